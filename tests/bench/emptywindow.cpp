// What bench_gui_startup compares with: an empty QMainWindow and nothing else, linked to nothing but Qt.
#include "firstpaint.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    FirstPaint firstPaint;
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

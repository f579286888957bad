// The hex view as it is painted: backgrounds without seams, whatever the width of a character.
#include "hexview.h"
#include "theme.h"

#include <QFontMetricsF>
#include <QImage>
#include <QTest>

using namespace widgets;

class TestHexView final : public QObject {
    Q_OBJECT

    // Runs of the colour on the line of pixels that runs above the characters of the first row.
    static QList<int> runs(HexView *view, const QColor &colour)
    {
        const QImage picture = view->viewport()->grab().toImage();
        constexpr int margin = 8;
        QList<int> found;
        bool isIn = false;
        for (int x = 0; x < picture.width(); ++x) {
            const bool is = picture.pixelColor(x, margin) == colour;
            if (is && !isIn)
                found.append(0);
            if (is)
                ++found.last();
            isIn = is;
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }
    void cleanup() { Theme::instance().setScale(1); }

    void backgroundsHaveNoSeams_data()
    {
        QTest::addColumn<double>("scale");
        for (const double scale : {1.0, 1.1, 1.25, 1.37, 1.5, 1.9, 2.3})
            QTest::addRow("%.2f", scale) << scale;
    }

    void backgroundsHaveNoSeams()
    {
        QFETCH(double, scale);
        Theme::instance().setScale(scale);
        HexView view;
        view.resize(2000, 200);
        view.setBytes(QByteArray(32, 'x'));
        view.select(0, HexView::bytesPerRow);
        const QList<int> selected = runs(&view, colours().selection);
        QCOMPARE(selected.size(), 2); // the bytes, and their characters
        const double width = QFontMetricsF(Theme::instance().dataFont()).horizontalAdvance(QString(64, u'0')) / 64;
        QVERIFY(qAbs(selected.at(0) - 48 * width) <= 2); // two digits each, the gaps between them, and the wide one
        QVERIFY(qAbs(selected.at(1) - 16 * width) <= 2);
        view.select(0, 0);
        view.setMarks({{3, 7}});
        const QList<int> marked = runs(&view, colours().match);
        QCOMPARE(marked.size(), 2);
        QVERIFY(qAbs(marked.at(1) - 7 * width) <= 2);
    }

    void anEmptyViewSaysWhatToDo()
    {
        HexView view;
        view.resize(400, 100);
        const QImage blank = view.viewport()->grab().toImage();
        view.setEmptyText(QStringLiteral("Pick a row"));
        const QImage told = view.viewport()->grab().toImage();
        QVERIFY(told != blank);
        view.setBytes("x");
        const QImage bytes = view.viewport()->grab().toImage();
        view.setEmptyText({});
        QCOMPARE(view.viewport()->grab().toImage(), bytes); // it is for want of bytes only
        view.setBytes({});
        QCOMPARE(view.viewport()->grab().toImage(), blank);
    }
};

QTEST_MAIN(TestHexView)
#include "tst_hexview.moc"

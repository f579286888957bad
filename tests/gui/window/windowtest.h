// What the tests of the main window derive from: settings and a folder of sessions of their own for each test function.
#pragma once

#include "application.h"
#include "mainwindow.h"
#include "page.h"
#include "pagetabs.h"
#include "settings.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace testing {

class WindowTest : public QObject {
    Q_DISABLE_COPY_MOVE(WindowTest)

protected:
    WindowTest() = default;

    [[nodiscard]] bool begin() // each test function
    {
        m_folder = std::make_unique<QTemporaryDir>();
        widgets::Settings::useFile(filePath("settings.ini"));
        widgets::Settings::setValue(widgets::keys::language, QStringLiteral("en"));
        QApplication::setQuitOnLastWindowClosed(false);
        return m_folder->isValid();
    }

    [[nodiscard]] QString filePath(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    [[nodiscard]] QString sessions() const { return filePath("sessions"); }

    template <class T>
    static T *child(widgets::Application &application, const char *name)
    {
        T *found = application.window().findChild<T *>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }

    static void startServer(widgets::Application &application)
    {
        QVERIFY(application.window().tabs().showTab(QStringLiteral("tcpServer")));
        child<QWidget>(application, "tcpServer.port.edit")->setProperty("text", QStringLiteral("0"));
        child<QAbstractButton>(application, "tcpServer.start")->click();
        QTRY_VERIFY(application.window().tabs().currentPage()->isActive());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace testing

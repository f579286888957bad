// What the tests of pages derive from: settings, a session and a network thread of their own for each test function, one
// page at a time, and the hands to use it. Widgets are found by object name; one that is not there ends the test program.
#pragma once

#include "networkthread.h"
#include "page.h"
#include "recordedsession.h"

#include <QObject>
#include <QSize>
#include <QTemporaryDir>

#include <memory>

class QLineEdit;

namespace testing {

class PageTest : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageTest)

protected Q_SLOTS:
    // Called by Qt Test; a test with an init() of its own calls this one first.
    void init();
    void cleanup();

protected:
    PageTest() = default;

    template <class T>
    T *part(const QString &name) const
    {
        T *found = m_page->findChild<T *>(name);
        if (!found)
            qFatal("no part %s", qPrintable(name));
        return found;
    }
    template <class T>
    T *part(const char *name) const
    {
        return part<T>(QString::fromLatin1(name));
    }

    [[nodiscard]] widgets::PageContext context() const { return {&m_session->recorder(), m_thread.get()}; }
    void open(const QString &name, const QSize &size); // "tcpServer"; in place of the page before
    void click(const QString &button) const;
    void click(const char *button) const { click(QString::fromLatin1(button)); }
    static void typeInto(QLineEdit *edit, const QString &text); // in place of what is in there
    void type(const QString &field, const QString &text) const; // a line, or a combo box with one
    void type(const char *field, const QString &text) const { type(QString::fromLatin1(field), text); }
    void send(const QString &text) const;      // by the composer
    [[nodiscard]] QString messageText() const; // of the page's bar; empty while it is hidden
    // Waits until the page is active; the port that the last event of that kind tells.
    [[nodiscard]] quint16 portOnceActive(net::EventKind kind = net::EventKind::Listening) const;

    // In the test function's folder.
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordedSession> m_session;
    std::unique_ptr<net::NetworkThread> m_thread;
    std::unique_ptr<widgets::Page> m_page;
};

} // namespace testing

// What every tab is: set-up on the left, conversation in the middle, live on the right, in one splitter.
//
// A page owns its engine's options form and talks to the engine (on the network thread) by queued signals only.
// Forgetting to retranslate does not compile. Thread: the main thread.
#pragma once

#include "channel.h"

#include <QIcon>
#include <QString>
#include <QWidget>

#include <memory>

namespace net {
class Recorder;
class NetworkThread;
class SessionIndex;
} // namespace net

namespace widgets {

// What a page gets from the application. All outlive the page.
struct PageContext {
    net::Recorder *recorder = nullptr;
    net::NetworkThread *networkThread = nullptr;
};

class Page : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Page)

public:
    Page(const QString &name, net::Channel channel, const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] const QString &name() const { return m_name; } // "tcpServer": object names, settings, --tab
    [[nodiscard]] net::Channel channel() const { return m_channel; }
    [[nodiscard]] virtual QString title() const = 0;      // of the tab, in the current language
    [[nodiscard]] virtual QString iconName() const = 0;   // for icon()
    [[nodiscard]] virtual QString statusText() const = 0; // "listening 0.0.0.0:8989", for the status bar; empty when idle
    [[nodiscard]] virtual bool
    isActive() const = 0; // something is open: the tab shows a dot, closing asks nothing but closes it properly
    // Closes what is open, properly (FIN), at the program's end; isActive() turns false when that is done.
    virtual void shutDown() {}
    virtual void saveState() = 0; // every form field, splitter and column, to Settings

    struct Totals {
        qint64 bytesIn = 0;
        qint64 bytesOut = 0;
    };
    [[nodiscard]] virtual Totals totals() const = 0;

Q_SIGNALS:
    void statusChanged();

protected:
    virtual void retranslateUi() = 0; // called last in each constructor, and on a language change
    void changeEvent(QEvent *event) override;
    [[nodiscard]] const PageContext &context() const { return m_context; }

private:
    QString m_name;
    PageContext m_context;
    net::Channel m_channel;
};

} // namespace widgets

// The pattern of a tab with one engine: the set-up column, log and composer, the live panel; how they are laid out and kept.
//
// A page that is made of it fills setup() and the place below it, and says what a message of the composer is done with.
// The engine is adopted by the network thread and outlives the page's use of it. Thread: the main thread.
#pragma once

#include "engine.h"
#include "page.h"
#include "textencoding.h"

#include <QByteArray>

class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace widgets {

class BufferBars;
class Composer;
class InlineMessage;
class LabelledForm;
class LivePanel;
class LogPanel;
class Section;
class SetupArea;

class EndpointPage : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointPage)

public:
    [[nodiscard]] Totals totals() const final;
    void saveState() override;

protected:
    // Takes the parentless engine and hands it to the network thread.
    EndpointPage(const QString &name, net::Engine &engine, const PageContext &context, QWidget *parent);

    [[nodiscard]] QVBoxLayout &setup() const;   // the form, the big button, sections
    void setBelowSetup(QWidget *widget);        // what takes the rest of the column's height
    void setPrimaryButton(QPushButton &button); // the one big button; has the focus at first
    [[nodiscard]] InlineMessage &message() const { return *m_message; }
    [[nodiscard]] LogPanel &log() const { return *m_log; }
    [[nodiscard]] LivePanel &live() const { return *m_live; }
    [[nodiscard]] BufferBars &bars() const { return *m_bars; }

    [[nodiscard]] QString part(QLatin1StringView part) const; // "tcpServer.port"
    [[nodiscard]] QVariant field(QLatin1StringView name, const QVariant &fallback = {}) const;
    void setField(QLatin1StringView name, const QVariant &value) const;

    [[nodiscard]] Composer &composer() const { return *m_composer; }
    void setComposerTarget(QWidget *target); // in front of the message: to whom
    void setSendEnabled(bool enabled, const QString &reason);
    void setEncoding(const net::TextEncoding &encoding); // of log and composer

    void retranslateUi() override;
    virtual void sendMessage(const QByteArray &message) = 0;
    virtual void tick() = 0; // ten times a second, while the page is shown or not

private:
    void showEvent(QShowEvent *event) override;
    void countTicks();
    void restoreComposer();
    void saveComposer();

    net::Engine &m_engine;
    SetupArea *m_setup;
    QWidget *m_left;
    InlineMessage *m_message;
    LogPanel *m_log;
    Composer *m_composer;
    LivePanel *m_live;
    Section *m_buffers;
    BufferBars *m_bars;
    QSplitter *m_splitter;
    QPushButton *m_primary = nullptr;
    QString m_whyNotSending;
    bool m_sendEnabled = true;
    int m_ticks = 0;
};

} // namespace widgets

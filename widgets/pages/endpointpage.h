// The pattern of a tab that talks: log and composer in the middle, the buffers of its socket in the live panel.
//
// A page that is made of it says what a message of the composer is done with. Thread: the main thread.
#pragma once

#include "enginepage.h"
#include "textencoding.h"

#include <QByteArray>

namespace widgets {

class BufferBars;
class Composer;
class LabelledForm;
class LogPanel;
class Section;

class EndpointPage : public EnginePage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointPage)

public:
    void saveState() override;

protected:
    EndpointPage(const QString &name, net::Engine &engine, const PageContext &context, QWidget *parent);

    [[nodiscard]] LogPanel &log() const { return *m_log; }
    [[nodiscard]] BufferBars &bars() const { return *m_bars; }

    [[nodiscard]] Composer &composer() const { return *m_composer; }
    void setComposerTarget(QWidget *target); // in front of the message: to whom
    void setSendEnabled(bool enabled, const QString &reason);
    void setEncoding(const net::TextEncoding &encoding); // of log and composer

    void retranslateUi() override;
    virtual void sendMessage(const QByteArray &message) = 0;

private:
    void restoreComposer();
    void saveComposer();

    LogPanel *m_log;
    Composer *m_composer;
    Section *m_buffers;
    BufferBars *m_bars;
    QString m_whyNotSending;
    bool m_sendEnabled = true;
};

} // namespace widgets

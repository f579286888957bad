// A session to look at: the strip that says which, then its log and its panes in tabs. Live and opened ones alike, read
// only.
//
// Panes come from sessionPaneSpecs() and are made when their tab is first shown. Thread: the main thread.
#pragma once

#include "sessionsource.h"

#include <QWidget>

#include <optional>
#include <vector>

class QTabWidget;

namespace widgets {

class LogPanel;
class SessionHeader;
class SessionPane;

class SessionView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionView)

public:
    explicit SessionView(const SessionSource &source, QWidget *parent = nullptr);
    ~SessionView() override;

    [[nodiscard]] const SessionSource &source() const { return m_source; }
    [[nodiscard]] LogPanel &log() { return *m_log; }
    [[nodiscard]] SessionHeader &header() { return *m_header; }
    void showEntry(quint32 entry);        // in the log
    void showConversation(quint32 entry); // its connection's whole stream
    void saveState();

private:
    void changeEvent(QEvent *event) override;
    void retranslateUi();
    void makeCurrentPane();
    void makePane(size_t number);
    void markEntry(std::optional<quint32> entry);

    SessionSource m_source;
    SessionHeader *m_header;
    QTabWidget *m_tabs;
    LogPanel *m_log;
    std::vector<SessionPane *> m_panes; // nullptr until shown
    std::optional<quint32> m_marked;
};

} // namespace widgets

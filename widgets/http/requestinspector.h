// A request opened: what came and what went, in bytes and line by line explained; copy as curl.
//
// Reads both back from the session, as far as they were recorded. Thread: the main thread.
#pragma once

#include "requestentries.h"
#include "requestreader.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTabWidget;
class QToolButton;

namespace widgets {

class HeadPane;

class RequestInspector final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestInspector)

public:
    static constexpr qint64 mostBytes = qint64{128} << 10; // of one side

    RequestInspector(const QString &name, RequestReader &requests, QWidget *parent = nullptr);

    void showRequest(std::optional<quint32> entry);
    void copyAsCurl();
    [[nodiscard]] QString curl() const; // empty while there is none
    [[nodiscard]] int currentTab() const;
    void setCurrentTab(int tab);
    void saveState(const QString &name) const;
    void restoreState(const QString &name);

Q_SIGNALS:
    void logRequested(quint32 entry);
    void notice(const QString &text);

private:
    void changeEvent(QEvent *event) override;
    void load();
    void loadSide(HeadPane *pane, const std::vector<quint32> &messages, qint64 bytes, bool isRequest);
    void refreshTitle();
    void retranslateUi();
    [[nodiscard]] QString whyNothing(const RequestEntries &entries) const;

    RequestReader &m_requests;
    std::optional<quint32> m_entry;
    QLabel *m_title;
    QToolButton *m_hex;
    QToolButton *m_curl;
    QToolButton *m_log;
    QTabWidget *m_tabs;
    HeadPane *m_request;
    HeadPane *m_answer;
};

} // namespace widgets

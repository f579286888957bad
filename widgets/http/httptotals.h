// How many requests by status and by path, in two sections of the live panel. Thread: the main thread.
#pragma once

#include <QWidget>

class QToolButton;

namespace net {
class HttpBoard;
}

namespace widgets {

class Section;
class TotalsList;

class HttpTotals final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpTotals)

public:
    static constexpr qsizetype mostPaths = 8;

    // The board outlives it.
    HttpTotals(const QString &page, const net::HttpBoard &board, QWidget *parent = nullptr);

    void refresh(); // called ten times a second; looks twice a second

Q_SIGNALS:
    void textPicked(const QString &text); // filter for it
    void resetPicked();

private:
    void changeEvent(QEvent *event) override;
    void show();
    void retranslateUi();

    const net::HttpBoard &m_board;
    Section *m_statusSection;
    TotalsList *m_statuses;
    Section *m_pathSection;
    TotalsList *m_paths;
    QToolButton *m_reset;
    int m_ticks = 0;
};

} // namespace widgets

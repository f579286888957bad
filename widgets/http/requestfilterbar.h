// The line above the list of requests: text, status class, how many are shown, export. Reports what is asked for as one
// types.
//
// Escape clears, and a second Escape leaves. Thread: the main thread.
#pragma once

#include "requestfilter.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace widgets {

class RequestFilterBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestFilterBar)

public:
    static constexpr int typingDelayMs = 40;

    explicit RequestFilterBar(const QString &prefix, QWidget *parent = nullptr);

    [[nodiscard]] const RequestFilter &filter() const { return m_filter; }
    void setFilter(const RequestFilter &filter);
    void clear() { setFilter({}); }
    void focusText();
    void setCount(qint64 shown, qint64 total, bool isSearching);
    void setNotice(const QString &text); // stands below for some seconds
    void setFollowing(bool on);
    void setMenu(QMenu *menu); // what can be done with the list
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filterChanged(const widgets::RequestFilter &filter);
    void followPicked(bool on);
    void clearViewPicked();
    void left(); // to the list, please

private:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void fitParts();
    void addClasses(const QString &prefix, QHBoxLayout *row);
    QToolButton *addButton(const QString &name, QStringView iconName, QHBoxLayout *row);
    void readFields();
    void showCount();
    void refreshIcons();
    void retranslateUi();
    [[nodiscard]] QToolButton *classButton(StatusClass statusClass) const;

    RequestFilter m_filter;
    QLineEdit *m_text;
    QButtonGroup *m_classes;
    QLabel *m_count;
    QLabel *m_notice;
    QToolButton *m_follow = nullptr;
    QToolButton *m_clearView = nullptr;
    QToolButton *m_more = nullptr;
    QTimer m_typing;
    QTimer m_noticeTimer;
    qint64 m_shown = 0;
    qint64 m_total = 0;
    bool m_isSearching = false;
};

} // namespace widgets

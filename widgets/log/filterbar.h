// The line above the log: text, kind, endpoint, how many rows are shown. Reports what is asked for as one types.
//
// Escape clears, and a second Escape leaves. Where there is little room the kinds are icons.
// Thread: the main thread.
#pragma once

#include "logfilter.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace widgets {

class FilterBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterBar)

public:
    static constexpr int typingDelayMs = 40;

    explicit FilterBar(const QString &prefix, QWidget *parent = nullptr);

    [[nodiscard]] const LogFilter &filter() const { return m_filter; }
    void setFilter(const LogFilter &filter);
    void clear() { setFilter({}); }
    void focusText();
    void setCount(qint64 shown, qint64 total, bool isSearching);
    void setNotice(const QString &text); // stands below for some seconds
    void setFollowing(bool on);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filterChanged(const widgets::LogFilter &filter);
    void followPicked(bool on);
    void clearViewPicked();
    void left(); // to the log, please

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpFields(const QString &prefix, QHBoxLayout *row);
    void setUpKinds(const QString &prefix, QHBoxLayout *row);
    void setUpButtons(const QString &prefix, QHBoxLayout *row);
    void setUpTyping();
    void addKind(LogKind kind, const QString &objectName, const QString &iconName);
    void fitKinds();
    void readFields();
    void showCount();
    void retranslateUi();
    [[nodiscard]] QToolButton *kindButton(LogKind kind) const;

    LogFilter m_filter;
    QLineEdit *m_text = nullptr;
    QLineEdit *m_endpoint = nullptr;
    QButtonGroup *m_kinds = nullptr;
    QToolButton *m_clear = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_follow = nullptr;
    QToolButton *m_clearView = nullptr;
    QTimer m_typing;
    QTimer m_noticeTimer;
    QLabel *m_notice = nullptr;
    LogFilter m_picked; // a whole endpoint, and what it reads as in the field; what is typed is a part
    QString m_pickedText;
    qint64 m_shown = 0;
    qint64 m_total = 0;
    bool m_isSearching = false;
};

} // namespace widgets

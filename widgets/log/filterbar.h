// The line above the log: query, kind, endpoint, how many rows are shown. Reports what is asked for as one types.
//
// A query that is wrong is underlined and explained once one stops typing; until it is mended the last right one holds.
// Escape clears, and a second Escape leaves. Alt+Down lists saved filters, F1 explains the language. Where there is little
// room the kinds are icons.
// Thread: the main thread.
#pragma once

#include "logfilter.h"
#include "querycompletion.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace widgets {

class FiltersPopup;
class KindButtons;
class QueryEdit;
class QueryHelp;
class QueryProblemLabel;

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
    struct Count {
        qint64 shown = 0;
        qint64 total = 0;
        int current = -1;    // row; -1 for none
        double searched = 1; // share of the session that was looked at
        friend bool operator==(const Count &, const Count &) = default;
    };
    void setCount(const Count &count);
    void setValues(std::function<QueryValues()> values); // for completion, see QueryEdit
    void setNotice(const QString &text);                 // stands below for some seconds
    void setFollowing(bool on);
    void setFollowOffered(bool on);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filterChanged(const widgets::LogFilter &filter);
    void followPicked(bool on);
    void clearViewPicked();
    void left(); // to the log, please
    void matchPicked(bool next);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpFields(const QString &prefix, QHBoxLayout *row);
    void setUpButtons(const QString &prefix, QHBoxLayout *row);
    void setUpTyping();
    void setUpQuery(const QString &prefix);
    void showFilters();
    void showHelp();
    void pick(const QString &text);
    [[nodiscard]] QString savable() const; // the query, if it is right and not empty
    void fitKinds();
    void readFields();
    void showCount();
    void retranslateUi();

    LogFilter m_filter;
    QueryEdit *m_text = nullptr;
    QLineEdit *m_endpoint = nullptr;
    KindButtons *m_kinds = nullptr;
    QToolButton *m_clear = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_follow = nullptr;
    QToolButton *m_clearView = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QAction *m_showFilters = nullptr;
    QAction *m_showHelp = nullptr;
    FiltersPopup *m_filters = nullptr; // made when first asked for; so is the help
    QueryHelp *m_help = nullptr;
    QueryProblemLabel *m_problem = nullptr;
    QString m_prefix;
    QTimer m_typing;
    QTimer m_noticeTimer;
    QLabel *m_notice = nullptr;
    LogFilter m_picked; // a whole endpoint, and what it reads as in the field; what is typed is a part
    QString m_pickedText;
    Count m_counted;
};

} // namespace widgets

// The pane "Two ends": this session beside the one that the other machine recorded, on one timeline.
//
// The other session is opened here (button, drop), or the session itself is taken when both ends ran on one machine. Joining
// happens in a worker. Thread: the main thread.
#pragma once

#include "endsworker.h"
#include "sessionpane.h"
#include "sessionsource.h"

#include <memory>

class QAction;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace net {
class Session;
}

namespace widgets {

class EndsView;
class InlineMessage;
class SessionOpener;

class EndsPane final : public SessionPane {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndsPane)

public:
    EndsPane(const QString &name, const SessionSource &source, QWidget *parent = nullptr);
    ~EndsPane() override;

    void markEntry(quint32 entry) override;
    [[nodiscard]] static QString paneTitle();

    void openOther(const QString &path);
    void useOwn(); // both ends are in this session

private:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void setUpBar(QWidget *bar);
    void setUpInvitation(QWidget *page);
    void setUpTimeline(QWidget *page);
    void askForOther();
    void giveUp();
    void join(const std::shared_ptr<const net::Session> &other);
    void forget();
    [[nodiscard]] bool isCurrent() const; // what is shown is of the session that is recorded now
    void take(const std::shared_ptr<const JoinedEnds> &joined);
    void fillPairs();
    void showPair();
    void copyTable();
    void setBusy(bool busy);
    void retranslateUi();
    void refreshTexts();
    [[nodiscard]] static QString sentences(const QStringList &texts);
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] static QString wayText(const QString &way, const net::DeliveryTotals &totals, bool hasTimes);

    struct Pairing {
        std::shared_ptr<const net::Session> other; // nullptr: the session itself
        SessionFilePart here;
        SessionFilePart there;
    };

    SessionSource m_source;
    Pairing m_shown;
    Pairing m_wanted; // that is being joined: shown when it fits
    std::unique_ptr<SessionOpener> m_opener;
    EndsWorker m_worker;
    std::shared_ptr<const JoinedEnds> m_joined;

    QToolButton *m_open;
    QAction *m_openAction;
    QAction *m_ownAction;
    QComboBox *m_pairs;
    QToolButton *m_refresh;
    QToolButton *m_copy;
    QLabel *m_pairsLabel;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    InlineMessage *m_message;
    QStackedLayout *m_pages;
    QLabel *m_invitation;
    QPushButton *m_inviteOpen;
    QPushButton *m_inviteOwn;
    QLabel *m_clock;
    QLabel *m_totals;
    QLabel *m_hereName;
    QLabel *m_thereName;
    EndsView *m_view;
};

} // namespace widgets

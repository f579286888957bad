// The multicast groups one wants to be in: join and leave, on which interface; kept between runs.
//
// The list is what is wanted; the page joins them when the socket is bound. Thread: the main thread.
#pragma once

#include "neterror.h"

#include <QHostAddress>
#include <QList>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace widgets {

class FieldNote;

class MulticastBox final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MulticastBox)

public:
    struct Group {
        QHostAddress address;
        QString interfaceName; // empty: the system's choice
        friend bool operator==(const Group &, const Group &) = default;
    };
    static constexpr qsizetype maxGroups = 20; // Linux: igmp_max_memberships
    explicit MulticastBox(const QString &page, QWidget *parent = nullptr);

    [[nodiscard]] const QList<Group> &groups() const { return m_groups; }
    // The engine refused: said in place, the group is taken off the list again.
    void refuse(const net::NetError &error);
    void saveState();

Q_SIGNALS:
    void joinRequested(const QHostAddress &group, const QString &interfaceName);
    void leaveRequested(const QHostAddress &group, const QString &interfaceName);
    void groupsChanged();

private:
    void changeEvent(QEvent *event) override;
    void retranslateUi();
    void restore();
    void join();
    void leave();
    void fillList();
    void fillInterfaces();

    QString m_page;
    QList<Group> m_groups;
    QLineEdit *m_group;
    FieldNote *m_note;
    QComboBox *m_interface;
    QPushButton *m_join;
    QPushButton *m_leave;
    QListWidget *m_list;
};

} // namespace widgets

// The strip over a session: which file, when, how large, by whom; and what of it is damaged or not shown.
//
// Thread: the main thread.
#pragma once

#include "sessionsource.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace widgets {

class InlineMessage;
class PathLabel;

class SessionHeader final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionHeader)

public:
    explicit SessionHeader(const SessionSource &source, QWidget *parent = nullptr);

    void say(const QString &notice); // for a few seconds, in the facts' place

Q_SIGNALS:
    void exportRequested();
    void revealRequested(); // in the file manager

private:
    void changeEvent(QEvent *event) override;
    void retranslateUi();
    void refresh();
    void refreshIcon();
    [[nodiscard]] QString factsText() const;
    [[nodiscard]] QString openedFacts() const;
    [[nodiscard]] QString liveFacts() const;
    void tellDamage();
    void tellOmissions();

    SessionSource m_source;
    QLabel *m_icon;
    PathLabel *m_path;
    QLabel *m_facts;
    QToolButton *m_reveal;
    QToolButton *m_export;
    InlineMessage *m_damage;
    InlineMessage *m_omissions;
    QString m_notice;
};

} // namespace widgets

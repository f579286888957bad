// The choice of what is exported: all of a session, what a filter shows, the selected rows, one connection, one channel.
//
// Tells of each how many entries it is; those of a connection or channel are counted in slices, so that a long session does
// not hold up the window. Thread: the main thread.
#pragma once

#include "exporter.h"
#include "logchoice.h"

#include <QBasicTimer>
#include <QComboBox>

namespace widgets {

class ScopeBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScopeBox)

public:
    enum class Scope : quint8 { All, Filter, Selection, Connection, Channel };

    explicit ScopeBox(const QString &name, QWidget *parent = nullptr);

    void setChoice(const LogChoice &choice);
    void choose(Scope scope); // if it is offered
    [[nodiscard]] Scope chosen() const;
    [[nodiscard]] net::EntryScope entryScope() const;
    [[nodiscard]] qint64 entryCount() const; // of what is chosen; -1: being counted

private:
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void offer(Scope scope, qint64 count);
    void retranslateUi();
    [[nodiscard]] QString wordsOf(Scope scope) const;

    LogChoice m_choice;
    std::vector<qint64> m_counts; // by item; -1 while it is counted
    QBasicTimer m_timer;
    qint64 m_counted = 0; // entries looked at
    qint64 m_ofConnection = 0;
    qint64 m_ofChannel = 0;
};

} // namespace widgets

#include "scopebox.h"

#include "fieldparts.h"
#include "words.h"

#include <QEvent>
#include <QTimerEvent>

#include <algorithm>
#include <limits>

namespace widgets {

namespace {

constexpr qint64 countedAtOnce = 200'000; // entries, a millisecond or so

} // namespace

ScopeBox::ScopeBox(const QString &name, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(name);
    letShrink(*this, 24);
}

void ScopeBox::setChoice(const LogChoice &choice)
{
    m_choice = choice;
    m_counted = m_ofConnection = m_ofChannel = 0;
    m_counts.clear();
    clear();
    offer(Scope::All, choice.source.index->size());
    if (choice.makeFilter)
        offer(Scope::Filter, choice.filteredRows);
    if (!choice.selection.empty())
        offer(Scope::Selection, choice.selectedRows);
    if (choice.flow != 0)
        offer(Scope::Connection, -1);
    if (choice.channel)
        offer(Scope::Channel, -1);
    if (choice.flow != 0 || choice.channel)
        m_timer.start(0, this);
    retranslateUi();
}

void ScopeBox::offer(Scope scope, qint64 count)
{
    addItem(QString(), static_cast<int>(scope));
    m_counts.push_back(count);
}

void ScopeBox::choose(Scope scope)
{
    if (const int at = findData(static_cast<int>(scope)); at >= 0)
        setCurrentIndex(at);
}

ScopeBox::Scope ScopeBox::chosen() const
{
    return static_cast<Scope>(currentData().toInt());
}

qint64 ScopeBox::entryCount() const
{
    return currentIndex() < 0 ? 0 : m_counts[static_cast<size_t>(currentIndex())];
}

net::EntryScope ScopeBox::entryScope() const
{
    net::EntryScope scope;
    switch (chosen()) {
    case Scope::All: break;
    case Scope::Filter:
        scope.makeTest = m_choice.makeFilter;
        if (m_choice.firstEntry > 0)
            scope.entries = {{m_choice.firstEntry, std::numeric_limits<qint64>::max()}};
        break;
    case Scope::Selection: scope.entries = m_choice.selection; break;
    case Scope::Connection: scope.flow = m_choice.flow; break;
    case Scope::Channel: scope.channel = m_choice.channel; break;
    }
    return scope;
}

void ScopeBox::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QComboBox::timerEvent(event);
        return;
    }
    const net::SessionIndex &index = *m_choice.source.index;
    const qint64 size = index.size();
    const qint64 end = std::min(size, m_counted + countedAtOnce);
    for (; m_counted < end; ++m_counted) {
        const net::IndexEntry &entry = index.at(m_counted);
        m_ofConnection += m_choice.flow != 0 && entry.flow == m_choice.flow ? 1 : 0;
        m_ofChannel += m_choice.channel && entry.channel == *m_choice.channel ? 1 : 0;
    }
    if (m_counted < size)
        return;
    m_timer.stop();
    const auto set = [this](Scope scope, qint64 count) {
        if (const int at = findData(static_cast<int>(scope)); at >= 0)
            m_counts[static_cast<size_t>(at)] = count;
    };
    set(Scope::Connection, m_ofConnection);
    set(Scope::Channel, m_ofChannel);
    retranslateUi();
}

QString ScopeBox::wordsOf(Scope scope) const
{
    switch (scope) {
    case Scope::All: return tr("The whole session");
    case Scope::Filter: return tr("What the filter shows");
    case Scope::Selection: return tr("The selected rows");
    case Scope::Connection: return tr("The connection with %1").arg(m_choice.flowName);
    case Scope::Channel: return words::channelText(m_choice.channel.value_or(net::Channel::TcpServer));
    }
    return {};
}

void ScopeBox::retranslateUi()
{
    for (int i = 0; i < count(); ++i) {
        const qint64 number = m_counts[static_cast<size_t>(i)];
        const QString what = wordsOf(static_cast<Scope>(itemData(i).toInt()));
        setItemText(i, number < 0 ? what : tr("%1 (%L2)", "what is exported, and how many entries").arg(what).arg(number));
    }
}

void ScopeBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace widgets

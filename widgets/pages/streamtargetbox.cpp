#include "streamtargetbox.h"

#include "connectionlist.h"
#include "fieldparts.h"

#include <QEvent>
#include <QSignalBlocker>

namespace widgets {

StreamTargetBox::StreamTargetBox(const QString &name, const ConnectionList &list, QWidget *parent)
    : QComboBox(parent)
    , m_list(list)
{
    setObjectName(name);
    letShrink(*this, 12);
    addItem(QString());
    addItem(QString());
    connect(this, &QComboBox::currentIndexChanged, this, &StreamTargetBox::targetChanged);
    connect(&list, &ConnectionList::selectionChanged, this, &StreamTargetBox::refresh);
    refresh();
}

QList<quint32> StreamTargetBox::ids() const
{
    if (currentIndex() == All)
        return {};
    return currentIndex() == Selected ? m_list.selectedIds() : QList<quint32>{particular()};
}

bool StreamTargetBox::isUsable() const
{
    if (currentIndex() == All)
        return m_list.model().rowCount() > 0;
    return currentIndex() == Selected ? !m_list.selectedIds().isEmpty() : m_list.model().rowOf(particular()) >= 0;
}

QString StreamTargetBox::reason() const
{
    if (m_list.model().rowCount() == 0)
        return tr("There is no connection to send to.");
    return currentIndex() == Selected ? tr("No connection is selected in the list.") : tr("This connection is closed.");
}

void StreamTargetBox::choose(const QList<quint32> &ids)
{
    if (ids.size() != 1) {
        setCurrentIndex(Selected);
        return;
    }
    offer(ids.first());
    setCurrentIndex(findData(ids.first()));
}

void StreamTargetBox::refresh()
{
    const auto set = [this](int index, const QString &text) {
        if (itemText(index) != text)
            setItemText(index, text);
    };
    set(All, tr("All (%n)", nullptr, m_list.model().rowCount()));
    set(Selected, tr("Selected (%n)", nullptr, int(m_list.selectedIds().size())));
    setAccessibleName(tr("Send to"));
    setToolTip(tr("To whom the message goes"));
    Q_EMIT targetChanged();
}

void StreamTargetBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

// The particular ones are looked up when somebody looks, not whenever one of ten thousand comes or goes.
void StreamTargetBox::showPopup()
{
    {
        const QSignalBlocker blocker(this);
        const quint32 chosen = currentIndex() >= firstParticular ? particular() : 0;
        const int index = currentIndex();
        const QString chosenText = currentText();
        while (count() > firstParticular)
            removeItem(count() - 1);
        for (int row = 0; row < std::min(m_list.model().rowCount(), offered); ++row)
            offer(m_list.model().at(row).id);
        if (chosen != 0 && findData(chosen) < 0)
            addItem(chosenText, chosen);
        setCurrentIndex(chosen != 0 ? findData(chosen) : index);
    }
    QComboBox::showPopup();
}

void StreamTargetBox::offer(quint32 id)
{
    const int row = m_list.model().rowOf(id);
    if (row < 0 || findData(id) >= 0)
        return;
    const QString note = m_list.model().index(row, ConnectionModel::Note).data().toString();
    const QString peer = ConnectionModel::nameOf(m_list.model().at(row));
    addItem(note.isEmpty() ? peer : QStringLiteral("%1 — %2").arg(note, peer), id);
}

} // namespace widgets

#include "hosthistory.h"

#include "endpoint.h"
#include "fieldnote.h"
#include "fieldparts.h"
#include "settings.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace widgets {

HostHistory::HostHistory(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_combo(new QComboBox)
    , m_note(nullptr)
{
    setObjectName(name);
    m_combo->setObjectName(name + QStringLiteral(".edit"));
    letType(*m_combo);
    letShrink(*m_combo, 12);
    m_note = new FieldNote(m_combo->lineEdit(), this);
    auto *layout = layOutField(*this, *m_combo);
    layout->addWidget(m_combo);
    layout->addWidget(m_note);
    fill();
    connect(m_combo, &QComboBox::textActivated, this, &HostHistory::take);
    connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, [this] { take(m_combo->currentText()); });
    connect(m_combo->lineEdit(), &QLineEdit::returnPressed, this, &HostHistory::returnPressed);
    connect(m_combo, &QComboBox::editTextChanged, m_note, [this] { m_note->setError({}); });
    connect(m_combo, &QComboBox::editTextChanged, this, [this] { Q_EMIT hostChanged(host()); });
}

QString HostHistory::host() const
{
    return m_combo->currentText().trimmed();
}

void HostHistory::setHost(const QString &host)
{
    m_combo->setEditText(host);
}

void HostHistory::setError(const net::NetError &error)
{
    m_note->setError(error);
}

void HostHistory::remember(const QString &host, quint16 port)
{
    const bool v6 = host.contains(u':');
    const QString entry = (v6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host).arg(port);
    QStringList history = Settings::value(keys::hostHistory);
    history.removeAll(entry);
    history.prepend(entry);
    Settings::setValue(keys::hostHistory, history.mid(0, kept));
    fill();
}

void HostHistory::fill()
{
    const QSignalBlocker blocker(m_combo);
    const QString typed = m_combo->currentText();
    m_combo->clear();
    m_combo->addItems(Settings::value(keys::hostHistory));
    m_combo->setCurrentIndex(-1);
    m_combo->setEditText(typed);
}

// "host:port" in the host's field is split; a bare IPv6 address has colons of its own and stays.
void HostHistory::take(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.contains(u':') || !QHostAddress(trimmed).isNull())
        return;
    const auto parts = net::parseHostPort(trimmed);
    if (!parts)
        return;
    m_combo->setEditText(parts->host);
    Q_EMIT portChosen(parts->port);
}

} // namespace widgets

#include "portbox.h"

#include "endpoint.h"
#include "fieldnote.h"
#include "fieldparts.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace widgets {

PortBox::PortBox(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_note(new FieldNote(m_edit, this))
{
    setObjectName(name);
    m_edit->setObjectName(name + QStringLiteral(".edit"));
    m_edit->setMaxLength(12);
    m_edit->setInputMethodHints(Qt::ImhDigitsOnly);
    auto *layout = layOutField(*this, *m_edit);
    layout->addWidget(m_edit);
    layout->addWidget(m_note);
    connect(m_edit, &QLineEdit::textChanged, this, &PortBox::check);
    connect(m_edit, &QLineEdit::textChanged, this, &PortBox::textChanged);
    connect(m_edit, &QLineEdit::returnPressed, this, &PortBox::returnPressed);
}

net::Result<quint16> PortBox::port() const
{
    return net::parsePort(text());
}

QString PortBox::text() const
{
    return m_inUse == 0 ? m_edit->text().trimmed() : m_typed;
}

void PortBox::setText(const QString &text)
{
    m_typed = text.trimmed();
    if (m_inUse == 0)
        m_edit->setText(text);
    check();
}

void PortBox::showInUse(quint16 port)
{
    if (port == m_inUse)
        return;
    m_typed = text();
    m_inUse = port;
    m_edit->setText(port == 0 ? m_typed : QString::number(port));
}

void PortBox::setError(const net::NetError &error)
{
    m_note->setError(error);
}

void PortBox::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void PortBox::check()
{
    const auto result = port();
    m_note->setError(result ? net::NetError{} : result.error());
}

} // namespace widgets

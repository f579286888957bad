#include "framingbox.h"

#include "fieldnote.h"
#include "fieldparts.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace widgets {

using Kind = net::Framing::Kind;

FramingBox::FramingBox(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_parameter(new QLineEdit)
    , m_note(new FieldNote(m_parameter, this))
{
    setObjectName(name);
    m_kind->setObjectName(name + QStringLiteral(".kind"));
    m_parameter->setObjectName(name + QStringLiteral(".parameter"));
    showWhole(*m_kind);
    for (Kind kind : {Kind::None, Kind::Lf, Kind::CrLf, Kind::Length32, Kind::Fixed, Kind::Delimiter})
        m_kind->addItem(QString(), int(kind));
    auto *layout = layOutField(*this, *m_kind);
    auto *line = new QHBoxLayout;
    line->addWidget(m_kind, 3);
    line->addWidget(m_parameter, 2);
    layout->addLayout(line);
    layout->addWidget(m_note);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FramingBox::choose);
    connect(m_parameter, &QLineEdit::textEdited, this, &FramingBox::check);
    choose();
    retranslateUi();
}

net::Result<net::Framing> FramingBox::framing() const
{
    return net::Framing::parse(text());
}

QString FramingBox::text() const
{
    switch (kind()) {
    case Kind::Fixed: return QStringLiteral("fixed:") + m_parameter->text().trimmed();
    case Kind::Delimiter: return QStringLiteral("delimiter:") + m_parameter->text().trimmed();
    case Kind::None:
    case Kind::Lf:
    case Kind::CrLf:
    case Kind::Length32: break;
    }
    return net::Framing::of(kind()).toString();
}

void FramingBox::setText(const QString &text)
{
    const QString parameter = text.section(u':', 1);
    Kind kind = Kind::None;
    if (text.startsWith(u"fixed:")) {
        kind = Kind::Fixed;
        m_length = parameter;
    } else if (text.startsWith(u"delimiter:")) {
        kind = Kind::Delimiter;
        m_delimiter = parameter;
    } else if (const auto framing = net::Framing::parse(text)) {
        kind = framing->kind();
    }
    {
        const QSignalBlocker blocker(m_kind);
        m_kind->setCurrentIndex(m_kind->findData(int(kind)));
    }
    choose();
}

void FramingBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void FramingBox::retranslateUi()
{
    const auto name = [this](Kind kind, const QString &text) { m_kind->setItemText(m_kind->findData(int(kind)), text); };
    name(Kind::None, tr("None: as bytes arrive"));
    name(Kind::Lf, tr("Line, LF"));
    name(Kind::CrLf, tr("Line, CRLF"));
    name(Kind::Length32, tr("Length, 4 bytes big-endian"));
    name(Kind::Fixed, tr("Fixed length"));
    name(Kind::Delimiter, tr("Delimiter"));
    const bool fixed = kind() == Kind::Fixed;
    m_parameter->setPlaceholderText(fixed ? tr("bytes") : tr("hex"));
    m_parameter->setAccessibleName(fixed ? tr("Length of a message in bytes") : tr("Delimiter in hex"));
    m_parameter->setToolTip(m_parameter->accessibleName());
}

void FramingBox::choose()
{
    const bool fixed = kind() == Kind::Fixed;
    m_parameter->setVisible(fixed || kind() == Kind::Delimiter);
    m_parameter->setText(fixed ? m_length : m_delimiter);
    retranslateUi();
    check();
}

void FramingBox::check()
{
    if (kind() == Kind::Fixed)
        m_length = m_parameter->text();
    else if (kind() == Kind::Delimiter)
        m_delimiter = m_parameter->text();
    const auto result = framing();
    m_note->setError(result ? net::NetError{} : result.error());
    if (result)
        Q_EMIT framingChanged();
}

Kind FramingBox::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

} // namespace widgets

#include "composertools.h"

#include "encodingbox.h"
#include "icons.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace widgets {

ComposerTools::ComposerTools(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_mode(new QComboBox)
    , m_encoding(new EncodingBox(name + QStringLiteral(".encoding")))
    , m_append(new QComboBox)
    , m_attach(new QToolButton)
    , m_saved(new QToolButton)
    , m_repeat(new QToolButton)
{
    m_mode->setObjectName(name + QStringLiteral(".mode"));
    m_append->setObjectName(name + QStringLiteral(".append"));
    m_attach->setObjectName(name + QStringLiteral(".attach"));
    m_saved->setObjectName(name + QStringLiteral(".saved"));
    m_repeat->setObjectName(name + QStringLiteral(".repeat"));
    m_mode->addItems({QString(), QString(), QString()});
    m_append->addItems({QString(), QStringLiteral("+ CR"), QStringLiteral("+ LF"), QStringLiteral("+ CR LF")});
    m_attach->setIcon(icon(u"attach"));
    m_saved->setIcon(icon(u"star"));
    m_repeat->setIcon(icon(u"repeat"));
    m_repeat->setCheckable(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget *box :
         {static_cast<QWidget *>(m_mode), static_cast<QWidget *>(m_encoding), static_cast<QWidget *>(m_append)})
        layout->addWidget(box);
    for (QToolButton *button : {m_attach, m_saved, m_repeat}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }

    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        refreshEncoding();
        Q_EMIT draftChanged();
    });
    connect(m_append, &QComboBox::currentIndexChanged, this, &ComposerTools::draftChanged);
    connect(m_encoding, &EncodingBox::encodingChanged, this, &ComposerTools::draftChanged);
    connect(m_encoding, &EncodingBox::errorChanged, this, &ComposerTools::draftChanged);
    connect(m_attach, &QToolButton::clicked, this, &ComposerTools::attachRequested);
    connect(m_saved, &QToolButton::clicked, this, &ComposerTools::savedRequested);
    connect(m_repeat, &QToolButton::toggled, this, &ComposerTools::repeatToggled);
    retranslateUi();
}

MessageMode ComposerTools::mode() const
{
    return static_cast<MessageMode>(m_mode->currentIndex());
}

void ComposerTools::setMode(MessageMode mode)
{
    m_mode->setCurrentIndex(int(mode));
}

LineEnd ComposerTools::append() const
{
    return static_cast<LineEnd>(m_append->currentIndex());
}

void ComposerTools::setAppend(LineEnd end)
{
    m_append->setCurrentIndex(int(end));
}

bool ComposerTools::isRepeatOpen() const
{
    return m_repeat->isChecked();
}

void ComposerTools::setRepeatOpen(bool open)
{
    m_repeat->setChecked(open);
}

void ComposerTools::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ComposerTools::retranslateUi()
{
    m_mode->setItemText(int(MessageMode::Text), tr("Text"));
    m_mode->setItemText(int(MessageMode::Hex), tr("Hex"));
    m_mode->setItemText(int(MessageMode::Escapes), tr("Escapes"));
    m_mode->setItemData(int(MessageMode::Text), tr("What you write, in the encoding"), Qt::ToolTipRole);
    m_mode->setItemData(int(MessageMode::Hex), tr("Bytes: 48 65 or 0x48,0x65 or 48:65 or \\x48"), Qt::ToolTipRole);
    m_mode->setItemData(int(MessageMode::Escapes), tr("Text with \\r \\n \\t \\0 \\xNN \\u4f60 in it"), Qt::ToolTipRole);
    m_mode->setAccessibleName(tr("How the message is written"));
    m_mode->setToolTip(tr("How the message is written"));
    m_append->setItemText(int(LineEnd::None), tr("+ nothing"));
    m_append->setAccessibleName(tr("Appended to the message"));
    m_append->setToolTip(tr("What is put behind the message, and between its lines"));
    m_attach->setToolTip(tr("Send a file's bytes (or drop a file here)"));
    m_attach->setAccessibleName(tr("Send a file"));
    m_saved->setToolTip(tr("Saved messages"));
    m_saved->setAccessibleName(tr("Saved messages"));
    m_repeat->setToolTip(tr("Send again and again"));
    m_repeat->setAccessibleName(tr("Repeat"));
}

void ComposerTools::refreshEncoding()
{
    m_encoding->setEnabled(mode() != MessageMode::Hex);
}

} // namespace widgets

#include "composer.h"

#include "attachmentbar.h"
#include "composertools.h"
#include "encodingbox.h"
#include "fileloader.h"
#include "icons.h"
#include "inlinemessage.h"
#include "messageeditor.h"
#include "pastebar.h"
#include "repeatbar.h"
#include "repeatsender.h"
#include "savedmessagesmodel.h"
#include "savedmessagespopup.h"
#include "sentencelabel.h"
#include "taborder.h"
#include "theme.h"
#include "words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

namespace widgets {

namespace {

using Kind = AttachmentBar::Kind;

// How much of the text is marked from where it went wrong.
qsizetype markLength(const net::NetError &error, QStringView text)
{
    if (error.code == net::NetErrorCode::InvalidEscape)
        return 2;
    const auto at = static_cast<qsizetype>(error.number);
    return at + 1 < text.size() && text[at].isHighSurrogate() ? 2 : 1;
}

} // namespace

Composer::Composer(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_bytes(QByteArray())
    , m_sender(new RepeatSender(this))
    , m_loader(new FileLoader(this))
    , m_saved(new SavedMessagesModel(this))
    , m_message(new InlineMessage(name + QStringLiteral(".message")))
    , m_paste(new PasteBar(name + QStringLiteral(".paste")))
    , m_repeat(new RepeatBar(name + QStringLiteral(".repeatBar"), m_sender))
    , m_line(new QHBoxLayout)
    , m_editor(new MessageEditor)
    , m_attachment(new AttachmentBar(name + QStringLiteral(".attachment")))
    , m_send(new QPushButton)
    , m_tools(new ComposerTools(name))
    , m_status(new SentenceLabel(name + QStringLiteral(".status")))
    , m_count(new QLabel)
    , m_popup(new SavedMessagesPopup(name + QStringLiteral(".savedList"), m_saved))
{
    setObjectName(name);
    m_editor->setObjectName(name + QStringLiteral(".text"));
    m_send->setObjectName(name + QStringLiteral(".send"));
    m_count->setObjectName(name + QStringLiteral(".count"));
    m_send->setProperty("primary", true);
    m_send->setAutoDefault(false);
    m_count->setProperty("muted", true);
    m_repeat->hide();
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    layOut();
    connectParts();
    connectSaved();
    refreshFonts();
    retranslateUi();
}

void Composer::layOut()
{
    m_line->setSpacing(6);
    m_line->addWidget(m_editor, 1);
    m_line->addWidget(m_attachment, 1);
    m_line->addWidget(m_send, 0, Qt::AlignBottom);

    auto *below = new QHBoxLayout;
    below->setSpacing(10);
    below->addWidget(m_tools);
    below->addWidget(m_status, 1);
    below->addWidget(m_count);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    for (QWidget *bar :
         {static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_paste), static_cast<QWidget *>(m_repeat)})
        layout->addWidget(bar);
    layout->addLayout(m_line);
    layout->addLayout(below);

    // The focus chain of a widget with a focus proxy runs through its first child: that must not be another window.
    m_popup->setParent(this, Qt::Popup);
    setFocusProxy(m_editor);
    orderParts();
}

void Composer::orderParts()
{
    orderTabs({m_message, m_paste, m_repeat, m_target ? m_target : m_editor, m_editor, m_attachment, m_send, m_tools});
}

void Composer::connectParts()
{
    connect(m_editor, &MessageEditor::textChanged, this, [this] {
        if (!m_recalling)
            m_history.leave();
        refresh();
    });
    connect(m_editor, &MessageEditor::submitted, this, &Composer::submit);
    connect(m_editor, &MessageEditor::olderRequested, this, [this] {
        recall(m_history.older({m_editor->text(), m_tools->mode()}));
    });
    connect(m_editor, &MessageEditor::newerRequested, this, [this] { recall(m_history.newer()); });
    connect(m_editor, &MessageEditor::largeTextPasted, this, &Composer::takePasted);
    connect(m_editor, &MessageEditor::filesDropped, this, &Composer::takeFiles);
    connect(m_send, &QPushButton::clicked, this, &Composer::submit);

    connect(m_tools, &ComposerTools::draftChanged, this, [this] {
        refreshFonts();
        refresh();
    });
    connect(m_tools->encodingBox(), &EncodingBox::encodingChanged, this, &Composer::encodingChanged);
    connect(m_tools, &ComposerTools::attachRequested, this, &Composer::chooseFile);
    connect(m_tools, &ComposerTools::repeatToggled, this,
            [this](bool open) { m_repeat->setVisible(open || m_sender->isRunning()); });

    connect(m_paste, &PasteBar::oneMessageChosen, this, [this](const QString &text) { insert(text); });
    connect(m_paste, &PasteBar::lineByLineChosen, this, &Composer::sendLines);
    connect(m_paste, &PasteBar::finished, this, &Composer::focusText);
    connect(m_attachment, &AttachmentBar::changed, this, &Composer::refresh);
    connect(m_loader, &FileLoader::loaded, m_attachment, &AttachmentBar::attachFile);
    connect(m_loader, &FileLoader::failed, m_message, &InlineMessage::showError);
    connect(m_loader, &FileLoader::tooLarge, this, &Composer::refuseFile);

    connect(m_repeat, &RepeatBar::startRequested, this, &Composer::startRepeating);
    connect(m_sender, &RepeatSender::messageDue, this, &Composer::sendRequested);
    connect(m_sender, &RepeatSender::runningChanged, this,
            [this](bool running) { m_repeat->setVisible(running || m_tools->isRepeatOpen()); });
}

void Composer::setTargetWidget(QWidget *target)
{
    m_line->insertWidget(0, target, 0, Qt::AlignBottom);
    m_target = target;
    orderParts();
    refreshFonts();
}

void Composer::setSendEnabled(bool enabled, const QString &reason)
{
    const QString shown = enabled ? QString() : reason;
    if (m_sendEnabled == enabled && m_reason == shown)
        return; // owners ask again on every tick
    m_sendEnabled = enabled;
    m_reason = shown;
    if (!enabled)
        m_sender->stop();
    m_editor->setHint(m_reason.isEmpty() ? tr("Message…") : m_reason);
    showState();
}

void Composer::setMaxMessageBytes(qint64 limit)
{
    m_maxBytes = limit;
    refresh();
}

void Composer::setEmptyAllowed(bool allowed)
{
    m_emptyAllowed = allowed;
    refresh();
}

net::TextEncoding Composer::encoding() const
{
    return m_tools->encodingBox()->encoding();
}

void Composer::setEncoding(const net::TextEncoding &encoding)
{
    m_tools->encodingBox()->setEncoding(encoding);
}

void Composer::setEncodingVisible(bool visible)
{
    m_tools->encodingBox()->setVisible(visible);
}

MessageDraft Composer::draft() const
{
    return {m_attachment->kind() == Kind::Text ? m_attachment->text() : m_editor->text(), m_tools->mode(), m_tools->append(),
            encoding()};
}

void Composer::compose(const QString &text, MessageMode mode)
{
    m_tools->setMode(mode);
    m_attachment->clear();
    if (text.size() > MessageEditor::maxShownLength)
        m_attachment->attachText(text);
    else
        m_editor->setText(text);
}

void Composer::insert(const QString &text)
{
    if (text.size() + m_editor->text().size() > MessageEditor::maxShownLength)
        m_attachment->attachText(text);
    else
        m_editor->textCursor().insertText(text);
}

void Composer::focusText()
{
    m_editor->setFocus(Qt::OtherFocusReason);
}

QVariantMap Composer::fields() const
{
    return {{QStringLiteral("mode"), modeName(m_tools->mode())},  {QStringLiteral("encoding"), encoding().name()},
            {QStringLiteral("append"), int(m_tools->append())},   {QStringLiteral("repeatOpen"), m_tools->isRepeatOpen()},
            {QStringLiteral("interval"), m_repeat->intervalMs()}, {QStringLiteral("times"), m_repeat->times()}};
}

void Composer::setFields(const QVariantMap &fields)
{
    const auto field = [&fields](QLatin1StringView name, const QVariant &fallback) { return fields.value(name, fallback); };
    m_tools->setMode(modeFromName(field(QLatin1StringView("mode"), QString()).toString()));
    setEncoding(net::TextEncoding::fromName(field(QLatin1StringView("encoding"), QString()).toString())
                    .value_or(net::TextEncoding()));
    m_tools->setAppend(static_cast<LineEnd>(qBound(0, field(QLatin1StringView("append"), 0).toInt(), 3)));
    m_repeat->setIntervalMs(field(QLatin1StringView("interval"), m_repeat->intervalMs()).toInt());
    m_repeat->setTimes(field(QLatin1StringView("times"), 0).toInt());
    m_tools->setRepeatOpen(field(QLatin1StringView("repeatOpen"), false).toBool());
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refreshFonts();
}

void Composer::retranslateUi()
{
    m_send->setText(tr("&Send"));
    m_send->setIcon(icon(u"send", IconTint::OnAccent));
    m_editor->setAccessibleName(tr("Message"));
    m_editor->setHint(m_reason.isEmpty() ? tr("Message…") : m_reason);
    refresh();
}

void Composer::refreshFonts()
{
    m_editor->setFont(m_tools->mode() == MessageMode::Text ? font() : Theme::instance().dataFont());
    const int height = m_send->sizeHint().height();
    m_editor->setFieldHeight(height);
    if (m_target)
        m_target->setFixedHeight(height);
}

net::Result<QByteArray> Composer::bytesOf(const MessageDraft &draft) const
{
    net::Result<QByteArray> bytes = draft.bytes();
    if (bytes && m_maxBytes > 0 && bytes->size() > m_maxBytes)
        return net::failure(net::NetErrorCode::DatagramTooLong, {}, bytes->size(), QString::number(m_maxBytes));
    return bytes;
}

bool Composer::canSend() const
{
    return m_sendEnabled && m_bytes && !m_tools->encodingBox()->error().isError() && (m_emptyAllowed || !m_bytes->isEmpty());
}

void Composer::refresh()
{
    if (m_attachment->kind() != Kind::File)
        m_bytes = bytesOf(draft());
    else if (m_maxBytes > 0 && m_attachment->bytes().size() > m_maxBytes)
        m_bytes =
            net::failure(net::NetErrorCode::DatagramTooLong, {}, m_attachment->bytes().size(), QString::number(m_maxBytes));
    else
        m_bytes = m_attachment->bytes();
    showState();
}

void Composer::showState()
{
    const bool attached = m_attachment->kind() != Kind::None;
    const bool hadFocus = m_editor->hasFocus();
    m_editor->setVisible(!attached);
    m_attachment->setVisible(attached);
    if (attached && hadFocus)
        m_send->setFocus(Qt::OtherFocusReason);

    const net::NetError &nameError = m_tools->encodingBox()->error();
    const net::NetError error = !m_bytes ? m_bytes.error() : nameError;
    const bool placed = error.code == net::NetErrorCode::InvalidHex || error.code == net::NetErrorCode::InvalidEscape ||
                        error.code == net::NetErrorCode::UnencodableText;
    m_editor->setMark(placed && !attached ? static_cast<qsizetype>(error.number) : -1,
                      placed ? markLength(error, m_editor->text()) : 0);
    const QString hint = attached ? QString() : tr("Enter sends, Shift+Enter breaks the line");
    m_status->say(error.isError() ? words::errorText(error) : hint,
                  error.isError() ? SentenceLabel::Tone::Error : SentenceLabel::Tone::Quiet);
    m_editor->setAccessibleDescription(error.isError() ? m_status->sentence() : hint);
    m_count->setText(m_bytes ? tr("%Ln byte(s)", nullptr, int(m_bytes->size())) : QString());

    m_send->setEnabled(canSend());
    m_send->setToolTip(m_reason);
    m_repeat->setStartEnabled(canSend());
    m_paste->setLinesEnabled(m_sendEnabled);
    m_popup->setSendEnabled(m_sendEnabled);
    m_popup->setSaveEnabled(m_attachment->kind() == Kind::None && !m_editor->text().isEmpty());
}

} // namespace widgets

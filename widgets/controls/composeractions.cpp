// What the composer does when it is told to; composer.cpp has what it is made of and what it shows.
#include "composer.h"

#include "attachmentbar.h"
#include "composertools.h"
#include "fileloader.h"
#include "inlinemessage.h"
#include "messageeditor.h"
#include "pastebar.h"
#include "repeatbar.h"
#include "repeatsender.h"
#include "savedmessagedelegate.h"
#include "savedmessagesmodel.h"
#include "savedmessagespopup.h"
#include "words.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QShortcut>
#include <QToolButton>

namespace widgets {

namespace {

constexpr int savedShortcuts = 9;

} // namespace

void Composer::connectSaved()
{
    connect(m_saved, &SavedMessagesModel::changed, this, &Composer::savedMessagesChanged);
    connect(m_tools, &ComposerTools::savedRequested, this, [this] {
        const QRect line = m_line->geometry();
        m_popup->popUpAbove(m_tools->savedButton(), QRect(mapToGlobal(line.topLeft()), line.size()));
    });
    connect(m_popup, &SavedMessagesPopup::sendRequested, this, &Composer::sendSaved);
    connect(m_popup, &SavedMessagesPopup::editRequested, this, &Composer::editSaved);
    connect(m_popup, &SavedMessagesPopup::replaceRequested, this,
            [this](int row) { m_saved->replaceText(row, m_editor->text(), m_tools->mode()); });
    connect(m_popup, &SavedMessagesPopup::saveRequested, this, &Composer::saveCurrent);
    for (int row = 0; row < savedShortcuts; ++row) {
        auto *shortcut = new QShortcut(SavedMessageDelegate::shortcut(row), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, row] { sendSaved(row); });
    }
}

QList<SavedMessage> Composer::savedMessages() const
{
    return m_saved->messages();
}

void Composer::setSavedMessages(const QList<SavedMessage> &messages)
{
    m_saved->setMessages(messages);
}

void Composer::submit()
{
    if (!canSend())
        return;
    m_message->hide();
    const QByteArray bytes = *m_bytes;
    remember();
    if (m_attachment->kind() != AttachmentBar::Kind::None)
        m_attachment->clear();
    else
        m_editor->setText({});
    focusText();
    Q_EMIT sendRequested(bytes);
}

void Composer::startRepeating()
{
    if (!canSend())
        return;
    remember();
    m_sender->startRepeating(*m_bytes, m_repeat->intervalMs(), m_repeat->times());
}

void Composer::remember()
{
    if (m_attachment->kind() != AttachmentBar::Kind::None)
        return;
    m_history.add({m_editor->text(), m_tools->mode()});
    Q_EMIT historyChanged();
}

void Composer::recall(const std::optional<MessageHistory::Entry> &entry)
{
    if (!entry)
        return;
    m_recalling = true;
    m_tools->setMode(entry->mode);
    m_editor->setText(entry->text);
    m_recalling = false;
}

void Composer::takePasted(const QString &text)
{
    m_message->hide();
    if (text.contains(u'\n'))
        m_paste->ask(text);
    else
        insert(text);
}

void Composer::sendLines(const QString &text)
{
    // All of it is good or nothing is sent; as a whole it is looked at quickly, where line by line may take seconds.
    MessageDraft line = draft();
    line.text = text;
    const net::Result<QByteArray> whole = line.bytes();
    if (!whole) {
        refuseLine(text, whole.error());
        return;
    }
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &part : lines) {
        line.text = part;
        if (const auto bytes = couldBeTooLong(part) ? bytesOf(line) : QByteArray(); !bytes) {
            refuseLine(text.first(text.indexOf(part)), bytes.error());
            return;
        }
    }
    m_sender->startSequence(lines.size(), [line, lines](qint64 index) {
        MessageDraft next = line;
        next.text = lines.at(index);
        return next.bytes().value_or(QByteArray());
    });
}

bool Composer::couldBeTooLong(const QString &line) const
{
    constexpr qint64 mostBytesACharacter = 8; // with room for shift sequences
    return m_maxBytes > 0 && (line.size() + 2) * mostBytesACharacter > m_maxBytes;
}

// The line is the one that the error's place lies in or, without a place, the one after `text`.
void Composer::refuseLine(const QString &text, const net::NetError &error)
{
    const bool placed = error.code != net::NetErrorCode::DatagramTooLong;
    const QStringView before = placed ? QStringView(text).first(error.number) : QStringView(text);
    const qsizetype number = before.count(u'\n') + 1;
    net::NetError inLine = error;
    if (placed)
        inLine.number = error.number - (before.lastIndexOf(u'\n') + 1);
    m_message->showMessage(
        {MessageSeverity::Error,
         [number, inLine] {
             return tr("Nothing was sent, because of line %1. %2").arg(QString::number(number), words::errorText(inLine));
         },
         {},
         {}});
}

void Composer::dragEnterEvent(QDragEnterEvent *event)
{
    if (!MessageEditor::localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void Composer::dropEvent(QDropEvent *event)
{
    takeFiles(MessageEditor::localFiles(event->mimeData()));
    event->acceptProposedAction();
}

void Composer::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Send a file's bytes"));
    dialog->setObjectName(objectName() + QStringLiteral(".fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { takeFiles({path}); });
    dialog->open();
}

void Composer::takeFiles(const QStringList &paths)
{
    m_message->hide();
    if (paths.isEmpty())
        return;
    if (paths.size() > 1) {
        const QString name = QFileInfo(paths.first()).fileName();
        m_message->showMessage(
            {MessageSeverity::Info, [name] { return tr("A message holds one file: %1 was taken.").arg(name); }, {}, {}});
    }
    m_loader->load(paths.first());
}

void Composer::refuseFile(const QString &path, qint64 size)
{
    const QString name = QFileInfo(path).fileName();
    m_message->showMessage({MessageSeverity::Error,
                            [name, size] {
                                return tr("%1 has %2, but a message holds at most %3.")
                                    .arg(name, words::bytesText(size), words::bytesText(FileLoader::maxFileBytes));
                            },
                            {},
                            {}});
}

void Composer::saveCurrent()
{
    const QString text = m_editor->text();
    if (text.isEmpty())
        return;
    if (m_saved->add({SavedMessage::nameFor(text), text, m_tools->mode()}))
        m_popup->rename(m_saved->rowCount() - 1);
}

void Composer::sendSaved(int row)
{
    if (row >= m_saved->rowCount() || !m_sendEnabled)
        return;
    const SavedMessage &message = m_saved->messages().at(row);
    MessageDraft saved = draft();
    saved.text = message.text;
    saved.mode = message.mode;
    const net::Result<QByteArray> bytes = bytesOf(saved);
    if (bytes)
        Q_EMIT sendRequested(*bytes);
    else
        m_message->showError(bytes.error());
}

void Composer::editSaved(int row)
{
    const SavedMessage message = m_saved->messages().at(row);
    m_popup->hide();
    compose(message.text, message.mode);
    focusText();
}

} // namespace widgets

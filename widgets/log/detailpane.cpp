#include "detailpane.h"

#include "hexview.h"
#include "messageexplanation.h"
#include "theme.h"
#include "words.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace widgets {

namespace {

constexpr double textMargin = 8;
constexpr size_t maxMarks = 2000; // of invalid bytes, of controls, of matches each

QTextEdit::ExtraSelection mark(QPlainTextEdit *edit, qsizetype start, qsizetype length, const QTextCharFormat &format)
{
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(edit->document());
    selection.cursor.setPosition(static_cast<int>(start));
    selection.cursor.setPosition(static_cast<int>(start + length), QTextCursor::KeepAnchor);
    selection.format = format;
    return selection;
}

} // namespace

DetailPane::DetailPane(const QString &prefix, EntryReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    setUpTabs(prefix);
    column->addWidget(m_tabs, 1);
    setUpNote(prefix);
    column->addWidget(m_note);
    connect(&Theme::instance(), &Theme::changed, this, &DetailPane::updateFonts);
    updateFonts();
    retranslateUi();
    showEntry({});
}

void DetailPane::setUpTabs(const QString &prefix)
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(prefix + QLatin1StringView(".detail"));
    m_tabs->setDocumentMode(true);
    m_text = new QPlainTextEdit(m_tabs);
    m_text->setObjectName(prefix + QLatin1StringView(".text"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setUndoRedoEnabled(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(textMargin);
    m_hex = new HexView(m_tabs);
    m_hex->setObjectName(prefix + QLatin1StringView(".hex"));
    m_explain = new QTextBrowser(m_tabs);
    m_explain->setObjectName(prefix + QLatin1StringView(".explain"));
    m_explain->setFrameShape(QFrame::NoFrame);
    m_explain->setTabChangesFocus(true);
    m_explain->document()->setDocumentMargin(textMargin);
    m_tabs->addTab(m_text, {});
    m_tabs->addTab(m_hex, {});
    m_tabs->addTab(m_explain, {});
    connect(m_text, &QPlainTextEdit::selectionChanged, this, &DetailPane::selectInHex);
    connect(m_hex, &HexView::selectionChanged, this, &DetailPane::selectInText);
}

void DetailPane::setUpNote(const QString &prefix)
{
    m_note = new QWidget(this);
    m_noteText = new QLabel(m_note);
    m_noteText->setObjectName(prefix + QLatin1StringView(".detailNote"));
    m_showAll = new QPushButton(m_note);
    m_showAll->setObjectName(prefix + QLatin1StringView(".showAll"));
    m_save = new QPushButton(m_note);
    m_save->setObjectName(prefix + QLatin1StringView(".saveBytes"));
    auto *row = new QHBoxLayout(m_note);
    row->setContentsMargins(8, 0, 8, 4);
    row->addWidget(m_noteText, 1);
    row->addWidget(m_showAll);
    row->addWidget(m_save);
    connect(m_showAll, &QPushButton::clicked, this, [this] { load(mostShownBytes); });
    connect(m_save, &QPushButton::clicked, this, &DetailPane::askWhereToSave);
}

int DetailPane::currentTab() const
{
    return m_tabs->currentIndex();
}

void DetailPane::setCurrentTab(int index)
{
    m_tabs->setCurrentIndex(std::clamp(index, 0, m_tabs->count() - 1));
}

void DetailPane::showEntry(std::optional<quint32> number)
{
    m_entry = number;
    load(firstShownBytes);
}

void DetailPane::reload()
{
    load(firstShownBytes);
}

void DetailPane::setMarks(const MatchMarks &marks)
{
    m_marks = marks;
    markText();
}

bool DetailPane::goToMatch(bool forward)
{
    const int count = static_cast<int>(m_matches.size());
    const int next = forward ? m_match + 1 : (m_match < 0 ? count : m_match) - 1;
    if (next < 0 || next >= count)
        return false;
    m_match = next;
    const MatchMarks::Span &match = m_matches[static_cast<size_t>(next)];
    QTextCursor cursor(m_text->document());
    cursor.setPosition(static_cast<int>(match.start));
    cursor.setPosition(static_cast<int>(match.start + match.length), QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    return true;
}

void DetailPane::load(qint64 maxBytes)
{
    if (!m_entry) {
        m_shown = {};
        m_matches.clear();
        m_match = -1;
        m_text->clear();
        m_hex->setBytes({});
        m_hex->setEmptyText(m_text->placeholderText());
        showExplanation({});
        m_note->hide();
        return;
    }
    m_hex->setEmptyText({}); // an event has no bytes, and there is nothing to be done about it
    if (m_reader.entry(*m_entry).isEvent())
        loadEvent(*m_entry);
    else
        loadMessage(*m_entry, maxBytes);
}

void DetailPane::loadMessage(quint32 number, qint64 maxBytes)
{
    const net::IndexEntry &entry = m_reader.entry(number);
    showExplanation(messageExplanation(entry, m_reader.index()->flow(entry.flow)));
    const auto payload = m_reader.payload(number, maxBytes);
    if (!payload) {
        showWords(words::errorText(payload.error()));
        showNote(0, 0);
        return;
    }
    showBytes(*payload);
    showNote(payload->size(), entry.length);
}

void DetailPane::loadEvent(quint32 number)
{
    m_note->hide();
    const auto event = m_reader.event(number);
    if (!event) {
        showWords(words::errorText(event.error()));
        showExplanation({});
        return;
    }
    showWords(words::eventText(*event));
    showExplanation(words::eventExplanation(*event));
}

void DetailPane::showBytes(const QByteArray &bytes)
{
    m_shown = makeByteText(bytes, m_reader.encoding());
    m_isSelecting = true;
    m_text->setPlainText(m_shown.text);
    m_hex->setBytes(bytes);
    m_isSelecting = false;
    markText();
}

void DetailPane::showWords(const QString &text)
{
    m_shown = {};
    m_isSelecting = true;
    m_text->setPlainText(text);
    m_hex->setBytes({});
    m_isSelecting = false;
    markText();
}

void DetailPane::showExplanation(const QString &text)
{
    QStringList paragraphs = text.split(u'\n', Qt::SkipEmptyParts);
    QString html;
    if (paragraphs.isEmpty()) {
        html = QStringLiteral("<p style='color:%1'>%2</p>")
                   .arg(colours().mutedText.name(), tr("Pick a row to see what happened.").toHtmlEscaped());
    } else {
        html =
            QStringLiteral("<p style='font-family:\"%1\"; font-weight:600; color:%2'>%3</p>")
                .arg(Theme::instance().dataFont().family(), colours().accent.name(), paragraphs.takeFirst().toHtmlEscaped());
        for (const QString &paragraph : std::as_const(paragraphs))
            html += QStringLiteral("<p style='margin-top:6px'>%1</p>").arg(paragraph.toHtmlEscaped());
    }
    m_explain->setHtml(html);
}

void DetailPane::showNote(qint64 shown, qint64 whole)
{
    m_note->setVisible(shown < whole);
    m_showAll->setVisible(shown > 0 && shown < mostShownBytes && m_reader.entry(*m_entry).kept > shown);
    m_save->setVisible(m_reader.entry(*m_entry).kept > 0);
    m_noteText->setText(shown == 0
                            ? tr("The session keeps no bytes of this message, only that it was %L1 bytes long.").arg(whole)
                            : tr("The first %L1 of %L2 bytes are shown.").arg(shown).arg(whole));
}

void DetailPane::markText()
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat muted;
    muted.setForeground(colours().mutedText);
    QTextCharFormat invalid;
    invalid.setForeground(colours().error);
    invalid.setBackground(colours().errorFill);
    QTextCharFormat match;
    match.setBackground(colours().match);
    for (size_t i = 0; i < std::min(maxMarks, m_shown.controls.size()); ++i)
        marks.append(mark(m_text, m_shown.controls[i].start, m_shown.controls[i].length, muted));
    for (size_t i = 0; i < std::min(maxMarks, m_shown.invalid.size()); ++i)
        marks.append(mark(m_text, m_shown.invalid[i].start, m_shown.invalid[i].length, invalid));
    findMatches();
    for (const MatchMarks::Span &found : m_matches)
        marks.append(mark(m_text, found.start, found.length, match));
    m_text->setExtraSelections(marks);
}

// In the text and in the bytes; each side shows both.
void DetailPane::findMatches()
{
    m_match = -1;
    const bool isBytes = !m_hex->bytes().isEmpty();
    m_matches = m_marks.inText(isBytes ? m_shown.text : m_text->toPlainText(), maxMarks);
    std::vector<MatchMarks::Span> inBytes = m_marks.inBytes(m_hex->bytes(), maxMarks);
    const std::vector<MatchMarks::Span> ofBytes = inBytes;
    for (const MatchMarks::Span &found : m_matches) {
        const ByteText::Range bytes = m_shown.bytesOf(found.start, found.length);
        if (bytes.count > 0)
            inBytes.push_back({bytes.first, bytes.count});
    }
    for (const MatchMarks::Span &found : ofBytes) {
        const ByteText::Range text = m_shown.textOf(found.start, found.length);
        if (text.count > 0)
            m_matches.push_back({text.first, text.count});
    }
    m_matches = MatchMarks::merged(std::move(m_matches));
    m_hex->setMarks(MatchMarks::merged(std::move(inBytes)));
}

void DetailPane::selectInHex()
{
    if (m_isSelecting)
        return;
    const QTextCursor cursor = m_text->textCursor();
    const int start = cursor.selectionStart();
    const ByteText::Range bytes = m_shown.bytesOf(start, cursor.selectionEnd() - start);
    m_isSelecting = true;
    m_hex->select(bytes.first, bytes.count);
    m_isSelecting = false;
}

void DetailPane::selectInText(qsizetype first, qsizetype count)
{
    if (m_isSelecting)
        return;
    const ByteText::Range text = m_shown.textOf(first, count);
    QTextCursor cursor(m_text->document());
    cursor.setPosition(static_cast<int>(text.first));
    cursor.setPosition(static_cast<int>(text.first + text.count), QTextCursor::KeepAnchor);
    m_isSelecting = true;
    m_text->setTextCursor(cursor);
    m_isSelecting = false;
}

void DetailPane::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the message's bytes"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QStringLiteral("message.bin"));
    connect(dialog, &QFileDialog::fileSelected, this, &DetailPane::save);
    dialog->open();
}

void DetailPane::save(const QString &path)
{
    if (!m_entry)
        return;
    const auto payload = m_reader.payload(*m_entry);
    if (!payload) {
        Q_EMIT notice(words::errorText(payload.error()));
        return;
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(*payload) == payload->size() && file.commit())
        Q_EMIT notice(tr("%L1 bytes saved to %2.").arg(payload->size()).arg(path));
    else
        Q_EMIT notice(tr("%1 could not be written: %2.").arg(path, file.errorString()));
}

void DetailPane::updateFonts()
{
    m_text->setFont(Theme::instance().dataFont());
    load(firstShownBytes);
}

void DetailPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void DetailPane::retranslateUi()
{
    m_tabs->setTabText(0, tr("Text"));
    m_tabs->setTabText(1, tr("Hex"));
    m_tabs->setTabText(2, tr("Explain"));
    m_tabs->setAccessibleName(tr("The chosen row in full"));
    m_text->setAccessibleName(tr("The chosen row's text"));
    m_text->setPlaceholderText(tr("Pick a row to see all of it."));
    m_explain->setAccessibleName(tr("What happened in socket calls"));
    m_showAll->setText(tr("Show all"));
    m_save->setText(tr("Save bytes…"));
    load(firstShownBytes);
}

} // namespace widgets

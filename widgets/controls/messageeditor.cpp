#include "messageeditor.h"

#include "theme.h"
#include "yardstyle.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QTextBlock>
#include <QUrl>
#include <QtMath>

#include <algorithm>

namespace widgets {

namespace {

constexpr int minMargin = 4;
constexpr int edge = 3; // of the rounded box around the text, before scaling

} // namespace

MessageEditor::MessageEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &MessageEditor::refreshHeight);
    refreshHeight();
}

QStringList MessageEditor::localFiles(const QMimeData *source)
{
    QStringList paths;
    const QList<QUrl> urls = source->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

QString MessageEditor::text() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, QChar::LineFeed);
}

void MessageEditor::setText(const QString &text)
{
    QTextCursor cursor = textCursor();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    setTextCursor(cursor);
}

void MessageEditor::setMark(qsizetype start, qsizetype length)
{
    m_markStart = start;
    m_markLength = length;
    applyMark();
}

// Qt 6.4 draws a new placeholder only where it has to draw anyway.
void MessageEditor::setHint(const QString &text)
{
    if (text == placeholderText())
        return;
    setPlaceholderText(text);
    viewport()->update();
}

void MessageEditor::setFieldHeight(int height)
{
    m_fieldHeight = height;
    refreshHeight();
}

void MessageEditor::refreshHeight()
{
    // Of a plain text document the layout gives the height in lines.
    const int lines = qMax(1, qRound(document()->documentLayout()->documentSize().height()));
    const double lineHeight = QFontMetricsF(font()).lineSpacing();
    const int inset = Theme::instance().scaled(edge);
    const int frame = 2 * inset;
    if (viewportMargins().top() != inset)
        setViewportMargins(inset, inset, inset, inset);
    const double margin = std::max(double(minMargin), (m_fieldHeight - frame - lineHeight) / 2);
    if (!qFuzzyCompare(document()->documentMargin(), margin))
        document()->setDocumentMargin(margin);
    const int wanted = qCeil(lineHeight * std::min(lines, maxShownLines) + 2 * margin) + frame;
    if (wanted != minimumHeight() || wanted != maximumHeight())
        setFixedHeight(wanted);
    // A field that shows all of its text has nothing to scroll, whatever was scrolled while it grew.
    setVerticalScrollBarPolicy(lines > maxShownLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (lines <= maxShownLines)
        verticalScrollBar()->setValue(0);
}

// The same box as a line edit's, instead of a scroll area's frame.
bool MessageEditor::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    QPainter painter(this);
    QStyleOptionFrame option;
    option.initFrom(this);
    drawFieldBox(painter, rect(), option, palette().color(QPalette::Base));
    return true;
}

void MessageEditor::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void MessageEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
}

void MessageEditor::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && modifiers == Qt::NoModifier)
        Q_EMIT submitted();
    else if (enter && (modifiers == Qt::ShiftModifier || modifiers == Qt::ControlModifier))
        textCursor().insertBlock();
    else if (event->key() == Qt::Key_Up && modifiers == Qt::NoModifier && atEdge(QTextCursor::Up))
        Q_EMIT olderRequested();
    else if (event->key() == Qt::Key_Down && modifiers == Qt::NoModifier && atEdge(QTextCursor::Down))
        Q_EMIT newerRequested();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void MessageEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    refreshHeight();
}

void MessageEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        refreshHeight();
    else if (event->type() == QEvent::PaletteChange && m_markStart >= 0)
        applyMark();
}

bool MessageEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return !localFiles(source).isEmpty() || source->hasText();
}

void MessageEditor::insertFromMimeData(const QMimeData *source)
{
    const QStringList files = localFiles(source);
    if (!files.isEmpty()) {
        Q_EMIT filesDropped(files);
        return;
    }
    QString text = source->text();
    text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n")).replace(u'\r', u'\n');
    const qsizetype firstBreak = text.indexOf(u'\n');
    const bool oneLine = firstBreak < 0 || firstBreak == text.size() - 1;
    if (!oneLine || text.size() + document()->characterCount() > maxShownLength) {
        Q_EMIT largeTextPasted(text);
        return;
    }
    textCursor().insertText(oneLine && firstBreak >= 0 ? text.chopped(1) : text);
    ensureCursorVisible();
}

bool MessageEditor::atEdge(QTextCursor::MoveOperation operation) const
{
    QTextCursor cursor = textCursor();
    return !cursor.movePosition(operation);
}

void MessageEditor::applyMark()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (m_markStart >= 0) {
        QTextEdit::ExtraSelection mark;
        const int last = document()->characterCount() - 1;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(int(std::min(m_markStart, qsizetype{last})));
        mark.cursor.setPosition(int(std::min(m_markStart + m_markLength, qsizetype{last})), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(colours().error);
        mark.format.setBackground(colours().errorFill);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

} // namespace widgets

#include "streamview.h"

#include "capturedentry.h"
#include "clock.h"
#include "entryreader.h"
#include "theme.h"
#include "words.h"

#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace widgets {

namespace {

constexpr qsizetype keptLayouts = 256;
constexpr int columnsEstimated = 64; // of a line of text: for what is off screen

} // namespace

StreamView::StreamView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &StreamView::scrolledByBar);
    connect(&Theme::instance(), &Theme::changed, this, &StreamView::updateFonts);
    updateFonts();
    retranslateUi();
}

StreamView::~StreamView() = default;

void StreamView::setConversation(const net::Conversation *conversation, const SessionFilePart &file)
{
    m_conversation = conversation;
    m_file = file;
    m_reader = conversation ? std::make_unique<net::RecordReader>(file.path, file.index) : nullptr;
    m_sums = {};
    m_top = {};
    m_anchor.reset();
    m_cursor.reset();
    m_atEnd = false;
    m_openPiece = std::max<size_t>(pieceCount(), 1) - 1;
    forget();
    sumUp();
    updateScrollBar();
}

void StreamView::grown()
{
    const bool wasAtEnd = m_atEnd;
    m_openTexts.push_back(m_openPiece); // it may have become longer
    for (const size_t piece : std::exchange(m_openTexts, {})) {
        m_lines.remove(piece);
        m_text.forget(piece);
    }
    m_openPiece = std::max<size_t>(pieceCount(), 1) - 1;
    sumUp();
    if (wasAtEnd)
        m_top = lastTop();
    updateScrollBar();
    viewport()->update();
}

void StreamView::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    m_top.line = 0;
    m_anchor.reset();
    m_cursor.reset();
    forget();
    updateScrollBar();
}

void StreamView::setEncoding(const net::TextEncoding &encoding)
{
    if (encoding == m_encoding)
        return;
    m_encoding = encoding;
    forget();
}

void StreamView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void StreamView::setNeedle(const QByteArray &needle)
{
    if (needle == m_needle)
        return;
    m_needle = needle;
    forget();
}

void StreamView::forget()
{
    m_lines.clear();
    m_openTexts.clear();
    m_text = net::ConversationText(m_conversation, m_encoding);
    viewport()->update();
}

const net::IndexEntry &StreamView::entryOf(size_t piece) const
{
    return m_file.index->at(m_conversation->entry(m_conversation->piece(piece).first));
}

// --- lines ------------------------------------------------------------------------------------------------------

const StreamView::Lines &StreamView::layOut(size_t piece)
{
    if (const auto known = m_lines.constFind(piece); known != m_lines.constEnd())
        return **known;
    if (m_lines.size() >= keptLayouts) {
        m_lines.clear();
        m_openTexts.clear();
    }
    const auto lines = std::make_shared<Lines>(makeLines(piece));
    qsizetype start = 0;
    for (StreamLine &line : *lines) {
        line.start = start;
        start += line.text.size() + (line.goesOn ? 0 : 1);
    }
    return **m_lines.insert(piece, lines);
}

StreamView::Lines StreamView::makeLines(size_t piece)
{
    Lines lines;
    const auto note = [&lines](const QString &text, StreamLine::Kind kind = StreamLine::Kind::Note) {
        StreamLine line;
        line.kind = kind;
        line.text = text;
        lines.push_back(std::move(line));
    };
    const net::IndexEntry &entry = entryOf(piece);
    if (entry.isEvent()) {
        const auto event = m_reader->event(entry);
        note(QStringLiteral("● ") + EntryReader::shortTimeText(entry.timeNs) + QStringLiteral("  ") +
             (event ? words::eventText(*event) : words::errorText(event.error())));
        return lines;
    }
    if (m_conversation->beginsTurn(*m_file.index, piece))
        note(turnText(piece), StreamLine::Kind::Turn);
    const net::Conversation::Piece &here = m_conversation->piece(piece);
    if (here.bytes == 0) {
        qint64 length = 0;
        for (quint32 i = 0; i < here.count; ++i)
            length += m_file.index->at(m_conversation->entry(here.first + i)).length;
        note(length == 0              ? tr("(empty)")
             : net::isRepeated(entry) ? tr("(%1 that were sent again)").arg(words::bytesText(length))
                                      : tr("(%1 that were recorded without their contents)").arg(words::bytesText(length)));
        return lines;
    }
    const net::Result<QByteArray> bytes = m_conversation->read(*m_reader, piece);
    if (!bytes) {
        note(words::errorText(bytes.error()));
        return lines;
    }
    const bool isOut = entry.type == net::EntryType::MessageOut;
    const int columns = (viewport()->width() - textLeft(isOut)) / std::max(1, m_charWidth) - 1;
    if (m_mode == Mode::Text) {
        addText(&lines, piece, *bytes, columns);
        return lines;
    }
    Lines content = layOutHex(*bytes, m_conversation->positionOf(*m_file.index, piece), m_needle);
    std::move(content.begin(), content.end(), std::back_inserter(lines));
    return lines;
}

// A character that goes on in the next piece is shown whole where it begins.
void StreamView::addText(Lines *lines, size_t piece, const QByteArray &bytes, int columns)
{
    const net::ConversationText::Part part = m_text.part(*m_reader, piece, bytes);
    if (part.isOpen)
        m_openTexts.push_back(piece);
    Lines content = layOutText(part.bytes, m_encoding, columns, m_needle);
    for (StreamLine &line : content)
        line.byteFirst += part.skipped;
    if (content.empty() && part.skipped > 0) {
        StreamLine line;
        line.kind = StreamLine::Kind::Note;
        line.text = tr("(the rest of the character before)");
        content.push_back(std::move(line));
    }
    std::move(content.begin(), content.end(), std::back_inserter(*lines));
}

QString StreamView::turnText(size_t piece) const
{
    const net::Conversation::Piece &here = m_conversation->piece(piece);
    const net::IndexEntry &entry = entryOf(piece);
    const bool isIn = entry.type == net::EntryType::MessageIn;
    const QString peer = m_file.index->flow(m_conversation->flow()).peer.toString();
    QString text = isIn ? tr("← from %1").arg(peer) : tr("→ to %1").arg(peer);
    text += QStringLiteral("   ") + EntryReader::shortTimeText(entry.timeNs);
    if (here.first > 0) {
        const qint64 before = m_file.index->at(m_conversation->entry(here.first - 1)).timeNs;
        text += QStringLiteral("   ") +
                tr("%1 later").arg(words::durationText(std::max<qint64>(0, entry.timeNs - before) / net::nsPerUs));
    }
    return text;
}

int StreamView::linesOf(size_t piece)
{
    return static_cast<int>(layOut(piece).size());
}

QString StreamView::lineText(const Position &at)
{
    const Lines &lines = layOut(at.piece);
    return at.line < static_cast<int>(lines.size()) ? lines[static_cast<size_t>(at.line)].text : QString();
}

quint32 StreamView::entryAt(const Position &at)
{
    const net::Conversation::Piece &here = m_conversation->piece(at.piece);
    const Lines &lines = layOut(at.piece);
    qsizetype byte = at.line < static_cast<int>(lines.size()) ? lines[static_cast<size_t>(at.line)].byteFirst : 0;
    if (m_matchFirst >= 0 && currentLine() == at)
        byte = m_matchFirst; // of the lines several messages share, the one that was shown
    for (quint32 i = 0; i < here.count; ++i) {
        const quint32 number = m_conversation->entry(here.first + i);
        if (here.count == 1 || byte < m_file.index->at(number).kept)
            return number;
        byte -= m_file.index->at(number).kept;
    }
    return m_conversation->entry(here.first + here.count - 1);
}

// --- where things are -------------------------------------------------------------------------------------------

qint64 StreamView::estimate(size_t piece, Mode mode) const
{
    const net::Conversation::Piece &here = m_conversation->piece(piece);
    const qint64 perLine = mode == Mode::Hex ? hexBytesPerLine : columnsEstimated;
    const qint64 lines = std::max<qint64>(1, (here.bytes + perLine - 1) / perLine);
    return lines + (m_conversation->beginsTurn(*m_file.index, piece) ? 1 : 0);
}

// Only pieces that nothing is added to any more are in the sums: those in front of the last.
void StreamView::sumUp()
{
    for (size_t mark = m_sums.text.size(); mark * sumEvery < pieceCount(); ++mark) {
        qint64 text = mark == 0 ? 0 : m_sums.text.back();
        qint64 hex = mark == 0 ? 0 : m_sums.hex.back();
        for (size_t piece = mark == 0 ? 0 : (mark - 1) * sumEvery; piece < mark * sumEvery; ++piece) {
            text += estimate(piece, Mode::Text);
            hex += estimate(piece, Mode::Hex);
        }
        m_sums.text.push_back(text);
        m_sums.hex.push_back(hex);
    }
}

qint64 StreamView::estimatedLinesBefore(size_t piece) const
{
    if (m_sums.text.empty())
        return 0;
    const size_t mark = std::min(piece / sumEvery, m_sums.text.size() - 1);
    qint64 lines = m_mode == Mode::Hex ? m_sums.hex[mark] : m_sums.text[mark];
    for (size_t i = mark * sumEvery; i < piece; ++i)
        lines += estimate(i, m_mode);
    return lines;
}

qint64 StreamView::valueOf(const Position &at)
{
    if (pieceCount() == 0)
        return 0;
    const qint64 actual = std::max(1, linesOf(at.piece));
    return estimatedLinesBefore(at.piece) + at.line * estimate(at.piece, m_mode) / actual;
}

StreamView::Position StreamView::positionOf(qint64 value)
{
    if (pieceCount() == 0)
        return {};
    const std::vector<qint64> &sums = m_mode == Mode::Hex ? m_sums.hex : m_sums.text;
    const auto after = std::upper_bound(sums.begin(), sums.end(), value);
    const auto mark = static_cast<size_t>(std::max<qint64>(0, after - sums.begin() - 1));
    qint64 lines = sums[mark];
    size_t piece = mark * sumEvery;
    while (piece + 1 < pieceCount() && lines + estimate(piece, m_mode) <= value)
        lines += estimate(piece++, m_mode);
    const qint64 actual = std::max(1, linesOf(piece));
    const qint64 line = (value - lines) * actual / std::max<qint64>(1, estimate(piece, m_mode));
    return {piece, static_cast<int>(std::clamp<qint64>(line, 0, actual - 1))};
}

bool StreamView::step(Position *at, int by)
{
    for (; by > 0; --by) {
        if (at->line + 1 < linesOf(at->piece)) {
            ++at->line;
        } else if (at->piece + 1 < pieceCount()) {
            *at = {at->piece + 1, 0};
        } else {
            return false;
        }
    }
    for (; by < 0; ++by) {
        if (at->line > 0) {
            --at->line;
        } else if (at->piece > 0) {
            --at->piece;
            at->line = std::max(0, linesOf(at->piece) - 1);
        } else {
            return false;
        }
    }
    return true;
}

int StreamView::linesPerPage() const
{
    return std::max(1, viewport()->height() / m_lineHeight);
}

StreamView::Position StreamView::lastTop()
{
    if (pieceCount() == 0)
        return {};
    Position at{pieceCount() - 1, std::max(0, linesOf(pieceCount() - 1) - 1)};
    std::ignore = step(&at, 1 - linesPerPage());
    return at;
}

void StreamView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const bool wasAtEnd = m_atEnd;
    if (event->oldSize().width() != event->size().width())
        forget();
    if (wasAtEnd)
        m_top = lastTop();
    updateScrollBar();
}

void StreamView::updateFonts()
{
    const QFontMetrics metrics(Theme::instance().dataFont());
    m_charWidth = std::max(1, metrics.horizontalAdvance(u'0'));
    m_lineHeight = std::max(metrics.height(), QFontMetrics(font()).height()) + 2;
    forget();
    updateScrollBar();
}

void StreamView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange: retranslateUi(); break;
    case QEvent::FontChange: updateFonts(); break;
    case QEvent::PaletteChange: viewport()->update(); break;
    default: break;
    }
}

void StreamView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void StreamView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void StreamView::retranslateUi()
{
    setAccessibleName(tr("What was said on this connection"));
    forget();
}

} // namespace widgets

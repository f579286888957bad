// One connection's whole stream as one reads it: turns, both ways coloured, what came later indented; as text or hex.
//
// Paints what is visible and reads only that from the file, however long the stream is. Pieces that are off screen count in
// the scroll bar by an estimate of their lines; scrolling by keys and wheel is by real lines. A live one grows; who looks at
// its end stays there. Text is selected as in an editor; a click names the message as well. Thread: the main thread.
#pragma once

#include "conversation.h"
#include "conversationtext.h"
#include "sessionsource.h"
#include "streamlayout.h"

#include <QAbstractScrollArea>
#include <QFont>
#include <QHash>

#include <memory>
#include <optional>

namespace widgets {

class StreamView final : public QAbstractScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamView)

public:
    enum class Mode : quint8 { Text, Hex };
    struct Position {
        size_t piece = 0;
        int line = 0;
        friend auto operator<=>(const Position &, const Position &) = default;
    };

    explicit StreamView(QWidget *parent = nullptr);
    ~StreamView() override;

    // The conversation outlives the view or the next call; nullptr: none.
    void setConversation(const net::Conversation *conversation, const SessionFilePart &file);
    void grown(); // the conversation has got more pieces, or a longer last one
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setEncoding(const net::TextEncoding &encoding);
    [[nodiscard]] const net::TextEncoding &encoding() const { return m_encoding; }
    void setEmptyText(const QString &text);

    void setNeedle(const QByteArray &needle);                       // marked wherever it stands
    void showMatch(size_t piece, qsizetype first, qsizetype count); // goes there, and selects its lines
    void selectAll();
    void showEntry(quint32 entry);
    [[nodiscard]] Position top() const { return m_top; }
    [[nodiscard]] std::optional<Position> currentLine();

    // From where a search goes on: behind the match shown last, or in front of it; else the current line.
    [[nodiscard]] qsizetype matchByte(bool forward);

    // What is selected, else the current line; isCut: there is more than mostCopiedLines.
    [[nodiscard]] QString selectedText(bool *isCut = nullptr);
    [[nodiscard]] QString lineText(const Position &at); // as painted; for tests and screen readers
    [[nodiscard]] size_t pieceCount() const { return m_conversation ? m_conversation->pieceCount() : 0; }
    [[nodiscard]] int linesOf(size_t piece);

    static constexpr int mostCopiedLines = 20'000;

Q_SIGNALS:
    void entryPicked(quint32 entry);    // a line of it became current
    void entryRequested(quint32 entry); // Enter, or a double click where no bytes are
    void copyRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    using Lines = std::vector<StreamLine>;
    struct Sums { // of estimated lines in front of each 64th piece
        std::vector<qint64> text;
        std::vector<qint64> hex;
    };
    static constexpr size_t sumEvery = 64;
    struct Caret { // between two characters, however the lines are wrapped
        size_t piece = 0;
        qsizetype offset = 0; // as StreamLine::start
        friend auto operator<=>(const Caret &, const Caret &) = default;
    };
    struct Look { // of a line
        QFont font;
        int left = 0;
    };

    [[nodiscard]] const Lines &layOut(size_t piece);
    [[nodiscard]] Lines makeLines(size_t piece);
    void addText(Lines *lines, size_t piece, const QByteArray &bytes, int columns);
    [[nodiscard]] QString turnText(size_t piece) const;
    [[nodiscard]] const net::IndexEntry &entryOf(size_t piece) const;
    [[nodiscard]] quint32 entryAt(const Position &at);
    [[nodiscard]] qint64 estimate(size_t piece, Mode mode) const;
    [[nodiscard]] qint64 estimatedLinesBefore(size_t piece) const;
    [[nodiscard]] qint64 valueOf(const Position &at);
    [[nodiscard]] Position positionOf(qint64 value);
    void sumUp();
    [[nodiscard]] bool step(Position *at, int by); // false: it met an end
    [[nodiscard]] Position lastTop();
    [[nodiscard]] int linesPerPage() const;
    void scrollLines(int count);
    void setTop(const Position &top);
    void scrolledByBar(int value);
    void updateScrollBar();
    void updateFonts();
    void forget();
    void moveCursor(const Caret &caret, bool extend);
    [[nodiscard]] std::optional<Position> lineAt(int y);
    [[nodiscard]] qsizetype columnAt(const Position &line, int x, bool isNearest); // else the one of the character there
    [[nodiscard]] std::optional<Caret> caretUnder(const QPoint &at);
    [[nodiscard]] Position lineOf(const Caret &caret);
    [[nodiscard]] Caret caretAt(const Position &line, qsizetype column);
    [[nodiscard]] Caret beside(const Caret &from, bool isForward);
    [[nodiscard]] Caret lastCaret();
    void selectWord(const Position &line, qsizetype column);
    [[nodiscard]] Look lookOf(size_t piece, const StreamLine &line) const;
    [[nodiscard]] int xOf(size_t piece, const StreamLine &line, qsizetype column) const;
    void paintSelection(QPainter *painter, const QRect &rect, size_t piece, const StreamLine &line, bool isCurrent) const;
    void paintCaret(QPainter *painter, const QRect &rect, size_t piece, const StreamLine &line) const;
    void paintLine(QPainter *painter, const QRect &rect, size_t piece, const StreamLine &line) const;
    [[nodiscard]] int textLeft(bool isOut) const;
    void retranslateUi();

    const net::Conversation *m_conversation = nullptr;
    SessionFilePart m_file;
    std::unique_ptr<net::RecordReader> m_reader;
    net::TextEncoding m_encoding;
    net::ConversationText m_text;
    QByteArray m_needle;
    QString m_emptyText;
    QHash<size_t, std::shared_ptr<const Lines>> m_lines; // of the pieces seen last
    Sums m_sums;
    Mode m_mode = Mode::Text;
    size_t m_openPiece = 0;          // the last one, when it was last looked: more may be added to it
    std::vector<size_t> m_openTexts; // laid out, and ending in a character whose rest may come
    Position m_top;
    std::optional<Caret> m_anchor; // as m_cursor; the other end of what is selected
    std::optional<Caret> m_cursor;
    qsizetype m_matchFirst = -1; // of the piece of m_cursor; -1: the cursor has moved since
    int m_lineHeight = 18;
    int m_charWidth = 8;
    int m_wheelRest = 0; // of a line, from a finely turned wheel
    bool m_settingBar = false;
    bool m_atEnd = false;
};

} // namespace widgets

// A hex dump that is painted, not built: offset, 16 bytes, their ASCII; bytes can be selected and copied.
//
// Costs nothing but the bytes, however many. Thread: the main thread.
#pragma once

#include "textencoding.h"

#include <QAbstractScrollArea>
#include <QByteArray>
#include <QString>

#include <vector>

namespace widgets {

class HexView final : public QAbstractScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HexView)

public:
    static constexpr int bytesPerRow = 16;

    explicit HexView(QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    void setEmptyText(const QString &text); // stands there while there are no bytes
    [[nodiscard]] const QString &emptyText() const { return m_emptyText; }
    void setMarks(std::vector<net::DecodedText::Span> marks); // of the bytes; ascending
    void select(qsizetype first, qsizetype count);            // shows it; emits nothing
    [[nodiscard]] qsizetype selectionStart() const;
    [[nodiscard]] qsizetype selectionLength() const;
    [[nodiscard]] QByteArray selectedBytes() const;         // all of them when none is selected
    [[nodiscard]] qsizetype byteAt(const QPoint &at) const; // of the viewport; -1 outside

Q_SIGNALS:
    void selectionChanged(qsizetype first, qsizetype count);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void updateMetrics();
    void updateScrollBars();
    void paintRow(QPainter *painter, qsizetype row, int y) const;
    void fillBytes(QPainter *painter, int first, int last, int y, const QColor &colour) const; // columns of a row
    void paintMarks(QPainter *painter, qsizetype begin, qsizetype count, int y) const;
    void moveCursor(qsizetype to, bool extend);
    void show(qsizetype byte);
    void retranslateUi();
    [[nodiscard]] int hexLeft(int column) const;
    [[nodiscard]] int asciiLeft(int column) const;
    [[nodiscard]] int offsetDigits() const;
    [[nodiscard]] qsizetype rowCount() const;

    QByteArray m_bytes;
    QString m_emptyText;
    std::vector<net::DecodedText::Span> m_marks;
    qsizetype m_anchor = -1;
    qsizetype m_cursor = -1; // the selection is from anchor to cursor, both included
    double m_charWidth = 8;  // as the text is laid out, which need not be whole pixels
    int m_rowHeight = 16;
};

} // namespace widgets

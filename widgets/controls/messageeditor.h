// The text field of the composer: Enter sends, Shift+Enter or Ctrl+Enter breaks the line, up and down at the edges ask
// for older and newer messages; it grows with its text to a few lines.
//
// Thread: the main thread. Pasting and dropping that want a decision (many lines, a lot of text, files) are handed out by
// signals instead of being put in.
#pragma once

#include <QPlainTextEdit>

namespace widgets {

class MessageEditor final : public QPlainTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageEditor)

public:
    // Beyond it text is not laid out here, for that would stall the window; its owner keeps it whole elsewhere.
    static constexpr qsizetype maxShownLength = 32768; // characters
    static constexpr int maxShownLines = 6;

    [[nodiscard]] static QStringList localFiles(const QMimeData *source);

    explicit MessageEditor(QWidget *parent = nullptr);

    // Lines parted by \n, every other character as it was put in (toPlainText() would turn no-break spaces into spaces).
    [[nodiscard]] QString text() const;
    void setText(const QString &text); // can be undone

    // Underlines length characters from start; a negative start takes the mark away.
    void setMark(qsizetype start, qsizetype length);
    // At least as high as the fields it stands next to.
    void setHint(const QString &text); // stands in the field while it is empty
    void setFieldHeight(int height);
    void refreshHeight();

Q_SIGNALS:
    void submitted();
    void olderRequested();
    void newerRequested();
    void largeTextPasted(const QString &text); // more than one line, or more than can be shown
    void filesDropped(const QStringList &paths);

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    [[nodiscard]] bool atEdge(QTextCursor::MoveOperation operation) const;
    void applyMark();

    qsizetype m_markStart = -1;
    qsizetype m_markLength = 0;
    int m_fieldHeight = 0;
};

} // namespace widgets

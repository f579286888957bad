// One side of a request opened: its bytes on the left, as text or in hexadecimal, and on the right each line explained.
//
// Choosing a line on the right marks it on the left. Thread: the main thread.
#pragma once

#include "headtext.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QSplitter;
class QStackedWidget;
class QTextBrowser;
class QUrl;

namespace widgets {

class HeadHighlighter;
class HexView;

class HeadPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeadPane)

public:
    HeadPane(const QString &name, bool isRequest, QWidget *parent = nullptr);

    // bytes: head and what was kept of the body; bodyBytes: how long that was in truth.
    void showBytes(const QByteArray &bytes, qint64 bodyBytes);
    void showNote(const QString &text); // instead: why there is nothing
    void setHex(bool on);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] const HeadText &head() const { return m_head; }
    [[nodiscard]] QByteArray layoutState() const;
    void setLayoutState(const QByteArray &state);

private:
    void changeEvent(QEvent *event) override;
    void rebuild();
    void explain();
    void markLine(const QUrl &link);
    void updateFonts();
    void retranslateUi();
    [[nodiscard]] QString bodyNote() const;

    bool m_isRequest;
    QByteArray m_bytes;
    qint64 m_bodyBytes = 0;
    HeadText m_head;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    QStackedWidget *m_raw;
    QPlainTextEdit *m_text;
    HeadHighlighter *m_highlighter;
    HexView *m_hex;
    QTextBrowser *m_explained;
    QLabel *m_note;
};

} // namespace widgets

// Colours the text of a request's or answer's head: names stand out, line breaks step back. Thread: the main thread.
#pragma once

#include <QSyntaxHighlighter>

namespace widgets {

class HeadHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeadHighlighter)

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    void setHeadLines(int lines); // what follows them is content

private:
    void highlightBlock(const QString &text) override;

    int m_lines = 0;
};

} // namespace widgets

#include "headhighlighter.h"

#include "theme.h"

#include <QTextBlock>

namespace widgets {

void HeadHighlighter::setHeadLines(int lines)
{
    m_lines = lines;
    rehighlight();
}

void HeadHighlighter::highlightBlock(const QString &text)
{
    const int line = currentBlock().blockNumber();
    if (line >= m_lines)
        return;
    if (line == 0) {
        QTextCharFormat first;
        first.setFontWeight(QFont::DemiBold);
        setFormat(0, static_cast<int>(text.size()), first);
    } else if (const qsizetype colon = text.indexOf(u':'); colon > 0) {
        setFormat(0, static_cast<int>(colon), colours().accent);
    }
    for (const QString &lineBreak : {QStringLiteral("\\r\\n"), QStringLiteral("\\n")}) {
        if (text.endsWith(lineBreak)) {
            setFormat(static_cast<int>(text.size() - lineBreak.size()), static_cast<int>(lineBreak.size()),
                      colours().mutedText);
            break;
        }
    }
}

} // namespace widgets

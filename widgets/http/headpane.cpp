#include "headpane.h"

#include "headhighlighter.h"
#include "hexview.h"
#include "theme.h"
#include "words.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTextCursor>
#include <QUrl>
#include <QVBoxLayout>

namespace widgets {

HeadPane::HeadPane(const QString &name, bool isRequest, QWidget *parent)
    : QWidget(parent)
    , m_isRequest(isRequest)
    , m_pages(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_raw(new QStackedWidget)
    , m_text(new QPlainTextEdit)
    , m_highlighter(new HeadHighlighter(m_text->document()))
    , m_hex(new HexView)
    , m_explained(new QTextBrowser)
    , m_note(new QLabel)
{
    setObjectName(name);
    m_text->setObjectName(name + QStringLiteral(".text"));
    m_hex->setObjectName(name + QStringLiteral(".hex"));
    m_explained->setObjectName(name + QStringLiteral(".explained"));
    m_note->setObjectName(name + QStringLiteral(".note"));
    m_splitter->setObjectName(name + QStringLiteral(".splitter"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFrameShape(QFrame::NoFrame);
    m_explained->setFrameShape(QFrame::NoFrame);
    m_explained->setOpenLinks(false);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    m_note->setMargin(12);
    m_note->setProperty("muted", true);
    m_raw->addWidget(m_text);
    m_raw->addWidget(m_hex);
    m_splitter->addWidget(m_raw);
    m_splitter->addWidget(m_explained);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({100, 100});
    m_pages->addWidget(m_note);
    m_pages->addWidget(m_splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    connect(m_explained, &QTextBrowser::anchorClicked, this, &HeadPane::markLine);
    connect(&Theme::instance(), &Theme::changed, this, &HeadPane::updateFonts);
    updateFonts();
    retranslateUi();
}

void HeadPane::showBytes(const QByteArray &bytes, qint64 bodyBytes)
{
    m_bytes = bytes;
    m_bodyBytes = bodyBytes;
    m_pages->setCurrentWidget(m_splitter);
    rebuild();
}

void HeadPane::showNote(const QString &text)
{
    m_bytes.clear();
    m_head = {};
    m_note->setText(text);
    m_pages->setCurrentWidget(m_note);
}

void HeadPane::setHex(bool on)
{
    m_raw->setCurrentWidget(on ? static_cast<QWidget *>(m_hex) : m_text);
}

QByteArray HeadPane::layoutState() const
{
    return m_splitter->saveState();
}

void HeadPane::setLayoutState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void HeadPane::rebuild()
{
    m_head = HeadReader::read(m_bytes, m_isRequest);
    m_text->setPlainText(m_head.text + m_head.body);
    m_highlighter->setHeadLines(static_cast<int>(m_head.lines.size()));
    m_hex->setBytes(m_bytes);
    explain();
}

QString HeadPane::bodyNote() const
{
    const qint64 kept = m_bytes.size() - m_head.headBytes;
    if (m_bodyBytes <= 0)
        return {};
    const QString size = words::bytesText(m_bodyBytes);
    if (kept == 0)
        return tr("Content of %1 followed. It was not kept: choose “everything” for what is recorded to see small contents.")
            .arg(size);
    if (kept < m_bodyBytes)
        return tr("Content of %1 followed; the first %2 were kept.").arg(size, words::bytesText(kept));
    return m_head.bodyIsText ? tr("Content of %1.").arg(size)
                             : tr("Content of %1, which is no text: the hexadecimal view shows it.").arg(size);
}

void HeadPane::explain()
{
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"3\" width=\"100%\">");
    const QString row =
        QStringLiteral("<tr><td><a href=\"line:%1\" style=\"text-decoration:none;color:%2\"><b>%3</b></a><br>%4</td></tr>");
    int number = 0;
    for (const HeadText::Line &line : m_head.lines) {
        const QColor colour = line.isWrong ? colours().error : colours().accent;
        html += row.arg(number++).arg(colour.name(), line.title.toHtmlEscaped(), line.explanation.toHtmlEscaped());
    }
    html += QStringLiteral("</table>");
    if (const QString body = bodyNote(); !body.isEmpty())
        html += QStringLiteral("<p style=\"margin-left:3px;color:%1\">%2</p>")
                    .arg(colours().mutedText.name(), body.toHtmlEscaped());
    m_explained->setHtml(html);
}

void HeadPane::markLine(const QUrl &link)
{
    const auto number = static_cast<size_t>(link.path().toInt());
    if (number >= m_head.lines.size())
        return;
    const HeadText::Line &line = m_head.lines[number];
    QTextCursor cursor(m_text->document());
    cursor.setPosition(static_cast<int>(line.textStart));
    cursor.setPosition(static_cast<int>(line.textStart + line.textLength), QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
}

void HeadPane::updateFonts()
{
    m_text->setFont(Theme::instance().dataFont());
    explain();
}

void HeadPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange) {
        explain();
        m_highlighter->rehighlight();
    }
}

void HeadPane::retranslateUi()
{
    m_text->setAccessibleName(m_isRequest ? tr("The request as it came") : tr("The answer as it went"));
    m_hex->setAccessibleName(m_isRequest ? tr("The request in hexadecimal") : tr("The answer in hexadecimal"));
    m_explained->setAccessibleName(tr("Each line explained"));
    if (!m_bytes.isEmpty())
        rebuild();
}

} // namespace widgets

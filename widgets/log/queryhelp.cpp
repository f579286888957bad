#include "queryhelp.h"

#include "theme.h"

#include <QEvent>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include <utility>

namespace widgets {

QueryHelp::QueryHelp(const QString &name, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_page(new QLabel(this))
{
    setObjectName(name);
    setFrameShape(QFrame::StyledPanel);
    m_page->setObjectName(name + QLatin1StringView(".page"));
    m_page->setTextFormat(Qt::RichText);
    m_page->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 12);
    column->addWidget(m_page);
    connect(&Theme::instance(), &Theme::changed, this, &QueryHelp::retranslateUi);
    retranslateUi();
}

void QueryHelp::popUpBelow(const QWidget *field)
{
    adjustSize();
    const QRect screen = field->screen()->availableGeometry();
    QPoint corner = field->mapToGlobal(QPoint(0, field->height() + 2));
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    corner.setY(std::clamp(corner.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    move(corner);
    show();
    setFocus(Qt::PopupFocusReason);
}

void QueryHelp::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void QueryHelp::retranslateUi()
{
    const std::pair<const char *, QString> rows[] = {
        {"hello \"two words\"", tr("both texts, in a message, an event or an endpoint; in whatever case")},
        {"/id=\\d+/  /id/i", tr("a regular expression; with i in whatever case")},
        {"hex:48 65 6c", tr("these bytes")},
        {"in:hello  out:/\\d/  in:", tr("only in what was received or sent; without a text all of it")},
        {"peer:192.168.1.7", tr("the other end: an address, one with its port, or a part of it")},
        {"local:10.0.0.1  port:8989  port>1024", tr("our end; a port of either end")},
        {"channel:udp", tr("one tab: tcp-server, tcp-client, udp, transfer, http")},
        {"size>=10k", tr("messages by size, with k, M or G")},
        {"time>10:08  time:10:08:29",
         tr("by local time, also 2026-11-28 10:08; a colon takes all of that minute or second")},
        {"kind:error", tr("error, event, message, or an event by its name: kind:note")},
        {"has:bookmark  has:note  note:exam", tr("rows with a bookmark; rows with a note; with this text in the note")},
        {"a b  a or b  not a  -a  (a or b) c", tr("side by side means and")},
    };
    QString html = QStringLiteral("<p style='font-weight:600; margin-bottom:6px'>%1</p><table cellspacing='0'>")
                       .arg(tr("How to write a filter").toHtmlEscaped());
    const QString family = Theme::instance().dataFont().family();
    for (const auto &[sample, meaning] : rows) {
        html +=
            QStringLiteral("<tr><td style='font-family:\"%1\"; color:%2; padding:3px 18px 3px 0; vertical-align:middle; "
                           "white-space:pre'>%3</td>"
                           "<td style='padding:3px 0; vertical-align:middle'>%4</td></tr>")
                .arg(family, colours().accent.name(), QString::fromUtf8(sample).toHtmlEscaped(), meaning.toHtmlEscaped());
    }
    html += QStringLiteral("</table><p style='color:%1'>%2</p>")
                .arg(colours().mutedText.name(), tr("What looks like a field or a word of the language is found as text in "
                                                    "quotation marks: \"port:80\" \"and\". "
                                                    "Full-width signs work as well.")
                                                     .toHtmlEscaped());
    m_page->setText(html);
    m_page->setAccessibleName(tr("How to write a filter"));
}

} // namespace widgets

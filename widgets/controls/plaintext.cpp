#include "plaintext.h"

#include <QLabel>

namespace widgets {

QString shortened(const QString &text, qsizetype most)
{
    const QString line = text.simplified();
    if (line.size() <= most)
        return line;
    const qsizetype half = (most - 1) / 2;
    return line.first(half) + u'…' + line.last(half);
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
}

QLabel *plainLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *mutedLabel(const QString &name)
{
    QLabel *label = plainLabel(name);
    label->setProperty("muted", true);
    return label;
}

void setFigures(QLabel &label, const QString &text)
{
    QString sample = text;
    for (QChar &c : sample)
        c = c.isDigit() ? QChar(u'0') : c;
    const QSize need = label.fontMetrics().size(Qt::TextSingleLine, sample) + QSize(2 * label.margin(), 2 * label.margin());
    const QSize room = label.minimumSize();
    // A QLabel of a fixed size tells nobody of its text.
    if (need.width() > room.width() || need.width() < room.width() * 3 / 4 || need.height() != room.height())
        label.setFixedSize(need);
    label.setText(text);
}

} // namespace widgets

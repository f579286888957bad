#include "plotstyle.h"

#include "theme.h"
#include "words.h"

#include <QSvgGenerator>

#include <cmath>

namespace widgets {

QString RateTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    return QStringLiteral("%1/s").arg(words::bytesText(std::llround(tick)));
}

QString DurationTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    return words::durationText(std::llround(tick));
}

QString CountTicker::getTickLabel(double tick, const QLocale &locale, QChar, int)
{
    if (std::abs(tick - std::round(tick)) > 0.01)
        return {};
    constexpr double thousand = 1000;
    if (tick >= 10 * thousand)
        return locale.toString(tick / thousand, 'g', 4) + u'k';
    return locale.toString(std::llround(tick));
}

QFont plotFont(const QFont &base)
{
    QFont small = base;
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

void stylePlotAxes(QCPAxis &time, QCPAxis &value, const QFont &font)
{
    const Colours &c = colours();
    for (QCPAxis *axis : {&time, &value}) {
        axis->setBasePen(QPen(c.border));
        axis->setTickPen(QPen(c.border));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(c.mutedText);
        axis->setTickLabelFont(font);
        axis->grid()->setPen(QPen(c.border, 1, Qt::DotLine));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    value.setBasePen(Qt::NoPen);
    value.setTickPen(Qt::NoPen);
}

void stylePlotLegend(QCPLegend &legend, const QFont &font)
{
    legend.setBrush(Qt::NoBrush);
    legend.setBorderPen(Qt::NoPen);
    legend.setFont(font);
    legend.setTextColor(colours().text);
}

net::Result<void> savePlotPicture(QCustomPlot &plot, const QString &path, QSize size)
{
    bool saved = false;
    if (path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator file;
        file.setFileName(path);
        file.setSize(size);
        file.setViewBox(QRect(QPoint(), size));
        QCPPainter painter;
        saved = painter.begin(&file);
        if (saved) {
            painter.setMode(QCPPainter::pmVectorized);
            painter.fillRect(QRect(QPoint(), size), colours().panel);
            plot.toPainter(&painter, size.width(), size.height());
            saved = painter.end();
        }
    } else if (path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) {
        saved = plot.savePdf(path, size.width(), size.height());
    } else {
        saved = plot.savePng(path, size.width(), size.height(), 2.0);
    }
    if (!saved)
        return net::failure(net::NetErrorCode::FileNotWritable, path);
    return {};
}

} // namespace widgets

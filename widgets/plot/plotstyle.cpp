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
    // Half of a value's label may stand above or below the axis; more is left to the lines.
    QMargins around = value.axisRect()->minimumMargins();
    around.setTop(QFontMetrics(font).height() / 2);
    around.setBottom(around.top());
    value.axisRect()->setMinimumMargins(around);
}

void stylePlotLegend(QCPLegend &legend, const QFont &font)
{
    legend.setBrush(Qt::NoBrush);
    legend.setBorderPen(Qt::NoPen);
    legend.setFont(font);
    legend.setTextColor(colours().text);
    const QFontMetrics metrics(font);
    legend.setIconSize(metrics.height() * 3 / 2, metrics.ascent()); // no higher than the names
}

// As high as its names, and no wider: what is left of the row is taken by an empty cell.
void placePlotLegend(QCPLayoutGrid &rows, int row, QCPLegend &legend)
{
    constexpr double least = 0.001;
    auto *line = new QCPLayoutGrid;
    rows.addElement(row, 0, line);
    rows.setRowStretchFactor(row, least);
    line->addElement(0, 0, &legend);
    line->addElement(0, 1, new QCPLayoutElement);
    line->setColumnStretchFactor(0, least);
    legend.setLayer(QStringLiteral("legend"));
    legend.setFillOrder(QCPLegend::foColumnsFirst);
    legend.setMargins({4, 0, 4, 0});
    legend.setRowSpacing(0);
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

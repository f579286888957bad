// What our plots have in common: axes in the theme's colours, ticks in words, and saving as a picture.
//
// Lines are one pixel wide and nothing is filled: anything more costs milliseconds a frame. Thread: the main thread.
#pragma once

#include "plotlibrary.h"
#include "result.h"

namespace widgets {

// 0 B/s, 500 kB/s, 1.5 MB/s
class RateTicker final : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale &locale, QChar format, int precision) override;
};

// 85 µs, 3.2 ms; the axis counts microseconds
class DurationTicker final : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale &locale, QChar format, int precision) override;
};

// 0, 12, 1.5k: whole numbers, thousands shortened; none of them twice
class CountTicker final : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale &locale, QChar format, int precision) override;
};

[[nodiscard]] QFont plotFont(const QFont &base); // somewhat smaller
void stylePlotAxes(QCPAxis &time, QCPAxis &value, const QFont &font);
void stylePlotLegend(QCPLegend &legend, const QFont &font);
// In a row of its own: over the axes the names would stand on the lines. The grid belongs to a plot already.
void placePlotLegend(QCPLayoutGrid &rows, int row, QCPLegend &legend);

inline constexpr double plotHeadroom = 1.1; // of the highest value, so that its line is not the plot's edge

// By the file name's end: .svg and .pdf as drawings, anything else as a PNG of twice the size. FileNotWritable.
[[nodiscard]] net::Result<void> savePlotPicture(QCustomPlot &plot, const QString &path, QSize size);

} // namespace widgets

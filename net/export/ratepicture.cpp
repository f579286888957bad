#include "ratepicture.h"

#include <algorithm>

namespace net {

namespace {

constexpr int width = 1000;
constexpr int half = 80; // pixels above and below the line

// One way as steps along the line: from the line out to each span's value and back.
QByteArray steps(const RateBins &rates, qint64 peak, bool in)
{
    const int count = rates.used();
    QByteArray path = "M0 " + QByteArray::number(half);
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<double>(in ? rates.in(i) : rates.out(i));
        double height = value / static_cast<double>(peak) * (half - 4);
        if (value > 0)
            height = std::max(height, 1.0); // little is not nothing
        const double y = in ? half - height : half + height;
        path += 'V' + QByteArray::number(y, 'f', 1) + 'H' + QByteArray::number(double{width} * (i + 1) / count, 'f', 1);
    }
    return path + 'V' + QByteArray::number(half) + 'Z';
}

} // namespace

QByteArray ratePicture(const RateBins &rates, const QByteArray &escapedLabel)
{
    const qint64 peak = std::max<qint64>(1, rates.peak());
    QByteArray svg =
        "<svg viewBox=\"0 0 1000 160\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"" + escapedLabel + "\">";
    for (const int y : {4, half / 2 + 2, half + half / 2 - 2, 2 * half - 4})
        svg += "<path class=\"grid\" d=\"M0 " + QByteArray::number(y) + "H1000\"/>";
    svg += "<path class=\"in\" d=\"" + steps(rates, peak, true) + "\"/><path class=\"out\" d=\"" +
           steps(rates, peak, false) + "\"/>";
    return svg + "<path class=\"axis\" d=\"M0 80H1000\"/></svg>";
}

} // namespace net

// Throughput as SVG: received above the line, sent below, over the time of the session. Colours come from the page's style
// sheet, by class. Pure. Thread: any.
#pragma once

#include "sessionsurvey.h"

#include <QByteArray>

namespace net {

// An <svg> element, as wide as where it stands; label is what a screen reader says of it.
[[nodiscard]] QByteArray ratePicture(const RateBins &rates, const QByteArray &escapedLabel);

} // namespace net

// What the value of a header field says, where that can be told in a sentence. Thread: any.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace words {

[[nodiscard]] QString headerValueText(QByteArrayView name, QByteArrayView value); // empty: nothing to add

} // namespace words

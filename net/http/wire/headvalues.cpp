// Looking into the values of requesthead.h.
#include "requesthead.h"

#include "httpchars.h"

#include <algorithm>

namespace net::http {

QByteArrayView RequestHead::value(QByteArrayView name) const
{
    const auto it = std::find_if(fields.begin(), fields.end(),
                                 [name](const Field &field) { return equalsIgnoringCase(field.name, name); });
    return it == fields.end() ? QByteArrayView() : it->value;
}

bool listHolds(QByteArrayView list, QByteArrayView token)
{
    for (;;) {
        const qsizetype comma = findByte(list, ',');
        if (equalsIgnoringCase(trimmedSpace(comma < 0 ? list : list.first(comma)), token))
            return true;
        if (comma < 0)
            return false;
        list = list.sliced(comma + 1);
    }
}

bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return asciiLower(x) == asciiLower(y); });
}

} // namespace net::http

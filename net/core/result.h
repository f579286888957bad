// A value, or the NetError that stood in its way. Every call that can fail returns one.
#pragma once

#include "neterror.h"

#include <tl/expected.hpp>

#include <utility>

namespace net {

template <class T>
using Result = tl::expected<T, NetError>;

[[nodiscard]] inline tl::unexpected<NetError> failure(NetError error)
{
    return tl::unexpected<NetError>(std::move(error));
}

[[nodiscard]] inline tl::unexpected<NetError> failure(NetErrorCode code, const QString &subject = {}, qint64 number = -1,
                                                      const QString &detail = {})
{
    return tl::unexpected<NetError>(NetError{code, 0, subject, detail, number});
}

} // namespace net

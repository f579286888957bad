// What the filter above the list of requests asks for. Thread: a plain value.
#pragma once

#include <QString>

#include <array>

namespace widgets {

enum class StatusClass : quint8 { All, Good, Redirected, ClientError, ServerError };
inline constexpr std::array statusClasses{StatusClass::All, StatusClass::Good, StatusClass::Redirected,
                                          StatusClass::ClientError, StatusClass::ServerError};

// 1xx and 2xx are good; whatever is below or above counts as the server's fault.
[[nodiscard]] constexpr StatusClass statusClassOf(int status)
{
    switch (status / 100) {
    case 1:
    case 2: return StatusClass::Good;
    case 3: return StatusClass::Redirected;
    case 4: return StatusClass::ClientError;
    default: return StatusClass::ServerError;
    }
}

struct RequestFilter {
    QString text; // in method, target, client or user agent, or the whole status; case does not matter
    StatusClass status = StatusClass::All;

    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && status == StatusClass::All; }
    friend bool operator==(const RequestFilter &, const RequestFilter &) = default;
};

} // namespace widgets

// The values of options, checked. The first thing that is wrong is kept in words; later ones return defaults.
// Thread: the main thread.
#pragma once

#include "arguments.h"
#include "endpoint.h"
#include "framing.h"
#include "replyrule.h"
#include "textencoding.h"

#include <QHostAddress>

#include <vector>

namespace cli {

class OptionReader final {
public:
    explicit OptionReader(const Arguments &arguments)
        : m_arguments(arguments)
    {
    }

    [[nodiscard]] bool isOk() const { return m_error.isEmpty(); }
    [[nodiscard]] const QString &error() const { return m_error; }

    [[nodiscard]] quint16 port(const QString &option);     // 0 when not given
    [[nodiscard]] quint16 targetPort(const QString &text); // of an argument; 0 is wrong
    [[nodiscard]] QHostAddress bindAddress();              // --bind; "any": QHostAddress::Any; any IPv4 when not given
    [[nodiscard]] net::HostPort hostPort(const QString &option);
    [[nodiscard]] int milliseconds(const QString &option, int otherwise); // given in seconds, with a fraction if need be
    [[nodiscard]] net::TextEncoding encoding();                           // --encoding
    [[nodiscard]] net::Framing framing();                                 // --framing
    [[nodiscard]] net::ReplyRule reply();                                 // --reply
    [[nodiscard]] std::vector<QByteArray> messages(const net::TextEncoding &encoding); // --send and --send-hex, in order
    [[nodiscard]] std::vector<QHostAddress> groups();                                  // --join

    void reject(const QString &what); // something else is wrong

private:
    void fail(const QString &option, const QString &what);

    template <class T>
    T take(const QString &option, const net::Result<T> &result)
    {
        if (result)
            return *result;
        fail(option, describe(result.error()));
        return T();
    }
    [[nodiscard]] static QString describe(const net::NetError &error);

    const Arguments &m_arguments;
    QString m_error;
};

} // namespace cli

#include "optionreader.h"

#include "hextext.h"
#include "words.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace cli {

namespace {

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(cli::OptionReader)
};

constexpr double maxSeconds = std::numeric_limits<int>::max() / 1000.0;

} // namespace

QString OptionReader::describe(const net::NetError &error)
{
    return words::errorText(error);
}

void OptionReader::fail(const QString &option, const QString &what)
{
    reject(QStringLiteral("--%1: %2").arg(option, what));
}

void OptionReader::reject(const QString &what)
{
    if (m_error.isEmpty())
        m_error = what;
}

quint16 OptionReader::port(const QString &option)
{
    return m_arguments.has(option) ? take(option, net::parsePort(m_arguments.value(option))) : quint16{0};
}

quint16 OptionReader::targetPort(const QString &text)
{
    const auto port = net::parsePort(text);
    if (port && *port != 0)
        return *port;
    reject(port ? Tr::tr("No one can be reached at port 0.") : words::errorText(port.error()));
    return 0;
}

QHostAddress OptionReader::bindAddress()
{
    const QString option = QStringLiteral("bind");
    if (!m_arguments.has(option))
        return QHostAddress(QHostAddress::AnyIPv4);
    const QString text = m_arguments.value(option);
    if (text == u"any")
        return QHostAddress(QHostAddress::Any);
    const QHostAddress address(text);
    if (address.isNull())
        fail(option, words::errorText({net::NetErrorCode::MalformedAddress, 0, text, {}, -1}));
    return address;
}

net::HostPort OptionReader::hostPort(const QString &option)
{
    if (!m_arguments.has(option))
        return {};
    net::HostPort result = take(option, net::parseHostPort(m_arguments.value(option)));
    if (isOk() && result.port == 0)
        fail(option, Tr::tr("No one can be reached at port 0."));
    return result;
}

int OptionReader::milliseconds(const QString &option, int otherwise)
{
    if (!m_arguments.has(option))
        return otherwise;
    bool isNumber = false;
    const double seconds = m_arguments.value(option).toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0) || seconds > maxSeconds) {
        fail(option, Tr::tr("“%1” is not a number of seconds.").arg(m_arguments.value(option)));
        return otherwise;
    }
    return static_cast<int>(std::ceil(seconds * 1000));
}

net::TextEncoding OptionReader::encoding()
{
    const QString option = QStringLiteral("encoding");
    return m_arguments.has(option) ? take(option, net::TextEncoding::fromName(m_arguments.value(option)))
                                   : net::TextEncoding();
}

net::Framing OptionReader::framing()
{
    const QString option = QStringLiteral("framing");
    return m_arguments.has(option) ? take(option, net::Framing::parse(m_arguments.value(option))) : net::Framing();
}

net::ReplyRule OptionReader::reply()
{
    const QString option = QStringLiteral("reply");
    return m_arguments.has(option) ? take(option, net::ReplyRule::parse(m_arguments.value(option))) : net::ReplyRule();
}

std::vector<QByteArray> OptionReader::messages(const net::TextEncoding &encoding)
{
    std::vector<QByteArray> result;
    for (const auto &[name, value] : m_arguments.inOrder()) {
        if (name == u"send")
            result.push_back(take(name, encoding.encode(value)));
        else if (name == u"send-hex")
            result.push_back(take(name, net::parseHex(value)));
    }
    return result;
}

std::vector<QHostAddress> OptionReader::groups()
{
    std::vector<QHostAddress> result;
    const QString option = QStringLiteral("join");
    const QStringList values = m_arguments.values(option);
    for (const QString &text : values) {
        const QHostAddress group(text);
        if (group.isNull())
            fail(option, words::errorText({net::NetErrorCode::MalformedAddress, 0, text, {}, -1}));
        result.push_back(group);
    }
    return result;
}

} // namespace cli

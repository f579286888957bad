#include "pages.h"

#include "filespage.h"
#include "httppage.h"
#include "tcpclientpage.h"
#include "tcpserverpage.h"
#include "udppage.h"

#include <array>

namespace widgets {

namespace {

template <class P>
Page *make(const PageContext &context, QWidget *parent)
{
    return new P(context, parent);
}

} // namespace

std::span<const PageSpec> pageSpecs()
{
    static const std::array specs{
        PageSpec{QStringLiteral("tcpServer"), net::Channel::TcpServer, QStringLiteral("server"), make<TcpServerPage>},
        PageSpec{QStringLiteral("tcpClient"), net::Channel::TcpClient, QStringLiteral("client"), make<TcpClientPage>},
        PageSpec{QStringLiteral("udp"), net::Channel::Udp, QStringLiteral("udp"), make<UdpPage>},
        PageSpec{QStringLiteral("files"), net::Channel::Transfer, QStringLiteral("files"), make<FilesPage>},
        PageSpec{QStringLiteral("httpServer"), net::Channel::Http, QStringLiteral("http"), make<HttpPage>},
    };
    return specs;
}

} // namespace widgets

// Where the IP packet begins in a captured frame. Pure; any bytes.
//
// Link types as pcap and pcapng number them (https://www.tcpdump.org/linktypes.html): Ethernet with VLAN tags (IEEE 802.1Q
// and 802.1ad), raw IP, Linux cooked v1 and v2, BSD loopback. Thread: any.
#pragma once

#include "omissions.h"

#include <QByteArrayView>

namespace net {

namespace linktype {
inline constexpr quint16 null = 0;
inline constexpr quint16 ethernet = 1;
inline constexpr quint16 raw12 = 12; // DLT_RAW of some systems, written into files as it is
inline constexpr quint16 raw14 = 14;
inline constexpr quint16 raw = 101;
inline constexpr quint16 loop = 108;
inline constexpr quint16 linuxSll = 113;
inline constexpr quint16 ipv4 = 228;
inline constexpr quint16 ipv6 = 229;
inline constexpr quint16 linuxSll2 = 276;
} // namespace linktype

struct LinkPart {
    Omission omission = Omission::None; // why there is no IP packet in it
    qsizetype ipAt = 0;
};
[[nodiscard]] LinkPart findIp(quint16 linkType, QByteArrayView frame);

} // namespace net

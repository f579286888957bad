// What a capture by another program holds that NetYard does not show, counted; and the packets that are there in part only.
//
// The sentence is words::omissionsText(). Thread: a plain value.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace net {

enum class Omission : quint8 {
    None,
    LinkType, // a kind of network whose headers are not known here: Wi-Fi with radio headers, USB …
    Arp,
    OtherNetwork, // neither IP nor ARP: spanning tree, LLDP …
    Icmp,
    OtherTransport, // IP, but neither TCP, UDP nor ICMP
    Fragment,       // of a datagram that IP has split; they are not put together
    Malformed,      // headers that make no sense, or were cut off
};
inline constexpr size_t omissionCount = 8;

struct Omissions {
    std::array<qint64, omissionCount> packets{}; // by Omission
    qint64 cut = 0;                              // messages that are shown, but whose bytes were not captured whole
    qint64 late = 0; // messages out of order whose place is not known: streams have them as captured

    void add(Omission omission) { ++packets[static_cast<size_t>(omission)]; }
    [[nodiscard]] qint64 count(Omission omission) const { return packets[static_cast<size_t>(omission)]; }
    [[nodiscard]] bool isEmpty() const
    {
        return cut == 0 && late == 0 && std::all_of(packets.begin(), packets.end(), [](qint64 count) { return count == 0; });
    }
    friend bool operator==(const Omissions &, const Omissions &) = default;
};

} // namespace net

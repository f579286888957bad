// What there is in a session, in numbers. Thread: a plain value.
#pragma once

#include "channel.h"

#include <QtGlobal>

#include <array>

namespace net {

struct ChannelSummary {
    qint64 messagesIn = 0;
    qint64 messagesOut = 0;
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    qint64 events = 0;
    qint64 connections = 0; // TCP connections, or UDP pairs of endpoints

    [[nodiscard]] qint64 messages() const { return messagesIn + messagesOut; }
};

struct SessionSummary {
    std::array<ChannelSummary, channelCount> channels;
    qint64 entries = 0;
    qint64 notes = 0;   // by the user
    qint64 firstNs = 0; // 0 when there is no entry
    qint64 lastNs = 0;
    bool isClosed = false; // the program that recorded it ended in order

    [[nodiscard]] qint64 messages() const
    {
        qint64 sum = 0;
        for (const ChannelSummary &channel : channels)
            sum += channel.messages();
        return sum;
    }
};

} // namespace net

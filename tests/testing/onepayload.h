// A message that a query is asked of: these bytes, of no flow.
#pragma once

#include "querymatcher.h"

class OnePayload final : public net::EntryContent {
public:
    explicit OnePayload(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    std::optional<QByteArrayView> payload(const net::IndexEntry &) override { return m_bytes; }
    std::optional<net::Event> event(const net::IndexEntry &) override { return std::nullopt; }
    net::Flow flow(const net::IndexEntry &) override { return {}; }

private:
    QByteArrayView m_bytes;
};

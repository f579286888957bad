// One line an entry, for people: time, channel, direction, peer, size and text, tabs between. Nothing in a payload can break
// the line or steer a terminal.
#pragma once

#include "exporttext.h"
#include "exporttime.h"
#include "exportwriter.h"

namespace net {

class TextExport final : public ExportWriter {
public:
    explicit TextExport(const ExportContext &context);

    void message(QByteArray &out, const ExportEntry &entry, QByteArrayView payload) override;
    void event(QByteArray &out, const ExportEntry &entry, const Event &event) override;

private:
    void start(QByteArray &out, const ExportEntry &entry, QByteArrayView mark);

    const ExportContext &m_context;
    TimeText m_time;
    PayloadText m_text;
};

} // namespace net

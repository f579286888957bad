#include "exportedsession.h"

#include "recorder.h"

#include <QBuffer>

namespace testing {

using namespace net;

bool ExportedSession::write()
{
    path = dir.filePath(QStringLiteral("s.pcapng"));
    Recorder recorder;
    if (!recorder.start(path))
        return false;
    const Endpoint local = *Endpoint::parse(u"127.0.0.1:8989");
    const quint32 tcp =
        recorder.openFlow(Channel::TcpServer, Transport::Tcp, local, *Endpoint::parse(u"127.0.0.1:50000"), true);
    const quint32 udp = recorder.openFlow(Channel::Udp, Transport::Udp, local, *Endpoint::parse(u"127.0.0.2:7"), true);
    recorder.message(tcp, Direction::In, "=1+1, \"quoted\"\r\nline", Keep::Whole, 1700000000123456789);
    recorder.message(tcp, Direction::Out, QByteArray("\xC4\xE3\xBA\xC3", 4), Keep::Whole,
                     1700000001000000000); // GBK 你好
    recorder.message(udp, Direction::In, QByteArray("a\0b", 3), Keep::Whole, 1700000002000000001);
    recorder.message(udp, Direction::Out, QByteArray(100, 'x'), Keep::HeaderOnly, 1700000003000000000);
    Event event;
    event.kind = EventKind::Note;
    event.text = QStringLiteral("笔记");
    event.timeNs = 1700000004000000000;
    recorder.event(event);
    recorder.stop();
    index = recorder.index();
    return index->size() == 7; // with the beginning and the end of the recording
}

ExportOptions optionsFor(ExportFormat format)
{
    ExportOptions options;
    options.format = format;
    options.times = ExportTimes::Utc;
    options.words.emplace_back();
    options.words.front().event = [](const Event &event) {
        return QString::fromLatin1(eventName(event.kind)) + u' ' + event.text;
    };
    return options;
}

QByteArray exported(const ExportOptions &options, const ExportSource &source)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return exportTo(buffer, source, options) ? buffer.data() : QByteArray("failed");
}

} // namespace testing

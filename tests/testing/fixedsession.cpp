#include "fixedsession.h"

#include "journalentry.h"
#include "packetsynth.h"
#include "recordencoder.h"

#include <QFile>

namespace testing {

namespace {

using namespace net;

constexpr qint64 beginNs = 1700000000'123456789; // 2023-11-14T22:13:20Z
constexpr qint64 stepNs = 250'000'001;

// What the recorder's writer thread does, without its clock.
class Writing final {
    Q_DISABLE_COPY_MOVE(Writing)

public:
    Writing() { m_encoder.begin(m_out, "NetYard fixed", m_index); }

    quint32 open(Channel channel, Transport transport, QStringView local, QStringView peer)
    {
        const Flow flow{*Endpoint::parse(local), *Endpoint::parse(peer), channel, transport, true};
        const quint32 id = m_index->flowCount() + 1;
        RecordHeader header = next(id, RecordKind::OpenFlow);
        (void)m_encoder.encode(m_out, header, QByteArrayView(reinterpret_cast<const char *>(&flow), sizeof flow));
        return id;
    }

    void message(quint32 flow, Direction direction, QByteArrayView payload, qsizetype length)
    {
        RecordHeader header = next(flow, RecordKind::Message);
        header.length = static_cast<quint32>(length);
        header.detail = static_cast<quint8>(direction);
        (void)m_encoder.encode(m_out, header, payload);
    }

    void event(Event event)
    {
        RecordHeader header = next(event.flow, RecordKind::Event);
        header.detail = static_cast<quint8>(event.channel);
        header.eventKind = static_cast<quint16>(event.kind);
        (void)m_encoder.encode(m_out, header, toJournalEntry(event));
    }

    [[nodiscard]] const QByteArray &bytes() const { return m_out; }

private:
    RecordHeader next(quint32 flow, RecordKind kind)
    {
        RecordHeader header;
        header.timeNs = beginNs + m_steps++ * stepNs;
        header.flow = flow;
        header.kind = kind;
        return header;
    }

    QByteArray m_out;
    std::shared_ptr<SessionIndex> m_index = std::make_shared<SessionIndex>();
    RecordEncoder m_encoder;
    qint64 m_steps = 0;
};

} // namespace

QByteArrayList hostilePayloads()
{
    QByteArray every(256, Qt::Uninitialized);
    for (int i = 0; i < 256; ++i)
        every[i] = static_cast<char>(i);
    return {"plain",
            "",
            "a,b\r\n\"c\"",
            "=cmd()",
            "=cmd|' /C calc'!A0",
            "+1",
            "-2",
            "@SUM(A1)",
            "\t=1",
            "＝1",
            "你好，服务端\u2028x",
            every,
            QByteArray(3, '\0'),
            "\n",
            "\n\nline",
            "\r",
            "\\x41",
            "<script>alert(1)</script>",
            "</pre></td><img src=x onerror=alert(1)>",
            "&amp; &lt; &#0;",
            "]]>--><!--",
            "\x1b[31mred\x1b[0m\x1b]0;title\x07",
            "\xC2\x9B"
            "31m",
            "a\u202Eb\u2066c\u200Fd",
            "\xEF\xBB\xBF"
            "mark",
            QByteArray("\xC4\xE3\xBA\xC3", 4),
            "\xF0\x9F\x98\x80 \xED\xA0\x80",
            "de ad be ef",
            "0000  00 11 22",
            "# no remark",
            "I 2023-11-14T22:13:20Z",
            "  spaces  \t",
            "'quoted'",
            "x\x7F"};
}

QByteArrayList longPayloads()
{
    QByteArray patterned(200'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < patterned.size(); ++i)
        patterned[i] = static_cast<char>(i * 7 + i / 256);
    return {patterned.first(1000),   patterned.first(65'495), patterned.first(65'496),
            patterned.first(65'507), QByteArray(65'536, 'z'), patterned};
}

bool writeFixedSession(const QString &path, const QByteArrayList &payloads)
{
    Writing writing;
    const quint32 tcp = writing.open(Channel::TcpServer, Transport::Tcp, u"127.0.0.1:8989", u"127.0.0.1:50000");
    Event event;
    event.kind = EventKind::Accepted;
    event.flow = tcp;
    event.local = *Endpoint::parse(u"127.0.0.1:8989");
    event.peer = *Endpoint::parse(u"127.0.0.1:50000");
    event.number = 1;
    writing.event(event);
    for (const QByteArray &payload : payloads)
        writing.message(tcp, Direction::In, payload, payload.size());
    const quint32 udp = writing.open(Channel::Udp, Transport::Udp, u"[::1]:9000", u"[::1]:9001");
    for (const QByteArray &payload : payloads) {
        if (payload.size() <= maxUdpPayloadBytes)
            writing.message(udp, Direction::Out, payload, payload.size());
    }
    writing.message(tcp, Direction::Out, {}, 100'000);
    Event note;
    note.kind = EventKind::Note;
    note.text = QStringLiteral("=1 <b>笔记</b>, \"quotes\"\nsecond line\u202E");
    writing.event(note);
    Event error;
    error.kind = EventKind::ConnectFailed;
    error.channel = Channel::TcpClient;
    error.peer = *Endpoint::parse(u"192.168.1.7:80");
    error.error = {NetErrorCode::ConnectionRefused, 111, QStringLiteral("192.168.1.7:80"),
                   QStringLiteral("Connection refused")};
    writing.event(error);
    event.kind = EventKind::PeerFinished;
    event.number = 42;
    writing.event(event);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(writing.bytes()) == writing.bytes().size();
}

} // namespace testing

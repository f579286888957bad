// Any bytes as a session: scanned into an index, then every entry read back. First byte: what to do with the rest.
//
// 0: the rest is a whole file. 1: the rest is blocks after a valid head (section header, interfaces), their trailing
// lengths mended, so that the fuzzer gets past the framing. 2: one packet. 3: one journal entry. 4: a pcap file whose link
// type is the second byte, its records' lengths mended. 5: one captured frame, likewise.
#include "journalentry.h"
#include "linklayer.h"
#include "packetparser.h"
#include "pcapfile.h"
#include "pcapngwriter.h"
#include "recordencoder.h"
#include "recordreader.h"
#include "session.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cstdlib>

using namespace net;

namespace {

void check(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

QByteArray mendedBlocks(QByteArrayView bytes)
{
    QByteArray file;
    RecordEncoder encoder;
    encoder.begin(file, "NetYard", std::make_shared<SessionIndex>());
    while (bytes.size() >= 4) {
        const quint32 type =
            static_cast<quint8>(bytes[0]) % 8 == 0 ? pcapng::sectionHeaderType : quint32{static_cast<quint8>(bytes[0])} % 10;
        const qsizetype body =
            std::min<qsizetype>(qFromLittleEndian<quint16>(bytes.data() + 2), bytes.size() - 4) & ~qsizetype{3};
        const auto length = static_cast<quint32>(body + 12);
        char *to = pcapng::grow(file, length);
        qToLittleEndian(type, to);
        qToLittleEndian(length, to + 4);
        std::copy_n(bytes.data() + 4, body, to + 8);
        qToLittleEndian(length, to + 8 + body);
        bytes = bytes.sliced(4 + body);
    }
    return file;
}

// A record of up to 255 bytes each: its length, then its bytes.
QByteArray mendedRecords(QByteArrayView bytes)
{
    QByteArray file = QByteArray::fromHex("d4c3b2a10200040000000000000000000000040000000000");
    file[20] = bytes.isEmpty() ? '\1' : bytes[0];
    while (bytes.size() > 1) {
        bytes = bytes.sliced(1);
        const auto length = static_cast<quint32>(std::min<qsizetype>(static_cast<quint8>(bytes[0]), bytes.size() - 1));
        char *to = pcapng::grow(file, pcap::recordHeadBytes + length);
        qToLittleEndian(quint32{1}, to);
        qToLittleEndian(quint32{2}, to + 4);
        qToLittleEndian(length, to + 8);
        qToLittleEndian(length, to + 12);
        std::copy_n(bytes.data() + 1, length, to + pcap::recordHeadBytes);
        bytes = bytes.sliced(length);
    }
    return file;
}

void readAll(const QByteArray &bytes)
{
    static const QString memory = QStringLiteral("/dev/shm"); // where there is one
    static const QString folder = QFileInfo::exists(memory) ? memory : QDir::tempPath();
    const QString path = QStringLiteral("%1/netyard-fuzz-%2").arg(folder).arg(QCoreApplication::applicationPid());
    QFile file(path);
    check(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
    file.close();
    const Result<Session> session = Session::open(path);
    if (session) {
        RecordReader reader(path, session->index());
        const SessionSummary summary = session->summary();
        check(summary.entries == session->index()->size());
        for (qint64 i = 0; i < session->index()->size(); ++i) {
            const IndexEntry &entry = session->index()->at(i);
            check(entry.flow <= session->index()->flowCount());
            if (entry.isEvent()) {
                check(reader.event(entry).has_value());
            } else if (const Result<QByteArray> payload = reader.payload(entry)) {
                check(payload->size() == static_cast<qsizetype>(entry.kept));
            }
            check(reader.flow(entry).has_value());
        }
        if (const auto &damage = session->damage())
            check(damage->offset >= 0 && damage->bytes >= 0 && damage->offset + damage->bytes <= bytes.size());
    }
    QFile::remove(path);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView rest(data + 1, static_cast<qsizetype>(size - 1));
    switch (data[0] % 6) {
    case 0: readAll(rest.toByteArray()); break;
    case 1: readAll(mendedBlocks(rest)); break;
    case 2:
        if (const auto packet = parsePacket(rest, static_cast<quint32>(rest.size()) + data[0]))
            check(packet->payload.size() <= rest.size());
        break;
    case 4: readAll(mendedRecords(rest)); break;
    case 5:
        if (!rest.isEmpty()) {
            const LinkPart part = findIp(static_cast<quint8>(rest[0]), rest.sliced(1));
            check(part.omission != Omission::None || part.ipAt <= rest.size() - 1);
        }
        break;
    default:
        if (const auto event = fromJournalEntry(rest))
            check(fromJournalEntry(toJournalEntry(*event))->kind == event->kind);
        break;
    }
    return 0;
}

// What of a session is exported, and how an export ends. The formats: tst_exportformats.cpp.
#include "exportedsession.h"
#include "exporter.h"
#include "recorder.h"
#include "smallvolume.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace net;
using testing::optionsFor;

namespace {

// Takes so many bytes and no more.
class FullDevice final : public QIODevice {
public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_room) {
            setErrorString(QStringLiteral("no more room"));
            return -1;
        }
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

class OutTest final : public EntryTest {
public:
    bool matches(const IndexEntry &entry) override { return entry.type == EntryType::MessageOut; }
};

} // namespace

class TestExporter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        QVERIFY(m_session.write());
    }

    void scopes_data()
    {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QList<int>>("entries");
        QTest::newRow("all") << "" << QList<int>{1, 2, 3, 4, 5, 6, 7};
        QTest::newRow("channel") << "channel" << QList<int>{4, 5};
        QTest::newRow("connection") << "flow" << QList<int>{2, 3};
        QTest::newRow("numbers") << "numbers" << QList<int>{1, 3, 4};
        QTest::newRow("test") << "test" << QList<int>{3, 5};
        QTest::newRow("connection and numbers") << "flow numbers" << QList<int>{3};
        QTest::newRow("connection and channel") << "flow channel" << QList<int>{};
        QTest::newRow("test and numbers") << "test numbers" << QList<int>{3};
    }

    void scopes()
    {
        QFETCH(QString, scope);
        QFETCH(QList<int>, entries);
        ExportOptions options = optionsFor(ExportFormat::JsonLines);
        if (scope.contains(u"channel"))
            options.scope.channel = Channel::Udp;
        if (scope.contains(u"flow"))
            options.scope.flow = 1;
        if (scope.contains(u"numbers"))
            options.scope.entries = *parseEntryRanges(u"1,3-4,99");
        if (scope.contains(u"test"))
            options.scope.makeTest = [] { return std::make_unique<OutTest>(); };
        QList<int> found;
        for (const QByteArray &line : exported(options).split('\n')) {
            if (!line.isEmpty())
                found.append(QJsonDocument::fromJson(line).object().value(QLatin1StringView("entry")).toInt());
        }
        QCOMPARE(found, entries);
        // A page asks the test once, in its first pass, and writes the same entries.
        options.format = ExportFormat::Html;
        const QByteArray page = exported(options);
        QCOMPARE(page.count("<tr id=\"e"), entries.size());
    }

    void progressIsTold()
    {
        ExportOptions options = optionsFor(ExportFormat::Csv);
        std::vector<ExportProgress> told;
        options.progress = [&told](const ExportProgress &progress) {
            told.push_back(progress);
            return true;
        };
        const QByteArray bytes = exported(options);
        QVERIFY(told.size() >= 2);
        QCOMPARE(told.front().done, 1);
        QCOMPARE(told.back().done, told.back().total);
        QCOMPARE(told.back().entries, 7);
        QCOMPARE(told.back().bytes, bytes.size());
    }

    void fileAppearsWhole()
    {
        const QString path = m_session.dir.filePath(QStringLiteral("whole.csv"));
        const Result<Exported> written = exportToFile(path, m_session.source(), optionsFor(ExportFormat::Csv));
        QVERIFY(written);
        QCOMPARE(written->entries, 7);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.size(), written->bytes);
        QCOMPARE(file.readAll(), exported(optionsFor(ExportFormat::Csv)));
    }

    void noPartOfAFileWhenTheDiskIsFull_data()
    {
        QTest::addColumn<bool>("realVolume");
        QTest::newRow("file size limit") << false;
        QTest::newRow("small volume") << true;
    }

    void noPartOfAFileWhenTheDiskIsFull()
    {
        QFETCH(bool, realVolume);
        const QString longSession = m_session.dir.filePath(QStringLiteral("long%1.pcapng").arg(realVolume));
        Recorder recorder;
        QVERIFY(recorder.start(longSession));
        const quint32 flow = recorder.openFlow(Channel::Udp, Transport::Udp, *Endpoint::parse(u"127.0.0.1:1"),
                                               *Endpoint::parse(u"127.0.0.1:2"), true);
        for (int i = 0; i < 100; ++i)
            recorder.message(flow, Direction::In, QByteArray(20000, 'x'));
        recorder.stop();

        testing::SmallVolume volume(qint64{1} << 20);
        if (realVolume && !volume.isMounted())
            QSKIP("mounting a tmpfs needs root; the file size limit above tests the same without");
        const QString path =
            realVolume ? volume.filePath(QStringLiteral("out.jsonl")) : m_session.dir.filePath(QStringLiteral("out.jsonl"));
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("as it was") == 9);
        before.close();
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        if (!realVolume) {
            limit.rlim_cur = 500000;
            setrlimit(RLIMIT_FSIZE, &limit);
        }
        const Result<Exported> count =
            exportToFile(path, {longSession, recorder.index()}, optionsFor(ExportFormat::JsonLines));
        limit.rlim_cur = RLIM_INFINITY;
        setrlimit(RLIMIT_FSIZE, &limit);
        QVERIFY(!count);
        QCOMPARE(count.error().code, realVolume ? NetErrorCode::DiskFull : NetErrorCode::FileNotWritable);
        QCOMPARE(count.error().subject, path);
        QFile after(path);
        QVERIFY(after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll(), QByteArray("as it was"));
        QCOMPARE(QDir(QFileInfo(path).path()).entryList({QStringLiteral("out.jsonl*")}).size(), 1);
    }

    void theSessionItselfIsNotReplaced()
    {
        const qint64 size = QFileInfo(m_session.path).size();
        const QString same = QFileInfo(m_session.path).path() + QStringLiteral("/./") + QFileInfo(m_session.path).fileName();
        const Result<Exported> written = exportToFile(same, m_session.source(), optionsFor(ExportFormat::Text));
        QVERIFY(!written);
        QCOMPARE(written.error().code, NetErrorCode::FileNotWritable);
        QCOMPARE(QFileInfo(m_session.path).size(), size);
    }

    void deviceThatFails()
    {
        FullDevice device(10);
        const Result<Exported> count = exportTo(device, m_session.source(), optionsFor(ExportFormat::Text));
        QVERIFY(!count);
        QCOMPARE(count.error().code, NetErrorCode::FileNotWritable);
        QCOMPARE(count.error().detail, QStringLiteral("no more room"));
    }

    void givenUp_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<int>("after"); // so many times being asked
        for (const ExportFormat format : exportFormats()) {
            QTest::newRow(qPrintable(formatName(format) + QStringLiteral(" at once"))) << format << 0;
            QTest::newRow(qPrintable(formatName(format) + QStringLiteral(" later"))) << format << 1;
        }
    }

    void givenUp()
    {
        QFETCH(ExportFormat, format);
        QFETCH(int, after);
        const QString path = m_session.dir.filePath(QStringLiteral("given-up.txt"));
        ExportOptions options = optionsFor(format);
        int asked = 0;
        options.progress = [&asked, after](const ExportProgress &) { return asked++ < after; };
        const Result<Exported> written = exportToFile(path, m_session.source(), options);
        if (written) { // a small session may be done before it is asked again
            QVERIFY(asked <= after + 1);
            QVERIFY(QFile::remove(path));
            return;
        }
        QCOMPARE(written.error().code, NetErrorCode::None);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(QDir(m_session.dir.path()).entryList({QStringLiteral("given-up*")}).size(), 0);
    }

private:
    QByteArray exported(const ExportOptions &options) { return testing::exported(options, m_session.source()); }

    testing::ExportedSession m_session;
};

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"

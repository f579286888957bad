#include "exportdialog.h"

#include "fixedsession.h"
#include "inlinemessage.h"
#include "language.h"
#include "openedcapture.h"
#include "settings.h"
#include "smallvolume.h"
#include "theme.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace widgets;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not readable");
}

} // namespace

class TestExportDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        m_choice.source.path = m_dir.filePath(QStringLiteral("session.pcapng"));
        QVERIFY(testing::writeFixedSession(m_choice.source.path, testing::hostilePayloads()));
        const auto session = net::Session::open(m_choice.source.path);
        QVERIFY(session);
        m_choice.source.index = session->index();
    }

    void init()
    {
        m_settings = std::make_unique<QTemporaryDir>();
        Settings::useFile(m_settings->filePath(QStringLiteral("settings.ini")));
        QVERIFY(words::installLanguage(QStringLiteral("en")));
    }

    // The same bytes as netyard-cli's (cli.cliexport), whatever language the window speaks.
    void writesWhatTheConsoleProgramWrites_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("language");
        for (const net::ExportFormat format : net::exportFormats()) {
            for (const QString &language : words::languages())
                QTest::newRow(qPrintable(net::formatName(format) + u' ' + language)) << static_cast<int>(format) << language;
        }
    }

    void writesWhatTheConsoleProgramWrites()
    {
        QFETCH(int, format);
        QFETCH(QString, language);
        ExportDialog dialog(m_choice, nullptr);
        select(dialog, "export.format", format);
        select(dialog, "export.language", language);
        const QString suffix = net::formatSuffix(static_cast<net::ExportFormat>(format));
        QVERIFY2(dialog.filePath().endsWith(u'.' + suffix), qPrintable(dialog.filePath()));
        const QString path = m_settings->filePath(QStringLiteral("out.") + suffix);
        QVERIFY(exportTo(dialog, path));
        const bool isSession = static_cast<net::ExportFormat>(format) == net::ExportFormat::Pcapng;
        const QString expected =
            isSession ? m_choice.source.path
                      : QStringLiteral(NETYARD_SOURCE_DIR "/tests/golden/session.%1.%2").arg(language, suffix);
        QVERIFY(contentOf(path) == contentOf(expected));
    }

    void offersWhatTheLogOffers()
    {
        LogChoice choice = m_choice;
        choice.channel = net::Channel::Udp;
        choice.flow = 1;
        choice.flowName = QStringLiteral("127.0.0.1:50000");
        choice.selection = {{3, 4}, {9, 9}};
        choice.selectedRows = 3;
        ExportDialog dialog(choice, nullptr);
        auto *scope = dialog.findChild<ScopeBox *>(QStringLiteral("export.scope"));
        QVERIFY(scope);
        QCOMPARE(scope->count(), 4); // no filter is set
        QCOMPARE(scope->entryCount(), choice.source.index->size());
        dialog.chooseScope(ScopeBox::Scope::Filter);
        QCOMPARE(scope->chosen(), ScopeBox::Scope::All);
        dialog.chooseScope(ScopeBox::Scope::Connection);
        QTRY_COMPARE(scope->entryCount(), 37); // counted meanwhile
        QVERIFY(scope->currentText().contains(QStringLiteral("127.0.0.1:50000 (37)")));
        dialog.chooseScope(ScopeBox::Scope::Channel);
        QCOMPARE(scope->entryCount(), 34);
        dialog.chooseScope(ScopeBox::Scope::Selection);
        QCOMPARE(scope->entryCount(), 3);
        const QString path = m_settings->filePath(QStringLiteral("rows.txt"));
        QVERIFY(exportTo(dialog, path));
        QCOMPARE(contentOf(path).count('\n'), 3);
    }

    void choicesAreRemembered()
    {
        {
            ExportDialog dialog(m_choice, nullptr);
            select(dialog, "export.format", static_cast<int>(net::ExportFormat::JsonLines));
            select(dialog, "export.times", static_cast<int>(net::ExportTimes::Relative));
            select(dialog, "export.language", QStringLiteral("zh_CN"));
            QVERIFY(exportTo(dialog, m_settings->filePath(QStringLiteral("a.jsonl"))));
        }
        ExportDialog dialog(m_choice, nullptr);
        QCOMPARE(dialog.filePath(), m_settings->filePath(QStringLiteral("session.jsonl")));
        QCOMPARE(box(dialog, "export.times")->currentData().toInt(), static_cast<int>(net::ExportTimes::Relative));
        QCOMPARE(box(dialog, "export.language")->currentData().toString(), QStringLiteral("zh_CN"));
    }

    void endingsOfOthersStay()
    {
        ExportDialog dialog(m_choice, nullptr);
        dialog.setFilePath(QStringLiteral("/tmp/report.log"));
        select(dialog, "export.format", static_cast<int>(net::ExportFormat::Csv));
        QCOMPARE(dialog.filePath(), QStringLiteral("/tmp/report.log"));
    }

    void theSessionItselfIsNotOffered()
    {
        ExportDialog dialog(m_choice, nullptr);
        auto *start = dialog.findChild<QPushButton *>(QStringLiteral("export.start"));
        QVERIFY(start->isEnabled());
        dialog.setFilePath(m_choice.source.path);
        QVERIFY(!start->isEnabled());
        QVERIFY(
            dialog.findChild<QLabel *>(QStringLiteral("export.note"))->text().contains(QStringLiteral("session itself")));
    }

    void failureIsSaid()
    {
        ExportDialog dialog(m_choice, nullptr);
        dialog.show();
        QSignalSpy failed(&dialog, &ExportDialog::failed);
        dialog.setFilePath(m_settings->filePath(QStringLiteral("none/a.txt")));
        dialog.run();
        QTRY_COMPARE(failed.count(), 1);
        auto *message = dialog.findChild<InlineMessage *>(QStringLiteral("export.message"));
        QVERIFY(message && message->isVisible());
        QCOMPARE(message->severity(), MessageSeverity::Error);
        QVERIFY2(message->text().contains(QStringLiteral("none")), qPrintable(message->text()));
        QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("export.start"))->isEnabled()); // try again elsewhere
    }

    void whatACaptureHasTwiceIsSaidToBeLeftOut()
    {
        std::vector<testing::CapturedFrame> frames;
        for (const quint32 sequence : {101U, 104U, 101U}) {
            const QByteArray packet = testing::tcpPacket(testing::captured::client, testing::captured::server,
                                                         net::tcpflag::ack, sequence, QByteArray::number(sequence));
            frames.push_back({testing::framed(1, packet), testing::captured::startNs});
        }
        LogChoice choice;
        choice.source.path = m_settings->filePath(QStringLiteral("capture.pcap"));
        const auto session = testing::openCapture(choice.source.path, testing::captureFile({}, frames));
        QVERIFY(session);
        choice.source.index = session->index();
        ExportDialog dialog(choice, nullptr);
        dialog.show();
        select(dialog, "export.format", static_cast<int>(net::ExportFormat::Pcapng));
        QVERIFY(exportTo(dialog, m_settings->filePath(QStringLiteral("part.pcapng"))));
        const QString said = dialog.findChild<InlineMessage *>(QStringLiteral("export.message"))->text();
        QVERIFY2(said.startsWith(QStringLiteral("2 entries")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("left out")), qPrintable(said));
        select(dialog, "export.format", static_cast<int>(net::ExportFormat::Csv));
        QVERIFY(exportTo(dialog, m_settings->filePath(QStringLiteral("part.csv"))));
        const QString all = dialog.findChild<InlineMessage *>(QStringLiteral("export.message"))->text();
        QVERIFY2(all.startsWith(QStringLiteral("3 entries")) && !all.contains(QStringLiteral("left out")), qPrintable(all));
    }

    void aFullDiskLeavesNothing()
    {
        const testing::SmallVolume volume(qint64{1} << 20);
        if (!volume.isMounted())
            QSKIP("mounting a tmpfs needs root");
        QVERIFY(volume.fill(QStringLiteral("ballast"), (qint64{1} << 20) - 8192));
        ExportDialog dialog(m_choice, nullptr);
        QSignalSpy failed(&dialog, &ExportDialog::failed);
        select(dialog, "export.format", static_cast<int>(net::ExportFormat::Html));
        dialog.setFilePath(volume.filePath(QStringLiteral("a.html")));
        dialog.run();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(0).value<net::NetError>().code, net::NetErrorCode::DiskFull);
        QCOMPARE(QDir(QFileInfo(dialog.filePath()).path()).entryList(QDir::Files), QStringList{QStringLiteral("ballast")});
    }

    void stoppingLeavesNothing()
    {
        ExportDialog dialog(m_choice, nullptr);
        QSignalSpy failed(&dialog, &ExportDialog::failed);
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        const QString path = m_settings->filePath(QStringLiteral("stopped.txt"));
        dialog.setFilePath(path);
        dialog.show();
        dialog.run();
        QTest::keyClick(&dialog, Qt::Key_Escape); // at once: the worker has hardly begun
        QVERIFY(dialog.isVisible());
        QTRY_COMPARE(failed.count() + exported.count(), 1);
        QCOMPARE(QFile::exists(path), exported.count() == 1);
        if (failed.count() == 1)
            QCOMPARE(failed.at(0).at(0).value<net::NetError>().code, net::NetErrorCode::None);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void isTranslated()
    {
        ExportDialog dialog(m_choice, nullptr);
        const QString english = dialog.findChild<QLabel *>(QStringLiteral("export.note"))->text();
        QVERIFY(words::installLanguage(QStringLiteral("zh_CN")));
        QTRY_COMPARE(dialog.windowTitle(), QStringLiteral("导出会话"));
        QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("export.note"))->text() != english);
        QVERIFY(box(dialog, "export.scope")->currentText().startsWith(QStringLiteral("整个会话")));
    }

private:
    static QComboBox *box(const ExportDialog &dialog, const char *name)
    {
        return dialog.findChild<QComboBox *>(QLatin1StringView(name));
    }

    static void select(const ExportDialog &dialog, const char *name, const QVariant &data)
    {
        box(dialog, name)->setCurrentIndex(box(dialog, name)->findData(data));
    }

    static bool exportTo(ExportDialog &dialog, const QString &path)
    {
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        dialog.setFilePath(path);
        dialog.run();
        return exported.count() == 1 || exported.wait(20000);
    }

    QTemporaryDir m_dir;
    std::unique_ptr<QTemporaryDir> m_settings;
    LogChoice m_choice;
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"

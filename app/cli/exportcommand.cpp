#include "exportcommand.h"

#include "exportarguments.h"
#include "querytest.h"
#include "querywords.h"
#include "session.h"
#include "sessionfolder.h"
#include "sessionwords.h"
#include "terminal.h"
#include "words.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QIODevice>

namespace cli {

namespace {

constexpr qint64 progressMs = 250;

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(cli::ExportCommand)
};

// Standard output, as a device that can be exported to.
class ConsoleDevice final : public QIODevice {
public:
    explicit ConsoleDevice(Console &console)
        : m_console(console)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_console.write(QByteArray(data, size));
        m_console.flush();
        return m_console.isOutputOpen() ? size : -1;
    }

private:
    Console &m_console;
};

// How far it is, on standard error, now and then.
class Meter final {
    Q_DISABLE_COPY_MOVE(Meter)

public:
    explicit Meter(Console &console)
        : m_console(console)
    {
        m_sinceStart.start();
        m_sinceShown.start();
    }
    ~Meter() { m_console.status({}); }

    void show(const net::ExportProgress &progress)
    {
        if (m_sinceShown.elapsed() < progressMs)
            return;
        m_sinceShown.restart();
        const double seconds = static_cast<double>(m_sinceStart.elapsed()) / 1000.0;
        const auto perSecond = static_cast<qint64>(static_cast<double>(progress.bytes) / seconds);
        m_console.status(Tr::tr("%1 %  %2 entries  %3  %4/s")
                             .arg(progress.done * 100 / std::max<qint64>(1, progress.total))
                             .arg(progress.entries)
                             .arg(words::bytesText(progress.bytes), words::bytesText(perSecond)));
    }

private:
    Console &m_console;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceShown;
};

} // namespace

QString ExportCommand::name() const
{
    return QStringLiteral("export");
}

QString ExportCommand::summary() const
{
    return Tr::tr("write a session as text, a table, a page, or a session again");
}

std::vector<ArgumentSpec> ExportCommand::arguments() const
{
    return {{QStringLiteral("SESSION"), Tr::tr("a session file (.pcapng) that NetYard recorded")}};
}

std::vector<OptionSpec> ExportCommand::options() const
{
    return exportOptionSpecs();
}

QString ExportCommand::notes() const
{
    return Tr::tr(
        "text: one line an entry.\n"
        "csv: RFC 4180, UTF-8 with byte order mark, one header line; the payload as text and, exactly, as hex; cells that "
        "a\n"
        "spreadsheet would take for a formula begin with an apostrophe.\n"
        "jsonl: one object a line; the payload always as base64, and as text where every byte is valid. Keys: entry, time,\n"
        "channel, kind (in, out, event), connection, local, peer; of messages bytes, kept, base64, text; of events event, "
        "text,\n"
        "number, detail, error.\n"
        "html: one page with totals, throughput, connections and everything that happened, in all languages.\n"
        "pcapng: a session again, the whole file or what was chosen of it.\n"
        "hexdump: offsets and bytes, with direction and time, as text2pcap and Wireshark import them.\n"
        "The output file appears only when it is whole.");
}

int ExportCommand::run(const Arguments &arguments, Console &console)
{
    net::ExportOptions options;
    if (const QString wrong = readExportOptions(arguments, &options); !wrong.isEmpty())
        return console.wrongUsage(wrong);
    const QString filter = arguments.value(u"filter");
    const auto query = net::parseQuery(filter);
    if (!query)
        return console.wrongUsage(Tr::tr("--filter, at character %1: %2")
                                      .arg(query.error().position + 1)
                                      .arg(words::queryProblemText(query.error())));
    const QString path = arguments.positional().value(0);
    const net::Result<net::Session> session = net::Session::open(path);
    if (!session)
        return console.fail(words::errorText(session.error()));
    if (const auto &damage = session->damage())
        console.note(
            Tr::tr("%1 is damaged at byte %2: %3 bytes were left out.").arg(path).arg(damage->offset).arg(damage->bytes));

    const net::ExportSource source{path, session->index()};
    if (!query->isEmpty()) {
        options.scope.makeTest = [&] {
            return std::make_unique<net::QueryTest>(
                *query, net::QueryContext{source.path, source.index, options.encoding, words::eventText});
        };
    }
    std::optional<Meter> meter;
    if (net::isErrorOutputTerminal()) {
        meter.emplace(console);
        options.progress = [&meter](const net::ExportProgress &progress) {
            meter->show(progress);
            return true;
        };
    }
    ConsoleDevice output(console);
    const net::Result<net::Exported> exported = arguments.has(u"output")
                                                    ? net::exportToFile(arguments.value(u"output"), source, options)
                                                    : net::exportTo(output, source, options);
    meter.reset();
    if (!exported && !console.isOutputOpen())
        return Failed; // said already
    if (!exported)
        return console.fail(words::errorText(exported.error()));
    if (const QString left = words::notExportedText(*exported); !left.isEmpty())
        console.note(left);
    // The desktop program must not clear away what someone has found worth exporting.
    if (const net::Result<void> kept = net::SessionFolder::keepIfInFolder(path); !kept)
        console.note(words::errorText(kept.error()));
    return Done;
}

} // namespace cli

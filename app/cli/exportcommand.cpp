#include "exportcommand.h"

#include "exporter.h"
#include "session.h"
#include "sessionfolder.h"
#include "words.h"

#include <QCoreApplication>
#include <QIODevice>

#include <array>

namespace cli {

namespace {

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(cli::ExportCommand)
};

struct FormatName {
    QLatin1StringView name;
    net::ExportFormat format;
};
constexpr std::array formats{
    FormatName{QLatin1StringView("text"), net::ExportFormat::Text},
    FormatName{QLatin1StringView("csv"), net::ExportFormat::Csv},
    FormatName{QLatin1StringView("jsonl"), net::ExportFormat::JsonLines},
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

// The words of what is wrong with the options, empty when nothing is.
QString readOptions(const Arguments &arguments, net::ExportOptions *options)
{
    const QString formatName = arguments.value(u"format");
    const auto format =
        std::find_if(formats.begin(), formats.end(), [&formatName](const FormatName &f) { return formatName == f.name; });
    if (format == formats.end())
        return Tr::tr("There is no format “%1”. There are: text, csv, jsonl.").arg(formatName);
    options->format = format->format;
    if (arguments.has(u"channel")) {
        net::Channel channel{};
        const QString channelName = arguments.value(u"channel");
        if (!net::channelFromName(channelName.toUtf8(), &channel))
            return Tr::tr("There is no channel “%1”. There are: tcp-server, tcp-client, udp, transfer, http.")
                .arg(channelName);
        options->channel = channel;
    }
    options->filter = arguments.value(u"filter");
    options->eventText = words::eventText;
    return {};
}

} // namespace

QString ExportCommand::name() const
{
    return QStringLiteral("export");
}

QString ExportCommand::summary() const
{
    return Tr::tr("write a session as text, CSV or JSON Lines");
}

std::vector<ArgumentSpec> ExportCommand::arguments() const
{
    return {{QStringLiteral("SESSION"), Tr::tr("a session file (.pcapng) that NetYard recorded")}};
}

std::vector<OptionSpec> ExportCommand::options() const
{
    OptionSpec format{QStringLiteral("format"), QStringLiteral("text|csv|jsonl"), Tr::tr("what to write")};
    format.required = true;
    return {
        format,
        {QStringLiteral("output"), QStringLiteral("FILE"),
         Tr::tr("write there (replacing what is there) instead of to standard output")},
        {QStringLiteral("channel"), QStringLiteral("C"),
         Tr::tr("only this one: tcp-server, tcp-client, udp, transfer or http")},
        {QStringLiteral("filter"), QStringLiteral("TEXT"),
         Tr::tr("only entries with TEXT in their text or their endpoints, whatever its case")},
    };
}

QString ExportCommand::notes() const
{
    return Tr::tr(
        "csv: RFC 4180, UTF-8 with byte order mark, one header line; the payload as text and as hex; cells that a\n"
        "spreadsheet would take for a formula begin with an apostrophe. jsonl: one object a line; the payload always as\n"
        "base64, and as text where it is valid UTF-8. Their times are UTC. The output file appears only when it is whole.");
}

int ExportCommand::run(const Arguments &arguments, Console &console)
{
    net::ExportOptions options;
    if (const QString wrong = readOptions(arguments, &options); !wrong.isEmpty())
        return console.wrongUsage(wrong);
    const QString path = arguments.positional().value(0);
    const net::Result<net::Session> session = net::Session::open(path);
    if (!session)
        return console.fail(words::errorText(session.error()));
    if (const auto &damage = session->damage())
        console.note(
            Tr::tr("%1 is damaged at byte %2: %3 bytes were left out.").arg(path).arg(damage->offset).arg(damage->bytes));

    net::RecordReader reader(path, session->index());
    if (arguments.has(u"output")) {
        const net::Result<qint64> written = net::exportToFile(arguments.value(u"output"), reader, options);
        if (!written)
            return console.fail(words::errorText(written.error()));
    } else {
        ConsoleDevice device(console);
        const net::Result<qint64> written = net::exportTo(device, reader, options);
        if (!written && !console.isOutputOpen())
            return Failed; // said already
        if (!written)
            return console.fail(words::errorText(written.error()));
    }
    // The desktop program must not clear away what someone has found worth exporting.
    if (const net::Result<void> kept = net::SessionFolder::keepIfInFolder(path); !kept)
        console.note(words::errorText(kept.error()));
    return Done;
}

} // namespace cli

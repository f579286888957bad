#include "exportarguments.h"

#include "exportphrases.h"
#include "language.h"
#include "words.h"

#include <QCoreApplication>

namespace cli {

namespace {

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(cli::ExportCommand)
};

QString formatNames(const QString &separator)
{
    QStringList names;
    for (const net::ExportFormat format : net::exportFormats())
        names.append(net::formatName(format));
    return names.join(separator);
}

QString readScope(const Arguments &arguments, net::EntryScope *scope)
{
    if (arguments.has(u"channel")) {
        net::Channel channel{};
        const QString name = arguments.value(u"channel");
        if (!net::channelFromName(name.toUtf8(), &channel))
            return Tr::tr("There is no channel “%1”. There are: tcp-server, tcp-client, udp, transfer, http.").arg(name);
        scope->channel = channel;
    }
    if (arguments.has(u"connection")) {
        const QString number = arguments.value(u"connection");
        bool ok = false;
        scope->flow = number.toUInt(&ok);
        if (!ok || scope->flow == 0)
            return Tr::tr("“%1” is no number of a connection. They count from 1; csv and jsonl tell them.").arg(number);
    }
    if (arguments.has(u"entries")) {
        const auto ranges = net::parseEntryRanges(arguments.value(u"entries"));
        if (!ranges)
            return Tr::tr("“%1” are no entries. Write numbers and ranges, from 1: 3,10-20,100-")
                .arg(arguments.value(u"entries"));
        scope->entries = *ranges;
    }
    return {};
}

} // namespace

std::vector<OptionSpec> exportOptionSpecs()
{
    OptionSpec format{QStringLiteral("format"), formatNames(QStringLiteral("|")), Tr::tr("what to write")};
    format.required = true;
    return {
        format,
        {QStringLiteral("output"), QStringLiteral("FILE"),
         Tr::tr("write there (replacing what is there) instead of to standard output")},
        {QStringLiteral("channel"), QStringLiteral("C"),
         Tr::tr("only this one: tcp-server, tcp-client, udp, transfer or http")},
        {QStringLiteral("connection"), QStringLiteral("N"), Tr::tr("only this one, by its number")},
        {QStringLiteral("entries"), QStringLiteral("A-B,…"), Tr::tr("only these, by their numbers from 1")},
        {QStringLiteral("filter"), QStringLiteral("QUERY"),
         Tr::tr("only entries that a filter as in the program's log finds: hello, \"two words\", /id=\\d+/, hex:48 65,\n"
                "in:hello, peer:10.0.0.1, port:80, size>1k, time>10:08, kind:error, has:note; with and, or, not, ( )")},
        {QStringLiteral("times"), QStringLiteral("local|utc|relative"),
         Tr::tr("local with the zone (otherwise), UTC, or seconds since the session's first entry")},
        {QStringLiteral("encoding"), QStringLiteral("NAME"), Tr::tr("of the payloads' text; UTF-8 otherwise")},
    };
}

QString readExportOptions(const Arguments &arguments, net::ExportOptions *options)
{
    const QString formatName = arguments.value(u"format");
    const auto format = net::formatFromName(formatName);
    if (!format)
        return Tr::tr("There is no format “%1”. There are: %2.").arg(formatName, formatNames(QStringLiteral(", ")));
    options->format = *format;
    if (QString wrong = readScope(arguments, &options->scope); !wrong.isEmpty())
        return wrong;
    const QString timesName = arguments.value(u"times", net::timesName(net::ExportTimes::Local));
    const auto times = net::timesFromName(timesName);
    if (!times)
        return Tr::tr("“%1” is no way to tell the time. There are: local, utc, relative.").arg(timesName);
    options->times = *times;
    if (arguments.has(u"encoding")) {
        const auto encoding = net::TextEncoding::fromName(arguments.value(u"encoding"));
        if (!encoding)
            return words::errorText(encoding.error());
        options->encoding = *encoding;
    }
    options->words = words::exportWordsFrom(words::currentLanguage());
    return {};
}

} // namespace cli

#include "httpcommand.h"

#include "httptask.h"
#include "httpwords.h"
#include "optionreader.h"

#include <QCoreApplication>

namespace cli {

using net::HttpRecording;

namespace {

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(cli::HttpCommand)
};

HttpRecording recordingOf(const Arguments &arguments, OptionReader &reader)
{
    const QString level = arguments.value(u"record", QStringLiteral("heads"));
    if (level == u"summary")
        return HttpRecording::Summary;
    if (level == u"whole")
        return HttpRecording::Whole;
    if (level != u"heads")
        reader.reject(Tr::tr("--record is summary, heads or whole, not “%1”.").arg(level));
    return HttpRecording::Heads;
}

int threadsOf(const Arguments &arguments, OptionReader &reader)
{
    bool ok = false;
    const int threads = arguments.value(u"threads", QStringLiteral("1")).toInt(&ok);
    if (!ok || threads < 1 || threads > net::HttpServerOptions::maxThreads)
        reader.reject(Tr::tr("--threads is a number from 1 to %1.").arg(net::HttpServerOptions::maxThreads));
    return threads;
}

} // namespace

QString HttpCommand::name() const
{
    return QStringLiteral("http");
}

QString HttpCommand::summary() const
{
    return Tr::tr("serve a folder or a page to browsers");
}

std::vector<OptionSpec> HttpCommand::engineOptions() const
{
    return {
        {QStringLiteral("root"), QStringLiteral("DIR"),
         Tr::tr("folder to serve; without --root and --page: the built-in site")},
        {QStringLiteral("page"), QStringLiteral("FILE"), Tr::tr("serve this one file for every path")},
        bindOption(),
        {QStringLiteral("port"), QStringLiteral("N"), Tr::tr("port to listen on; 0: any free one"), true},
        {QStringLiteral("listing"), {}, Tr::tr("list folders that have no index.html")},
        {QStringLiteral("follow-links"), {}, Tr::tr("follow symbolic links that lead out of the folder")},
        {QStringLiteral("upload"), QStringLiteral("DIR"), Tr::tr("take uploads (a form at /upload) into this folder")},
        {QStringLiteral("threads"), QStringLiteral("N"), Tr::tr("event loops that serve; 1 by default")},
        {QStringLiteral("one-at-a-time"), {}, Tr::tr("serve one connection to its end before accepting the next")},
        {QStringLiteral("record"), QStringLiteral("LEVEL"),
         Tr::tr("how much goes into --session: summary, heads (the default) or whole")},
    };
}

QString HttpCommand::notes() const
{
    return Tr::tr("As soon as it is ready the server prints one line, listening ADDR:PORT, with the real port; then one "
                  "line for each\n"
                  "request, in the Common Log Format.");
}

std::unique_ptr<EngineTask> HttpCommand::createTask(const Arguments &arguments, OptionReader &reader,
                                                    net::Recorder &recorder, Console &console) const
{
    net::HttpServerOptions options;
    options.address = reader.bindAddress();
    options.port = reader.port(QStringLiteral("port"));
    if (arguments.has(u"root") && arguments.has(u"page"))
        reader.reject(Tr::tr("--root and --page exclude each other."));
    if (arguments.has(u"root"))
        options.content = net::HttpContent::Folder;
    else if (arguments.has(u"page"))
        options.content = net::HttpContent::Page;
    options.path = arguments.value(arguments.has(u"page") ? u"page" : u"root");
    options.listing = arguments.has(u"listing");
    options.linksMayLeave = arguments.has(u"follow-links");
    options.uploads = arguments.has(u"upload");
    options.uploadFolder = arguments.value(u"upload");
    options.threads = threadsOf(arguments, reader);
    options.oneAtATime = arguments.has(u"one-at-a-time");
    options.recording = recordingOf(arguments, reader);
    options.phrases = words::allHttpPhrases();
    return std::make_unique<HttpTask>(options, recorder, console);
}

} // namespace cli

#include "enginecommand.h"

#include "optionreader.h"
#include "platform.h"
#include "recorder.h"
#include "words.h"

#include <QCoreApplication>
#include <QTimer>

namespace cli {

namespace {

constexpr int closingMs = 3000; // for what still waits to be sent when asked to end

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(cli::EngineCommand)
};

} // namespace

std::vector<OptionSpec> EngineCommand::options() const
{
    std::vector<OptionSpec> all = engineOptions();
    all.push_back({QStringLiteral("session"), QStringLiteral("FILE.pcapng"),
                   Tr::tr("record everything there (a new file; Wireshark opens it)")});
    all.push_back({QStringLiteral("stop-after"), QStringLiteral("SECONDS"), Tr::tr("end by itself after so long")});
    return all;
}

int EngineCommand::run(const Arguments &arguments, Console &console)
{
    OptionReader reader(arguments);
    const int stopAfterMs = reader.milliseconds(QStringLiteral("stop-after"), -1);
    net::Recorder recorder;
    const std::unique_ptr<EngineTask> task = createTask(arguments, reader, recorder, console);
    if (!reader.isOk())
        return console.wrongUsage(reader.error());

    if (arguments.has(u"session")) {
        net::RecorderOptions options;
        options.application = QStringLiteral("netyard-cli %1").arg(QCoreApplication::applicationVersion());
        if (const auto started = recorder.start(arguments.value(u"session"), options); !started)
            return console.fail(words::errorText(started.error()));
    }
    net::raiseDescriptorLimit();
    int code = runTask(*task, stopAfterMs);
    recorder.stop();
    if (recorder.filesTaken() > 0)
        console.note(Tr::tr("%1 Recording went on in “%2”.").arg(words::errorText(recorder.taken()), recorder.path()));
    if (recorder.entriesNotKept() > 0)
        code = console.fail(Tr::tr("%n message(s) or event(s) could not be recorded.", nullptr,
                                   static_cast<int>(recorder.entriesNotKept())));
    return code;
}

int EngineCommand::runTask(EngineTask &task, int stopAfterMs) const
{
    QObject::connect(&task, &EngineTask::finished, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    QTimer::singleShot(0, &task, &EngineTask::start);
    QTimer stopAfter;
    if (stopAfterMs >= 0) {
        stopAfter.setSingleShot(true);
        QObject::connect(&stopAfter, &QTimer::timeout, qApp, &QCoreApplication::quit);
        stopAfter.start(stopAfterMs);
    }
    QCoreApplication::exec();
    if (task.isFinished())
        return task.exitCode();
    stopAfter.stop();
    task.close();
    if (!task.isFinished()) {
        QTimer::singleShot(closingMs, qApp, &QCoreApplication::quit);
        QCoreApplication::exec();
    }
    return task.exitCode();
}

OptionSpec EngineCommand::bindOption()
{
    return {QStringLiteral("bind"), QStringLiteral("ADDR"),
            Tr::tr("address to bind to: one of this machine's, 0.0.0.0 (any IPv4, the default),\n"
                   ":: (any IPv6) or any (both)")};
}

OptionSpec EngineCommand::replyOption()
{
    return {QStringLiteral("reply"), QStringLiteral("none|echo|upper|time|chat|text:TEXT"),
            Tr::tr("what to answer each message: nothing (the default), the same, the same in capitals,\n"
                   "the time (the message is a strftime format), everyone's lines to everyone, or TEXT")};
}

OptionSpec EngineCommand::encodingOption()
{
    return {QStringLiteral("encoding"), QStringLiteral("NAME"),
            Tr::tr("of text: UTF-8 (the default), GBK, GB18030, Big5, ...")};
}

OptionSpec EngineCommand::framingOption()
{
    return {QStringLiteral("framing"), QStringLiteral("F"),
            Tr::tr("where a message ends: none (the default: as received), lf, crlf, length32,\n"
                   "fixed:N (N bytes) or delimiter:HEX")};
}

std::vector<OptionSpec> EngineCommand::sendOptions()
{
    return {
        {QStringLiteral("send"), QStringLiteral("TEXT"),
         Tr::tr("send TEXT as it is; may be given several times, sent in order"), false, true},
        {QStringLiteral("send-hex"), QStringLiteral("HEX"),
         Tr::tr("send bytes, such as 48656c6c6f or \"48 65\"; may be given several times"), false, true},
        {QStringLiteral("stdin"),
         {},
         Tr::tr("then send every line of standard input (UTF-8) as one message, without its line end")},
        {QStringLiteral("wait"), QStringLiteral("SECONDS"),
         Tr::tr("after the last message, end when nothing came for so long (default 1)")},
    };
}

QString EngineCommand::outputNote()
{
    return Tr::tr(
        "Each message received is one line on standard output: the peer's ADDR:PORT, a space, the text. Control\n"
        "characters and bytes that are no text are written as \\n, \\r, \\t, \\xNN or \\uNNNN, a backslash as \\\\.\n"
        "Everything else is written to standard error. SIGINT or SIGTERM: close, finish the session file, end.");
}

} // namespace cli

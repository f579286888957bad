#include "transfercommands.h"

#include "optionreader.h"
#include "transfertasks.h"
#include "words.h"

#include <QCoreApplication>
#include <QDir>
#include <QSysInfo>

namespace cli {

namespace {

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(cli::TransferCommands)
};

OptionSpec folderOption(const QString &description, bool required)
{
    return {QStringLiteral("dir"), QStringLiteral("DIR"), description, required};
}

OptionSpec portOption()
{
    return {QStringLiteral("port"), QStringLiteral("N"), Tr::tr("port to listen on; 0: any free one"), true};
}

OptionSpec pinOption()
{
    return {QStringLiteral("pin"), QStringLiteral("PIN"),
            Tr::tr("what sender and receiver must both know; it does not travel")};
}

OptionSpec protocolOption()
{
    return {QStringLiteral("protocol"), QStringLiteral("NAME"),
            Tr::tr("netyard (the default) or classic-upload, which classroom scripts speak")};
}

using net::TransferProtocol; // lupdate takes a qualified result for the place of the words

TransferProtocol protocolOf(const Arguments &arguments, OptionReader &reader)
{
    const QString name = arguments.value(u"protocol", QStringLiteral("netyard"));
    if (name == u"classic-upload")
        return net::TransferProtocol::ClassicUpload;
    if (name != u"netyard")
        reader.reject(Tr::tr("--protocol is netyard or classic-upload, not “%1”.").arg(name));
    return net::TransferProtocol::NetYard;
}

qint64 bytesOf(const Arguments &arguments, OptionReader &reader, const QString &option)
{
    if (!arguments.has(option))
        return 0;
    bool ok = false;
    const qint64 bytes = arguments.value(option).toLongLong(&ok);
    if (!ok || bytes < 1)
        reader.reject(Tr::tr("--%1 is a number of bytes, not “%2”.").arg(option, arguments.value(option)));
    return bytes;
}

void setAddress(net::FileReceiverOptions *options, OptionReader &reader)
{
    options->address = reader.bindAddress();
    options->port = reader.port(QStringLiteral("port"));
}

void setTarget(net::FileSenderOptions *options, const Arguments &arguments, OptionReader &reader)
{
    const QString text = arguments.positional().value(0);
    const net::Result<net::HostPort> target = net::parseHostPort(text);
    if (!target)
        reader.reject(words::errorText(target.error()));
    else if (target->port == 0)
        reader.reject(Tr::tr("No one can be reached at port 0."));
    else {
        options->host = target->host;
        options->port = target->port;
    }
    options->name = QSysInfo::machineHostName();
}

} // namespace

QString ReceiveCommand::name() const
{
    return QStringLiteral("receive");
}

QString ReceiveCommand::summary() const
{
    return Tr::tr("receive files and folders into a folder");
}

std::vector<OptionSpec> ReceiveCommand::engineOptions() const
{
    return {
        folderOption(Tr::tr("where the files go"), true),
        bindOption(),
        portOption(),
        protocolOption(),
        pinOption(),
        {QStringLiteral("max-size"), QStringLiteral("BYTES"), Tr::tr("refuse files that are larger")},
        {QStringLiteral("once"), {}, Tr::tr("end after the first transfer, with 1 when it failed")},
    };
}

QString ReceiveCommand::notes() const
{
    return Tr::tr(
        "As soon as it is ready it prints one line, listening ADDR:PORT; then one line for each file that is in its place:\n"
        "PEER XXH3-128 BYTES PATH. What was cut off goes on where it stopped when it is sent again. The content is not\n"
        "encrypted on its way, with a PIN or without.");
}

std::unique_ptr<EngineTask> ReceiveCommand::createTask(const Arguments &arguments, OptionReader &reader,
                                                       net::Recorder &recorder, Console &console) const
{
    net::FileReceiverOptions options;
    setAddress(&options, reader);
    options.folder = arguments.value(u"dir");
    options.protocol = protocolOf(arguments, reader);
    options.pin = arguments.value(u"pin");
    options.policy = options.pin.isEmpty() ? net::ReceivePolicy::Always : net::ReceivePolicy::Pin;
    options.maxFileBytes = bytesOf(arguments, reader, QStringLiteral("max-size"));
    options.name = QSysInfo::machineHostName();
    return std::make_unique<ReceiveTask>(options, arguments.has(u"once"), recorder, console);
}

QString SendCommand::name() const
{
    return QStringLiteral("send");
}

QString SendCommand::summary() const
{
    return Tr::tr("send files and folders to a receiver");
}

std::vector<ArgumentSpec> SendCommand::arguments() const
{
    return {{QStringLiteral("HOST:PORT"), Tr::tr("the receiver")},
            {QStringLiteral("PATH"), Tr::tr("a file or folder; with classic-upload one file"), true}};
}

std::vector<OptionSpec> SendCommand::engineOptions() const
{
    return {
        protocolOption(),
        pinOption(),
        {QStringLiteral("limit"), QStringLiteral("BYTES"), Tr::tr("send no more than that a second")},
        {QStringLiteral("corrupt-one-byte"), {}, Tr::tr("change one byte on the way, to see what a digest is for")},
    };
}

QString SendCommand::notes() const
{
    return Tr::tr("It prints one line for each file that the receiver has in its place: XXH3-128 BYTES PATH, and ends with "
                  "0 when all are,\n"
                  "else with 1. Sending again goes on where it stopped.");
}

std::unique_ptr<EngineTask> SendCommand::createTask(const Arguments &arguments, OptionReader &reader,
                                                    net::Recorder &recorder, Console &console) const
{
    net::FileSenderOptions options;
    setTarget(&options, arguments, reader);
    options.paths = arguments.positional().mid(1);
    options.protocol = protocolOf(arguments, reader);
    options.pin = arguments.value(u"pin");
    options.bytesPerSecond = bytesOf(arguments, reader, QStringLiteral("limit"));
    options.corruptOneByte = arguments.has(u"corrupt-one-byte");
    if (options.protocol == net::TransferProtocol::ClassicUpload && options.paths.size() != 1)
        reader.reject(Tr::tr("classic-upload sends one file at a time."));
    return std::make_unique<SendTask>(options, recorder, console);
}

QString ServeFilesCommand::name() const
{
    return QStringLiteral("serve-files");
}

QString ServeFilesCommand::summary() const
{
    return Tr::tr("hand out a folder's files to download scripts");
}

std::vector<OptionSpec> ServeFilesCommand::engineOptions() const
{
    return {folderOption(Tr::tr("the folder"), true), bindOption(), portOption()};
}

QString ServeFilesCommand::notes() const
{
    return Tr::tr("The classroom's download protocol: the client sends a bare file name; the answer is 0<SEPARATOR>SIZE and "
                  "the bytes, or\n"
                  "-1<SEPARATOR> and why not. One line on standard output for each file: PEER XXH3-128 BYTES PATH.");
}

std::unique_ptr<EngineTask> ServeFilesCommand::createTask(const Arguments &arguments, OptionReader &reader,
                                                          net::Recorder &recorder, Console &console) const
{
    net::FileReceiverOptions options;
    setAddress(&options, reader);
    options.folder = arguments.value(u"dir");
    options.protocol = net::TransferProtocol::ClassicDownload;
    options.policy = net::ReceivePolicy::Always;
    return std::make_unique<ReceiveTask>(options, false, recorder, console);
}

QString FetchFileCommand::name() const
{
    return QStringLiteral("fetch-file");
}

QString FetchFileCommand::summary() const
{
    return Tr::tr("ask a download script for a file");
}

std::vector<ArgumentSpec> FetchFileCommand::arguments() const
{
    return {{QStringLiteral("HOST:PORT"), Tr::tr("the server")}, {QStringLiteral("NAME"), Tr::tr("the file's name there")}};
}

std::vector<OptionSpec> FetchFileCommand::engineOptions() const
{
    return {folderOption(Tr::tr("where it goes; the current folder when not given"), false)};
}

QString FetchFileCommand::notes() const
{
    return Tr::tr("It prints XXH3-128 BYTES PATH when the file is whole, as far as this protocol can tell: it has no check "
                  "of its own.");
}

std::unique_ptr<EngineTask> FetchFileCommand::createTask(const Arguments &arguments, OptionReader &reader,
                                                         net::Recorder &recorder, Console &console) const
{
    net::FileSenderOptions options;
    setTarget(&options, arguments, reader);
    options.protocol = net::TransferProtocol::ClassicDownload;
    options.remoteName = arguments.positional().value(1);
    options.folder = QDir(arguments.value(u"dir", QStringLiteral("."))).absolutePath();
    return std::make_unique<SendTask>(options, recorder, console);
}

} // namespace cli

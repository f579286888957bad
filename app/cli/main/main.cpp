#include "commandregistry.h"
#include "console.h"
#include "platform.h"
#include "program.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>

int main(int argc, char **argv)
{
    // The engines run on this thread: its event loop must stay fast with thousands of sockets.
    if (QAbstractEventDispatcher *dispatcher = net::createNetworkDispatcher())
        QCoreApplication::setEventDispatcher(dispatcher);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("netyard-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NETYARD_VERSION));
    net::quitOnTerminationSignals();

    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return cli::Failed;
    cli::Console console(out, err);
    cli::CommandRegistry registry;
    cli::addAllCommands(registry);
    return cli::Program(registry, console).run(QCoreApplication::arguments().mid(1));
}

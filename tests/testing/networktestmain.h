// main() of a test whose event loop is that of the network thread (NETWORK_TEST_MAIN in place of QTEST_GUILESS_MAIN).
#pragma once

#include "platform.h"

#include <QCoreApplication>
#include <QTest>

#define NETWORK_TEST_MAIN(TestClass)                                                                                        \
    int main(int argc, char *argv[])                                                                                        \
    {                                                                                                                       \
        net::raiseDescriptorLimit();                                                                                        \
        QCoreApplication::setEventDispatcher(net::createNetworkDispatcher());                                               \
        QCoreApplication app(argc, argv);                                                                                   \
        TestClass test;                                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                             \
    }

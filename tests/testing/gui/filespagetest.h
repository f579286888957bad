// What the tests of the Files tab derive from: it sends to itself over loopback, from the folder "out" into the folder "in".
#pragma once

#include "pagetest.h"
#include "transfermodel.h"
#include "transferoptions.h"

namespace testing {

class FilesPageTest : public PageTest {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilesPageTest)

protected Q_SLOTS:
    void init();

protected:
    static constexpr qint64 slow = 100'000; // bytes a second: the transfer is still there when the test looks
    static constexpr qint64 fast = 0;       // no limit

    FilesPageTest() = default;

    void open() { PageTest::open(QStringLiteral("files"), {1300, 900}); }
    // Opens it, receives on a free port of this machine and aims at it.
    void receive(net::ReceivePolicy policy = net::ReceivePolicy::Always);
    void press(const char *action) const; // its button in the bar
    [[nodiscard]] bool drop(const QStringList &paths) const;
    QString put(const QString &name, const QByteArray &bytes) const; // the path
    [[nodiscard]] QByteArray got(const QString &name) const;
    void chooseRow(bool isReceiver) const;
    [[nodiscard]] const widgets::TransferModel &model() const;
    // The newest transfer of that engine.
    [[nodiscard]] net::TransferInfo newest(bool isReceiver) const;
    [[nodiscard]] bool isIn(bool isReceiver, net::TransferState state) const { return newest(isReceiver).state == state; }

    quint16 m_port = 0;
};

} // namespace testing

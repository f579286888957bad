// A D-Bus session of the test's own, so that what a desktop's services say is played by the test. Tests only.
#pragma once

#include <QProcess>
#include <QString>

namespace testing {

class OwnBus final {
    Q_DISABLE_COPY_MOVE(OwnBus)

public:
    OwnBus() = default;
    ~OwnBus();

    // False when there is no dbus-daemon. From here on it is this process's session bus; before anything asked for that.
    [[nodiscard]] bool start();
    [[nodiscard]] QString address() const { return m_address; }

private:
    QProcess m_daemon;
    QString m_address;
};

} // namespace testing

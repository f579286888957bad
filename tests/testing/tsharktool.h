// Recorded sessions as tshark (Debian 12: 4.0) reads them. Every wait has a bound; what fails yields text that says so.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace testing {

// Its output for that file, with all checksums verified.
[[nodiscard]] QByteArray tshark(const QString &path, const QStringList &arguments);
// A line for each packet that the filter lets through, tabs between the fields.
[[nodiscard]] QByteArray fields(const QString &path, const QString &filter, const QStringList &names,
                                const QStringList &preferences = {});

// The bytes of one stream: from the side that connected, and to it.
struct Stream {
    QByteArray fromClient;
    QByteArray toClient;
};
[[nodiscard]] QStringList followArguments(int number);
[[nodiscard]] Stream streamOf(const QByteArray &followed);
[[nodiscard]] Stream follow(const QString &path, int number);

} // namespace testing

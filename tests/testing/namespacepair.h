// Two network namespaces joined by a cable (a veth pair) that can be pulled out and put in again. Root and iproute2 only;
// removed at the end. Tests only.
#pragma once

#include <QString>
#include <QStringList>

namespace testing {

class NamespacePair final {
    Q_DISABLE_COPY_MOVE(NamespacePair)

public:
    NamespacePair();
    ~NamespacePair();

    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] static QString leftAddress() { return QStringLiteral("10.213.7.1"); }
    [[nodiscard]] static QString rightAddress() { return QStringLiteral("10.213.7.2"); }
    // What to start a program with, so that it runs there.
    [[nodiscard]] QStringList left() const { return enter(m_left); }
    [[nodiscard]] QStringList right() const { return enter(m_right); }
    [[nodiscard]] bool plug(bool in) const; // the left end

private:
    [[nodiscard]] static QStringList enter(const QString &name);

    QString m_left;
    QString m_right;
    QString m_leftEnd;
    QString m_rightEnd;
    bool m_ready = false;
};

} // namespace testing

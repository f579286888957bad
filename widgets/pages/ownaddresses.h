// What to tell the others: under which addresses this machine's listening port can be reached, each to be copied by a click.
//
// Thread: the main thread.
#pragma once

#include "endpoint.h"

#include <QWidget>

class QLabel;

namespace widgets {

class OwnAddresses final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnAddresses)

public:
    static constexpr qsizetype shown = 4;
    explicit OwnAddresses(const QString &name, QWidget *parent = nullptr);

    // null: hidden. bothFamilies: an IPv6 any address that takes IPv4 as well.
    void setListening(const net::Endpoint &local, bool bothFamilies);

private:
    void changeEvent(QEvent *event) override;
    void rebuild();
    void addLine(const QString &endpoint, const QString &interfaceName);

    net::Endpoint m_local;
    bool m_both = false;
    QLabel *m_title;
    QWidget *m_lines = nullptr;
};

} // namespace widgets

#include "udpoptionsform.h"

#include "bytesizebox.h"
#include "labelledform.h"
#include "settings.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QSpinBox>

namespace widgets {

namespace {

constexpr qint64 leastBuffer = 4 << 10;
constexpr qint64 mostBuffer = 16 << 20;

template <class Box>
Box *named(Box *box, const QString &page, QLatin1StringView part)
{
    box->setObjectName(page + u'.' + part);
    return box;
}

} // namespace

UdpOptionsForm::UdpOptionsForm(const QString &page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_receiveBuffer(new ByteSizeBox(page + QStringLiteral(".receiveBuffer"), leastBuffer, mostBuffer, true))
    , m_farewell(named(new QLineEdit, page, QLatin1StringView("farewell")))
    , m_farewellUnbinds(named(new QCheckBox, page, QLatin1StringView("farewellUnbinds")))
    , m_reuse(named(new QCheckBox, page, QLatin1StringView("reuseAddress")))
    , m_ttl(named(new QSpinBox, page, QLatin1StringView("ttl")))
    , m_loopback(named(new QCheckBox, page, QLatin1StringView("loopback")))
    , m_form(new LabelledForm(staticMetaObject.className(), this))
{
    m_ttl->setRange(0, 255);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->addField(QT_TR_NOOP("Receive buffer"), m_receiveBuffer,
                     QT_TR_NOOP("SO_RCVBUF: what arrives while it is full is lost"));
    m_form->addField(QT_TR_NOOP("Farewell"), m_farewell, QT_TR_NOOP("The word with which a peer ends the talk"));
    m_form->addCheck(QT_TR_NOOP("Unbind on the farewell"), m_farewellUnbinds);
    m_form->addCheck(QT_TR_NOOP("Share the port (reuse)"), m_reuse,
                     QT_TR_NOOP("SO_REUSEADDR: several programs on one port, as multicast wants it"));
    m_form->addField(QT_TR_NOOP("Multicast TTL"), m_ttl, QT_TR_NOOP("How many routers a datagram to a group may pass"));
    m_form->addCheck(QT_TR_NOOP("Hear one's own multicast"), m_loopback,
                     QT_TR_NOOP("IP_MULTICAST_LOOP: what is sent to a group comes back to this machine too"));
    restoreState();
    m_form->retranslate();
}

void UdpOptionsForm::fill(net::UdpPeerOptions &options) const
{
    options.receiveBufferBytes = m_receiveBuffer->bytes();
    options.farewell = m_farewell->text().trimmed().toUtf8();
    options.farewellUnbinds = m_farewellUnbinds->isChecked();
    options.reuseAddress = m_reuse->isChecked();
    options.multicastTtl = m_ttl->value();
    options.multicastLoopback = m_loopback->isChecked();
}

void UdpOptionsForm::saveState()
{
    const auto save = [this](const char *name, const QVariant &value) {
        Settings::setField(m_page, QString::fromLatin1(name), value);
    };
    save("receiveBuffer", m_receiveBuffer->bytes());
    save("farewell", m_farewell->text());
    save("farewellUnbinds", m_farewellUnbinds->isChecked());
    save("reuseAddress", m_reuse->isChecked());
    save("ttl", m_ttl->value());
    save("loopback", m_loopback->isChecked());
}

void UdpOptionsForm::restoreState()
{
    const net::UdpPeerOptions usual;
    const auto restored = [this](const char *name, const QVariant &fallback) {
        return Settings::field(m_page, QString::fromLatin1(name), fallback);
    };
    m_receiveBuffer->setBytes(restored("receiveBuffer", usual.receiveBufferBytes).toInt());
    m_farewell->setText(restored("farewell", QString::fromUtf8(usual.farewell)).toString());
    m_farewellUnbinds->setChecked(restored("farewellUnbinds", usual.farewellUnbinds).toBool());
    m_reuse->setChecked(restored("reuseAddress", usual.reuseAddress).toBool());
    m_ttl->setValue(restored("ttl", usual.multicastTtl).toInt());
    m_loopback->setChecked(restored("loopback", usual.multicastLoopback).toBool());
}

void UdpOptionsForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_form->retranslate();
}

} // namespace widgets

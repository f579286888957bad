#include "ownaddresses.h"

#include "icons.h"
#include "interfaceaddresses.h"
#include "theme.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

bool isAny(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6) ||
           address == QHostAddress(QHostAddress::Any);
}

} // namespace

OwnAddresses::OwnAddresses(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
{
    setObjectName(name);
    m_title->setProperty("muted", true);
    m_title->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    // With its font: one that is set does not follow the application's when the scale changes.
    connect(&Theme::instance(), &Theme::changed, this, &OwnAddresses::rebuild);
    hide();
}

void OwnAddresses::setListening(const net::Endpoint &local, bool bothFamilies)
{
    m_local = local;
    m_both = bothFamilies;
    rebuild();
    setVisible(!local.isNull());
}

void OwnAddresses::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void OwnAddresses::rebuild()
{
    delete m_lines;
    m_lines = nullptr;
    if (m_local.isNull())
        return;
    m_lines = new QWidget;
    auto *column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    layout()->addWidget(m_lines);
    if (!isAny(m_local.address())) {
        const bool loopback = m_local.address().isLoopback();
        m_title->setText(loopback ? tr("Only programs on this machine reach it:") : tr("Others reach it at:"));
        addLine(m_local.toString(), {});
        return;
    }
    const auto addresses = interfaceAddresses();
    qsizetype lines = 0;
    for (const InterfaceAddress &entry : addresses) {
        const bool v4 = entry.address.protocol() == QAbstractSocket::IPv4Protocol;
        const bool served = v4 ? m_both || m_local.family() == net::IpFamily::V4 : m_local.family() == net::IpFamily::V6;
        if (!served || entry.address.isLinkLocal() || lines == shown)
            continue;
        ++lines;
        addLine(net::Endpoint(entry.address, m_local.port()).toString(), entry.interfaceName);
    }
    m_title->setText(lines == 0 ? tr("This machine has no network address now; programs on it reach the port at:")
                                : tr("Others reach it at:"));
    if (lines == 0)
        addLine(QStringLiteral("127.0.0.1:%1").arg(m_local.port()), {});
}

void OwnAddresses::addLine(const QString &endpoint, const QString &interfaceName)
{
    auto *text = new QLabel(endpoint);
    text->setFont(Theme::instance().dataFont());
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setToolTip(interfaceName);
    auto *copy = new QToolButton;
    copy->setAutoRaise(true);
    copy->setIcon(icon(u"copy", IconTint::Muted));
    copy->setToolTip(tr("Copy %1").arg(endpoint));
    copy->setAccessibleName(tr("Copy %1").arg(endpoint));
    connect(copy, &QToolButton::clicked, copy, [endpoint] { QApplication::clipboard()->setText(endpoint); });
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(text);
    line->addWidget(copy);
    line->addStretch(1);
    static_cast<QVBoxLayout *>(m_lines->layout())->addLayout(line);
}

} // namespace widgets

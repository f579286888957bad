#include "urllist.h"

#include "icons.h"
#include "interfaceaddresses.h"
#include "qrview.h"
#include "qrwindow.h"
#include "theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

constexpr quint16 usualHttpPort = 80;

bool isAny(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6) ||
           address == QHostAddress(QHostAddress::Any);
}

QString urlOf(const QHostAddress &address, quint16 port)
{
    const net::Endpoint endpoint(address, port);
    const QString text = endpoint.toString();
    return QStringLiteral("http://%1/").arg(port == usualHttpPort ? text.left(text.lastIndexOf(u':')) : text);
}

} // namespace

UrlList::UrlList(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_code(new QrView(name + QStringLiteral(".code")))
    , m_codeUrl(new QLabel)
{
    setObjectName(name);
    m_title->setProperty("muted", true);
    m_title->setWordWrap(true);
    m_codeUrl->setAlignment(Qt::AlignHCenter);
    m_codeUrl->setProperty("muted", true);
    m_codeUrl->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_code);
    column->addWidget(m_codeUrl);
    m_code->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_code, &QrView::clicked, this, [this] { showLarge(m_shownUrl); });
    auto *copy = new QAction(m_code);
    copy->setObjectName(name + QStringLiteral(".copyCode"));
    connect(copy, &QAction::triggered, m_code, &QrView::copyPicture);
    m_code->addAction(copy);
    connect(&Theme::instance(), &Theme::changed, this, &UrlList::fitRows);
    hide();
}

void UrlList::setListening(const net::Endpoint &local, bool bothFamilies)
{
    const bool wasListening = !m_local.isNull();
    m_local = local;
    m_both = bothFamilies;
    if (!wasListening)
        m_shownUrl.clear();
    rebuild();
    setVisible(!local.isNull());
}

void UrlList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void UrlList::rebuild()
{
    delete m_lines;
    m_lines = nullptr;
    m_urls.clear();
    m_rows.clear();
    if (m_local.isNull())
        return;
    m_lines = new QWidget;
    auto *column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_lines);
    QString title = tr("Open in a browser on any device in the same network:");
    if (!isAny(m_local.address())) {
        if (m_local.address().isLoopback())
            title = tr("Only this machine reaches it:");
        addLine(urlOf(m_local.address(), m_local.port()), {});
    } else {
        for (const InterfaceAddress &entry : interfaceAddresses()) {
            const bool v4 = entry.address.protocol() == QAbstractSocket::IPv4Protocol;
            const bool served = v4 ? m_both || m_local.family() == net::IpFamily::V4 : m_local.family() == net::IpFamily::V6;
            // A link-local address needs a zone, which no browser takes.
            if (served && !entry.address.isLinkLocal() && m_urls.size() < mostLines)
                addLine(urlOf(entry.address, m_local.port()), entry.interfaceName);
        }
        if (m_urls.isEmpty()) {
            title = tr("This machine has no network address now; only it reaches the server:");
            addLine(urlOf(QHostAddress(QHostAddress::LocalHost), m_local.port()), {});
        }
    }
    m_title->setText(title);
    fitRows();
    showCode(m_urls.contains(m_shownUrl) ? m_shownUrl : m_urls.first());
    for (QAction *action : m_code->actions())
        action->setText(tr("Copy as a picture"));
}

void UrlList::addLine(const QString &url, const QString &interfaceName)
{
    const QString part = objectName() + QStringLiteral(".%1").arg(m_urls.size());
    m_urls << url;
    auto *line = new QWidget;
    auto *row = new QBoxLayout(QBoxLayout::LeftToRight, line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *text = new QLabel(url);
    text->setObjectName(part + QStringLiteral(".url"));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setToolTip(interfaceName.isEmpty() ? url : QStringLiteral("%1 (%2)").arg(url, interfaceName));
    text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(text, 1);
    auto *buttons = new QHBoxLayout;
    row->addLayout(buttons);
    auto *copy = addButton(buttons, part + QStringLiteral(".copy"), u"copy", tr("Copy %1").arg(url));
    auto *open =
        addButton(buttons, part + QStringLiteral(".open"), u"link", tr("Open %1 in this machine's browser").arg(url));
    auto *code = addButton(buttons, part + QStringLiteral(".code"), u"qr", tr("Show a QR code of %1 in large").arg(url));
    buttons->addStretch(0);
    connect(copy, &QToolButton::clicked, this, [url] { QGuiApplication::clipboard()->setText(url); });
    connect(open, &QToolButton::clicked, this, [url] { QDesktopServices::openUrl(QUrl(url)); });
    connect(code, &QToolButton::clicked, this, [this, url] {
        showCode(url);
        showLarge(url);
    });
    m_lines->layout()->addWidget(line);
    m_rows.push_back({url, text, row, buttons});
}

// A font that is set does not follow the application's when the scale changes.
void UrlList::fitRows()
{
    const QFont font = Theme::instance().dataFont();
    const QFontMetrics metrics(font);
    for (const Row &row : m_rows) {
        const int beside = width() - row.buttons->sizeHint().width();
        const bool below = metrics.horizontalAdvance(row.url) > beside;
        row.text->setFont(font);
        row.text->setText(metrics.elidedText(row.url, Qt::ElideMiddle, std::max(0, below ? width() : beside)));
        row.line->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }
}

void UrlList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRows();
}

QToolButton *UrlList::addButton(QHBoxLayout *row, const QString &part, QStringView iconName, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(part);
    button->setAutoRaise(true);
    button->setIcon(icon(iconName, IconTint::Muted));
    button->setToolTip(text);
    button->setAccessibleName(text);
    row->addWidget(button);
    return button;
}

void UrlList::showCode(const QString &url)
{
    m_shownUrl = url;
    m_code->setText(url);
    m_codeUrl->setVisible(m_urls.size() > 1);
    m_codeUrl->setText(url);
}

void UrlList::showLarge(const QString &url)
{
    auto *window = new QrWindow(objectName() + QStringLiteral(".large"), url, this);
    window->showFullScreen();
}

} // namespace widgets

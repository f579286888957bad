#include "receiveform.h"

#include "addressbox.h"
#include "fieldparts.h"
#include "icons.h"
#include "labelledform.h"
#include "pathbox.h"
#include "plaintext.h"
#include "platform.h"
#include "portbox.h"
#include "protocolbox.h"
#include "section.h"
#include "settings.h"
#include "speedbox.h"
#include "words.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSpinBox>
#include <QStandardPaths>
#include <QSysInfo>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

using net::ReceivePolicy;
using net::TransferProtocol;

namespace {

constexpr int freeEveryMs = 3000;
constexpr int bitsOfMiB = 20;
constexpr int mostMiB = 1 << 24; // 16 TiB
constexpr int pinLength = 6;

QString usualFolder()
{
    return QDir::cleanPath(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
}

QComboBox *box(const QString &name, int items)
{
    auto *made = new QComboBox;
    made->setObjectName(name);
    for (int i = 0; i < items; ++i)
        made->addItem(QString(), i);
    showWhole(*made);
    return made;
}

QSpinBox *mebibytes(const QString &name)
{
    auto *made = new QSpinBox;
    made->setObjectName(name);
    made->setRange(0, mostMiB);
    made->setGroupSeparatorShown(true);
    made->setSuffix(QStringLiteral(" MiB"));
    return made;
}

} // namespace

ReceiveForm::ReceiveForm(const QString &page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_form(new LabelledForm(staticMetaObject.className()))
    , m_limitsForm(new LabelledForm(staticMetaObject.className()))
    , m_folder(new PathBox(page, QStringLiteral("folder"), PathBox::Kind::Folder))
    , m_open(new QToolButton)
    , m_free(mutedLabel(page + QStringLiteral(".free")))
    , m_make(new QPushButton)
    , m_address(new AddressBox(page + QStringLiteral(".address"), AddressBox::Offer::Listening))
    , m_port(new PortBox(page + QStringLiteral(".port")))
    , m_protocol(new ProtocolBox(page + QStringLiteral(".receiveProtocol")))
    , m_policy(box(page + QStringLiteral(".policy"), 3))
    , m_pin(new QLineEdit)
    , m_limits(new Section(page, QStringLiteral("limits"), false))
    , m_maxFile(mebibytes(page + QStringLiteral(".maxFile")))
    , m_keepFree(mebibytes(page + QStringLiteral(".keepFree")))
    , m_speed(new SpeedBox(page + QStringLiteral(".receiveSpeed")))
{
    setObjectName(page + QStringLiteral(".receiveForm"));
    m_pin->setObjectName(page + QStringLiteral(".pin"));
    m_pin->setMaxLength(longestPin);
    m_open->setObjectName(page + QStringLiteral(".openIncoming"));
    m_open->setIcon(icon(u"float"));
    m_make->setObjectName(page + QStringLiteral(".makeFolder"));
    m_make->setIcon(icon(u"folder"));
    m_make->setAutoDefault(false);
    m_make->hide();
    auto *folder = new QHBoxLayout;
    folder->setSpacing(4);
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_open);
    m_form->addField(QT_TR_NOOP("Address"), m_address, QT_TR_NOOP("Which of this machine's addresses senders can reach"));
    m_form->addField(QT_TR_NOOP("Port"), m_port, QT_TR_NOOP("0 … 65535; 0 lets the system choose a free one"));
    m_form->addField(QT_TR_NOOP("Protocol"), m_protocol);
    m_form->addRow(m_protocol->hint());
    m_form->addField(QT_TR_NOOP("Who may"), m_policy,
                     QT_TR_NOOP("Ask each time, take everything, or take it from whoever knows the PIN"));
    m_form->addField(QT_TR_NOOP("PIN"), m_pin,
                     QT_TR_NOOP("Tell it to the senders. It never travels: the sender proves that it knows it"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(folder);
    column->addWidget(m_free);
    column->addWidget(m_make);
    column->addLayout(m_form);
    buildLimits();
    restore();

    connect(m_open, &QToolButton::clicked, this, [this] { Q_EMIT openFolderRequested(m_folder->path()); });
    connect(m_make, &QPushButton::clicked, this, &ReceiveForm::makeFolder);
    connect(m_port, &PortBox::returnPressed, this, &ReceiveForm::returnPressed);
    const auto takeChange = [this] {
        refresh();
        Q_EMIT changed();
    };
    connect(m_folder, &PathBox::pathChanged, this, takeChange);
    connect(m_policy, &QComboBox::currentIndexChanged, this, takeChange);
    connect(m_protocol, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT protocolChanged();
    });
    connect(m_pin, &QLineEdit::editingFinished, this, takeChange);
    connect(m_maxFile, &QSpinBox::valueChanged, this, takeChange);
    connect(m_keepFree, &QSpinBox::valueChanged, this, takeChange);
    connect(m_speed, &QComboBox::currentIndexChanged, this, takeChange);
    connect(&m_freeTimer, &QTimer::timeout, this, &ReceiveForm::refreshFolder);
    m_freeTimer.start(freeEveryMs);
    retranslateUi();
}

void ReceiveForm::buildLimits()
{
    m_limitsForm->addField(QT_TR_NOOP("Largest file"), m_maxFile,
                           QT_TR_NOOP("An offer with a larger one is declined; 0: no limit"));
    m_limitsForm->addField(QT_TR_NOOP("Keep free"), m_keepFree,
                           QT_TR_NOOP("What would leave less room on the disk is declined"));
    m_limitsForm->addField(
        QT_TR_NOOP("Speed"), m_speed,
        QT_TR_NOOP("Reads no faster than this: TCP then slows the sender down. For the transfers to come"));
    auto *limits = new QWidget;
    auto *column = new QVBoxLayout(limits);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_limitsForm);
    m_limits->setContent(limits);
}

void ReceiveForm::restore()
{
    const net::FileReceiverOptions usual;
    const auto field = [this](const char *name, const QVariant &fallback) {
        return Settings::field(m_page, QLatin1StringView(name), fallback);
    };
    if (m_folder->path().isEmpty())
        m_folder->setPath(usualFolder());
    m_address->setKey(field("address", {}).toString());
    m_port->setText(field("port", QString::number(usualPort)).toString());
    m_protocol->setProtocol(field("receiveProtocol", 0).toInt());
    m_policy->setCurrentIndex(std::clamp(field("policy", static_cast<int>(usual.policy)).toInt(), 0, m_policy->count() - 1));
    m_maxFile->setValue(field("maxFileMiB", static_cast<int>(usual.maxFileBytes >> bitsOfMiB)).toInt());
    m_keepFree->setValue(field("keepFreeMiB", static_cast<int>(usual.keepFreeBytes >> bitsOfMiB)).toInt());
    m_speed->setBytesPerSecond(field("receiveSpeed", usual.bytesPerSecond).toLongLong());
    makePin();
}

// Not remembered: a PIN is for those who are in the room now.
void ReceiveForm::makePin()
{
    QString digits;
    for (int i = 0; i < pinLength; ++i)
        digits += QString::number(QRandomGenerator::system()->bounded(10));
    m_pin->setText(digits);
}

std::optional<net::FileReceiverOptions> ReceiveForm::options()
{
    const auto address = m_address->value();
    const auto port = m_port->port();
    if (!address || !port) {
        (!address ? static_cast<QWidget *>(m_address) : m_port)->setFocus();
        return std::nullopt;
    }
    if (!takeFolder())
        return std::nullopt;
    if (m_pin->text().isEmpty())
        makePin();
    net::FileReceiverOptions options;
    options.address = *address;
    options.port = *port;
    options.protocol = m_protocol->protocol();
    options.folder = m_folder->path();
    options.name = QSysInfo::machineHostName();
    options.policy = static_cast<ReceivePolicy>(m_policy->currentIndex());
    options.pin = m_pin->text();
    options.maxFileBytes = qint64{m_maxFile->value()} << bitsOfMiB;
    options.keepFreeBytes = qint64{m_keepFree->value()} << bitsOfMiB;
    options.bytesPerSecond = m_speed->bytesPerSecond();
    return options;
}

QString ReceiveForm::folder() const
{
    return m_folder->path();
}

bool ReceiveForm::takeFolder()
{
    if (folder().isEmpty()) {
        m_folder->choose();
        return false;
    }
    if (folder() == usualFolder() && !QFileInfo(folder()).isDir())
        makeFolder();
    if (QFileInfo(folder()).isDir())
        return true;
    m_make->setFocus();
    return false;
}

void ReceiveForm::makeFolder()
{
    m_unmade = QDir().mkpath(folder()) ? QString() : folder();
    refreshFolder();
}

bool ReceiveForm::isBothFamilies() const
{
    const auto address = m_address->value();
    return address && *address == QHostAddress(QHostAddress::Any);
}

bool ReceiveForm::isServing() const
{
    return m_protocol->protocol() == TransferProtocol::ClassicDownload;
}

void ReceiveForm::setRunning(bool running)
{
    m_isRunning = running;
    refresh();
}

bool ReceiveForm::takeAddressError(const net::NetError &error)
{
    return m_address->takeError(error);
}

void ReceiveForm::showPortInUse(quint16 port)
{
    m_port->showInUse(port);
}

void ReceiveForm::saveState() const
{
    const auto save = [this](const char *name, const QVariant &value) {
        Settings::setField(m_page, QLatin1StringView(name), value);
    };
    save("address", m_address->key());
    save("port", m_port->text());
    save("receiveProtocol", static_cast<int>(m_protocol->protocol()));
    save("policy", m_policy->currentIndex());
    save("maxFileMiB", m_maxFile->value());
    save("keepFreeMiB", m_keepFree->value());
    save("receiveSpeed", m_speed->bytesPerSecond());
}

void ReceiveForm::refresh()
{
    const auto protocol = m_protocol->protocol();
    for (QWidget *locked : std::initializer_list<QWidget *>{m_address, m_port, m_protocol})
        locked->setEnabled(!m_isRunning);
    // A PIN is part of our own protocol; whoever serves files is asked for them by name.
    m_policy->setEnabled(!isServing());
    const bool isPin = m_policy->currentIndex() == static_cast<int>(ReceivePolicy::Pin);
    m_pin->setVisible(isPin && protocol == TransferProtocol::NetYard);
    if (QWidget *label = m_form->labelForField(m_pin))
        label->setVisible(m_pin->isVisibleTo(this));
    refreshFolder();
}

void ReceiveForm::refreshFolder()
{
    if (!isVisible())
        return;
    const QString path = folder();
    const bool isThere = QFileInfo(path).isDir();
    const bool isMadeAtStart = path == usualFolder() && path != m_unmade;
    m_open->setEnabled(isThere);
    m_make->setVisible(!path.isEmpty() && !isThere && !isMadeAtStart);
    const qint64 free = path.isEmpty() ? -1 : net::freeBytesAt(path);
    QString text = tr("Choose the folder that files go to.");
    if (!isThere && !path.isEmpty())
        text = isMadeAtStart      ? tr("This folder does not exist yet; it is made when you start.")
               : path == m_unmade ? tr("That folder cannot be made there. Choose another one.")
                                  : tr("That folder does not exist. Make it, or choose another one.");
    else if (isServing() && !path.isEmpty())
        text = tr("The files in it can be fetched by anyone who knows their names.");
    else if (free >= 0)
        text = tr("%1 free there. Existing files are never overwritten.").arg(words::bytesText(free));
    if (m_free->text() != text)
        m_free->setText(text);
}

void ReceiveForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshFolder();
}

void ReceiveForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ReceiveForm::retranslateUi()
{
    m_form->retranslate();
    m_limitsForm->retranslate();
    m_protocol->retranslateUi();
    m_policy->setItemText(static_cast<int>(ReceivePolicy::Ask), tr("Ask me each time"));
    m_policy->setItemText(static_cast<int>(ReceivePolicy::Always), tr("Anyone"));
    m_policy->setItemText(static_cast<int>(ReceivePolicy::Pin), tr("Who knows the PIN"));
    m_folder->setAccessibleName(tr("Folder for incoming files"));
    m_open->setAccessibleName(tr("Open the folder"));
    m_open->setToolTip(tr("Open the folder"));
    m_make->setText(tr("Make the folder"));
    m_maxFile->setSpecialValueText(tr("No limit"));
    m_limits->setTitle(tr("Limits"));
    refresh();
}

} // namespace widgets

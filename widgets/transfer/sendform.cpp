#include "sendform.h"

#include "hosthistory.h"
#include "icons.h"
#include "labelledform.h"
#include "plaintext.h"
#include "portbox.h"
#include "protocolbox.h"
#include "receiveform.h"
#include "section.h"
#include "settings.h"
#include "speedbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

using net::TransferProtocol;

namespace {

constexpr QLatin1StringView lastFolderSetting("lastFolder");

template <class W>
W *named(const QString &name)
{
    auto *made = new W;
    made->setObjectName(name);
    return made;
}

} // namespace

SendForm::SendForm(const QString &page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_form(new LabelledForm(staticMetaObject.className()))
    , m_moreForm(new LabelledForm(staticMetaObject.className()))
    , m_host(new HostHistory(page + QStringLiteral(".host")))
    , m_port(new PortBox(page + QStringLiteral(".targetPort")))
    , m_protocol(new ProtocolBox(page + QStringLiteral(".sendProtocol")))
    , m_remoteName(named<QLineEdit>(page + QStringLiteral(".remoteName")))
    , m_pin(named<QLineEdit>(page + QStringLiteral(".sendPin")))
    , m_files(named<QPushButton>(page + QStringLiteral(".chooseFiles")))
    , m_folder(named<QPushButton>(page + QStringLiteral(".chooseFolder")))
    , m_fetch(named<QPushButton>(page + QStringLiteral(".fetch")))
    , m_more(new Section(page, QStringLiteral("sendMore"), false))
    , m_speed(new SpeedBox(page + QStringLiteral(".sendSpeed")))
    , m_corrupt(named<QCheckBox>(page + QStringLiteral(".corrupt")))
    , m_lesson(mutedLabel(page + QStringLiteral(".corruptLesson")))
{
    setObjectName(page + QStringLiteral(".sendForm"));
    build();
    restore();
    connect(m_host, &HostHistory::portChosen, m_port, &PortBox::setPort);
    connect(m_host, &HostHistory::hostChanged, this, &SendForm::changed);
    connect(m_port, &PortBox::textChanged, this, &SendForm::changed);
    connect(m_protocol, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    connect(m_files, &QPushButton::clicked, this, &SendForm::chooseFiles);
    connect(m_folder, &QPushButton::clicked, this, &SendForm::chooseFolder);
    connect(m_fetch, &QPushButton::clicked, this, &SendForm::fetchRequested);
    connect(m_remoteName, &QLineEdit::returnPressed, m_fetch, &QPushButton::click);
    connect(m_corrupt, &QCheckBox::toggled, m_lesson, &QWidget::setVisible);
    connect(m_speed, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT speedChanged(bytesPerSecond()); });
    retranslateUi();
}

void SendForm::build()
{
    m_pin->setMaxLength(ReceiveForm::longestPin);
    m_files->setIcon(icon(u"files"));
    m_folder->setIcon(icon(u"folder"));
    m_fetch->setIcon(icon(u"in"));
    for (QPushButton *button : {m_files, m_folder, m_fetch})
        button->setAutoDefault(false);
    m_form->addField(QT_TR_NOOP("To"), m_host, QT_TR_NOOP("The receiver's name or address, or host:port"));
    m_form->addField(QT_TR_NOOP("Port"), m_port);
    m_form->addField(QT_TR_NOOP("Protocol"), m_protocol);
    m_form->addRow(m_protocol->hint());
    m_form->addField(QT_TR_NOOP("PIN"), m_pin, QT_TR_NOOP("Where the receiver wants one; it never travels itself"));
    m_form->addField(QT_TR_NOOP("File name"), m_remoteName, QT_TR_NOOP("What the server is asked for"));
    m_moreForm->addField(QT_TR_NOOP("Speed"), m_speed, QT_TR_NOOP("No faster than this, so that one can watch it"));
    m_moreForm->addCheck(QT_TR_NOOP("Corrupt one byte on purpose"), m_corrupt,
                         QT_TR_NOOP("Changes one byte after the digest was taken"));
    auto *more = new QWidget;
    auto *moreColumn = new QVBoxLayout(more);
    moreColumn->setContentsMargins(0, 0, 0, 0);
    moreColumn->addLayout(m_moreForm);
    moreColumn->addWidget(m_lesson);
    m_more->setContent(more);
    m_lesson->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_files, 1);
    buttons->addWidget(m_folder, 1);
    buttons->addWidget(m_fetch, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(m_form);
    column->addLayout(buttons);
    column->addWidget(m_more);
}

void SendForm::restore()
{
    const auto field = [this](const char *name, const QVariant &fallback) {
        return Settings::field(m_page, QLatin1StringView(name), fallback);
    };
    m_host->setHost(field("host", QStringLiteral("127.0.0.1")).toString());
    m_port->setText(field("targetPort", QString::number(ReceiveForm::usualPort)).toString());
    m_protocol->setProtocol(field("sendProtocol", 0).toInt());
    m_remoteName->setText(field("remoteName", {}).toString());
    m_speed->setBytesPerSecond(field("sendSpeed", 0).toLongLong());
}

bool SendForm::takeTarget(net::FileSenderOptions &options)
{
    const auto port = m_port->port();
    if (m_host->host().isEmpty()) {
        m_host->setError({net::NetErrorCode::MalformedAddress, 0, {}, {}, -1});
        m_host->setFocus();
        return false;
    }
    if (!port || *port == 0) {
        if (port)
            m_port->setError({net::NetErrorCode::PortOutOfRange, 0, {}, {}, 0});
        m_port->setFocus();
        return false;
    }
    options.host = m_host->host();
    options.port = *port;
    return true;
}

std::optional<net::FileSenderOptions> SendForm::options()
{
    net::FileSenderOptions options;
    if (!takeTarget(options))
        return std::nullopt;
    options.protocol = protocol();
    options.name = QSysInfo::machineHostName();
    options.pin = pin();
    options.bytesPerSecond = m_speed->bytesPerSecond();
    options.corruptOneByte = isCorrupting();
    if (options.protocol == TransferProtocol::ClassicDownload) {
        options.remoteName = m_remoteName->text().trimmed();
        if (options.remoteName.isEmpty()) {
            m_remoteName->setFocus();
            return std::nullopt;
        }
    }
    return options;
}

TransferProtocol SendForm::protocol() const
{
    return m_protocol->protocol();
}

QString SendForm::target() const
{
    const QString host = m_host->host();
    if (host.isEmpty())
        return {};
    return (host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host, m_port->text());
}

qint64 SendForm::bytesPerSecond() const
{
    return m_speed->bytesPerSecond();
}

bool SendForm::isCorrupting() const
{
    return m_corrupt->isChecked();
}

void SendForm::remember(const net::FileSenderOptions &options)
{
    m_host->remember(options.host, options.port);
}

QString SendForm::pin() const
{
    return m_pin->text();
}

void SendForm::askForPin()
{
    m_pin->setFocus();
    m_pin->selectAll();
}

void SendForm::chooseFiles()
{
    openDialog(false);
}

void SendForm::chooseFolder()
{
    openDialog(true);
}

// Not getOpenFileNames(): that one runs an event loop of its own.
void SendForm::openDialog(bool folder)
{
    const QString last = Settings::field(m_page, lastFolderSetting).toString();
    auto *dialog = new QFileDialog(this, folder ? tr("Choose a folder to send") : tr("Choose files to send"),
                                   QFileInfo(last).isDir() ? last : QDir::homePath());
    dialog->setObjectName(m_page + QStringLiteral(".sendDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    dialog->setOption(QFileDialog::ShowDirsOnly, folder);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        Settings::setField(m_page, lastFolderSetting, QFileInfo(paths.value(0)).absolutePath());
        Q_EMIT pathsChosen(paths);
    });
    dialog->open();
}

void SendForm::saveState() const
{
    const auto save = [this](const char *name, const QVariant &value) {
        Settings::setField(m_page, QLatin1StringView(name), value);
    };
    save("host", m_host->host());
    save("targetPort", m_port->text());
    save("sendProtocol", static_cast<int>(m_protocol->protocol()));
    save("remoteName", m_remoteName->text());
    save("sendSpeed", m_speed->bytesPerSecond());
}

void SendForm::refresh()
{
    const bool fetches = protocol() == TransferProtocol::ClassicDownload;
    const auto show = [this](QWidget *field, bool visible) {
        field->setVisible(visible);
        if (QWidget *label = m_form->labelForField(field))
            label->setVisible(visible);
    };
    show(m_pin, protocol() == TransferProtocol::NetYard);
    show(m_remoteName, fetches);
    m_fetch->setVisible(fetches);
    m_files->setVisible(!fetches);
    m_folder->setVisible(protocol() == TransferProtocol::NetYard);
    m_corrupt->setEnabled(!fetches);
    m_lesson->setText(
        protocol() == TransferProtocol::NetYard
            ? tr("One byte is changed on the way. The receiver takes its own digest, finds that it is another one, "
                 "and does not keep the file.")
            : tr("One byte is changed on the way. This protocol has no digest: the receiver keeps the wrong file "
                 "and nobody notices."));
}

void SendForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void SendForm::retranslateUi()
{
    m_form->retranslate();
    m_moreForm->retranslate();
    m_protocol->retranslateUi();
    m_pin->setPlaceholderText(tr("only where one is wanted"));
    m_files->setText(tr("Choose files…"));
    m_folder->setText(tr("Choose folder…"));
    m_fetch->setText(tr("Fetch it"));
    m_more->setTitle(tr("More options"));
    refresh();
}

} // namespace widgets

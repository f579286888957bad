#include "sessionwindow.h"

#include "icons.h"
#include "logpanel.h"
#include "neterror.h"
#include "recorder.h"
#include "screenroom.h"
#include "sessionheader.h"
#include "sessionopener.h"
#include "sessionview.h"
#include "settings.h"
#include "theme.h"
#include "words.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace widgets {

namespace {

constexpr QSize usualSize{1120, 720};
constexpr int columnWidth = 460;
constexpr int failedIconSize = 40;

// What stands in the middle of a window that has nothing to show yet.
QVBoxLayout *middleColumn(QWidget *page)
{
    auto *frame = new QWidget(page);
    frame->setFixedWidth(Theme::instance().scaled(columnWidth));
    auto *column = new QVBoxLayout(frame);
    column->setSpacing(Theme::instance().scaled(12));
    auto *outer = new QHBoxLayout(page);
    outer->addWidget(frame, 0, Qt::AlignCenter);
    return column;
}

QLabel *middleLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton *middleButton(const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    return button;
}

} // namespace

SessionWindow::SessionWindow(const QString &path)
    : m_path(path)
    , m_opener(new SessionOpener(path, this))
    , m_stack(new QStackedWidget(this))
{
    build();
    m_stack->addWidget(makeWaitingPage());
    m_stack->addWidget(makeFailedPage());
    connect(m_opener, &SessionOpener::progressed, m_progress, &QProgressBar::setValue);
    connect(m_opener, &SessionOpener::failed, this, &SessionWindow::fail);
    connect(m_opener, &SessionOpener::opened, this, [this](const std::shared_ptr<const net::Session> &session) {
        showSource(SessionSource(session));
        Q_EMIT sessionOpened();
    });
    m_opener->start();
    retranslateUi();
}

SessionWindow::SessionWindow(net::Recorder &recorder)
    : m_path(recorder.path())
    , m_live(true)
    , m_stack(new QStackedWidget(this))
{
    build();
    showSource(SessionSource(recorder));
    retranslateUi();
}

SessionWindow::~SessionWindow() = default;

void SessionWindow::build()
{
    setObjectName(QStringLiteral("session"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowIcon(icon(u"netyard"));
    setCentralWidget(m_stack);
    auto *closing = new QAction(this);
    closing->setObjectName(QStringLiteral("session.closeWindow"));
    closing->setShortcut(Qt::CTRL | Qt::Key_W);
    connect(closing, &QAction::triggered, this, &QWidget::close);
    auto *exporting = new QAction(this);
    exporting->setObjectName(QStringLiteral("session.exportAction"));
    exporting->setShortcut(Qt::CTRL | Qt::Key_E);
    connect(exporting, &QAction::triggered, this, [this] {
        if (m_view)
            Q_EMIT exportRequested();
    });
    auto *opening = new QAction(this);
    opening->setObjectName(QStringLiteral("session.openAction"));
    opening->setShortcut(QKeySequence::Open);
    connect(opening, &QAction::triggered, this, &SessionWindow::openRequested);
    addActions({closing, exporting, opening});

    const QByteArray geometry = Settings::field(objectName(), QStringLiteral("geometry")).toByteArray();
    resize(usualSize.boundedTo(screenRoom(*this)));
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
}

QWidget *SessionWindow::makeWaitingPage()
{
    auto *page = new QWidget(m_stack);
    QVBoxLayout *column = middleColumn(page);
    m_waiting = middleLabel(QStringLiteral("session.waiting"), page);
    m_progress = new QProgressBar(page);
    m_progress->setObjectName(QStringLiteral("session.progress"));
    m_cancel = middleButton(QStringLiteral("session.cancel"), page);
    connect(m_cancel, &QPushButton::clicked, this, &QWidget::close);
    column->addWidget(m_waiting);
    column->addWidget(m_progress);
    column->addWidget(m_cancel, 0, Qt::AlignHCenter);
    return page;
}

QWidget *SessionWindow::makeFailedPage()
{
    auto *page = new QWidget(m_stack);
    QVBoxLayout *column = middleColumn(page);
    m_failedIcon = middleLabel(QStringLiteral("session.failedIcon"), page);
    m_failed = middleLabel(QStringLiteral("session.failed"), page);
    m_openAnother = middleButton(QStringLiteral("session.openAnother"), page);
    m_close = middleButton(QStringLiteral("session.close"), page);
    connect(m_openAnother, &QPushButton::clicked, this, &SessionWindow::openRequested);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_openAnother);
    buttons->addWidget(m_close);
    buttons->addStretch();
    column->addWidget(m_failedIcon);
    column->addWidget(m_failed);
    column->addLayout(buttons);
    return page;
}

void SessionWindow::showSource(const SessionSource &source)
{
    m_view = new SessionView(source, m_stack);
    connect(&m_view->header(), &SessionHeader::exportRequested, this, &SessionWindow::exportRequested);
    connect(&m_view->header(), &SessionHeader::revealRequested, this, &SessionWindow::revealRequested);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
}

void SessionWindow::fail(const net::NetError &error)
{
    m_error = std::make_unique<net::NetError>(error);
    m_stack->setCurrentIndex(1);
    m_close->setFocus();
    retranslateUi();
}

QString SessionWindow::path() const
{
    return m_live ? m_view->source().file().path : m_path;
}

void SessionWindow::say(const QString &notice)
{
    if (m_view)
        m_view->header().say(notice);
}

void SessionWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        close(); // whoever had the keyboard had no use for it
    else
        QMainWindow::keyPressEvent(event);
}

void SessionWindow::closeEvent(QCloseEvent *event)
{
    Settings::setField(objectName(), QStringLiteral("geometry"), saveGeometry());
    if (m_view)
        m_view->saveState();
    QMainWindow::closeEvent(event);
}

void SessionWindow::retranslateUi()
{
    const QString name = QFileInfo(m_path).fileName();
    setWindowTitle(m_live ? tr("This session – NetYard") : tr("%1 – NetYard", "file name").arg(name));
    if (!m_waiting)
        return;
    m_waiting->setText(tr("Opening “%1” …").arg(name));
    m_progress->setAccessibleName(tr("Progress of opening"));
    m_cancel->setText(tr("Cancel"));
    m_openAnother->setText(tr("Open another file…"));
    m_close->setText(tr("Close"));
    if (!m_error)
        return;
    const int size = Theme::instance().scaled(failedIconSize);
    m_failedIcon->setPixmap(icon(u"error", IconTint::Error).pixmap(size, size));
    m_failed->setText(words::errorText(*m_error));
}

void SessionWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        retranslateUi();
}

} // namespace widgets

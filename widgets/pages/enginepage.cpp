#include "enginepage.h"

#include "inlinemessage.h"
#include "livepanel.h"
#include "livetimer.h"
#include "networkthread.h"
#include "settings.h"
#include "setuparea.h"
#include "taborder.h"
#include "theme.h"

#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace widgets {

namespace {

constexpr int ticksPerLook = 3;
constexpr int margin = 8;
constexpr int primaryPadding = 16; // above and below together
constexpr QLatin1StringView splitterField("splitter");

} // namespace

EnginePage::EnginePage(const QString &name, net::Engine &engine, const PageContext &context, QWidget *parent)
    : EnginePage(name, std::vector{&engine}, context, parent)
{
}

EnginePage::EnginePage(const QString &name, std::vector<net::Engine *> engines, const PageContext &context, QWidget *parent)
    : Page(name, engines.front()->channel(), context, parent)
    , m_engines(std::move(engines))
    , m_setup(new SetupArea)
    , m_left(new QWidget)
    , m_middle(nullptr)
    , m_message(new InlineMessage(name + QStringLiteral(".message")))
    , m_live(new LivePanel(name + QStringLiteral(".live"), [this] { return counted(); }))
    , m_splitter(new QSplitter(Qt::Horizontal))
{
    for (net::Engine *engine : m_engines)
        context.networkThread->adopt(engine);
    m_setup->setObjectName(name + QStringLiteral(".setup"));
    m_splitter->setObjectName(name + QStringLiteral(".splitter"));

    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(margin, margin, 4, margin);
    left->setSpacing(margin);
    left->addWidget(m_setup);
    left->addWidget(m_message); // below: the fields stay where they are when it comes and goes

    auto *conversation = new QWidget;
    m_middle = new QVBoxLayout(conversation);
    m_middle->setContentsMargins(4, margin, 4, margin);
    m_middle->setSpacing(6);

    m_splitter->addWidget(m_left);
    m_splitter->addWidget(conversation);
    m_splitter->addWidget(m_live);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setChildrenCollapsible(true);
    m_splitter->setCollapsible(1, false);
    m_splitter->setSizes({300, 720, 250});
    m_splitter->restoreState(field(splitterField).toByteArray());
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    connect(&LiveTimer::instance(), &LiveTimer::tick, this, &EnginePage::countTicks);
    connect(&Theme::instance(), &Theme::changed, this, &EnginePage::fitPrimaryButton,
            Qt::QueuedConnection); // fonts come behind it
}

Page::Totals EnginePage::totals() const
{
    const net::ByteCounterValues values = counted();
    return {values.bytesIn, values.bytesOut};
}

void EnginePage::saveState()
{
    setField(splitterField, m_splitter->saveState());
    m_live->saveState();
}

QVBoxLayout &EnginePage::setup() const
{
    return m_setup->column();
}

void EnginePage::setBelowSetup(QWidget *widget)
{
    static_cast<QVBoxLayout *>(m_left->layout())->addWidget(widget, 1);
}

void EnginePage::setPrimaryButton(QPushButton &button)
{
    m_primary = &button;
    button.setProperty("primary", true);
    button.setAutoDefault(true);
    m_setup->keepInSight(button);
    fitPrimaryButton();
}

void EnginePage::fitPrimaryButton()
{
    if (m_primary)
        m_primary->setMinimumHeight(m_primary->fontMetrics().height() + scaled(primaryPadding));
}

QString EnginePage::part(QLatin1StringView part) const
{
    return name() + u'.' + part;
}

QVariant EnginePage::field(QLatin1StringView name, const QVariant &fallback) const
{
    return Settings::field(Page::name(), name, fallback);
}

void EnginePage::setField(QLatin1StringView name, const QVariant &value) const
{
    Settings::setField(Page::name(), name, value);
}

void EnginePage::retranslateUi()
{
    m_setup->setAccessibleName(tr("Set-up"));
}

void EnginePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    // Left, middle, right, in whatever order they were filled; on the left the message behind the form.
    orderTabs({m_setup, m_message});
    orderTabs({m_left, m_middle->parentWidget(), m_live});
    if (m_primary && !focusWidget())
        m_primary->setFocus();
}

bool EnginePage::focusNextPrevChild(bool next)
{
    return focusNextStop(*this, next);
}

net::ByteCounterValues EnginePage::counted() const
{
    net::ByteCounterValues sum;
    for (const net::Engine *engine : m_engines)
        sum += engine->counter().values();
    return sum;
}

void EnginePage::countTicks()
{
    if (++m_ticks % ticksPerLook == 0)
        tick();
}

} // namespace widgets

#include "endpointpage.h"

#include "bufferbars.h"
#include "composer.h"
#include "inlinemessage.h"
#include "livepanel.h"
#include "livetimer.h"
#include "logpanel.h"
#include "networkthread.h"
#include "section.h"
#include "settings.h"
#include "setuparea.h"

#include <QJsonDocument>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int ticksPerLook = 3;
constexpr int margin = 8;
constexpr QLatin1StringView splitterField("splitter");
constexpr QLatin1StringView composerField("composer");
constexpr QLatin1StringView historyField("composerHistory");
constexpr QLatin1StringView savedField("composerSaved");

} // namespace

EndpointPage::EndpointPage(const QString &name, net::Engine &engine, const PageContext &context, QWidget *parent)
    : Page(name, engine.channel(), context, parent)
    , m_engine(engine)
    , m_setup(new SetupArea)
    , m_left(new QWidget)
    , m_message(new InlineMessage(name + QStringLiteral(".message")))
    , m_log(new LogPanel(name + QStringLiteral(".log"), *context.recorder, engine.channel()))
    , m_composer(new Composer(name + QStringLiteral(".composer")))
    , m_live(new LivePanel(name + QStringLiteral(".live"), engine.counter()))
    , m_buffers(new Section(name, QStringLiteral("buffers"), true))
    , m_bars(new BufferBars(name + QStringLiteral(".bufferBars")))
    , m_splitter(new QSplitter(Qt::Horizontal))
{
    context.networkThread->adopt(&engine);
    m_setup->setObjectName(name + QStringLiteral(".setup"));
    m_splitter->setObjectName(name + QStringLiteral(".splitter"));

    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(margin, margin, 4, margin);
    left->setSpacing(margin);
    left->addWidget(m_message);
    left->addWidget(m_setup);

    auto *conversation = new QWidget;
    auto *middle = new QVBoxLayout(conversation);
    middle->setContentsMargins(4, margin, 4, margin);
    middle->setSpacing(6);
    middle->addWidget(m_log, 1);
    middle->addWidget(m_composer);

    m_buffers->setContent(m_bars);
    m_live->addSection(m_buffers);

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

    restoreComposer();
    connect(m_composer, &Composer::sendRequested, this, &EndpointPage::sendMessage);
    connect(m_composer, &Composer::savedMessagesChanged, this, &EndpointPage::saveComposer);
    connect(&LiveTimer::instance(), &LiveTimer::tick, this, &EndpointPage::countTicks);
}

Page::Totals EndpointPage::totals() const
{
    const net::ByteCounterValues values = m_engine.counter().values();
    return {values.bytesIn, values.bytesOut};
}

void EndpointPage::saveState()
{
    setField(splitterField, m_splitter->saveState());
    m_log->saveState();
    m_live->saveState();
    saveComposer();
}

QVBoxLayout &EndpointPage::setup() const
{
    return m_setup->column();
}

void EndpointPage::setBelowSetup(QWidget *widget)
{
    static_cast<QVBoxLayout *>(m_left->layout())->addWidget(widget, 1);
}

void EndpointPage::setPrimaryButton(QPushButton &button)
{
    m_primary = &button;
    button.setProperty("primary", true);
    button.setAutoDefault(true);
    button.setMinimumHeight(button.fontMetrics().height() + 16);
}

QString EndpointPage::part(QLatin1StringView part) const
{
    return name() + u'.' + part;
}

QVariant EndpointPage::field(QLatin1StringView name, const QVariant &fallback) const
{
    return Settings::field(Page::name(), name, fallback);
}

void EndpointPage::setField(QLatin1StringView name, const QVariant &value) const
{
    Settings::setField(Page::name(), name, value);
}

void EndpointPage::setComposerTarget(QWidget *target)
{
    m_composer->setTargetWidget(target);
}

void EndpointPage::setSendEnabled(bool enabled, const QString &reason)
{
    if (enabled == m_sendEnabled && reason == m_whyNotSending)
        return;
    m_sendEnabled = enabled;
    m_whyNotSending = reason;
    m_composer->setSendEnabled(enabled, reason);
}

void EndpointPage::setEncoding(const net::TextEncoding &encoding)
{
    m_composer->setEncoding(encoding);
    m_log->setEncoding(encoding);
}

void EndpointPage::restoreComposer()
{
    // The encoding is the page's own field, for what comes in as well.
    m_composer->setEncodingVisible(false);
    m_composer->setFields(field(composerField).toMap());
    m_composer->setHistory(field(historyField).toStringList());
    const QByteArray saved = field(savedField).toString().toUtf8();
    m_composer->setSavedMessages(SavedMessage::fromJson(QJsonDocument::fromJson(saved).array()));
}

void EndpointPage::saveComposer()
{
    setField(composerField, m_composer->fields());
    setField(historyField, m_composer->history());
    const QJsonDocument saved(SavedMessage::toJson(m_composer->savedMessages()));
    setField(savedField, QString::fromUtf8(saved.toJson(QJsonDocument::Compact)));
}

void EndpointPage::retranslateUi()
{
    m_buffers->setTitle(tr("Buffers"));
    m_setup->setAccessibleName(tr("Set-up"));
}

void EndpointPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_primary && !focusWidget())
        m_primary->setFocus();
}

void EndpointPage::countTicks()
{
    if (++m_ticks % ticksPerLook == 0)
        tick();
}

} // namespace widgets

#include "endpointpage.h"

#include "bufferbars.h"
#include "inlinemessage.h"
#include "livepanel.h"
#include "livetimer.h"
#include "logpanel.h"
#include "networkthread.h"
#include "section.h"
#include "settings.h"
#include "setuparea.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int ticksPerLook = 3;
constexpr int margin = 8;
const char splitterField[] = "splitter";

} // namespace

EndpointPage::EndpointPage(const QString &name, net::Engine &engine, const PageContext &context, QWidget *parent)
    : Page(name, engine.channel(), context, parent)
    , m_engine(engine)
    , m_setup(new SetupArea)
    , m_left(new QWidget)
    , m_message(new InlineMessage(name + QStringLiteral(".message")))
    , m_log(new LogPanel(name + QStringLiteral(".log"), *context.recorder, engine.channel()))
    , m_composeLine(new QHBoxLayout)
    , m_text(new QLineEdit)
    , m_send(new QPushButton)
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
    middle->addLayout(m_composeLine);
    m_composeLine->addWidget(m_text, 1);
    m_composeLine->addWidget(m_send);
    m_text->setObjectName(name + QStringLiteral(".composer.text"));
    m_send->setObjectName(name + QStringLiteral(".composer.send"));

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
    m_splitter->restoreState(field(QLatin1StringView(splitterField)).toByteArray());
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);

    connect(m_send, &QPushButton::clicked, this, &EndpointPage::compose);
    connect(m_text, &QLineEdit::returnPressed, this, &EndpointPage::compose);
    connect(&LiveTimer::instance(), &LiveTimer::tick, this, &EndpointPage::countTicks);
}

Page::Totals EndpointPage::totals() const
{
    const net::ByteCounterValues values = m_engine.counter().values();
    return {values.bytesIn, values.bytesOut};
}

void EndpointPage::saveState()
{
    setField(QLatin1StringView(splitterField), m_splitter->saveState());
    m_log->saveState();
    m_live->saveState();
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
    m_composeLine->insertWidget(0, target);
}

void EndpointPage::setSendEnabled(bool enabled, const QString &reason)
{
    m_sendEnabled = enabled;
    m_send->setEnabled(enabled);
    m_send->setToolTip(reason);
}

void EndpointPage::setEncoding(const net::TextEncoding &encoding)
{
    m_encoding = encoding;
    m_log->setEncoding(encoding);
}

void EndpointPage::compose()
{
    const auto bytes = m_encoding.encode(m_text->text());
    if (!bytes)
        m_message->showError(bytes.error());
    else if (m_sendEnabled && !bytes->isEmpty())
        sendMessage(*bytes);
}

void EndpointPage::retranslateUi()
{
    m_text->setPlaceholderText(tr("Message"));
    m_text->setAccessibleName(tr("Message"));
    m_send->setText(tr("Send"));
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

#include "endpointpage.h"

#include "bufferbars.h"
#include "composer.h"
#include "livepanel.h"
#include "logpanel.h"
#include "section.h"

#include <QJsonDocument>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr QLatin1StringView composerField("composer");
constexpr QLatin1StringView historyField("composerHistory");
constexpr QLatin1StringView savedField("composerSaved");

} // namespace

EndpointPage::EndpointPage(const QString &name, net::Engine &engine, const PageContext &context, QWidget *parent)
    : EnginePage(name, engine, context, parent)
    , m_log(new LogPanel(name + QStringLiteral(".log"), *context.recorder, engine.channel()))
    , m_composer(new Composer(name + QStringLiteral(".composer")))
    , m_buffers(new Section(name, QStringLiteral("buffers"), true))
    , m_bars(new BufferBars(name + QStringLiteral(".bufferBars")))
{
    middle().addWidget(m_log, 1);
    middle().addWidget(m_composer);
    m_buffers->setContent(m_bars);
    live().addSection(m_buffers);
    restoreComposer();
    connect(m_composer, &Composer::sendRequested, this, &EndpointPage::sendMessage);
    connect(m_composer, &Composer::savedMessagesChanged, this, &EndpointPage::saveComposer);
}

void EndpointPage::saveState()
{
    EnginePage::saveState();
    m_log->saveState();
    saveComposer();
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
    EnginePage::retranslateUi();
    m_buffers->setTitle(tr("Buffers"));
}

} // namespace widgets

#include "sessionheader.h"

#include "clock.h"
#include "icons.h"
#include "inlinemessage.h"
#include "pathlabel.h"
#include "session.h"
#include "sessionwords.h"
#include "theme.h"
#include "words.h"

#include <QDateTime>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int refreshMs = 500; // of a live session's figures
constexpr int noticeMs = 6000;
constexpr int iconSize = 28;

QToolButton *makeButton(const QString &name, QStringView iconName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

} // namespace

SessionHeader::SessionHeader(const SessionSource &source, QWidget *parent)
    : QFrame(parent)
    , m_source(source)
    , m_icon(new QLabel(this))
    , m_path(new PathLabel(QStringLiteral("session.path"), this))
    , m_facts(new QLabel(this))
    , m_reveal(makeButton(QStringLiteral("session.reveal"), u"folder", this))
    , m_export(makeButton(QStringLiteral("session.export"), u"export", this))
    , m_damage(new InlineMessage(QStringLiteral("session.damage"), this))
    , m_omissions(new InlineMessage(QStringLiteral("session.omissions"), this))
{
    setObjectName(QStringLiteral("session.header"));
    m_facts->setObjectName(QStringLiteral("session.facts"));
    m_facts->setProperty("muted", true);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont strong = m_path->font();
    strong.setBold(true);
    m_path->setFont(strong);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(Theme::instance().scaled(2));
    texts->addWidget(m_path);
    texts->addWidget(m_facts);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::instance().scaled(10));
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addLayout(texts, 1);
    row->addWidget(m_reveal, 0, Qt::AlignVCenter);
    row->addWidget(m_export, 0, Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::instance().scaled(6));
    column->addLayout(row);
    column->addWidget(m_damage);
    column->addWidget(m_omissions);

    connect(&Theme::instance(), &Theme::changed, this, &SessionHeader::refreshIcon);
    refreshIcon();
    connect(m_reveal, &QToolButton::clicked, this, &SessionHeader::revealRequested);
    connect(m_export, &QToolButton::clicked, this, &SessionHeader::exportRequested);
    if (m_source.isLive()) {
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, &SessionHeader::refresh);
        timer->start(refreshMs);
    } else {
        tellDamage();
        tellOmissions();
    }
    retranslateUi();
}

void SessionHeader::say(const QString &notice)
{
    m_notice = notice;
    refresh();
    QTimer::singleShot(noticeMs, this, [this, notice] {
        if (m_notice == notice)
            m_notice.clear();
        refresh();
    });
}

void SessionHeader::tellDamage()
{
    const auto damage = m_source.opened()->damage();
    if (!damage)
        return;
    InlineMessage::Content content;
    content.severity = MessageSeverity::Warning;
    content.text = [damage = *damage] { return words::damageText(damage); };
    m_damage->showMessage(content);
}

void SessionHeader::tellOmissions()
{
    const net::Omissions omissions = m_source.opened()->omissions();
    if (omissions.isEmpty())
        return;
    InlineMessage::Content content;
    content.severity = MessageSeverity::Info;
    content.text = [omissions] { return words::omissionsText(omissions); };
    m_omissions->showMessage(content);
}

QString SessionHeader::factsText() const
{
    if (!m_notice.isEmpty())
        return m_notice;
    return m_source.isLive() ? liveFacts() : openedFacts();
}

QString SessionHeader::liveFacts() const
{
    const SessionFilePart file = m_source.file();
    return QStringList{tr("being recorded"), words::bytesText(QFileInfo(file.path).size()),
                       tr("%Ln entry(s)", nullptr, static_cast<int>(file.index->size()))}
        .join(QStringLiteral(" · "));
}

QString SessionHeader::openedFacts() const
{
    const net::Session &session = *m_source.opened();
    const net::SessionSummary &summary = session.summary();
    qint64 messages = 0;
    qint64 events = 0;
    qint64 connections = 0;
    for (const net::ChannelSummary &channel : summary.channels) {
        messages += channel.messagesIn + channel.messagesOut;
        events += channel.events;
        connections += channel.connections;
    }
    QStringList facts;
    if (summary.entries > 0) {
        const QDateTime first = QDateTime::fromMSecsSinceEpoch(summary.firstNs / net::nsPerMs);
        const QDateTime last = QDateTime::fromMSecsSinceEpoch(summary.lastNs / net::nsPerMs);
        const QString end = first.date() == last.date() ? last.toString(QStringLiteral("HH:mm:ss"))
                                                        : last.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        facts << QStringLiteral("%1 – %2").arg(first.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), end);
        facts << words::durationText((summary.lastNs - summary.firstNs) / 1000);
    }
    facts << words::bytesText(session.bytes());
    facts << tr("%Ln message(s)", nullptr, static_cast<int>(messages));
    facts << tr("%Ln event(s)", nullptr, static_cast<int>(events));
    facts << tr("%Ln connection(s)", nullptr, static_cast<int>(connections));
    if (!session.application().isEmpty())
        facts << (session.isForeign() ? tr("captured by %1") : tr("recorded by %1")).arg(session.application());
    else if (session.isForeign())
        facts << tr("a capture by another program");
    return facts.join(QStringLiteral(" · "));
}

void SessionHeader::refresh()
{
    m_path->setPath(m_source.file().path);
    m_facts->setText(factsText());
}

void SessionHeader::refreshIcon()
{
    const int size = Theme::instance().scaled(iconSize);
    m_icon->setPixmap(icon(u"session", IconTint::Accent).pixmap(size, size));
}

void SessionHeader::retranslateUi()
{
    m_reveal->setText(tr("Show in folder"));
    m_reveal->setToolTip(tr("Show the file in the file manager"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Write the session as text, table or another format (Ctrl+E)"));
    m_path->setAccessibleName(tr("Session file"));
    m_facts->setAccessibleName(tr("About the session"));
    refresh();
}

void SessionHeader::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace widgets

#include "requestinspector.h"

#include "curlcommand.h"
#include "headpane.h"
#include "httpwords.h"
#include "icons.h"
#include "requestsummary.h"
#include "settings.h"
#include "words.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

// An interim answer (100 Continue) is not the one that is looked for; what it was is in the log.
bool isInterim(const QByteArray &head)
{
    return head.startsWith("HTTP/1.") && head.mid(8, 2) == " 1";
}

} // namespace

RequestInspector::RequestInspector(const QString &name, RequestReader &requests, QWidget *parent)
    : QWidget(parent)
    , m_requests(requests)
    , m_title(new QLabel)
    , m_hex(new QToolButton)
    , m_curl(new QToolButton)
    , m_log(new QToolButton)
    , m_tabs(new QTabWidget)
    , m_request(new HeadPane(name + QStringLiteral(".request"), true))
    , m_answer(new HeadPane(name + QStringLiteral(".answer"), false))
{
    setObjectName(name);
    m_tabs->setObjectName(name + QStringLiteral(".tabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_request, {});
    m_tabs->addTab(m_answer, {});
    m_title->setObjectName(name + QStringLiteral(".title"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setProperty("muted", true);
    auto *corner = new QWidget;
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto add = [row, &name](QToolButton *button, const char *part, QStringView iconName) {
        button->setObjectName(name + QLatin1StringView(part));
        button->setAutoRaise(true);
        button->setIcon(icon(iconName));
        row->addWidget(button);
    };
    add(m_hex, ".hexToggle", u"hex");
    add(m_curl, ".curl", u"copy");
    add(m_log, ".log", u"table");
    m_curl->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_hex->setCheckable(true);
    m_tabs->setCornerWidget(corner, Qt::TopRightCorner);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_tabs, 1);
    connect(m_hex, &QToolButton::toggled, m_request, &HeadPane::setHex);
    connect(m_hex, &QToolButton::toggled, m_answer, &HeadPane::setHex);
    connect(m_curl, &QToolButton::clicked, this, &RequestInspector::copyAsCurl);
    connect(m_log, &QToolButton::clicked, this, [this] {
        if (m_entry)
            Q_EMIT logRequested(*m_entry);
    });
    retranslateUi();
}

void RequestInspector::showRequest(std::optional<quint32> entry)
{
    m_entry = entry;
    m_curl->setEnabled(entry.has_value());
    m_log->setEnabled(entry.has_value());
    load();
}

void RequestInspector::load()
{
    refreshTitle();
    const net::SessionIndex *index = m_requests.entries().index();
    if (!m_entry || !index || *m_entry >= index->size()) {
        m_request->showNote(tr("Choose a request above to see its bytes and what each line means."));
        m_answer->showNote(tr("Choose a request above to see what was answered."));
        return;
    }
    const RequestEntries entries = findRequestEntries(*index, *m_entry);
    if (!entries.isRecorded || entries.isTooFar) {
        const QString why = whyNothing(entries);
        m_request->showNote(why);
        m_answer->showNote(why);
        return;
    }
    loadSide(m_request, entries.in, entries.inBytes, true);
    loadSide(m_answer, entries.out, entries.outBytes, false);
}

QString RequestInspector::whyNothing(const RequestEntries &entries) const
{
    if (entries.isTooFar)
        return tr("The request's header lies more than %L1 entries before its end in the session and was not looked for "
                  "further.")
            .arg(furthestEntries);
    return tr("Of this request only the summary was recorded. Set “Record” on the left to headers or everything: it holds "
              "from the "
              "next request on.");
}

void RequestInspector::loadSide(HeadPane *pane, const std::vector<quint32> &messages, qint64 bytes, bool isRequest)
{
    QByteArray shown;
    qint64 inTruth = bytes;
    for (const quint32 message : messages) {
        const net::IndexEntry &entry = m_requests.entries().entry(message);
        const auto payload = m_requests.entries().payload(message, mostBytes - shown.size());
        if (!payload) {
            pane->showNote(words::errorText(payload.error()));
            return;
        }
        if (shown.isEmpty() && !isRequest && isInterim(*payload)) {
            inTruth -= entry.length;
            continue;
        }
        shown += *payload;
        // What follows something that was not kept whole would stand in the wrong place.
        if (payload->size() < entry.length || shown.size() >= mostBytes)
            break;
    }
    if (shown.isEmpty()) {
        pane->showNote(isRequest ? tr("The request's header was not kept.") : tr("Nothing was answered."));
        return;
    }
    const HeadText head = HeadReader::read(shown, isRequest);
    pane->showBytes(shown, inTruth - head.headBytes);
}

void RequestInspector::refreshTitle()
{
    const bool has = m_entry && m_requests.entries().index();
    m_title->setVisible(has);
    if (!has)
        return;
    const RequestRow &row = m_requests.row(*m_entry);
    m_title->setText(
        QStringLiteral("%1 %2 → %3 %4").arg(row.method, row.path, row.statusText, words::statusText(row.status)));
    m_title->setToolTip(m_title->text());
}

QString RequestInspector::curl() const
{
    if (!m_entry)
        return {};
    const auto event = m_requests.entries().event(*m_entry);
    if (!event)
        return {};
    QByteArray head = m_request->bytes().left(m_request->head().headBytes);
    QByteArray body;
    if (head.isEmpty()) {
        const net::http::StoredSummary stored(event->text.toUtf8());
        head = stored.summary.method.toByteArray() + ' ' + stored.summary.target.toByteArray() + " HTTP/1.1\r\n";
        if (!stored.summary.host.isEmpty())
            head += "Host: " + stored.summary.host.toByteArray() + "\r\n";
        head += "\r\n";
    } else if (m_request->head().bodyIsText) {
        body = m_request->bytes().mid(m_request->head().headBytes);
    }
    return curlCommand(head, body, event->local.toString());
}

void RequestInspector::copyAsCurl()
{
    const QString command = curl();
    if (command.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(command);
    Q_EMIT notice(tr("Copied: %1").arg(command.left(160)));
}

int RequestInspector::currentTab() const
{
    return m_tabs->currentIndex();
}

void RequestInspector::setCurrentTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

void RequestInspector::saveState(const QString &name) const
{
    Settings::setField(name, QStringLiteral("inspectorTab"), m_tabs->currentIndex());
    Settings::setField(name, QStringLiteral("inspectorHex"), m_hex->isChecked());
    Settings::setField(name, QStringLiteral("requestSplitter"), m_request->layoutState());
    Settings::setField(name, QStringLiteral("answerSplitter"), m_answer->layoutState());
}

void RequestInspector::restoreState(const QString &name)
{
    m_tabs->setCurrentIndex(Settings::field(name, QStringLiteral("inspectorTab"), 0).toInt());
    m_hex->setChecked(Settings::field(name, QStringLiteral("inspectorHex"), false).toBool());
    m_request->setLayoutState(Settings::field(name, QStringLiteral("requestSplitter")).toByteArray());
    m_answer->setLayoutState(Settings::field(name, QStringLiteral("answerSplitter")).toByteArray());
}

void RequestInspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void RequestInspector::retranslateUi()
{
    m_tabs->setTabText(0, tr("Request"));
    m_tabs->setTabText(1, tr("Answer"));
    m_tabs->setAccessibleName(tr("The chosen request"));
    m_hex->setToolTip(tr("Show the bytes in hexadecimal"));
    m_hex->setAccessibleName(m_hex->toolTip());
    m_curl->setText(QStringLiteral("curl"));
    m_curl->setToolTip(tr("Copy the request as a curl command, to make it again in a terminal"));
    m_curl->setAccessibleName(tr("Copy as curl"));
    m_log->setToolTip(tr("Show it in the log"));
    m_log->setAccessibleName(m_log->toolTip());
    load();
}

} // namespace widgets

// What the HTTP server's tab says of itself: whether it listens, what went wrong, what is going on.
#include "httppage.h"

#include "addressbox.h"
#include "cannedmodel.h"
#include "httptotals.h"
#include "icons.h"
#include "inlinemessage.h"
#include "listeningform.h"
#include "portbox.h"
#include "servingform.h"
#include "transferlist.h"
#include "urllist.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace widgets {

QString HttpPage::statusText() const
{
    const auto connections = static_cast<int>(m_server.board().openConnections());
    if (m_state == State::Listening)
        return tr("listening %1, %n connection(s)", nullptr, connections).arg(m_local.toString());
    return connections == 0 ? QString() : tr("%n connection(s), not listening", nullptr, connections);
}

bool HttpPage::isActive() const
{
    return m_state == State::Listening || m_server.board().openConnections() > 0;
}

void HttpPage::showListening(const net::Endpoint &local)
{
    m_state = State::Listening;
    m_local = local;
    refreshState();
}

void HttpPage::showStopped()
{
    m_state = State::Idle;
    refreshState();
    if (m_server.board().openConnections() == 0)
        return;
    m_tellsRemaining = true;
    message().showMessage({MessageSeverity::Info,
                           [this] {
                               return tr("Not listening any more; %n connection(s) finish what they are at.", nullptr,
                                         int(m_server.board().openConnections()));
                           },
                           [] { return tr("Close them"); }, [this] { Q_EMIT closeAllRequested(); }});
}

void HttpPage::showFailure(const net::NetError &error)
{
    if (m_state == State::Starting)
        m_state = State::Idle;
    refreshState();
    if (!m_address->takeError(error))
        message().showListenError(error, [this] { start(true); });
}

void HttpPage::tick()
{
    if (isVisible()) {
        m_transfers->setTransfers(m_server.board().transfers());
        m_totals->refresh();
    }
    const qint64 connections = m_server.board().openConnections();
    if (connections == m_connections)
        return;
    m_connections = connections;
    Q_EMIT statusChanged();
    if (m_tellsRemaining && connections == 0) {
        m_tellsRemaining = false;
        message().hide();
    }
}

void HttpPage::refreshCanned()
{
    const auto &answers = m_canned->answers();
    const auto active = std::count_if(answers.cbegin(), answers.cend(), [](const auto &answer) { return answer.enabled; });
    m_cannedLabel->setText(answers.isEmpty() ? tr("None. With them one shows a redirect, a login, an error, a slow server.")
                                             : tr("%n of them in force", nullptr, static_cast<int>(active)));
}

void HttpPage::refreshState()
{
    const bool idle = m_state == State::Idle;
    const bool listening = m_state == State::Listening;
    m_address->setEnabled(idle);
    m_port->setEnabled(idle);
    m_port->showInUse(listening ? m_local.port() : 0);
    m_serving->setRunning(!idle);
    m_listening->setEnabled(idle);
    m_start->setEnabled(m_state != State::Starting);
    m_start->setText(listening ? tr("Stop") : tr("Start"));
    m_start->setAccessibleName(listening ? tr("Stop the server") : tr("Start the server"));
    m_start->setIcon(icon(listening ? u"stop" : u"start", IconTint::OnAccent));
    m_urls->setListening(listening ? m_local : net::Endpoint(), isBothFamilies());
    Q_EMIT statusChanged();
}

} // namespace widgets

#include "requestmodel.h"

#include "httpwords.h"

namespace widgets {

RequestModel::RequestModel(RequestReader &requests, QObject *parent)
    : LogModel(requests.entries(), RowScope(net::Channel::Http, net::EventKind::HttpRequest), parent)
    , m_requests(requests)
{
}

QString RequestModel::columnName(int column) const
{
    return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

void RequestModel::forgetRows()
{
    LogModel::forgetRows();
    m_requests.forget();
}

int RequestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : RequestColumnCount;
}

QVariant RequestModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const quint32 entry = entryAt(index.row());
    switch (role) {
    case EntryRole: return entry;
    case Qt::DisplayRole: return cellText(m_requests.row(entry), index.column());
    case Qt::ToolTipRole: return toolTip(m_requests.row(entry), index.column(), reader().entry(entry).timeNs);
    case SpokenRole: {
        const RequestRow &row = m_requests.row(entry);
        return tr("%1, %2 %3 from %4: %5 %6, %7 in %8", "time, method, path, client, status, its text, bytes, duration")
            .arg(row.time, row.method, row.path, row.client, row.statusText, words::statusText(row.status), row.bytes,
                 row.duration);
    }
    default: return {};
    }
}

QString RequestModel::cellText(const RequestRow &row, int column) const
{
    switch (column) {
    case Time: return row.time;
    case Client: return row.client;
    case Method: return row.method;
    case Path: return row.path;
    case Status: return row.statusText;
    case Bytes: return row.bytes;
    case Duration: return row.duration;
    case Reuse: return row.ordinal > 1 ? QString::number(row.ordinal) : QString();
    case Agent: return row.agent;
    default: return {};
    }
}

QString RequestModel::toolTip(const RequestRow &row, int column, qint64 timeNs) const
{
    switch (column) {
    case Time: return EntryReader::fullTimeText(timeNs);
    case Method: return words::methodExplanation(row.method.toUtf8());
    case Path: return row.host.isEmpty() ? row.path : row.host + row.path;
    case Status: {
        const QString text = tr("%1 %2: %3", "status number, its text, what it means")
                                 .arg(row.statusText, words::statusText(row.status), words::statusExplanation(row.status));
        return row.isCut ? text + u'\n' + tr("The connection ended before the answer was complete.") : text;
    }
    case Bytes: return tr("%L1 bytes of content were sent").arg(row.bodyBytes);
    case Duration:
        return tr("From the end of the request's header to the last byte handed to the system: %L1 µs").arg(row.durationUs);
    case Reuse:
        return row.ordinal > 1 ? tr("Request number %1 on its connection: it was kept alive and used again").arg(row.ordinal)
                               : tr("The first request on its connection");
    case Agent: return row.agent;
    default: return {};
    }
}

QVariant RequestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == Bytes || section == Duration || section == Reuse;
        return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Client: return tr("Client");
    case Method: return tr("Method");
    case Path: return tr("Path");
    case Status: return tr("Status");
    case Bytes: return tr("Bytes");
    case Duration: return tr("Duration");
    case Reuse: return tr("Reuse", "of a connection; a column of numbers");
    case Agent: return tr("Client program");
    default: return {};
    }
}

} // namespace widgets

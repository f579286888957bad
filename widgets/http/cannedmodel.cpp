#include "cannedmodel.h"

#include "httpwords.h"
#include "words.h"

#include <QJsonObject>

#include <algorithm>

namespace widgets {

using net::http::CannedAnswer;

namespace {

constexpr int leastStatus = 100;
constexpr int mostStatus = 599;

CannedAnswer answerOf(const QJsonObject &json)
{
    CannedAnswer answer;
    answer.pattern = json.value(QLatin1StringView("pattern")).toString();
    answer.enabled = json.value(QLatin1StringView("enabled")).toBool(true);
    answer.status = std::clamp(json.value(QLatin1StringView("status")).toInt(200), leastStatus, mostStatus);
    for (const QJsonValue &header : json.value(QLatin1StringView("headers")).toArray())
        answer.headers.append(header.toString().toUtf8());
    answer.body = QByteArray::fromBase64(json.value(QLatin1StringView("body")).toString().toLatin1());
    answer.delayMs = std::clamp(json.value(QLatin1StringView("delayMs")).toInt(), 0, CannedAnswer::maxDelayMs);
    answer.announcedLength = std::max<qint64>(-1, json.value(QLatin1StringView("length")).toInteger(-1));
    return answer;
}

} // namespace

CannedModel::CannedModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CannedModel::setAnswers(const QList<CannedAnswer> &answers)
{
    beginResetModel();
    m_answers = answers.mid(0, mostAnswers);
    m_removed.clear();
    endResetModel();
    Q_EMIT changed();
}

int CannedModel::add(const CannedAnswer &answer)
{
    const int row = rowCount();
    if (row >= mostAnswers)
        return -1;
    beginInsertRows({}, row, row);
    m_answers.append(answer);
    endInsertRows();
    Q_EMIT changed();
    return row;
}

void CannedModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_removed.push_back({row, m_answers.takeAt(row)});
    if (m_removed.size() > mostUndo)
        m_removed.erase(m_removed.begin());
    endRemoveRows();
    Q_EMIT changed();
}

int CannedModel::undo()
{
    if (m_removed.empty())
        return -1;
    const Removed back = std::move(m_removed.back());
    m_removed.pop_back();
    const int row = std::min(back.row, rowCount());
    beginInsertRows({}, row, row);
    m_answers.insert(row, back.answer);
    endInsertRows();
    Q_EMIT changed();
    return row;
}

void CannedModel::setHeaders(int row, const QString &text)
{
    if (row < 0 || row >= rowCount())
        return;
    QList<QByteArray> headers;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            headers.append(trimmed.toUtf8());
    if (headers == m_answers.at(row).headers)
        return;
    m_answers[row].headers = headers;
    told(row);
}

void CannedModel::setBody(int row, const QString &text)
{
    if (row < 0 || row >= rowCount() || m_answers.at(row).body == text.toUtf8())
        return;
    m_answers[row].body = text.toUtf8();
    told(row);
}

void CannedModel::addMissing(const QList<CannedAnswer> &answers)
{
    for (const CannedAnswer &answer : answers) {
        const bool isThere = std::any_of(m_answers.cbegin(), m_answers.cend(),
                                         [&answer](const CannedAnswer &other) { return other.pattern == answer.pattern; });
        if (!isThere)
            add(answer);
    }
}

void CannedModel::told(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT changed();
}

void CannedModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QJsonArray CannedModel::toJson() const
{
    QJsonArray array;
    for (const CannedAnswer &answer : m_answers) {
        QJsonArray headers;
        for (const QByteArray &header : answer.headers)
            headers.append(QString::fromUtf8(header));
        array.append(QJsonObject{{QStringLiteral("pattern"), answer.pattern},
                                 {QStringLiteral("enabled"), answer.enabled},
                                 {QStringLiteral("status"), answer.status},
                                 {QStringLiteral("headers"), headers},
                                 {QStringLiteral("body"), QString::fromLatin1(answer.body.toBase64())},
                                 {QStringLiteral("delayMs"), answer.delayMs},
                                 {QStringLiteral("length"), answer.announcedLength}});
    }
    return array;
}

QList<CannedAnswer> CannedModel::fromJson(const QJsonArray &json)
{
    QList<CannedAnswer> answers;
    for (const QJsonValue &value : json)
        if (value.isObject() && answers.size() < mostAnswers)
            answers.append(answerOf(value.toObject()));
    return answers;
}

int CannedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answers.size());
}

int CannedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CannedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const CannedAnswer &answer = m_answers.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown(answer, index.column());
    case Qt::EditRole:
        switch (index.column()) {
        case Pattern: return answer.pattern;
        case Status: return answer.status;
        case Delay: return answer.delayMs;
        default: return answer.announcedLength < 0 ? QString() : QString::number(answer.announcedLength);
        }
    case Qt::CheckStateRole:
        return index.column() == Pattern ? QVariant(answer.enabled ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole: return index.column() == Status ? words::statusExplanation(answer.status) : QVariant();
    default: return {};
    }
}

QVariant CannedModel::shown(const CannedAnswer &answer, int column) const
{
    switch (column) {
    case Pattern: return answer.pattern;
    case Status: return QStringLiteral("%1 %2").arg(answer.status).arg(words::statusText(answer.status));
    case Delay: return answer.delayMs == 0 ? QString() : words::durationText(qint64{answer.delayMs} * 1000);
    case Length: return answer.announcedLength < 0 ? QString() : QString::number(answer.announcedLength);
    default: return {};
    }
}

bool CannedModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.row() >= rowCount())
        return false;
    CannedAnswer answer = m_answers.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == Pattern) {
        answer.enabled = value.toInt() == Qt::Checked;
    } else if (role != Qt::EditRole) {
        return false;
    } else {
        bool isNumber = false;
        switch (index.column()) {
        case Pattern: {
            const QString pattern = value.toString().trimmed();
            answer.pattern = pattern.startsWith(u'/') || pattern.startsWith(u'*') ? pattern : u'/' + pattern;
            break;
        }
        case Status: answer.status = std::clamp(value.toInt(), leastStatus, mostStatus); break;
        case Delay: answer.delayMs = std::clamp(value.toInt(), 0, CannedAnswer::maxDelayMs); break;
        default:
            answer.announcedLength = value.toString().trimmed().toLongLong(&isNumber);
            if (!isNumber || answer.announcedLength < 0)
                answer.announcedLength = -1;
        }
    }
    if (answer == m_answers.at(index.row()))
        return true;
    m_answers[index.row()] = answer;
    told(index.row());
    return true;
}

Qt::ItemFlags CannedModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
    return index.column() == Pattern ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant CannedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Pattern: return tr("Which paths it is for: * stands for any text, ? for one character");
        case Status: return tr("From 100 to 599");
        case Delay: return tr("How long to wait before the answer, in milliseconds");
        case Length: return tr("A Content-Length to tell instead of the true one, to see what a wrong one does");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Pattern: return tr("Path");
    case Status: return tr("Status");
    case Delay: return tr("Delay");
    case Length: return tr("Told length");
    default: return {};
    }
}

} // namespace widgets

#include "httptotals.h"

#include "httpboard.h"
#include "httpwords.h"
#include "icons.h"
#include "section.h"
#include "totalslist.h"
#include "words.h"

#include <QEvent>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int ticksPerLook = 5;

} // namespace

HttpTotals::HttpTotals(const QString &page, const net::HttpBoard &board, QWidget *parent)
    : QWidget(parent)
    , m_board(board)
    , m_statusSection(new Section(page, QStringLiteral("statusSection"), true))
    , m_statuses(new TotalsList(page + QStringLiteral(".statuses")))
    , m_pathSection(new Section(page, QStringLiteral("pathSection"), true))
    , m_paths(new TotalsList(page + QStringLiteral(".paths")))
    , m_reset(new QToolButton)
{
    setObjectName(page + QStringLiteral(".totals"));
    m_reset->setObjectName(page + QStringLiteral(".resetTotals"));
    m_reset->setAutoRaise(true);
    m_reset->setIcon(icon(u"reset", IconTint::Muted));
    auto *paths = new QWidget;
    auto *pathColumn = new QVBoxLayout(paths);
    pathColumn->setContentsMargins(0, 0, 0, 0);
    pathColumn->setSpacing(2);
    pathColumn->addWidget(m_paths);
    pathColumn->addWidget(m_reset, 0, Qt::AlignRight);
    m_statusSection->setContent(m_statuses);
    m_pathSection->setContent(paths);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_statusSection);
    column->addWidget(m_pathSection);
    connect(m_statuses, &TotalsList::picked, this, &HttpTotals::textPicked);
    connect(m_paths, &TotalsList::picked, this, &HttpTotals::textPicked);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        Q_EMIT resetPicked();
        show();
    });
    retranslateUi();
}

void HttpTotals::refresh()
{
    if (m_ticks++ % ticksPerLook == 0)
        show();
}

void HttpTotals::show()
{
    if (m_statusSection->isOpen()) {
        const auto byStatus = m_board.requestsByStatus();
        std::vector<TotalsList::Row> rows;
        for (size_t status = 0; status < byStatus.size(); ++status) {
            if (byStatus[status] == 0)
                continue;
            const int number = static_cast<int>(status);
            rows.push_back({QString::number(number), QStringLiteral("%1 %2").arg(number).arg(words::statusText(number)),
                            QLocale().toString(byStatus[status]), words::statusExplanation(number), byStatus[status],
                            statusClassOf(number)});
        }
        m_statuses->setRows(std::move(rows));
    }
    if (m_pathSection->isOpen()) {
        std::vector<TotalsList::Row> rows;
        for (const net::HttpPathTotal &total : m_board.busiestPaths(mostPaths)) {
            const QString path = QString::fromUtf8(total.path);
            const QString said = total.errors > 0
                                     ? tr("%L1 requests, %2 sent, %L3 with an error")
                                           .arg(total.requests)
                                           .arg(words::bytesText(total.bytes))
                                           .arg(total.errors)
                                     : tr("%L1 requests, %2 sent").arg(total.requests).arg(words::bytesText(total.bytes));
            rows.push_back({path, path.isEmpty() ? tr("(others)") : path, QLocale().toString(total.requests),
                            path + u'\n' + said, total.requests, StatusClass::All});
        }
        m_paths->setRows(std::move(rows));
    }
}

void HttpTotals::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void HttpTotals::retranslateUi()
{
    m_statusSection->setTitle(tr("By status"));
    m_pathSection->setTitle(tr("By path"));
    m_statuses->setWords(tr("Requests by status"), tr("No request yet"));
    m_paths->setWords(tr("Requests by path"), tr("No request yet"));
    m_reset->setToolTip(tr("Count from now on"));
    m_reset->setAccessibleName(tr("Count requests from now on"));
    show();
}

} // namespace widgets

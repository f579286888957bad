#include "limitsform.h"

#include "labelledform.h"
#include "settings.h"

#include <QEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int kib = 1024;
constexpr qint64 mib = 1024 * 1024;

} // namespace

const std::vector<LimitsForm::Row> &LimitsForm::rows()
{
    static const std::vector<Row> table{
        {"requestLine", QT_TR_NOOP("Request line"), QT_TR_NOOP("Longer ones are refused with 414"), Unit::KiB, 1, 1024,
         false},
        {"head", QT_TR_NOOP("Header in all"), QT_TR_NOOP("A longer header is refused with 431"), Unit::KiB, 2, 4096, false},
        {"fields", QT_TR_NOOP("Header lines"), QT_TR_NOOP("More of them are refused with 431"), Unit::Count, 4, 10'000,
         false},
        {"body", QT_TR_NOOP("Body"), QT_TR_NOOP("Of a request that is no upload; larger ones are refused with 413"),
         Unit::KiB, 1, 1024 * 1024, false},
        {"upload", QT_TR_NOOP("Upload"), QT_TR_NOOP("All files of one upload together; larger ones are refused with 413"),
         Unit::MiB, 1, 1024 * 1024, false},
        {"connections", QT_TR_NOOP("Connections"),
         QT_TR_NOOP("More are turned away with 503; no limit means as many as there are descriptors"), Unit::Count, 0,
         1'000'000, true},
        {"perClient", QT_TR_NOOP("From one address"), QT_TR_NOOP("Connections of one client; more are turned away with 503"),
         Unit::Count, 0, 1'000'000, true},
        {"idle", QT_TR_NOOP("Idle"), QT_TR_NOOP("A connection without a request is closed after so long"), Unit::Seconds, 1,
         86'400, false},
        {"headTime", QT_TR_NOOP("Time for the header"),
         QT_TR_NOOP("From a request's first byte to the end of its header; then 408"), Unit::Seconds, 1, 3600, false},
        {"bodyTime", QT_TR_NOOP("Silence in the body"), QT_TR_NOOP("Without a byte of the body for so long: 408"),
         Unit::Seconds, 1, 3600, false},
        {"bodyRate", QT_TR_NOOP("Slowest body"),
         QT_TR_NOOP("Bytes a second that a body has to come with at least; slower ones are cut off (408)"), Unit::Bytes, 0,
         1'000'000, true},
        {"sendTime", QT_TR_NOOP("Silence in the answer"),
         QT_TR_NOOP("A client that takes no byte of the answer for so long is cut off"), Unit::Seconds, 1, 3600, false},
        {"pipelined", QT_TR_NOOP("Pipelined requests"),
         QT_TR_NOOP("Requests of one connection that may wait for their answers; no more are read then"), Unit::Count, 1,
         10'000, false},
    };
    return table;
}

std::vector<int> LimitsForm::values(const net::HttpLimits &limits)
{
    return {static_cast<int>(limits.head.requestLineBytes / kib),
            static_cast<int>(limits.head.headBytes / kib),
            limits.head.fields,
            static_cast<int>(limits.bodyBytes / kib),
            static_cast<int>(limits.uploadBytes / mib),
            limits.connections,
            limits.connectionsPerClient,
            limits.idleSeconds,
            limits.headSeconds,
            limits.bodySeconds,
            limits.bodyMinBytesPerSecond,
            limits.sendSeconds,
            limits.pipelined};
}

LimitsForm::LimitsForm(const QString &page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_form(new LabelledForm(staticMetaObject.className()))
    , m_defaults(new QPushButton)
{
    setObjectName(page + QStringLiteral(".limits"));
    const std::vector<int> usual = values({});
    for (size_t i = 0; i < rows().size(); ++i) {
        const Row &row = rows()[i];
        auto *box = new QSpinBox;
        box->setObjectName(page + QStringLiteral(".limit.") + QString::fromLatin1(row.name));
        box->setRange(row.least, row.most);
        box->setGroupSeparatorShown(true);
        box->setAccelerated(true);
        box->setValue(Settings::field(page, QStringLiteral("limit.") + QString::fromLatin1(row.name), usual[i]).toInt());
        m_form->addField(row.label, box, row.help);
        m_boxes.push_back(box);
        connect(box, &QSpinBox::valueChanged, this, &LimitsForm::limitsChanged);
    }
    m_defaults->setObjectName(page + QStringLiteral(".limit.defaults"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_form);
    column->addWidget(m_defaults, 0, Qt::AlignRight);
    connect(m_defaults, &QPushButton::clicked, this, [this] { setLimits({}); });
    retranslateUi();
}

net::HttpLimits LimitsForm::limits() const
{
    const auto value = [this](size_t i) { return m_boxes[i]->value(); };
    net::HttpLimits limits;
    limits.head.requestLineBytes = qsizetype{value(0)} * kib;
    limits.head.headBytes = qsizetype{value(1)} * kib;
    limits.head.fields = value(2);
    limits.bodyBytes = qint64{value(3)} * kib;
    limits.uploadBytes = qint64{value(4)} * mib;
    limits.connections = value(5);
    limits.connectionsPerClient = value(6);
    limits.idleSeconds = value(7);
    limits.headSeconds = value(8);
    limits.bodySeconds = value(9);
    limits.bodyMinBytesPerSecond = value(10);
    limits.sendSeconds = value(11);
    limits.pipelined = value(12);
    return limits;
}

void LimitsForm::setLimits(const net::HttpLimits &limits)
{
    const std::vector<int> wanted = values(limits);
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker blocker(m_boxes[i]);
        m_boxes[i]->setValue(wanted[i]);
    }
    Q_EMIT limitsChanged();
}

void LimitsForm::saveState() const
{
    for (size_t i = 0; i < m_boxes.size(); ++i)
        Settings::setField(m_page, QStringLiteral("limit.") + QString::fromLatin1(rows()[i].name), m_boxes[i]->value());
}

void LimitsForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void LimitsForm::retranslateUi()
{
    m_form->retranslate();
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        const Row &row = rows()[i];
        m_boxes[i]->setSpecialValueText(row.zeroIsNone ? tr("No limit") : QString());
        switch (row.unit) {
        case Unit::Count: m_boxes[i]->setSuffix({}); break;
        case Unit::Seconds: m_boxes[i]->setSuffix(tr(" s")); break;
        case Unit::Bytes: m_boxes[i]->setSuffix(QStringLiteral(" B/s")); break;
        case Unit::KiB: m_boxes[i]->setSuffix(QStringLiteral(" KiB")); break;
        case Unit::MiB: m_boxes[i]->setSuffix(QStringLiteral(" MiB")); break;
        }
    }
    m_defaults->setText(tr("Defaults"));
    m_defaults->setToolTip(tr("Set all limits back to their defaults"));
}

} // namespace widgets

#include "queryproblemlabel.h"

#include "queryedit.h"
#include "querywords.h"
#include "theme.h"

#include <QEvent>

#include <algorithm>

namespace widgets {

QueryProblemLabel::QueryProblemLabel(const QString &name, QueryEdit *field)
    : QLabel(field->parentWidget())
    , m_field(field)
{
    setObjectName(name);
    setFrameShape(QFrame::StyledPanel);
    setMargin(6);
    setWordWrap(true);
    setAutoFillBackground(true);
    hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &QueryProblemLabel::tell);
    connect(field, &QueryEdit::offeringChanged, this, &QueryProblemLabel::refresh);
    connect(&Theme::instance(), &Theme::changed, this, &QueryProblemLabel::refresh);
    retranslateUi();
}

void QueryProblemLabel::setProblem(const std::optional<net::QueryProblem> &problem)
{
    if (problem && m_isTold && problem == m_problem)
        return;
    m_problem = problem;
    m_delay.stop();
    if (m_problem) {
        m_delay.start(); // what was told before stays meanwhile
        return;
    }
    m_isTold = false;
    refresh();
}

void QueryProblemLabel::tell()
{
    m_delay.stop();
    m_isTold = m_problem.has_value();
    refresh();
}

void QueryProblemLabel::refresh()
{
    if (!m_field)
        return;
    const QString sentence = m_isTold && m_problem ? words::queryProblemText(*m_problem) : QString();
    m_field->showProblem(m_isTold ? m_problem : std::nullopt);
    if (m_field->accessibleDescription() != sentence)
        m_field->setAccessibleDescription(sentence);
    if (sentence.isEmpty() || m_field->isOffering() || !m_field->isVisible()) {
        hide();
        return;
    }
    setText(sentence);
    place();
    show();
}

void QueryProblemLabel::place()
{
    constexpr int widestDigits = 64;
    const QWidget *bar = m_field->parentWidget();
    QWidget *over = bar->parentWidget() ? bar->parentWidget() : m_field->parentWidget();
    if (parentWidget() != over) {
        const bool wasVisible = isVisible();
        setParent(over);
        setVisible(wasVisible);
    }
    QPalette palette = over->palette();
    palette.setColor(QPalette::Window, colours().errorFill);
    palette.setColor(QPalette::WindowText, colours().text);
    setPalette(palette);
    const QPoint corner = m_field->mapTo(over, QPoint(0, m_field->height() + 2));
    setFixedWidth(std::min(over->width() - corner.x(), fontMetrics().horizontalAdvance(u'0') * widestDigits));
    adjustSize();
    move(corner);
    raise();
}

void QueryProblemLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void QueryProblemLabel::retranslateUi()
{
    setAccessibleName(tr("What is wrong with the filter"));
    refresh();
}

} // namespace widgets

#include "queryedit.h"

#include "theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextCharFormat>

namespace widgets {

QueryEdit::QueryEdit(const QString &name, QWidget *parent)
    : QLineEdit(parent)
    , m_completer(new QCompleter(this))
    , m_offered(new QStringListModel(this))
{
    setObjectName(name);
    setMaxLength(static_cast<int>(net::maxQueryLength));
    m_completer->setModel(m_offered);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->popup()->setObjectName(name + QLatin1StringView("Offers"));
    m_completer->popup()->installEventFilter(this);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &QueryEdit::take);
    connect(this, &QLineEdit::textEdited, this, [this] { offer(false); });
    connect(&Theme::instance(), &Theme::changed, this, &QueryEdit::underline);
}

bool QueryEdit::isOffering() const
{
    return m_completer->popup()->isVisible();
}

bool QueryEdit::eventFilter(QObject *watched, QEvent *event)
{
    const bool isHandled = QLineEdit::eventFilter(watched, event);
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        Q_EMIT offeringChanged();
    return isHandled;
}

// F1 is the window's shortcut everywhere else.
bool QueryEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F1) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void QueryEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F1) {
        Q_EMIT helpAsked();
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        offer(true);
        return;
    }
    if (isOffering()) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
            if (m_completer->popup()->selectionModel()->hasSelection()) {
                event->ignore(); // the list takes it
                return;
            }
            // None was chosen: as if there were no list, from which the key came.
            m_completer->popup()->hide();
            QCoreApplication::postEvent(this, event->clone());
            return;
        case Qt::Key_Escape:
        case Qt::Key_Backtab: event->ignore(); return;
        default: break;
        }
    }
    QLineEdit::keyPressEvent(event);
}

void QueryEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_isComposing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

void QueryEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    m_isComposing = false;
}

void QueryEdit::offer(bool all)
{
    m_completion = completeQuery(text(), cursorPosition(), m_values ? m_values() : QueryValues(), all);
    if (m_completion.texts.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_offered->setStringList(m_completion.texts);
    constexpr int digits = 24;
    QAbstractItemView *list = m_completer->popup();
    const int width = std::max(list->sizeHintForColumn(0) + list->verticalScrollBar()->sizeHint().width() + 12,
                               fontMetrics().horizontalAdvance(u'0') * digits);
    QRect place = cursorRect();
    place.setWidth(width);
    place.setHeight(height() - place.top());
    m_completer->complete(place);
    list->setCurrentIndex({}); // nothing is chosen until one does
}

// Behind a value one goes on with a blank, behind a field with its values.
void QueryEdit::take(const QString &text)
{
    const bool isField = text.endsWith(u':');
    const qsizetype end = cursorPosition();
    const QString whole = this->text();
    const QString start =
        whole.left(m_completion.start) + text + (isField || end < whole.size() ? QString() : QStringLiteral(" "));
    setText(start + whole.mid(end));
    setCursorPosition(static_cast<int>(start.size()));
    if (isField)
        offer(true);
}

void QueryEdit::showProblem(const std::optional<net::QueryProblem> &problem)
{
    m_problem = problem;
    underline();
}

// A line edit formats part of its text only by way of input methods: an event that composes nothing, with attributes.
void QueryEdit::underline()
{
    if (m_isComposing || (!m_problem && !m_isUnderlined))
        return;
    QList<QInputMethodEvent::Attribute> attributes;
    if (m_problem && !text().isEmpty()) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(colours().error);
        format.setForeground(colours().error);
        const auto size = static_cast<int>(text().size());
        const int start = std::min(static_cast<int>(m_problem->position), size - 1);
        const int length = std::min(static_cast<int>(m_problem->length), size - start);
        attributes.append({QInputMethodEvent::TextFormat, start - cursorPosition(), length, format});
    }
    m_isUnderlined = !attributes.isEmpty();
    QInputMethodEvent event({}, attributes);
    QLineEdit::inputMethodEvent(&event);
}

} // namespace widgets

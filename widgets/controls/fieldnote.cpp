#include "fieldnote.h"

#include "icons.h"
#include "theme.h"
#include "words.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>

namespace widgets {

FieldNote::FieldNote(QLineEdit *edit, QWidget *parent)
    : QLabel(parent)
    , m_edit(edit)
    , m_mark(new QAction(this))
{
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void FieldNote::setError(const net::NetError &error)
{
    if (m_error == error)
        return;
    m_error = error;
    refresh();
}

void FieldNote::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || (event->type() == QEvent::PaletteChange && hasError()))
        refresh();
}

void FieldNote::refresh()
{
    const bool wrong = hasError();
    const QString sentence = wrong ? words::errorText(m_error) : QString();
    // Setting an equal palette again would send PaletteChange without end.
    QPalette mine = palette();
    if (mine.color(QPalette::WindowText) != colours().error) {
        mine.setColor(QPalette::WindowText, colours().error);
        setPalette(mine);
    }
    setText(sentence);
    setVisible(wrong);
    m_edit->removeAction(m_mark);
    if (wrong) {
        m_mark->setIcon(icon(u"error", IconTint::Error));
        m_mark->setToolTip(sentence);
        m_edit->addAction(m_mark, QLineEdit::TrailingPosition);
    }
    m_edit->setAccessibleDescription(sentence);
}

} // namespace widgets

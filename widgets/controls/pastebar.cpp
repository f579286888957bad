#include "pastebar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace widgets {

PasteBar::PasteBar(const QString &name, QWidget *parent)
    : ColouredBar(name, parent)
    , m_question(new QLabel)
    , m_one(new QPushButton)
    , m_each(new QPushButton)
    , m_cancel(new QPushButton)
{
    m_one->setObjectName(name + QStringLiteral(".one"));
    m_each->setObjectName(name + QStringLiteral(".lines"));
    m_cancel->setObjectName(name + QStringLiteral(".cancel"));
    m_question->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 5, 5, 5);
    layout->setSpacing(6);
    layout->addWidget(m_question, 1);
    for (QPushButton *button : {m_one, m_each, m_cancel}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    connect(m_one, &QPushButton::clicked, this, [this] {
        Q_EMIT oneMessageChosen(std::exchange(m_pasted, {}));
        finish();
    });
    connect(m_each, &QPushButton::clicked, this, [this] {
        Q_EMIT lineByLineChosen(std::exchange(m_pasted, {}));
        finish();
    });
    connect(m_cancel, &QPushButton::clicked, this, &PasteBar::finish);
    hide();
    retranslateUi();
}

void PasteBar::ask(const QString &text)
{
    m_pasted = text;
    m_lines = text.count(u'\n') + (text.endsWith(u'\n') ? 0 : 1);
    retranslateUi();
    show();
    m_one->setFocus(Qt::OtherFocusReason);
}

void PasteBar::setLinesEnabled(bool enabled)
{
    m_each->setEnabled(enabled);
}

void PasteBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        finish();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        static_cast<void>(m_each->hasFocus() ? m_each->click() : m_cancel->hasFocus() ? m_cancel->click() : m_one->click());
    else
        ColouredBar::keyPressEvent(event);
}

void PasteBar::retranslateUi()
{
    m_question->setText(tr("%n line(s) pasted", nullptr, int(m_lines)));
    m_one->setText(tr("As &one message"));
    m_each->setText(tr("One message a &line"));
    m_each->setToolTip(tr("Sends each line by itself, at once"));
    m_cancel->setText(tr("Cancel"));
    setAccessibleName(m_question->text());
}

void PasteBar::finish()
{
    m_pasted.clear();
    hide();
    Q_EMIT finished();
}

} // namespace widgets

#include "labelledform.h"

#include "theme.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QLabel>
#include <QWidget>

#include <algorithm>

namespace widgets {

namespace {

// Not its sizeHint(), which is never below the smallest size that was set before.
int textWidth(const QLabel &label)
{
    return label.fontMetrics().size(Qt::TextShowMnemonic, label.text()).width() + 2 * label.margin();
}

void setLeast(QLabel *label, const QSize &size)
{
    if (label->minimumSize() == size)
        return;
    label->setMinimumSize(size);
    label->setIndent(label->indent()); // forgets the hint that it has kept from the other size
}

} // namespace

LabelledForm::LabelledForm(const char *context, QWidget *parent)
    : QFormLayout(parent)
    , m_context(context)
{
    setContentsMargins(0, 0, 0, 0);
    setHorizontalSpacing(8);
    setVerticalSpacing(6);
    setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // Queued: until all widgets have the new font, a label tells its old width.
    connect(&Theme::instance(), &Theme::changed, this, &LabelledForm::fitToFont, Qt::QueuedConnection);
}

void LabelledForm::addField(const char *label, QWidget *field, const char *help)
{
    auto *caption = new QLabel;
    caption->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    caption->setBuddy(field);
    addRow(caption, field);
    m_rows.push_back({label, help, caption, field});
    fitCaption(m_rows.back());
}

// Top of a composite field is its edit line; the label is given the same height so that their texts align.
void LabelledForm::fitCaption(const Row &row) const
{
    const QWidget *line = row.field->focusProxy() ? row.field->focusProxy() : row.field;
    setLeast(row.caption, {row.caption->minimumWidth(), line->sizeHint().height()});
}

void LabelledForm::addCheck(const char *text, QWidget *field, const char *help)
{
    addRow(field);
    m_rows.push_back({text, help, nullptr, field});
}

void LabelledForm::retranslate()
{
    for (const Row &row : m_rows) {
        const QString label = translated(row.label);
        if (row.caption)
            row.caption->setText(label);
        else if (auto *button = qobject_cast<QAbstractButton *>(row.field))
            button->setText(label);
        row.field->setAccessibleName(label);
        if (QWidget *proxy = row.field->focusProxy())
            proxy->setAccessibleName(label);
        if (!row.help)
            continue;
        const QString help = translated(row.help);
        row.field->setToolTip(help);
        row.field->setAccessibleDescription(help);
        if (row.caption)
            row.caption->setToolTip(help);
    }
}

void LabelledForm::alignLabels(std::initializer_list<LabelledForm *> forms)
{
    LabelledForm *first = *forms.begin();
    first->m_aligned.assign(forms.begin(), forms.end());
    first->alignAll();
}

void LabelledForm::alignAll() const
{
    int width = 0;
    for (const LabelledForm *form : m_aligned) {
        if (!form)
            continue;
        for (const Row &row : form->m_rows)
            if (row.caption)
                width = std::max(width, textWidth(*row.caption));
    }
    for (const LabelledForm *form : m_aligned) {
        if (!form)
            continue;
        for (const Row &row : form->m_rows)
            if (row.caption)
                setLeast(row.caption, {width, row.caption->minimumHeight()});
    }
}

void LabelledForm::fitToFont()
{
    for (const Row &row : m_rows)
        if (row.caption)
            fitCaption(row);
    alignAll();
}

QString LabelledForm::translated(const char *source) const
{
    return QCoreApplication::translate(m_context, source);
}

} // namespace widgets

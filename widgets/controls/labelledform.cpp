#include "labelledform.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QLabel>
#include <QWidget>

#include <algorithm>

namespace widgets {

LabelledForm::LabelledForm(const char *context, QWidget *parent)
    : QFormLayout(parent)
    , m_context(context)
{
    setContentsMargins(0, 0, 0, 0);
    setHorizontalSpacing(8);
    setVerticalSpacing(6);
    setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void LabelledForm::addField(const char *label, QWidget *field, const char *help)
{
    auto *caption = new QLabel;
    // Top of a composite field is its edit line; the label is given the same height so that their texts align.
    caption->setMinimumHeight(field->focusProxy() ? field->focusProxy()->sizeHint().height() : field->sizeHint().height());
    caption->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    caption->setBuddy(field);
    addRow(caption, field);
    m_rows.push_back({label, help, caption, field});
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
    int width = 0;
    for (const LabelledForm *form : forms)
        for (const Row &row : form->m_rows)
            if (row.caption) {
                row.caption->setMinimumWidth(0);
                width = std::max(width, row.caption->sizeHint().width());
            }
    for (const LabelledForm *form : forms)
        for (const Row &row : form->m_rows)
            if (row.caption)
                row.caption->setMinimumWidth(width);
}

QString LabelledForm::translated(const char *source) const
{
    return QCoreApplication::translate(m_context, source);
}

} // namespace widgets

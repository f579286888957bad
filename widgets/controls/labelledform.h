// A form whose labels know their source text: one list says label, field and help, and a language switch asks again.
//
// Labels of several forms below one another can be brought to one width with alignLabels(). Thread: the main thread.
#pragma once

#include <QFormLayout>
#include <QPointer>
#include <QString>

#include <vector>

class QLabel;

namespace widgets {

class LabelledForm final : public QFormLayout {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelledForm)

public:
    // context: of the translations, the owner's staticMetaObject.className().
    explicit LabelledForm(const char *context, QWidget *parent = nullptr);

    // label and help are marked with QT_TR_NOOP where they are written. Sets buddy, accessible name and tool tip.
    void addField(const char *label, QWidget *field, const char *help = nullptr);
    // A field that carries its own text (a check box): the text is set, there is no label.
    void addCheck(const char *text, QWidget *field, const char *help = nullptr);
    void retranslate();

    // Holds over a change of the type's size, too.
    static void alignLabels(std::initializer_list<LabelledForm *> forms);

private:
    struct Row {
        const char *label;
        const char *help;
        QLabel *caption; // none for a field with its own text
        QWidget *field;
    };
    [[nodiscard]] QString translated(const char *source) const;
    void fitCaption(const Row &row) const;
    void fitToFont();
    void alignAll() const;

    const char *m_context;
    std::vector<Row> m_rows;
    std::vector<QPointer<LabelledForm>> m_aligned; // with this one, which is the first of them
};

} // namespace widgets

// How a server listens, beyond address and port: backlog and address reuse. Remembered under the page's name; they hold from
// the next start on. Thread: the main thread.
#pragma once

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace widgets {

class LabelledForm;

class ListeningForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListeningForm)

public:
    ListeningForm(const QString &page, int usualBacklog, QWidget *parent = nullptr);

    [[nodiscard]] int backlog() const;
    [[nodiscard]] bool reuseAddress() const;
    [[nodiscard]] LabelledForm *form() const { return m_form; }
    void saveState() const;
    void retranslateUi();

private:
    void changeEvent(QEvent *event) override;

    QString m_page;
    LabelledForm *m_form;
    QSpinBox *m_backlog;
    QCheckBox *m_reuse;
};

} // namespace widgets

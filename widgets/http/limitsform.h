// The HTTP server's limits, all of them by name, with their defaults. Remembered under the page's name.
//
// Thread: the main thread.
#pragma once

#include "httpoptions.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QSpinBox;

namespace widgets {

class LabelledForm;

class LimitsForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LimitsForm)

public:
    explicit LimitsForm(const QString &page, QWidget *parent = nullptr);

    [[nodiscard]] net::HttpLimits limits() const;
    void setLimits(const net::HttpLimits &limits);
    void saveState() const;

Q_SIGNALS:
    void limitsChanged();

private:
    enum class Unit : quint8 { Count, Seconds, Bytes, KiB, MiB };
    struct Row {
        const char *name; // of object and setting
        const char *label;
        const char *help;
        Unit unit;
        int least;
        int most;
        bool zeroIsNone;
    };
    [[nodiscard]] static const std::vector<Row> &rows();
    [[nodiscard]] static std::vector<int> values(const net::HttpLimits &limits); // in the rows' units and order
    void changeEvent(QEvent *event) override;
    void retranslateUi();

    QString m_page;
    LabelledForm *m_form;
    std::vector<QSpinBox *> m_boxes;
    QPushButton *m_defaults;
};

} // namespace widgets

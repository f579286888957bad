// A short list of names with a number each and a bar behind that shows the share: totals by status, by path.
//
// Up and Down choose, Enter or a click picks. Thread: the main thread.
#pragma once

#include "requestfilter.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace widgets {

class TotalsList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TotalsList)

public:
    struct Row {
        QString key; // what picked() tells
        QString name;
        QString value;
        QString toolTip;
        qint64 number = 0;                          // for the bar
        StatusClass statusClass = StatusClass::All; // All: no mark
        friend bool operator==(const Row &, const Row &) = default;
    };

    explicit TotalsList(const QString &name, QWidget *parent = nullptr);

    void setRows(std::vector<Row> rows);
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    void setWords(const QString &name, const QString &emptyText);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void picked(const QString &key);

private:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int rowAt(int y) const;

    std::vector<Row> m_rows;
    QString m_emptyText;
    int m_current = -1;
};

} // namespace widgets

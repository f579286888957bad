// How to write a filter, on one small page that opens below the filter line. Thread: the main thread.
#pragma once

#include <QFrame>

class QLabel;

namespace widgets {

class QueryHelp final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueryHelp)

public:
    explicit QueryHelp(const QString &name, QWidget *parent = nullptr);

    void popUpBelow(const QWidget *field);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QLabel *m_page;
};

} // namespace widgets

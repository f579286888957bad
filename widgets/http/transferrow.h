// One transfer under way, in three lines. Thread: the main thread.
#pragma once

#include "httpboard.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace widgets {

class PathLabel;

class TransferRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferRow)

public:
    explicit TransferRow(const QString &name, QWidget *parent = nullptr);

    void setTransfer(const net::HttpTransfer &transfer);
    void retranslateUi();

Q_SIGNALS:
    void disconnectRequested(quint64 connection);

private:
    void refresh();

    net::HttpTransfer m_transfer;
    QLabel *m_direction;
    PathLabel *m_path;
    QToolButton *m_disconnect;
    QProgressBar *m_bar;
    QLabel *m_figures;
};

} // namespace widgets

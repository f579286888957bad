// Counters of one engine in figures: bytes and messages, in and out, in all and a second; connections; what was dropped.
//
// Thread: the main thread.
#pragma once

#include "bytecounter.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;

namespace widgets {

struct RateSample;

class CountersTable final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CountersTable)

public:
    explicit CountersTable(const QString &name, QWidget *parent = nullptr);

    void show(const net::ByteCounterValues &totals, const RateSample &rates);
    void setUsesConnections(bool uses);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Row { Heading, Bytes, BytesRate, Messages, MessagesRate, Connections, Dropped, RowCount };
    void retranslateUi();
    void applyTheme();
    void set(Row row, int column, const QString &text, const QString &toolTip = {});
    void refresh();

    std::array<std::array<QLabel *, 3>, RowCount> m_cells{};
    net::ByteCounterValues m_totals;
    std::array<double, 4> m_rates{}; // bytes in, out, messages in, out
};

} // namespace widgets

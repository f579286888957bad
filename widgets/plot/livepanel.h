// A tab's right side: throughput plot, counters in and out, since start and per second.
//
// Reads a ByteCounter (or the sum of several) on LiveTimer's tick and keeps ten minutes of it at 250 ms. Tabs add what is
// theirs below (socket buffers, connections) with addSection(). Thread: the main thread.
#pragma once

#include "bytecounter.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <memory>

namespace widgets {

class LivePanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LivePanel)

public:
    // name: prefix of object names, "tcpServer.live". The counter outlives the panel.
    LivePanel(const QString &name, const net::ByteCounter &counter, QWidget *parent = nullptr);
    LivePanel(const QString &name, std::function<net::ByteCounterValues()> counted, QWidget *parent = nullptr);
    ~LivePanel() override;

    void addSection(QWidget *section);  // below the counters; takes ownership
    void setUsesConnections(bool uses); // UDP has none: the row is hidden
    void saveState();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace widgets

// A limit of speed: none, or one of those at which progress can be watched; another one can be set. Thread: the main thread.
#pragma once

#include <QComboBox>

namespace widgets {

class SpeedBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeedBox)

public:
    explicit SpeedBox(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] qint64 bytesPerSecond() const { return currentData().toLongLong(); } // 0: no limit
    void setBytesPerSecond(qint64 bytesPerSecond);                                     // one that is not offered is added

private:
    void changeEvent(QEvent *event) override;
    void retranslateUi();
};

} // namespace widgets

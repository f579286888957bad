// A choice of sizes in powers of four: "system default", 4 KiB … 4 MiB for a socket's buffers. Thread: the main thread.
#pragma once

#include <QComboBox>

namespace widgets {

class ByteSizeBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ByteSizeBox)

public:
    // From smallest to at most largest bytes; with a first entry that stands for 0, the system's own.
    ByteSizeBox(const QString &name, int smallest, int largest, bool withSystemDefault, QWidget *parent = nullptr);

    [[nodiscard]] int bytes() const { return currentData().toInt(); }
    void setBytes(int bytes); // one that is not offered is added

private:
    void changeEvent(QEvent *event) override;
    void retranslateUi();

    bool m_withSystemDefault;
};

} // namespace widgets

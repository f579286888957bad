// Where files and folders are dropped to be sent; a click, or the space bar, chooses files instead.
//
// Large while there is nothing else to see, a band afterwards. The page takes the drops (anywhere on it) and lights this up
// meanwhile. Thread: the main thread.
#pragma once

#include <QAbstractButton>

namespace widgets {

class DropArea final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropArea)

public:
    explicit DropArea(const QString &name, QWidget *parent = nullptr);

    void setTexts(const QString &headline, const QString &more); // more: not shown in the band
    void setCompact(bool compact);
    void setDragOver(bool over);
    [[nodiscard]] bool isDragOver() const { return m_isDragOver; }
    [[nodiscard]] bool isCompact() const { return m_isCompact; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

    QString m_more;
    bool m_isCompact = false;
    bool m_isDragOver = false;
};

} // namespace widgets

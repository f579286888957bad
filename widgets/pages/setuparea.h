// The scrolling column of a tab's set-up: as tall as its form wants, less when the window is low. Then it scrolls, and what
// is to be kept in sight stays there when room is taken away. Thread: the main thread.
#pragma once

#include <QPointer>
#include <QScrollArea>

class QVBoxLayout;

namespace widgets {

class SetupArea final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SetupArea)

public:
    explicit SetupArea(QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout &column() const { return *m_column; }
    void keepInSight(const QWidget &widget); // a part of the column
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void followKept(int heightBefore, int height);
    [[nodiscard]] int wantedHeight() const;

    QVBoxLayout *m_column;
    QPointer<const QWidget> m_kept;
};

} // namespace widgets

// Buffers as bars: how full, of how much. Thread: the main thread.
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace widgets {

class BufferBars final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BufferBars)

public:
    struct Bar {
        QString label;
        qint64 value = -1; // bytes; -1: the system does not say
        qint64 limit = -1;
        bool outgoing = false; // painted in the colour of what is sent
        friend bool operator==(const Bar &, const Bar &) = default;
    };
    explicit BufferBars(const QString &name, QWidget *parent = nullptr);

    // caption: whose buffers; emptyText: shown instead while there are no bars.
    void setBars(const QString &caption, std::vector<Bar> bars);
    void setEmptyText(const QString &text);
    [[nodiscard]] const std::vector<Bar> &bars() const { return m_bars; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void setStacked(bool stacked);
    void paintTexts(QPainter *painter, const Bar &bar, int y) const;
    [[nodiscard]] bool fitsSideBySide() const;
    [[nodiscard]] static QString figures(const Bar &bar);

    QString m_caption;
    QString m_emptyText;
    std::vector<Bar> m_bars;
    bool m_isStacked = false; // the figures below the labels
};

} // namespace widgets

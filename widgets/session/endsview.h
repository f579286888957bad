// The two ends' timeline: two lines, this machine's and the other's, time running down, and an arrow for each message from
// when it left to when it arrived.
//
// A step (a departure or an arrival) is a row, so that what took a microsecond and what took a minute can both be seen; the
// times stand beside the lines. Paints what is visible and reads only that. Thread: the main thread.
#pragma once

#include "endsworker.h"
#include "entryreader.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace widgets {

class EndsView final : public QAbstractScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndsView)

public:
    explicit EndsView(QWidget *parent = nullptr);
    ~EndsView() override;

    void setEnds(const std::shared_ptr<const JoinedEnds> &joined, const SessionFilePart &here, const SessionFilePart &there);
    void setPair(std::optional<quint32> pair); // of connections; none: all
    void showEntry(quint32 entryHere);         // makes its step current, if it has one

    [[nodiscard]] const net::EndSteps &steps() const { return m_pair || !m_joined ? m_chosen : m_joined->steps; }
    [[nodiscard]] std::optional<size_t> current() const { return m_current; }
    void setCurrent(size_t step);
    [[nodiscard]] QString stepText(size_t step); // a sentence: tool tip, screen reader, copied rows
    [[nodiscard]] QString tableText();           // all steps, tab-separated, with a heading

    static constexpr size_t mostCopied = 10'000; // steps

Q_SIGNALS:
    void entryPicked(quint32 entryHere);
    void entryRequested(quint32 entryHere);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Lanes {
        int here = 0; // x of the lines
        int there = 0;
    };

    void updateFonts();
    void updateScrollBar();
    void remake();
    [[nodiscard]] Lanes lanes() const;
    [[nodiscard]] int anchorY(size_t step) const; // where its arrow begins or ends
    [[nodiscard]] std::optional<size_t> stepAt(int y) const;
    [[nodiscard]] EntryReader &readerOf(const net::EndSteps::Step &step);
    [[nodiscard]] const net::Delivery &deliveryOf(const net::EndSteps::Step &step) const;
    [[nodiscard]] QString contentText(const net::EndSteps::Step &step);
    [[nodiscard]] QString factsText(const net::EndSteps::Step &step) const;
    [[nodiscard]] QString timeText(const net::EndSteps::Step &step) const;
    void pick(size_t step, bool request);
    void paintArrow(QPainter *painter, size_t step) const;
    void paintGround(QPainter *painter, size_t step, const QRect &rect) const; // selected or not
    void paintArrowHead(QPainter *painter, const QPointF &from, const QPointF &to) const;
    void paintStep(QPainter *painter, size_t step);
    [[nodiscard]] QColor colourOf(const net::Delivery &delivery) const;

    std::shared_ptr<const JoinedEnds> m_joined;
    const net::TwoEnds *m_ends = nullptr; // its
    net::EndSteps m_chosen;               // of m_pair, if there is one
    std::optional<quint32> m_pair;
    EntryReader m_here;
    EntryReader m_there;
    std::optional<size_t> m_current;
    int m_rowHeight = 36;
    int m_timeWidth = 120;
};

} // namespace widgets

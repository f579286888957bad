// A sentence in a place that never changes its height, two lines: what is too long is cut and whole in the tool tip.
//
// Thread: the main thread.
#pragma once

#include <QLabel>

namespace widgets {

class SentenceLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SentenceLabel)

public:
    enum class Tone : quint8 { Quiet, Error };

    explicit SentenceLabel(const QString &name, QWidget *parent = nullptr);

    void say(const QString &sentence, Tone tone);
    [[nodiscard]] const QString &sentence() const { return m_sentence; }
    [[nodiscard]] Tone tone() const { return m_tone; }

private:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QString shortened(int width) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    QString m_sentence;
    Tone m_tone = Tone::Quiet;
};

} // namespace widgets

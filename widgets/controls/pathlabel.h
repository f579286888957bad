// A file's or folder's path in one line, shortened in the middle where it does not fit; whole in the tool tip.
//
// Thread: the main thread.
#pragma once

#include <QLabel>

namespace widgets {

class PathLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PathLabel)

public:
    explicit PathLabel(const QString &name, QWidget *parent = nullptr);

    void setPath(const QString &path);
    [[nodiscard]] const QString &path() const { return m_path; }
    void setPlaceholder(const QString &text); // while there is no path

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;
    void refresh();

    QString m_path;
    QString m_placeholder;
};

} // namespace widgets

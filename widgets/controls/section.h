// A titled group that can be folded away: "more options". Whether it is open is remembered.
//
// Thread: the main thread.
#pragma once

#include <QString>
#include <QWidget>

class QToolButton;

namespace widgets {

class Section final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Section)

public:
    // The object's name is page + '.' + name, its setting page/name + "Open".
    Section(const QString &page, const QString &name, bool openAtFirst, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setContent(QWidget *content); // takes ownership; once
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);

Q_SIGNALS:
    void openChanged(bool open);

private:
    void applyOpen();

    QString m_page;
    QString m_setting;
    bool m_open;
    QToolButton *m_header;
    QWidget *m_content = nullptr;
};

} // namespace widgets

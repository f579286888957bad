// A folder or file to be chosen: its path, a button that asks for another one, and the ones used before.
//
// Remembered under the page's settings as NAME and NAMERecent. Thread: the main thread; the dialog is no nested loop.
#pragma once

#include <QStringList>
#include <QWidget>

class QMenu;
class QToolButton;

namespace widgets {

class PathLabel;

class PathBox final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PathBox)

public:
    enum class Kind : quint8 { File, Folder };
    static constexpr qsizetype mostRecent = 8;

    PathBox(const QString &page, const QString &name, Kind kind, QWidget *parent = nullptr);

    [[nodiscard]] QString path() const;
    void setPath(const QString &path); // emits when it is another one
    void choose();                     // opens the dialog
    [[nodiscard]] const QStringList &recent() const { return m_recent; }

Q_SIGNALS:
    void pathChanged(const QString &path);

private:
    void changeEvent(QEvent *event) override;
    void fillMenu();
    void retranslateUi();

    QString m_page;
    QString m_setting;
    Kind m_kind;
    PathLabel *m_label;
    QToolButton *m_choose;
    QMenu *m_menu;
    QStringList m_recent;
};

} // namespace widgets

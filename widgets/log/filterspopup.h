// The list of filters that opens below the filter line: those with a name, then the latest. Enter or a click takes one; F2
// renames and Delete removes one with a name; the button above saves what stands in the line.
//
// Thread: the main thread.
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace widgets {

class FiltersPopup final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FiltersPopup)

public:
    explicit FiltersPopup(const QString &name, QWidget *parent = nullptr);

    // current: what stands in the line, empty when it cannot be saved.
    void popUpBelow(const QWidget *field, const QString &current);

Q_SIGNALS:
    void picked(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void addHeading(const QString &text);
    void save();
    void take(const QListWidgetItem *item);
    void removeCurrent();
    void renamed(const QListWidgetItem *item);
    void fit();
    void retranslateUi();

    QLineEdit *m_newName;
    QPushButton *m_save;
    QListWidget *m_list;
    QLabel *m_hint;
    QString m_current;
    bool m_isFilling = false;
};

} // namespace widgets

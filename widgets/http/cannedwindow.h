// The canned answers in a small window of their own: a table, and the chosen one's headers and body below.
//
// What is changed holds at once, for the next request. Thread: the main thread.
#pragma once

#include "cannedmodel.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace widgets {

class CannedWindow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CannedWindow)

public:
    // The model outlives the window.
    CannedWindow(const QString &name, CannedModel &model, QWidget *parent);

private:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void build();
    void addAnswer();
    void removeAnswer();
    void undo();
    void showCurrent();
    void select(int row);
    void refreshButtons();
    void refreshFonts();
    void retranslateUi();
    [[nodiscard]] int currentRow() const;

    CannedModel &m_model;
    QLabel *m_intro;
    QTableView *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_undo;
    QPushButton *m_examples;
    QLabel *m_headersTitle;
    QPlainTextEdit *m_headers;
    QLabel *m_bodyTitle;
    QPlainTextEdit *m_body;
    QPushButton *m_close;
    bool m_isShowing = false; // the editors are being filled
};

} // namespace widgets

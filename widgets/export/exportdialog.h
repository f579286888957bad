// File → Export session: in which format, what of it, how times and words are written, into which file; then how far it is.
//
// Belongs to its window, no loop of its own; the choices are remembered. While an export runs closing asks nothing: it gives
// the export up, which leaves no file. Thread: the main thread.
#pragma once

#include "exportjob.h"
#include "scopebox.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace widgets {

class EncodingBox;
class InlineMessage;
class LabelledForm;

class ExportDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    ExportDialog(const LogChoice &choice, QWidget *parent);
    ~ExportDialog() override;

    void chooseScope(ScopeBox::Scope scope) { m_scope->choose(scope); }
    [[nodiscard]] QString filePath() const;
    void setFilePath(const QString &path);
    void run(); // the export
    [[nodiscard]] bool isRunning() const { return m_job->isRunning(); }

Q_SIGNALS:
    void exported(const QString &sessionPath, const QString &path, qint64 entries);
    void failed(const net::NetError &error);

protected:
    void changeEvent(QEvent *event) override;
    void reject() override; // Escape, Close, Stop

private:
    void buildForm();
    void restore();
    void remember() const;
    void takeFormat();
    void browse();
    void updateState();
    void showProgress();
    void showDone(const QString &path, const net::Exported &done);
    void showFailure(const net::NetError &error);
    void retranslateUi();
    [[nodiscard]] net::ExportFormat format() const;
    [[nodiscard]] bool isSessionItself() const;
    [[nodiscard]] QString noteText() const;

    net::ExportSource m_source;
    ExportJob *m_job;
    QString m_written;   // the latest file
    QWidget *m_settings; // what can be chosen, as long as nothing runs
    LabelledForm *m_form;
    QComboBox *m_format;
    ScopeBox *m_scope;
    QComboBox *m_times;
    QComboBox *m_language;
    EncodingBox *m_encoding;
    QWidget *m_fileRow;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QLabel *m_note;
    QProgressBar *m_bar;
    QLabel *m_progress;
    InlineMessage *m_message;
    QPushButton *m_export;
    QPushButton *m_close;
};

} // namespace widgets

// How the HTTP server works: uploads, what is recorded, how many requests at once. Remembered under the page's name.
//
// Thread: the main thread.
#pragma once

#include "httpoptions.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace widgets {

class LabelledForm;
class PathBox;

class ServingForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServingForm)

public:
    enum Concurrency { OneAtATime, OneThread, SeveralThreads };

    explicit ServingForm(const QString &page, QWidget *parent = nullptr);

    void fill(net::HttpServerOptions *options) const;
    [[nodiscard]] bool isReady() const; // an upload folder is there where one is needed
    void chooseUploadFolder();
    void setRunning(bool running); // the threads are fixed then
    [[nodiscard]] LabelledForm *form() const { return m_form; }
    void saveState() const;

Q_SIGNALS:
    void servingChanged();

private:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void refresh();
    void refreshFree();
    void retranslateUi();
    [[nodiscard]] QString recordingHint() const;
    [[nodiscard]] QString concurrencyHint() const;

    QString m_page;
    LabelledForm *m_form;
    QComboBox *m_recording;
    QLabel *m_recordingHint;
    QComboBox *m_concurrency;
    QSpinBox *m_threads;
    QLabel *m_concurrencyHint;
    QCheckBox *m_uploads;
    PathBox *m_uploadFolder;
    QLabel *m_free;
    QTimer m_freeTimer;
    bool m_isRunning = false;
};

} // namespace widgets

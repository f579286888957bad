#include "servingform.h"

#include "fieldparts.h"
#include "labelledform.h"
#include "pathbox.h"
#include "settings.h"
#include "words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QStorageInfo>
#include <QThread>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

using net::HttpRecording;

namespace {

constexpr int freeEveryMs = 3000;

QLabel *hint(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setProperty("muted", true);
    return label;
}

QComboBox *box(const QString &name, int items)
{
    auto *made = new QComboBox;
    made->setObjectName(name);
    for (int i = 0; i < items; ++i)
        made->addItem(QString(), i);
    showWhole(*made);
    return made;
}

} // namespace

ServingForm::ServingForm(const QString &page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_form(new LabelledForm(staticMetaObject.className()))
    , m_recording(box(page + QStringLiteral(".recording"), 3))
    , m_recordingHint(hint(page + QStringLiteral(".recordingHint")))
    , m_concurrency(box(page + QStringLiteral(".concurrency"), 3))
    , m_threads(new QSpinBox)
    , m_concurrencyHint(hint(page + QStringLiteral(".concurrencyHint")))
    , m_uploads(new QCheckBox)
    , m_uploadFolder(new PathBox(page, QStringLiteral("uploadFolder"), PathBox::Kind::Folder))
    , m_free(hint(page + QStringLiteral(".uploadFree")))
{
    setObjectName(page + QStringLiteral(".serving"));
    m_uploads->setObjectName(page + QStringLiteral(".uploads"));
    m_threads->setObjectName(page + QStringLiteral(".threads"));
    m_threads->setRange(2, net::HttpServerOptions::maxThreads);
    auto *concurrency = new QWidget;
    auto *row = new QHBoxLayout(concurrency);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_concurrency, 1);
    row->addWidget(m_threads);
    concurrency->setFocusProxy(m_concurrency);
    m_form->addField(QT_TR_NOOP("Record"), m_recording,
                     QT_TR_NOOP("How much of each request goes into the session; holds from the next request on"));
    m_form->addRow(m_recordingHint);
    m_form->addField(QT_TR_NOOP("At once"), concurrency, QT_TR_NOOP("How many requests are worked on at the same time"));
    m_form->addRow(m_concurrencyHint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(m_form);
    column->addWidget(m_uploads);
    column->addWidget(m_uploadFolder);
    column->addWidget(m_free);

    const net::HttpServerOptions usual;
    const auto field = [&page](QLatin1StringView name, const QVariant &fallback) {
        return Settings::field(page, name, fallback);
    };
    m_recording->setCurrentIndex(
        std::clamp(field(QLatin1StringView("recording"), static_cast<int>(usual.recording)).toInt(), 0, 2));
    m_concurrency->setCurrentIndex(std::clamp(field(QLatin1StringView("concurrency"), int(OneThread)).toInt(), 0, 2));
    m_threads->setValue(field(QLatin1StringView("threads"), std::max(2, QThread::idealThreadCount())).toInt());
    m_uploads->setChecked(field(QLatin1StringView("uploads"), usual.uploads).toBool());
    const auto changed = [this] {
        refresh();
        Q_EMIT servingChanged();
    };
    connect(m_recording, &QComboBox::currentIndexChanged, this, changed);
    connect(m_concurrency, &QComboBox::currentIndexChanged, this, changed);
    connect(m_threads, &QSpinBox::valueChanged, this, changed);
    connect(m_uploads, &QCheckBox::toggled, this, changed);
    connect(m_uploadFolder, &PathBox::pathChanged, this, changed);
    connect(&m_freeTimer, &QTimer::timeout, this, &ServingForm::refreshFree);
    m_freeTimer.setInterval(freeEveryMs);
    retranslateUi();
}

void ServingForm::fill(net::HttpServerOptions *options) const
{
    options->recording = static_cast<HttpRecording>(m_recording->currentData().toInt());
    options->oneAtATime = m_concurrency->currentIndex() == OneAtATime;
    options->threads = m_concurrency->currentIndex() == SeveralThreads ? m_threads->value() : 1;
    options->uploadFolder = m_uploadFolder->path();
    // Without a folder there is nowhere to put them.
    options->uploads = m_uploads->isChecked() && !options->uploadFolder.isEmpty();
}

bool ServingForm::isReady() const
{
    return !m_uploads->isChecked() || !m_uploadFolder->path().isEmpty();
}

void ServingForm::chooseUploadFolder()
{
    m_uploadFolder->choose();
}

void ServingForm::setRunning(bool running)
{
    m_isRunning = running;
    refresh();
}

void ServingForm::saveState() const
{
    const auto save = [this](QLatin1StringView name, const QVariant &value) { Settings::setField(m_page, name, value); };
    save(QLatin1StringView("recording"), m_recording->currentIndex());
    save(QLatin1StringView("concurrency"), m_concurrency->currentIndex());
    save(QLatin1StringView("threads"), m_threads->value());
    save(QLatin1StringView("uploads"), m_uploads->isChecked());
}

void ServingForm::refresh()
{
    m_concurrency->setEnabled(!m_isRunning);
    m_threads->setEnabled(!m_isRunning);
    m_threads->setVisible(m_concurrency->currentIndex() == SeveralThreads);
    m_recordingHint->setText(recordingHint());
    m_concurrencyHint->setText(concurrencyHint());
    const bool takes = m_uploads->isChecked();
    m_uploadFolder->setVisible(takes);
    m_free->setVisible(takes);
    refreshFree();
    if (takes)
        m_freeTimer.start();
    else
        m_freeTimer.stop();
}

QString ServingForm::recordingHint() const
{
    switch (static_cast<HttpRecording>(m_recording->currentIndex())) {
    case HttpRecording::Summary: return tr("One line a request, as an access log. The fastest.");
    case HttpRecording::Heads: return tr("Headers of request and answer as well, to open them here and in Wireshark.");
    case HttpRecording::Whole: return tr("And small contents, up to 64 KiB each.");
    }
    return {};
}

QString ServingForm::concurrencyHint() const
{
    switch (m_concurrency->currentIndex()) {
    case OneAtATime:
        return tr("The tutorial's server: one slow client, and all others wait. Try it with a slow canned answer.");
    case OneThread: return tr("One thread asks the system which sockets are ready (epoll), so nobody waits for a slow one.");
    default: return tr("Several such threads, for more requests a second than one core can do.");
    }
}

void ServingForm::refreshFree()
{
    const QString path = m_uploadFolder->path();
    if (!m_uploads->isChecked() || !isVisible())
        return;
    if (path.isEmpty()) {
        m_free->setText(tr("Choose the folder that uploads go to."));
        return;
    }
    const QStorageInfo storage(path);
    m_free->setText(
        storage.isValid()
            ? tr("%1 free there. Existing files are never overwritten.").arg(words::bytesText(storage.bytesAvailable()))
            : tr("That folder does not exist."));
}

void ServingForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshFree();
}

void ServingForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ServingForm::retranslateUi()
{
    m_form->retranslate();
    m_recording->setItemText(0, tr("Summary"));
    m_recording->setItemText(1, tr("Headers"));
    m_recording->setItemText(2, tr("Everything"));
    m_concurrency->setItemText(0, tr("One client at a time"));
    m_concurrency->setItemText(1, tr("Many, one thread"));
    m_concurrency->setItemText(2, tr("Many, several threads"));
    m_threads->setAccessibleName(tr("Threads"));
    m_threads->setToolTip(tr("How many threads serve; more than there are cores is of no use"));
    m_uploads->setText(tr("Take uploads"));
    m_uploads->setToolTip(
        tr("Whoever reaches this server may send files into that folder: by the form at /upload, or with curl"));
    m_uploadFolder->setAccessibleName(tr("Folder for uploads"));
    refresh();
}

} // namespace widgets

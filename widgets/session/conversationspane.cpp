#include "conversationspane.h"

#include "encodingbox.h"
#include "flowmodel.h"
#include "hextext.h"
#include "livetimer.h"
#include "settings.h"
#include "streamview.h"
#include "words.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStandardPaths>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr qint64 readBudgetNs = 6'000'000; // of a tick
constexpr qint64 entriesPerTurn = 50'000;

} // namespace

ConversationsPane::ConversationsPane(const QString &name, const SessionSource &source, QWidget *parent)
    : SessionPane(parent)
    , m_source(source)
    , m_model(new FlowModel(source, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_left(new QWidget)
    , m_right(new QWidget)
    , m_filter(new QLineEdit)
    , m_table(new QTableView)
    , m_empty(new QLabel(m_table))
    , m_head(new QLabel)
    , m_needle(new QLineEdit)
    , m_encoding(new EncodingBox(name + QStringLiteral(".encoding")))
    , m_stream(new StreamView)
{
    setObjectName(name);
    setUpList();
    setUpStream();
    makeActions();
    m_splitter->setObjectName(name + QStringLiteral(".splitter"));
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    constexpr int listWidth = 540;
    constexpr int streamWidth = 700;
    m_splitter->setSizes({listWidth, streamWidth});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_splitter);

    connect(m_model, &FlowModel::sessionChanged, this, [this] { choose(0); });
    connect(&m_find, &StreamFind::found, this, &ConversationsPane::takeMatch);
    connect(&m_find, &StreamFind::notFound, this, [this] { Q_EMIT notice(tr("Not found on this connection.")); });
    connect(&m_saver, &StreamSaver::saved, this, [this](const QString &path, const net::StreamBytes &bytes) {
        QStringList said{tr("%1 saved as %2.").arg(words::bytesText(bytes.bytes), path)};
        if (bytes.notKept > 0)
            said << tr("%1 were recorded without their contents.").arg(words::bytesText(bytes.notKept));
        Q_EMIT notice(words::joinedSentences(said));
    });
    connect(&m_saver, &StreamSaver::failed, this, [this](const net::NetError &error) {
        Q_EMIT notice(error.isError() ? words::errorText(error) : tr("Given up; nothing was written."));
    });
    connect(&LiveTimer::instance(), &LiveTimer::tick, this, &ConversationsPane::tick);
    fitSizes();
    showHex(Settings::field(name, QStringLiteral("hex"), false).toBool());
    m_splitter->restoreState(Settings::field(name, QStringLiteral("splitter")).toByteArray());
    m_table->horizontalHeader()->restoreState(Settings::field(name, QStringLiteral("columns")).toByteArray());
    m_table->sortByColumn(FlowModel::BegunColumn, Qt::AscendingOrder);
    retranslateUi();
    showHead();
}

ConversationsPane::~ConversationsPane()
{
    m_find.stop();
    m_stream->setConversation(nullptr, {});
}

QString ConversationsPane::paneTitle()
{
    return tr("Conversations");
}

void ConversationsPane::tick()
{
    if (!isVisible())
        return;
    m_model->tick();
    m_empty->setVisible(m_model->rowCount() == 0 && !m_model->isReading());
    if (m_empty->isVisible())
        m_empty->setText(m_model->flowCount() == 0 ? tr("No connection has been recorded yet.")
                                                   : tr("No connection matches the filter."));
    applyMark();
    if (chosen() == 0 && m_model->rowCount() > 0)
        choose(m_model->flowAt(0));
    readMore();
    if (m_saver.isRunning())
        Q_EMIT notice(tr("Saving … %1").arg(words::bytesText(m_saver.written())));
}

void ConversationsPane::readMore()
{
    if (chosen() == 0)
        return;
    QElapsedTimer clock;
    clock.start();
    const qint64 end = m_file.index->size();
    const size_t before = m_conversation.entryCount();
    while (!m_conversation.extend(*m_file.index, end, entriesPerTurn) && clock.nsecsElapsed() < readBudgetNs) {
    }
    if (m_conversation.entryCount() != before) {
        m_stream->grown();
        showHead();
    }
    if (m_marked && *m_marked < m_conversation.looked())
        m_stream->showEntry(*std::exchange(m_marked, {}));
}

void ConversationsPane::choose(quint32 flow)
{
    if (flow == chosen())
        return;
    m_find.stop();
    m_stream->setConversation(nullptr, {});
    m_file = m_model->file();
    const net::Flow ends = m_file.index->flow(flow);
    m_conversation = net::Conversation(flow, ends.transport);
    if (m_model->knows(flow))
        m_conversation.startAt(m_model->totals(flow).firstEntry);
    if (flow != 0)
        m_stream->setConversation(&m_conversation, m_file);
    m_choosing = true;
    if (const int row = m_model->rowOf(flow); row >= 0)
        m_table->selectRow(row);
    else
        m_table->clearSelection();
    m_choosing = false;
    readMore();
    showHead();
}

void ConversationsPane::takeChoice()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (m_choosing || rows.isEmpty())
        return;
    m_marked.reset();
    choose(m_model->flowAt(rows.first().row()));
}

void ConversationsPane::markEntry(quint32 entry)
{
    if (entry != m_picked)
        m_marked = entry;
}

// Only what is looked at is read: a pane out of sight waits until it is shown.
void ConversationsPane::applyMark()
{
    if (!m_marked)
        return;
    const net::SessionIndex &index = *m_model->file().index;
    const quint32 flow = *m_marked < index.size() ? index.at(*m_marked).flow : 0;
    if (flow == 0)
        m_marked.reset();
    else
        choose(flow);
}

void ConversationsPane::showHead()
{
    const bool isChosen = chosen() != 0;
    for (QWidget *part : {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_copy),
                          static_cast<QWidget *>(m_save)})
        part->setEnabled(isChosen);
    m_stream->setEmptyText(isChosen ? QString() : tr("Choose a connection to read what was said on it."));
    if (!isChosen) {
        m_head->clear();
        return;
    }
    const net::Flow ends = m_file.index->flow(chosen());
    QString text = ends.openedByPeer
                       ? tr("%1 → here, %2", "client, server").arg(ends.peer.toString(), ends.local.toString())
                       : tr("here, %1 → %2", "client, server").arg(ends.local.toString(), ends.peer.toString());
    if (m_model->knows(chosen())) {
        const net::FlowTotals &totals = m_model->totals(chosen());
        text += QStringLiteral("   ") +
                tr("← %1   → %2", "received, sent").arg(words::bytesText(totals.bytesIn), words::bytesText(totals.bytesOut));
    }
    m_head->setText(text);
}

QByteArray ConversationsPane::needle() const
{
    const QString text = m_needle->text();
    if (m_stream->mode() == StreamView::Mode::Hex) {
        if (const auto bytes = net::parseHex(text); bytes && !bytes->isEmpty())
            return *bytes;
    }
    const auto bytes = m_stream->encoding().encode(text);
    return bytes ? *bytes : QByteArray();
}

void ConversationsPane::find(bool forward)
{
    const QByteArray wanted = needle();
    if (wanted.isEmpty() || chosen() == 0)
        return;
    StreamFind::Place from;
    if (const auto at = m_stream->currentLine()) {
        from.piece = at->piece;
        from.byte = m_stream->matchByte(forward);
    }
    m_find.start(m_conversation, m_file, wanted, from, forward);
}

void ConversationsPane::takeMatch(const StreamFind::Place &place, bool wrapped)
{
    m_stream->showMatch(place.piece, place.byte, needle().size());
    if (wrapped)
        Q_EMIT notice(tr("Went on from the other end."));
}

void ConversationsPane::showHex(bool on)
{
    m_hex->setChecked(on);
    m_stream->setMode(on ? StreamView::Mode::Hex : StreamView::Mode::Text);
    m_encoding->setEnabled(!on);
    m_stream->setNeedle(needle());
}

net::StreamPart ConversationsPane::part(net::Direction direction) const
{
    const qint64 first = m_model->knows(chosen()) ? m_model->totals(chosen()).firstEntry : 0;
    return {chosen(), direction, first, m_file.index->size()};
}

void ConversationsPane::askForFile(net::Direction direction)
{
    if (chosen() == 0 || m_saver.isRunning())
        return;
    const bool isIn = direction == net::Direction::In;
    auto *dialog = new QFileDialog(this, isIn ? tr("Save what was received") : tr("Save what was sent"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(isIn ? QStringLiteral("received.bin") : QStringLiteral("sent.bin"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, direction](const QString &path) { save(direction, path); });
    dialog->open();
}

void ConversationsPane::save(net::Direction direction, const QString &path)
{
    if (chosen() != 0)
        m_saver.save(m_file, part(direction), path);
}

void ConversationsPane::copy(net::Direction direction)
{
    if (chosen() == 0)
        return;
    net::RecordReader reader(m_file.path, m_file.index);
    QByteArray bytes;
    const auto read = net::readStream(&bytes, reader, part(direction), mostCopiedBytes);
    if (!read) {
        Q_EMIT notice(words::errorText(read.error()));
        return;
    }
    const bool isHex = m_stream->mode() == StreamView::Mode::Hex;
    QGuiApplication::clipboard()->setText(isHex ? net::toHex(bytes) : m_stream->encoding().decodeToString(bytes));
    QStringList said{tr("%1 copied.").arg(words::bytesText(read->bytes))};
    if (read->notKept > 0)
        said << tr("%1 more are not on the clipboard; save them to a file instead.").arg(words::bytesText(read->notKept));
    Q_EMIT notice(words::joinedSentences(said));
}

void ConversationsPane::copySelected()
{
    bool isCut = false;
    if (const QString text = m_stream->selectedText(&isCut); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
    if (isCut)
        Q_EMIT notice(
            tr("The first %n line(s) were copied; save it to a file to have all.", nullptr, StreamView::mostCopiedLines));
}

void ConversationsPane::saveState()
{
    Settings::setField(objectName(), QStringLiteral("splitter"), m_splitter->saveState());
    Settings::setField(objectName(), QStringLiteral("columns"), m_table->horizontalHeader()->saveState());
    Settings::setField(objectName(), QStringLiteral("hex"), m_hex->isChecked());
}

bool ConversationsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        m_empty->setGeometry(m_table->viewport()->geometry().adjusted(8, 4, -8, -4));
    return SessionPane::eventFilter(watched, event);
}

void ConversationsPane::changeEvent(QEvent *event)
{
    SessionPane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        fitSizes();
}

} // namespace widgets

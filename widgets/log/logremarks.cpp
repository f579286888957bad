#include "logremarks.h"

#include "logview.h"
#include "theme.h"
#include "words.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace widgets {

namespace {

constexpr size_t longestList = 40; // a menu that still fits a screen
constexpr int listedCharacters = 60;
constexpr qint64 mostAtOnce = 1000; // rows of one Ctrl+B

} // namespace

LogRemarks::LogRemarks(LogView &view, const SessionSource &source)
    : QObject(&view)
    , m_view(view)
    , m_source(source)
    , m_keeper(source)
    , m_bookmark(add(QKeySequence(Qt::CTRL | Qt::Key_B), &LogRemarks::toggleBookmark))
    , m_note(add(QKeySequence(Qt::Key_N), &LogRemarks::editNote))
    , m_next(add(QKeySequence(Qt::Key_F2), &LogRemarks::goToNext))
    , m_previous(add(QKeySequence(Qt::SHIFT | Qt::Key_F2), &LogRemarks::goToPrevious))
    , m_list(new QMenu(&view))
{
    view.addMenuActions({m_bookmark, m_note, m_list->menuAction()});
    connect(m_list, &QMenu::aboutToShow, this, &LogRemarks::fillList);
    retranslateUi();
}

QAction *LogRemarks::add(const QKeySequence &shortcut, void (LogRemarks::*slot)())
{
    auto *action = new QAction(&m_view);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view.addAction(action);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void LogRemarks::retranslateUi()
{
    m_bookmark->setText(tr("&Bookmark"));
    m_note->setText(tr("Write a &note"));
    m_next->setText(tr("Next bookmark or note"));
    m_previous->setText(tr("Previous bookmark or note"));
    m_list->setTitle(tr("Bookmarks and n&otes"));
}

void LogRemarks::tick()
{
    const net::SessionIndex *index = m_view.model().reader().index();
    const quint64 revision = index ? index->remarks().revision() : 0;
    if (index == m_index && revision == m_revision)
        return;
    const bool isOther = std::exchange(m_index, index) != index;
    m_revision = revision;
    m_view.viewport()->update();
    if (!isOther)
        Q_EMIT changed();
}

void LogRemarks::toggleBookmark()
{
    if (m_view.selection().isEmpty() || m_view.currentRow() < 0)
        return;
    const LogModel &model = m_view.model();
    // What the current row gets, all get.
    const bool on = !model.reader().remark(model.entryAt(m_view.currentRow())).isBookmarked;
    RemarkKeeper::Outcome last;
    qint64 count = 0;
    for (const RowRanges::Range &range : m_view.selection().ranges()) {
        for (qint64 row = range.first; row <= range.last && count < mostAtOnce; ++row) {
            const quint32 entry = model.entryAt(static_cast<int>(row));
            if (model.reader().remark(entry).isBookmarked != on) {
                last = m_keeper.setBookmark(entry, on);
                ++count;
            }
        }
    }
    tick();
    tell(last);
}

void LogRemarks::editNote()
{
    const int row = m_view.currentRow();
    if (row < 0 || m_editor)
        return;
    m_view.setFollowing(false);
    m_edited = m_view.model().entryAt(row);
    m_editor = new QLineEdit(m_view.viewport());
    m_editor->setObjectName(m_view.objectName() + QStringLiteral(".note"));
    m_editor->setAccessibleName(tr("Note on this row"));
    m_editor->setPlaceholderText(tr("Note; Enter keeps it, empty takes it away, Esc leaves it as it was"));
    m_editor->setMaxLength(net::maxNoteCharacters);
    m_editor->setText(m_view.model().reader().remark(m_edited).note);
    m_editor->selectAll();
    m_editor->installEventFilter(this);
    connect(m_editor, &QLineEdit::returnPressed, this, [this] { finishNote(true); });
    connect(m_view.verticalScrollBar(), &QScrollBar::valueChanged, m_editor, [this] { placeEditor(); });
    connect(&m_view.model(), &QAbstractItemModel::modelReset, m_editor, [this] { finishNote(false); });
    placeEditor();
    m_editor->show();
    m_editor->setFocus();
}

void LogRemarks::placeEditor()
{
    const int row = m_view.model().rowOf(m_edited);
    if (row < 0)
        return;
    const QRect rect = m_view.rowRect(row);
    const int height = std::max(rect.height(), m_editor->sizeHint().height());
    const int left = rect.width() / 3;
    m_editor->setGeometry(left, rect.top() - (height - rect.height()) / 2, rect.width() - left, height);
}

void LogRemarks::finishNote(bool keep)
{
    if (!m_editor)
        return;
    QLineEdit *editor = std::exchange(m_editor, nullptr);
    editor->removeEventFilter(this);
    const QString text = editor->text().trimmed();
    const bool hadFocus = editor->hasFocus();
    editor->hide();
    editor->deleteLater();
    if (hadFocus)
        m_view.setFocus();
    if (!keep || text == m_view.model().reader().remark(m_edited).note)
        return;
    const RemarkKeeper::Outcome outcome = m_keeper.setNote(m_edited, text);
    tick();
    tell(outcome);
}

bool LogRemarks::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_editor)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        finishNote(true);
    else if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                finishNote(false);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

std::vector<quint32> LogRemarks::markedEntries() const
{
    std::vector<quint32> entries;
    const net::SessionIndex *index = m_view.model().reader().index();
    if (!index)
        return entries;
    for (const auto &[offset, remark] : index->remarks().all()) {
        if (const qint64 entry = index->entryAtOffset(offset); entry >= 0)
            entries.push_back(static_cast<quint32>(entry));
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

void LogRemarks::go(bool forward)
{
    const LogModel &model = m_view.model();
    std::vector<int> rows;
    for (const quint32 entry : markedEntries()) {
        if (const int row = model.rowOf(entry); row >= 0)
            rows.push_back(row);
    }
    if (rows.empty()) {
        Q_EMIT notice(tr("No row here has a bookmark or a note. Ctrl+B sets a bookmark."));
        return;
    }
    const int current = m_view.currentRow();
    // Round the end, as a search goes.
    const auto after = std::upper_bound(rows.begin(), rows.end(), current);
    const auto notBefore = std::lower_bound(rows.begin(), rows.end(), current);
    m_view.setCurrentRow(forward ? (after == rows.end() ? rows.front() : *after)
                                 : (notBefore == rows.begin() ? rows.back() : *std::prev(notBefore)));
}

void LogRemarks::fillList()
{
    m_list->clear();
    m_list->addActions({m_next, m_previous});
    m_list->addSeparator();
    EntryReader &reader = m_view.model().reader();
    const std::vector<quint32> entries = markedEntries();
    for (size_t i = 0; i < std::min(entries.size(), longestList); ++i) {
        const quint32 entry = entries[i];
        const net::Remark remark = reader.remark(entry);
        QString text = remark.note.isEmpty() ? reader.row(entry).text : remark.note;
        if (text.size() > listedCharacters)
            text = text.left(listedCharacters) + u'…';
        const QString line = reader.timeText(reader.entry(entry).timeNs) + QStringLiteral("   ") + text.simplified();
        QAction *action = m_list->addAction(QString(line).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, entry] {
            if (const int row = m_view.model().rowOf(entry); row >= 0)
                m_view.setCurrentRow(row);
            else
                Q_EMIT entryRequested(entry);
        });
    }
    if (entries.empty())
        m_list->addAction(tr("None yet"))->setEnabled(false);
    else if (entries.size() > longestList)
        m_list->addAction(tr("… and %n more", nullptr, static_cast<int>(entries.size() - longestList)))->setEnabled(false);
}

void LogRemarks::tell(const RemarkKeeper::Outcome &outcome)
{
    if (outcome.kept == RemarkKeeper::Kept::InSession)
        return;
    const QString only = tr("Bookmarks and notes hold only as long as this window is open.");
    Q_EMIT notice(outcome.why.isError() ? words::joinedSentences({words::errorText(outcome.why), only})
                                        : words::joinedSentences({tr("Nothing is added to this file."), only}));
}

} // namespace widgets

#include "offerprompt.h"

#include "icons.h"
#include "plaintext.h"
#include "platform.h"
#include "theme.h"
#include "transferfilesmodel.h"
#include "transfermodel.h"
#include "words.h"

#include <QAccessible>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSet>
#include <QTableView>

#include <algorithm>

namespace widgets {

namespace {

constexpr int stripeWidth = 3;
constexpr int mostRowsShown = 6;
constexpr int looksEveryMs = 2000;
constexpr int mostLookedAt = 200; // of longer lists the receiver finds out what is there, away from the window

// Those that stand side by side: what was dropped. None can be told of a list that was cut.
int countTops(const std::vector<net::TransferFile> &files, qint64 offered)
{
    if (std::count_if(files.begin(), files.end(), [](const net::TransferFile &file) { return !file.isFolder; }) < offered)
        return 0;
    QSet<QString> tops;
    for (const net::TransferFile &file : files)
        tops.insert(file.path.section(u'/', 0, 0));
    return static_cast<int>(tops.size());
}

} // namespace

OfferPrompt::OfferPrompt(const QString &name, const net::TransferBoard &board, QWidget *parent)
    : QFrame(parent)
    , m_board(board)
    , m_files(new TransferFilesModel(true, this))
    , m_icon(new QLabel)
    , m_text(plainLabel(name + QStringLiteral(".text")))
    , m_more(plainLabel(name + QStringLiteral(".more")))
    , m_table(new QTableView)
    , m_room(plainLabel(name + QStringLiteral(".room")))
    , m_accept(new QPushButton)
    , m_decline(new QPushButton)
{
    setObjectName(name);
    m_table->setObjectName(name + QStringLiteral(".files"));
    m_accept->setObjectName(name + QStringLiteral(".accept"));
    m_decline->setObjectName(name + QStringLiteral(".decline"));
    m_accept->setProperty("primary", true);
    for (QPushButton *button : {m_accept, m_decline})
        button->setAutoDefault(false);
    m_table->setModel(m_files);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(TransferFilesModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(TransferFilesModel::Size, QHeaderView::ResizeToContents);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_more->setProperty("muted", true);
    m_table->installEventFilter(this);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(stripeWidth + 9, 8, 8, 8);
    layout->setHorizontalSpacing(8);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_text, 0, 1);
    layout->addWidget(m_more, 0, 2, Qt::AlignTop | Qt::AlignRight);
    layout->addWidget(m_table, 1, 1, 1, 2);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8); // a grid with two different spacings hands none on
    buttons->addWidget(m_room, 1);
    buttons->addWidget(m_decline);
    buttons->addWidget(m_accept);
    layout->addLayout(buttons, 2, 1, 1, 2);
    layout->setColumnStretch(1, 1);
    m_answerable.setSingleShot(true);
    m_answerable.setInterval(answerableAfterMs);
    connect(m_accept, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_decline, &QPushButton::clicked, this, [this] { answer(false); });
    connect(m_files, &TransferFilesModel::wantedChanged, this, &OfferPrompt::refreshWanted);
    connect(&m_answerable, &QTimer::timeout, this, &OfferPrompt::refreshWanted);
    m_looks.setInterval(looksEveryMs);
    connect(&m_looks, &QTimer::timeout, this, &OfferPrompt::refreshWanted);
    connect(&Theme::instance(), &Theme::changed, this, &OfferPrompt::retranslateUi);
    hide();
}

void OfferPrompt::setOffers(std::vector<net::TransferInfo> offers)
{
    m_offers = std::move(offers);
    // The one that is being looked at stays in front, whatever else comes and goes.
    const auto shown =
        std::find_if(m_offers.begin(), m_offers.end(), [this](const auto &offer) { return offer.id == m_shown; });
    if (shown != m_offers.end()) {
        std::rotate(m_offers.begin(), shown, shown + 1);
        refreshQueue();
        return;
    }
    if (m_offers.empty()) {
        m_shown = 0;
        m_files->clear();
        m_looks.stop();
        hide();
        return;
    }
    showFirst();
}

void OfferPrompt::setKeepFree(qint64 bytes)
{
    m_keepFree = std::max<qint64>(0, bytes);
    refreshWanted();
}

void OfferPrompt::showFirst()
{
    const net::TransferInfo &offer = m_offers.front();
    m_shown = offer.id;
    std::vector<net::TransferFile> files = m_board.files(m_shown, net::TransferBoard::maxListed);
    m_others = std::max(0, countTops(files, offer.files) - 1);
    if (files.empty()) // of a classroom's protocol, that has one file and no list
        files.push_back({offer.title, offer.bytes, {}, {}, false, false});
    m_files->clear();
    m_files->setFiles(files);
    const int rows = std::clamp(m_files->rowCount(), 1, mostRowsShown);
    const int rowHeight = fontMetrics().height() + 6;
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->setFixedHeight(rows * rowHeight + 2 * m_table->frameWidth() + 2);
    if (hasKeyboard())
        m_table->setFocus(); // the buttons are off for a moment, and would lose it
    m_answerable.start();
    m_looks.start();
    retranslateUi();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

// A list would take Esc for the beginning of a name.
bool OfferPrompt::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Escape)
        return false;
    keyPressEvent(key);
    return true;
}

void OfferPrompt::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void OfferPrompt::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *const button = isEnter && !event->isAutoRepeat() ? qobject_cast<QPushButton *>(focusWidget()) : nullptr;
    if (button)
        button->click();
    else if (event->key() == Qt::Key_Escape && !event->isAutoRepeat())
        m_decline->click();
    else
        QFrame::keyPressEvent(event);
}

void OfferPrompt::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().infoFill);
    painter.drawRoundedRect(rect(), 4, 4);
    painter.setBrush(colours().info);
    painter.drawRect(QRect(isRightToLeft() ? width() - stripeWidth : 0, 0, stripeWidth, height()));
}

void OfferPrompt::retranslateUi()
{
    const int size = Theme::instance().scaled(20);
    m_icon->setPixmap(icon(u"in", IconTint::Accent).pixmap(size, size));
    m_table->setAccessibleName(tr("Files offered"));
    m_decline->setText(tr("&Decline"));
    m_decline->setToolTip(tr("The sender is told, and nothing comes"));
    m_decline->setFixedHeight(m_accept->sizeHint().height()); // a primary button is taller than others
    m_files->retranslate();
    if (m_offers.empty())
        return;
    const net::TransferInfo &offer = m_offers.front();
    const QString who = shortened(TransferModel::peerOf(offer));
    m_text->setText(
        tr("%1 wants to send you %2, %3.", "who, what, how much").arg(who, what(), words::bytesText(offer.bytes)));
    setAccessibleName(m_text->text());
    refreshQueue();
    refreshWanted();
}

void OfferPrompt::refreshQueue()
{
    m_more->setVisible(m_offers.size() > 1);
    m_more->setText(tr("%n more offer(s) behind it", nullptr, static_cast<int>(m_offers.size()) - 1));
}

void OfferPrompt::refreshWanted()
{
    if (m_offers.empty())
        return;
    const net::TransferInfo &offer = m_offers.front();
    const qint64 leftOut = m_files->leftOut().size();
    const qint64 listed = m_files->rowCount();
    const qint64 bytes = leftOut == 0 ? offer.bytes : m_files->wantedBytes();
    const qint64 free = net::freeBytesAt(offer.folder);
    const qint64 room = free - m_keepFree;
    // What has begun goes on, and needs less; only where it matters is it looked at.
    const bool fits = free < 0 || bytes <= room || listed > mostLookedAt || bytes - bytesThere() <= room;
    QStringList sentences{roomText(free, fits)};
    if (const qint64 files = m_files->files(); files < offer.files)
        sentences << tr("The first %n file(s) are listed; the others come as well.", nullptr, static_cast<int>(files));
    m_room->setText(words::joinedSentences(sentences));
    QPalette palette;
    palette.setColor(QPalette::WindowText, fits ? colours().mutedText : colours().error);
    m_room->setPalette(palette);
    m_accept->setText(leftOut == 0 ? tr("&Accept")
                                   : tr("&Accept %n file(s)", nullptr, static_cast<int>(m_files->wantedFiles())));
    m_accept->setToolTip(tr("It begins at once; what is unticked stays where it is"));
    m_accept->setEnabled(fits && leftOut < listed && !m_answerable.isActive());
    m_decline->setEnabled(!m_answerable.isActive());
}

QString OfferPrompt::roomText(qint64 free, bool fits) const
{
    if (free < 0)
        return {};
    const QString folder = shortened(m_offers.front().folder);
    if (fits)
        return tr("%1 free in %2.").arg(words::bytesText(free), folder);
    return words::joinedSentences(
        {m_keepFree > 0 ? tr("Only %1 free in %2, and %3 must stay free.")
                              .arg(words::bytesText(free), folder, words::bytesText(m_keepFree))
                        : tr("Only %1 free in %2.").arg(words::bytesText(free), folder),
         m_files->rowCount() > 1 ? tr("Untick what can wait, or free some space.") : tr("Free some space to accept it.")});
}

QString OfferPrompt::what() const
{
    net::TransferInfo offer = m_offers.front();
    if (m_others == 0)
        return shortened(TransferModel::nameOf(offer));
    offer.title = tr("“%1” and %n other(s)", "what is offered", m_others).arg(shortened(offer.title));
    return offer.files == m_others + 1 ? offer.title : TransferModel::nameOf(offer);
}

bool OfferPrompt::hasKeyboard() const
{
    const QWidget *const focused = window()->focusWidget();
    return focused && isAncestorOf(focused);
}

// Whose it is shows only when it is accepted: beginnings in the same folders, and files of that name and size.
qint64 OfferPrompt::bytesThere() const
{
    const QDir root(m_offers.front().folder);
    QSet<QString> folders;
    qint64 sum = 0;
    for (int row = 0; row < m_files->rowCount(); ++row) {
        const net::TransferFile &file = m_files->at(row);
        if (!m_files->isWanted(row) || file.isFolder)
            continue;
        const QFileInfo there(root.filePath(file.path));
        if (there.isFile() && there.size() == file.size)
            sum += file.size;
        folders.insert(there.path());
    }
    for (const QString &folder : std::as_const(folders)) {
        const QFileInfoList begun = QDir(folder).entryInfoList({QStringLiteral("*.part")}, QDir::Files);
        for (const QFileInfo &part : begun)
            sum += part.size();
    }
    return sum;
}

void OfferPrompt::answer(bool accept)
{
    if (m_offers.empty())
        return;
    const quint32 id = m_shown;
    const QList<qint64> leftOut = m_files->leftOut();
    auto others = m_offers;
    others.erase(others.begin());
    setOffers(std::move(others));
    if (accept)
        Q_EMIT accepted(id, leftOut);
    else
        Q_EMIT declined(id);
}

} // namespace widgets

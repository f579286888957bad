#include "offerprompt.h"

#include "icons.h"
#include "plaintext.h"
#include "platform.h"
#include "theme.h"
#include "transferfilesmodel.h"
#include "transfermodel.h"
#include "words.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace widgets {

namespace {

constexpr int stripeWidth = 3;
constexpr int mostRowsShown = 6;

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
        hide();
        return;
    }
    showFirst();
}

void OfferPrompt::showFirst()
{
    m_shown = m_offers.front().id;
    m_files->clear();
    m_files->setFiles(m_board.files(m_shown, net::TransferBoard::maxListed));
    const int rows = std::clamp(m_files->rowCount(), 1, mostRowsShown);
    const int rowHeight = fontMetrics().height() + 6;
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->setFixedHeight(rows * rowHeight + 2 * m_table->frameWidth() + 2);
    m_answerable.start();
    retranslateUi();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void OfferPrompt::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
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
    m_decline->setText(tr("Decline"));
    m_decline->setToolTip(tr("The sender is told, and nothing comes"));
    m_decline->setFixedHeight(m_accept->sizeHint().height()); // a primary button is taller than others
    m_files->retranslate();
    if (m_offers.empty())
        return;
    const net::TransferInfo &offer = m_offers.front();
    const QString who = shortened(TransferModel::peerOf(offer));
    m_text->setText(tr("%1 wants to send you %2, %3.", "who, what, how much")
                        .arg(who, shortened(TransferModel::nameOf(offer)), words::bytesText(offer.bytes)));
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
    const bool fits = free < 0 || bytes <= free;
    QStringList sentences;
    if (free >= 0)
        sentences << (fits ? tr("%1 free in %2.") : tr("Only %1 free in %2."))
                         .arg(words::bytesText(free), shortened(offer.folder));
    const qint64 files = m_files->files();
    if (files < offer.files)
        sentences << tr("The first %n file(s) are listed; the others come as well.", nullptr, static_cast<int>(files));
    m_room->setText(words::joinedSentences(sentences));
    QPalette palette;
    palette.setColor(QPalette::WindowText, fits ? colours().mutedText : colours().error);
    m_room->setPalette(palette);
    m_accept->setText(leftOut == 0 ? tr("Accept")
                                   : tr("Accept %n file(s)", nullptr, static_cast<int>(m_files->wantedFiles())));
    m_accept->setToolTip(tr("It begins at once; what is unticked stays where it is"));
    m_accept->setEnabled(leftOut < listed && !m_answerable.isActive());
    m_decline->setEnabled(!m_answerable.isActive());
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

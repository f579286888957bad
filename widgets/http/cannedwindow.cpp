#include "cannedwindow.h"

#include "icons.h"
#include "screenroom.h"
#include "theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets {

CannedWindow::CannedWindow(const QString &name, CannedModel &model, QWidget *parent)
    : QWidget(parent, Qt::Dialog)
    , m_model(model)
    , m_intro(new QLabel)
    , m_table(new QTableView)
    , m_add(new QPushButton)
    , m_remove(new QPushButton)
    , m_undo(new QPushButton)
    , m_examples(new QPushButton)
    , m_headersTitle(new QLabel)
    , m_headers(new QPlainTextEdit)
    , m_bodyTitle(new QLabel)
    , m_body(new QPlainTextEdit)
    , m_close(new QPushButton)
{
    setObjectName(name);
    const auto part = [&name](QWidget *widget, const char *partName) {
        widget->setObjectName(name + QLatin1StringView(partName));
    };
    part(m_table, ".table");
    part(m_add, ".add");
    part(m_remove, ".remove");
    part(m_undo, ".undo");
    part(m_examples, ".examples");
    part(m_headers, ".headers");
    part(m_body, ".body");
    part(m_close, ".close");
    build();
    connect(m_add, &QPushButton::clicked, this, &CannedWindow::addAnswer);
    connect(m_remove, &QPushButton::clicked, this, &CannedWindow::removeAnswer);
    connect(m_undo, &QPushButton::clicked, this, &CannedWindow::undo);
    connect(m_examples, &QPushButton::clicked, this, [this] { m_model.addMissing(net::http::exampleAnswers()); });
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CannedWindow::showCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CannedWindow::showCurrent);
    connect(&m_model, &CannedModel::changed, this, &CannedWindow::refreshButtons);
    connect(m_headers, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing)
            m_model.setHeaders(currentRow(), m_headers->toPlainText());
    });
    connect(m_body, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing)
            m_model.setBody(currentRow(), m_body->toPlainText());
    });
    resize(QSize(scaled(640), scaled(560)).boundedTo(screenRoom(*this)));
    retranslateUi();
    select(0);
    showCurrent();
}

void CannedWindow::build()
{
    m_intro->setWordWrap(true);
    m_intro->setProperty("muted", true);
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(CannedModel::Pattern, QHeaderView::Stretch);
    m_table->setColumnWidth(CannedModel::Status, Theme::instance().scaled(190));
    m_add->setIcon(icon(u"add"));
    m_remove->setIcon(icon(u"delete"));
    m_undo->setIcon(icon(u"reset"));
    m_headersTitle->setBuddy(m_headers);
    m_bodyTitle->setBuddy(m_body);
    for (QPlainTextEdit *edit : {m_headers, m_body})
        edit->setTabChangesFocus(true);
    connect(&Theme::instance(), &Theme::changed, this, &CannedWindow::refreshFonts);
    refreshFonts();
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_remove, m_undo})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_examples);
    auto *last = new QHBoxLayout;
    last->addStretch(1);
    last->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_intro);
    column->addWidget(m_table, 3);
    column->addLayout(buttons);
    column->addWidget(m_headersTitle);
    column->addWidget(m_headers, 1);
    column->addWidget(m_bodyTitle);
    column->addWidget(m_body, 2);
    column->addLayout(last);
}

// A font that is set does not follow the application's when the scale changes.
void CannedWindow::refreshFonts()
{
    for (QPlainTextEdit *edit : {m_headers, m_body})
        edit->setFont(Theme::instance().dataFont());
}

int CannedWindow::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.row() : -1;
}

void CannedWindow::select(int row)
{
    if (row >= 0 && row < m_model.rowCount())
        m_table->setCurrentIndex(m_model.index(row, 0));
}

void CannedWindow::addAnswer()
{
    net::http::CannedAnswer answer;
    answer.pattern = QStringLiteral("/hello");
    answer.headers = {"Content-Type: text/plain; charset=utf-8"};
    answer.body = "Hello!\n";
    const int row = m_model.add(answer);
    select(row);
    if (row >= 0)
        m_table->edit(m_model.index(row, CannedModel::Pattern));
}

void CannedWindow::removeAnswer()
{
    const int row = currentRow();
    m_model.remove(row);
    select(std::min(row, m_model.rowCount() - 1));
    showCurrent();
}

void CannedWindow::undo()
{
    select(m_model.undo());
    refreshButtons();
}

void CannedWindow::showCurrent()
{
    const int row = currentRow();
    const bool has = row >= 0 && row < m_model.rowCount();
    m_isShowing = true;
    m_headers->setPlainText(has ? QString::fromUtf8(m_model.answers().at(row).headers.join('\n')) : QString());
    m_body->setPlainText(has ? QString::fromUtf8(m_model.answers().at(row).body) : QString());
    m_isShowing = false;
    m_headers->setEnabled(has);
    m_body->setEnabled(has);
    refreshButtons();
}

void CannedWindow::refreshButtons()
{
    m_remove->setEnabled(currentRow() >= 0);
    m_undo->setEnabled(m_model.canUndo());
    m_add->setEnabled(m_model.rowCount() < CannedModel::mostAnswers);
}

void CannedWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->matches(QKeySequence::Undo))
        undo();
    else if (event->key() == Qt::Key_Delete && m_table->hasFocus())
        removeAnswer();
    else
        QWidget::keyPressEvent(event);
}

void CannedWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void CannedWindow::retranslateUi()
{
    setWindowTitle(tr("Canned answers"));
    m_intro->setText(
        tr("What is sent for a path instead of a file: to show a redirect, a login, an error, a slow server. The first "
           "one that fits is taken; changes hold from the next request on."));
    m_table->setAccessibleName(tr("Canned answers"));
    m_add->setText(tr("Add"));
    m_remove->setText(tr("Delete"));
    m_undo->setText(tr("Undo the deletion"));
    m_examples->setText(tr("Add the examples"));
    m_examples->setToolTip(tr("301, 401, 418, 500, a slow server and a wrong length, as far as they are not there"));
    m_headersTitle->setText(tr("Headers, one a line"));
    m_headers->setAccessibleName(tr("Headers of the canned answer"));
    m_headers->setPlaceholderText(QStringLiteral("Location: /new"));
    m_bodyTitle->setText(tr("Content"));
    m_body->setAccessibleName(tr("Content of the canned answer"));
    m_close->setText(tr("Close"));
    m_model.retranslate();
}

} // namespace widgets

#include "contentbox.h"

#include "fieldparts.h"
#include "labelledform.h"
#include "pathbox.h"
#include "settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

using net::HttpContent;

ContentBox::ContentBox(const QString &page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_form(new LabelledForm(staticMetaObject.className()))
    , m_kind(new QComboBox)
    , m_folder(new PathBox(page, QStringLiteral("folder"), PathBox::Kind::Folder))
    , m_file(new PathBox(page, QStringLiteral("file"), PathBox::Kind::File))
    , m_hint(new QLabel)
    , m_listing(new QCheckBox)
    , m_links(new QCheckBox)
{
    setObjectName(page + QStringLiteral(".contentBox"));
    m_kind->setObjectName(page + QStringLiteral(".content"));
    m_listing->setObjectName(page + QStringLiteral(".listing"));
    m_links->setObjectName(page + QStringLiteral(".linksMayLeave"));
    m_hint->setObjectName(page + QStringLiteral(".contentHint"));
    m_hint->setWordWrap(true);
    m_hint->setProperty("muted", true);
    for (const HttpContent content : {HttpContent::BuiltInSite, HttpContent::Page, HttpContent::Folder})
        m_kind->addItem(QString(), static_cast<int>(content));
    showWhole(*m_kind);
    m_form->addField(QT_TR_NOOP("Serve"), m_kind,
                     QT_TR_NOOP("What is at the addresses; a folder or file can also be dropped here"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(m_form);
    column->addWidget(m_folder);
    column->addWidget(m_file);
    column->addWidget(m_hint);
    column->addWidget(m_listing);
    column->addWidget(m_links);

    const net::HttpServerOptions usual;
    m_kind->setCurrentIndex(std::clamp(Settings::field(page, QStringLiteral("content"), 0).toInt(), 0, m_kind->count() - 1));
    m_listing->setChecked(Settings::field(page, QStringLiteral("listing"), usual.listing).toBool());
    m_links->setChecked(Settings::field(page, QStringLiteral("linksMayLeave"), usual.linksMayLeave).toBool());
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT contentChanged();
    });
    connect(m_folder, &PathBox::pathChanged, this, &ContentBox::contentChanged);
    connect(m_file, &PathBox::pathChanged, this, &ContentBox::contentChanged);
    connect(m_listing, &QCheckBox::toggled, this, &ContentBox::contentChanged);
    connect(m_links, &QCheckBox::toggled, this, &ContentBox::contentChanged);
    retranslateUi();
    refresh();
}

HttpContent ContentBox::content() const
{
    return static_cast<HttpContent>(m_kind->currentData().toInt());
}

void ContentBox::fill(net::HttpServerOptions *options) const
{
    options->content = content();
    options->path = content() == HttpContent::Folder ? m_folder->path()
                    : content() == HttpContent::Page ? m_file->path()
                                                     : QString();
    options->listing = m_listing->isChecked();
    options->linksMayLeave = m_links->isChecked();
}

bool ContentBox::isReady() const
{
    return content() == HttpContent::BuiltInSite ||
           !(content() == HttpContent::Folder ? m_folder : m_file)->path().isEmpty();
}

void ContentBox::choose()
{
    (content() == HttpContent::Page ? m_file : m_folder)->choose();
}

void ContentBox::take(const QString &path)
{
    const bool isFolder = QFileInfo(path).isDir();
    {
        // One change, not two.
        const QSignalBlocker blocker(this);
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(isFolder ? HttpContent::Folder : HttpContent::Page)));
        (isFolder ? m_folder : m_file)->setPath(path);
    }
    Q_EMIT contentChanged();
}

void ContentBox::saveState() const
{
    Settings::setField(m_page, QStringLiteral("content"), m_kind->currentIndex());
    Settings::setField(m_page, QStringLiteral("listing"), m_listing->isChecked());
    Settings::setField(m_page, QStringLiteral("linksMayLeave"), m_links->isChecked());
}

void ContentBox::refresh()
{
    const bool isFolder = content() == HttpContent::Folder;
    m_folder->setVisible(isFolder);
    m_listing->setVisible(isFolder);
    m_links->setVisible(isFolder);
    m_file->setVisible(content() == HttpContent::Page);
    m_hint->setVisible(!isFolder);
    m_hint->setText(content() == HttpContent::Page ? tr("Every address gives this one page: the simplest server there is.")
                                                   : tr("A few small pages to try things with. Or drop a folder here."));
}

void ContentBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ContentBox::retranslateUi()
{
    m_form->retranslate();
    m_kind->setItemText(0, tr("The built-in site"));
    m_kind->setItemText(1, tr("One page"));
    m_kind->setItemText(2, tr("A folder"));
    m_listing->setText(tr("List folders"));
    m_listing->setToolTip(tr("A folder without index.html is shown as a list of its files; otherwise it is refused (403)"));
    m_links->setText(tr("Follow links out of the folder"));
    m_links->setToolTip(tr("Symbolic links may lead outside the folder; whoever can make one can then read any file"));
    m_folder->setAccessibleName(tr("Folder to serve"));
    m_file->setAccessibleName(tr("Page to serve"));
    refresh();
}

} // namespace widgets

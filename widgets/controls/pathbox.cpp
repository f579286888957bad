#include "pathbox.h"

#include "icons.h"
#include "pathlabel.h"
#include "settings.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace widgets {

PathBox::PathBox(const QString &page, const QString &name, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_setting(name)
    , m_kind(kind)
    , m_label(new PathLabel(page + u'.' + name + QStringLiteral(".label")))
    , m_choose(new QToolButton)
    , m_menu(new QMenu(this))
{
    setObjectName(page + u'.' + name);
    m_choose->setObjectName(objectName() + QStringLiteral(".choose"));
    m_choose->setIcon(icon(kind == Kind::Folder ? u"folder" : u"files"));
    m_choose->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_choose->setPopupMode(QToolButton::MenuButtonPopup);
    m_choose->setMenu(m_menu);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_label, 1);
    row->addWidget(m_choose);
    setFocusProxy(m_choose);
    m_label->setPath(Settings::field(page, name).toString());
    m_recent = Settings::field(page, name + QStringLiteral("Recent")).toStringList();
    connect(m_choose, &QToolButton::clicked, this, &PathBox::choose);
    connect(m_menu, &QMenu::aboutToShow, this, &PathBox::fillMenu);
    retranslateUi();
}

QString PathBox::path() const
{
    return m_label->path();
}

void PathBox::setPath(const QString &path)
{
    const QString clean = path.isEmpty() ? QString() : QDir::cleanPath(path);
    if (!clean.isEmpty()) {
        m_recent.removeAll(clean);
        m_recent.prepend(clean);
        m_recent = m_recent.mid(0, mostRecent);
        Settings::setField(m_page, m_setting + QStringLiteral("Recent"), m_recent);
    }
    if (clean == m_label->path())
        return;
    m_label->setPath(clean);
    Settings::setField(m_page, m_setting, clean);
    Q_EMIT pathChanged(clean);
}

// Not getExistingDirectory(): that one runs an event loop of its own.
void PathBox::choose()
{
    auto *dialog = new QFileDialog(this, m_kind == Kind::Folder ? tr("Choose a folder") : tr("Choose a file"),
                                   m_label->path().isEmpty() ? QDir::homePath() : m_label->path());
    dialog->setObjectName(objectName() + QStringLiteral(".dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_kind == Kind::Folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ShowDirsOnly, m_kind == Kind::Folder);
    connect(dialog, &QFileDialog::fileSelected, this, &PathBox::setPath);
    dialog->open();
}

void PathBox::fillMenu()
{
    m_menu->clear();
    for (const QString &path : std::as_const(m_recent)) {
        QAction *action = m_menu->addAction(QDir::toNativeSeparators(path).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, path] { setPath(path); });
    }
    if (m_recent.isEmpty())
        m_menu->addAction(tr("None used before"))->setEnabled(false);
}

void PathBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void PathBox::retranslateUi()
{
    m_label->setPlaceholder(m_kind == Kind::Folder ? tr("No folder chosen") : tr("No file chosen"));
    m_choose->setText(tr("Choose…"));
    m_choose->setToolTip(m_kind == Kind::Folder ? tr("Choose a folder; the arrow lists those used before")
                                                : tr("Choose a file; the arrow lists those used before"));
}

} // namespace widgets

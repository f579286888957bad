#include "aboutdialog.h"

#include "filedigest.h"
#include "icons.h"
#include "plotversion.h"
#include "qrcode.h"
#include "theme.h"
#include "utf8regex.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>

#include <tl/expected.hpp>

namespace widgets {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_parts(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(QStringLiteral("about"));
    const int side = Theme::instance().scaled(64);
    m_picture->setPixmap(icon(u"netyard").pixmap(QSize(side, side), devicePixelRatioF()));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    for (QLabel *label : {m_text, m_parts}) {
        label->setTextFormat(Qt::RichText);
        label->setWordWrap(true);
        label->setOpenExternalLinks(true);
        label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    }
    auto *grid = new QGridLayout(this);
    grid->setHorizontalSpacing(Theme::instance().scaled(18));
    grid->addWidget(m_picture, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_text, 1, 1);
    grid->addWidget(m_parts, 2, 1);
    grid->addWidget(m_buttons, 3, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(Theme::instance().scaled(560));
    retranslateUi();
}

void AboutDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void AboutDialog::retranslateUi()
{
    setWindowTitle(tr("About NetYard"));
    m_title->setText(QStringLiteral("NetYard 网络操场 " NETYARD_VERSION));
    m_text->setText(
        tr("A playground in which one can see networking work.<br>"
           "Free software under the GNU General Public License, version 3 or later. It comes without any warranty."));
    const QString expectedVersion = QStringLiteral("%1.%2.%3")
                                        .arg(TL_EXPECTED_VERSION_MAJOR)
                                        .arg(TL_EXPECTED_VERSION_MINOR)
                                        .arg(TL_EXPECTED_VERSION_PATCH);
    const QString row = QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td><td>%3</td></tr>");
    m_parts->setText(QStringLiteral("<p><b>%1</b></p><table>").arg(tr("Made with")) +
                     row.arg(QStringLiteral("Qt"), QString::fromLatin1(qVersion()), QStringLiteral("LGPL-3.0")) +
                     row.arg(QStringLiteral("QCustomPlot"), plotLibraryVersion(), QStringLiteral("GPL-3.0")) +
                     row.arg(QStringLiteral("libqrencode"), QrCode::libraryVersion(), QStringLiteral("LGPL-2.1")) +
                     row.arg(QStringLiteral("xxHash"), net::FileDigest::libraryVersion(), QStringLiteral("BSD-2-Clause")) +
                     row.arg(QStringLiteral("PCRE2"), net::Utf8Regex::libraryVersion(), QStringLiteral("BSD-3-Clause")) +
                     row.arg(QStringLiteral("tl::expected"), expectedVersion, QStringLiteral("CC0-1.0")) +
                     row.arg(QStringLiteral("ICU"), tr("as Qt uses it"), QStringLiteral("Unicode-3.0")) +
                     QStringLiteral("</table><p>%1</p>").arg(QSysInfo::prettyProductName().toHtmlEscaped()));
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
}

} // namespace widgets

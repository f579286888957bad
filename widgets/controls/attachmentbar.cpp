#include "attachmentbar.h"

#include "icons.h"
#include "words.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QToolButton>

namespace widgets {

AttachmentBar::AttachmentBar(const QString &name, QWidget *parent)
    : ColouredBar(name, parent)
    , m_icon(new QLabel)
    , m_label(new QLabel)
    , m_remove(new QToolButton)
{
    m_remove->setObjectName(name + QStringLiteral(".remove"));
    m_remove->setAutoRaise(true);
    m_label->setTextFormat(Qt::PlainText); // a file's name is no markup
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 3, 3, 3);
    layout->addWidget(m_icon);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_remove);
    connect(m_remove, &QToolButton::clicked, this, &AttachmentBar::clear);
    hide();
    retranslateUi();
}

void AttachmentBar::attachText(const QString &text)
{
    m_kind = Kind::Text;
    m_text = text;
    m_bytes.clear();
    retranslateUi();
    Q_EMIT changed();
}

void AttachmentBar::attachFile(const QString &path, const QByteArray &bytes)
{
    m_kind = Kind::File;
    m_text.clear();
    m_path = path;
    m_bytes = bytes;
    retranslateUi();
    Q_EMIT changed();
}

void AttachmentBar::clear()
{
    if (m_kind == Kind::None)
        return;
    m_kind = Kind::None;
    m_text.clear();
    m_bytes.clear();
    Q_EMIT changed();
}

void AttachmentBar::changeEvent(QEvent *event)
{
    ColouredBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        retranslateUi();
}

void AttachmentBar::retranslateUi()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(icon(m_kind == Kind::File ? u"files" : u"text").pixmap(size, size));
    m_remove->setIcon(icon(u"close", IconTint::Muted));
    m_remove->setToolTip(tr("Take it out again"));
    m_remove->setAccessibleName(tr("Remove the attachment"));
    if (m_kind == Kind::File)
        m_label->setText(tr("file %1, %2").arg(QFileInfo(m_path).fileName(), words::bytesText(m_bytes.size())));
    else if (m_kind == Kind::Text)
        m_label->setText(tr("pasted text, %1 characters").arg(QLocale().toString(qlonglong{m_text.size()})));
    m_label->setToolTip(m_kind == Kind::File ? m_path : QString());
    setAccessibleName(m_label->text());
}

} // namespace widgets

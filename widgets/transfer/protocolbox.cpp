#include "protocolbox.h"

#include "fieldparts.h"
#include "plaintext.h"
#include "transferwords.h"

#include <QEvent>
#include <QLabel>

#include <algorithm>

namespace widgets {

using net::TransferProtocol;

namespace {

constexpr int protocols = 3;

QString inOneSentence(TransferProtocol protocol)
{
    switch (protocol) {
    case TransferProtocol::NetYard:
        return ProtocolBox::tr("Files and folders, each checked by its digest; goes on after a break. Not encrypted.");
    case TransferProtocol::ClassicUpload:
        return ProtocolBox::tr("The tutorials' upload: one file, no end of the header, no check, no going on.");
    case TransferProtocol::ClassicDownload:
        return ProtocolBox::tr("The tutorials' download: nothing stands between size and file, and nobody checks it.");
    }
    return {};
}

} // namespace

ProtocolBox::ProtocolBox(const QString &name, QWidget *parent)
    : QComboBox(parent)
    , m_hint(new QLabel)
{
    setObjectName(name);
    m_hint->setObjectName(name + QStringLiteral("Hint"));
    for (int i = 0; i < protocols; ++i)
        addItem(QString(), i);
    showWhole(*this);
    m_hint->setWordWrap(true);
    m_hint->setProperty("muted", true);
    connect(this, &QComboBox::currentIndexChanged, this, &ProtocolBox::refresh);
    retranslateUi();
}

void ProtocolBox::setProtocol(int protocol)
{
    setCurrentIndex(std::clamp(protocol, 0, count() - 1));
}

QString ProtocolBox::protocolText(TransferProtocol protocol)
{
    switch (protocol) {
    case TransferProtocol::NetYard: return QStringLiteral("NetYard");
    case TransferProtocol::ClassicUpload: return tr("Classic upload");
    case TransferProtocol::ClassicDownload: return tr("Classic download");
    }
    return {};
}

void ProtocolBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ProtocolBox::retranslateUi()
{
    for (int i = 0; i < count(); ++i)
        setItemText(i, protocolText(static_cast<TransferProtocol>(i)));
    refresh();
}

void ProtocolBox::refresh()
{
    const QString whole = plainToolTip(words::protocolExplanation(protocol()));
    m_hint->setText(inOneSentence(protocol()));
    m_hint->setToolTip(whole);
    setToolTip(whole);
    setAccessibleDescription(words::protocolExplanation(protocol()));
    for (int i = 0; i < count(); ++i)
        setItemData(i, plainToolTip(words::protocolExplanation(static_cast<TransferProtocol>(i))), Qt::ToolTipRole);
}

} // namespace widgets

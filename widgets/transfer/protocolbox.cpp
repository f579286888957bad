#include "protocolbox.h"

#include "plaintext.h"
#include "transferwords.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

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
    : QWidget(parent)
    , m_choice(new QComboBox)
    , m_hint(new QLabel)
{
    setObjectName(name + QStringLiteral("Box"));
    m_choice->setObjectName(name);
    m_hint->setObjectName(name + QStringLiteral("Hint"));
    for (int i = 0; i < protocols; ++i)
        m_choice->addItem(QString(), i);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(8);
    m_hint->setWordWrap(true);
    m_hint->setProperty("muted", true);
    setFocusProxy(m_choice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_choice);
    column->addWidget(m_hint);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT protocolChanged();
    });
    retranslateUi();
}

TransferProtocol ProtocolBox::protocol() const
{
    return static_cast<TransferProtocol>(m_choice->currentIndex());
}

void ProtocolBox::setProtocol(int protocol)
{
    m_choice->setCurrentIndex(std::clamp(protocol, 0, m_choice->count() - 1));
}

void ProtocolBox::setChoiceEnabled(bool enabled)
{
    m_choice->setEnabled(enabled);
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
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ProtocolBox::retranslateUi()
{
    for (int i = 0; i < m_choice->count(); ++i)
        m_choice->setItemText(i, protocolText(static_cast<TransferProtocol>(i)));
    refresh();
}

void ProtocolBox::refresh()
{
    const QString whole = plainToolTip(words::protocolExplanation(protocol()));
    m_hint->setText(inOneSentence(protocol()));
    m_hint->setToolTip(whole);
    m_choice->setToolTip(whole);
    m_choice->setAccessibleDescription(words::protocolExplanation(protocol()));
    for (int i = 0; i < m_choice->count(); ++i)
        m_choice->setItemData(i, plainToolTip(words::protocolExplanation(static_cast<TransferProtocol>(i))),
                              Qt::ToolTipRole);
}

} // namespace widgets

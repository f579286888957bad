#include "streamoptionsform.h"

#include "bytesizebox.h"
#include "encodingbox.h"
#include "fieldparts.h"
#include "framingbox.h"
#include "labelledform.h"
#include "replybox.h"
#include "settings.h"
#include "words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSpinBox>

namespace widgets {

namespace {

template <class Box>
Box *named(Box *box, const QString &page, QLatin1StringView part)
{
    box->setObjectName(page + u'.' + QString(part));
    return box;
}

} // namespace

StreamOptionsForm::StreamOptionsForm(const QString &page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_reply(new ReplyBox(page + QStringLiteral(".reply")))
    , m_framing(new FramingBox(page + QStringLiteral(".framing")))
    , m_encoding(new EncodingBox(page + QStringLiteral(".encoding")))
    , m_more(new QWidget(this))
    , m_maxFrame(new ByteSizeBox(page + QStringLiteral(".maxFrame"), 1 << 10, 256 << 20, false))
    , m_sendLimit(new ByteSizeBox(page + QStringLiteral(".sendLimit"), 8 << 10, 512 << 20, false))
    , m_overflow(named(new QComboBox, page, QLatin1StringView("sendOverflow")))
    , m_idleTimeout(named(new QSpinBox, page, QLatin1StringView("idleTimeout")))
    , m_sendBuffer(new ByteSizeBox(page + QStringLiteral(".sendBuffer"), 4 << 10, 4 << 20, true))
    , m_receiveBuffer(new ByteSizeBox(page + QStringLiteral(".receiveBuffer"), 4 << 10, 4 << 20, true))
    , m_farewell(named(new QLineEdit, page, QLatin1StringView("farewell")))
    , m_farewellCloses(named(new QCheckBox, page, QLatin1StringView("farewellCloses")))
    , m_closeWhenPeerFinishes(named(new QCheckBox, page, QLatin1StringView("closeWhenPeerFinishes")))
    , m_noDelay(named(new QCheckBox, page, QLatin1StringView("noDelay")))
    , m_keepAlive(named(new QCheckBox, page, QLatin1StringView("keepAlive")))
    , m_form(new LabelledForm(staticMetaObject.className(), this))
    , m_moreForm(new LabelledForm(staticMetaObject.className(), m_more))
{
    m_overflow->addItem(QString(), int(net::SendOverflow::PauseReading));
    m_overflow->addItem(QString(), int(net::SendOverflow::DropMessage));
    m_overflow->addItem(QString(), int(net::SendOverflow::CloseConnection));
    showWhole(*m_overflow);
    m_idleTimeout->setRange(0, 24 * 3600);

    m_form->addField(QT_TR_NOOP("Reply"), m_reply, QT_TR_NOOP("What is answered to every message by itself"));
    m_form->addField(QT_TR_NOOP("Framing"), m_framing,
                     QT_TR_NOOP("TCP is a stream of bytes without boundaries: this says where a message ends, both ways"));
    m_form->addField(QT_TR_NOOP("Encoding"), m_encoding, QT_TR_NOOP("How the bytes are read as text, and text is sent"));

    m_moreForm->addField(QT_TR_NOOP("Longest message"), m_maxFrame,
                         QT_TR_NOOP("With framing: a message that grows longer ends the connection"));
    m_moreForm->addField(QT_TR_NOOP("Unsent at most"), m_sendLimit,
                         QT_TR_NOOP("How many bytes may wait in the program for a peer that reads too slowly"));
    m_moreForm->addField(QT_TR_NOOP("If more"), m_overflow, QT_TR_NOOP("What happens when more than that would wait"));
    m_moreForm->addField(QT_TR_NOOP("Idle timeout"), m_idleTimeout,
                         QT_TR_NOOP("A connection on which nothing was said for so long is closed"));
    m_moreForm->addField(QT_TR_NOOP("Send buffer"), m_sendBuffer, QT_TR_NOOP("SO_SNDBUF, for connections to come"));
    m_moreForm->addField(QT_TR_NOOP("Receive buffer"), m_receiveBuffer, QT_TR_NOOP("SO_RCVBUF, for connections to come"));
    m_moreForm->addField(QT_TR_NOOP("Farewell"), m_farewell, QT_TR_NOOP("The word with which a peer ends the talk"));
    m_moreForm->addCheck(QT_TR_NOOP("Close on the farewell"), m_farewellCloses);
    m_moreForm->addCheck(
        QT_TR_NOOP("Close when the peer finishes"), m_closeWhenPeerFinishes,
        QT_TR_NOOP("After recv() returned 0; otherwise the connection stays half open and one can go on sending"));
    m_moreForm->addCheck(QT_TR_NOOP("Send at once (no delay)"), m_noDelay,
                         QT_TR_NOOP("TCP_NODELAY: small messages do not wait to be sent together"));
    m_moreForm->addCheck(
        QT_TR_NOOP("Keep-alive"), m_keepAlive,
        QT_TR_NOOP("SO_KEEPALIVE: the system asks a silent peer from time to time whether it is still there"));
    restoreState(page);
    watchChanges();
    retranslateUi();
}

const net::TextEncoding &StreamOptionsForm::encoding() const
{
    return m_encoding->encoding();
}

net::Result<net::StreamOptions> StreamOptionsForm::options() const
{
    const auto framing = m_framing->framing();
    if (!framing)
        return net::failure(framing.error());
    net::StreamOptions options;
    options.framing = *framing;
    options.encoding = m_encoding->encoding();
    options.reply = m_reply->rule();
    options.chatPhrases = words::chatPhrases();
    options.maxFrameBytes = m_maxFrame->bytes();
    options.farewell = m_farewell->text().trimmed().toUtf8();
    options.farewellCloses = m_farewellCloses->isChecked();
    options.closeWhenPeerFinishes = m_closeWhenPeerFinishes->isChecked();
    options.sendLimitBytes = m_sendLimit->bytes();
    options.sendOverflow = static_cast<net::SendOverflow>(m_overflow->currentData().toInt());
    options.idleTimeoutSeconds = m_idleTimeout->value();
    options.noDelay = m_noDelay->isChecked();
    options.keepAlive = m_keepAlive->isChecked();
    options.sendBufferBytes = m_sendBuffer->bytes();
    options.receiveBufferBytes = m_receiveBuffer->bytes();
    return options;
}

void StreamOptionsForm::saveState()
{
    const auto save = [this](QLatin1StringView name, const QVariant &value) { Settings::setField(m_page, name, value); };
    save(QLatin1StringView("reply"), int(m_reply->rule().kind()));
    save(QLatin1StringView("replyText"), m_reply->fixedText());
    save(QLatin1StringView("framing"), m_framing->text());
    save(QLatin1StringView("encoding"), m_encoding->encoding().name());
    save(QLatin1StringView("maxFrame"), m_maxFrame->bytes());
    save(QLatin1StringView("sendLimit"), m_sendLimit->bytes());
    save(QLatin1StringView("sendOverflow"), m_overflow->currentData());
    save(QLatin1StringView("idleTimeout"), m_idleTimeout->value());
    save(QLatin1StringView("sendBuffer"), m_sendBuffer->bytes());
    save(QLatin1StringView("receiveBuffer"), m_receiveBuffer->bytes());
    save(QLatin1StringView("farewell"), m_farewell->text());
    save(QLatin1StringView("farewellCloses"), m_farewellCloses->isChecked());
    save(QLatin1StringView("closeWhenPeerFinishes"), m_closeWhenPeerFinishes->isChecked());
    save(QLatin1StringView("noDelay"), m_noDelay->isChecked());
    save(QLatin1StringView("keepAlive"), m_keepAlive->isChecked());
}

void StreamOptionsForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void StreamOptionsForm::retranslateUi()
{
    m_form->retranslate();
    m_moreForm->retranslate();
    m_overflow->setItemText(0, tr("Stop reading from it"));
    m_overflow->setItemText(1, tr("Drop the message"));
    m_overflow->setItemText(2, tr("Close the connection"));
    m_idleTimeout->setSpecialValueText(tr("None"));
    m_idleTimeout->setSuffix(tr(" s"));
}

void StreamOptionsForm::restoreState(const QString &page)
{
    const net::StreamOptions usual;
    const auto field = [&page](QLatin1StringView name, const QVariant &fallback) {
        return Settings::field(page, name, fallback);
    };
    m_reply->setFixedText(field(QLatin1StringView("replyText"), m_reply->fixedText()).toString());
    const auto kind = static_cast<net::ReplyRule::Kind>(field(QLatin1StringView("reply"), 0).toInt());
    m_reply->setRule(net::ReplyRule::of(kind, m_reply->fixedText()));
    m_framing->setText(field(QLatin1StringView("framing"), QString()).toString());
    if (const auto known =
            net::TextEncoding::fromName(field(QLatin1StringView("encoding"), usual.encoding.name()).toString()))
        m_encoding->setEncoding(*known);
    m_maxFrame->setBytes(field(QLatin1StringView("maxFrame"), usual.maxFrameBytes).toInt());
    m_sendLimit->setBytes(field(QLatin1StringView("sendLimit"), usual.sendLimitBytes).toInt());
    m_overflow->setCurrentIndex(
        std::max(0, m_overflow->findData(field(QLatin1StringView("sendOverflow"), int(usual.sendOverflow)).toInt())));
    m_idleTimeout->setValue(field(QLatin1StringView("idleTimeout"), usual.idleTimeoutSeconds).toInt());
    m_sendBuffer->setBytes(field(QLatin1StringView("sendBuffer"), usual.sendBufferBytes).toInt());
    m_receiveBuffer->setBytes(field(QLatin1StringView("receiveBuffer"), usual.receiveBufferBytes).toInt());
    m_farewell->setText(field(QLatin1StringView("farewell"), QString::fromUtf8(usual.farewell)).toString());
    m_farewellCloses->setChecked(field(QLatin1StringView("farewellCloses"), usual.farewellCloses).toBool());
    m_closeWhenPeerFinishes->setChecked(
        field(QLatin1StringView("closeWhenPeerFinishes"), usual.closeWhenPeerFinishes).toBool());
    m_noDelay->setChecked(field(QLatin1StringView("noDelay"), usual.noDelay).toBool());
    m_keepAlive->setChecked(field(QLatin1StringView("keepAlive"), usual.keepAlive).toBool());
}

void StreamOptionsForm::watchChanges()
{
    connect(m_reply, &ReplyBox::ruleChanged, this, &StreamOptionsForm::optionsChanged);
    connect(m_framing, &FramingBox::framingChanged, this, &StreamOptionsForm::optionsChanged);
    connect(m_encoding, &EncodingBox::encodingChanged, this, &StreamOptionsForm::encodingChanged);
    connect(m_encoding, &EncodingBox::encodingChanged, this, &StreamOptionsForm::optionsChanged);
    for (QComboBox *box : {static_cast<QComboBox *>(m_maxFrame), static_cast<QComboBox *>(m_sendLimit), m_overflow,
                           static_cast<QComboBox *>(m_sendBuffer), static_cast<QComboBox *>(m_receiveBuffer)})
        connect(box, &QComboBox::currentIndexChanged, this, &StreamOptionsForm::optionsChanged);
    connect(m_idleTimeout, &QSpinBox::valueChanged, this, &StreamOptionsForm::optionsChanged);
    connect(m_farewell, &QLineEdit::textChanged, this, &StreamOptionsForm::optionsChanged);
    for (QCheckBox *box : {m_farewellCloses, m_closeWhenPeerFinishes, m_noDelay, m_keepAlive})
        connect(box, &QCheckBox::toggled, this, &StreamOptionsForm::optionsChanged);
}

} // namespace widgets

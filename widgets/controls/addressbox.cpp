#include "addressbox.h"

#include "fieldnote.h"
#include "fieldparts.h"
#include "interfaceaddresses.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <functional>
#include <utility>

namespace widgets {

class AddressBox::Combo final : public QComboBox {
public:
    std::function<void()> beforePopup;

    void showPopup() override
    {
        beforePopup();
        QComboBox::showPopup();
    }
};

AddressBox::AddressBox(const QString &name, Offer offer, QWidget *parent)
    : QWidget(parent)
    , m_combo(new Combo)
    , m_note(nullptr)
    , m_offer(offer)
{
    setObjectName(name);
    m_combo->setObjectName(name + QStringLiteral(".edit"));
    letType(*m_combo);
    letShrink(*m_combo, 14);
    m_combo->beforePopup = [this] { fill(); };
    m_note = new FieldNote(m_combo->lineEdit(), this);
    auto *layout = layOutField(*this, *m_combo);
    layout->addWidget(m_combo);
    layout->addWidget(m_note);
    m_key = offer == Offer::Listening ? QStringLiteral("any4") : QStringLiteral("auto");
    fill();
    connect(m_combo, &QComboBox::activated, this, &AddressBox::choose);
    connect(m_combo, &QComboBox::editTextChanged, this, &AddressBox::typed);
}

net::Result<QHostAddress> AddressBox::value() const
{
    if (m_key == u"any4")
        return QHostAddress(QHostAddress::AnyIPv4);
    if (m_key == u"any6")
        return QHostAddress(QHostAddress::AnyIPv6);
    if (m_key == u"any")
        return QHostAddress(QHostAddress::Any);
    if (m_key == u"auto")
        return QHostAddress();
    QHostAddress address;
    if (!address.setAddress(m_key))
        return net::failure(net::NetErrorCode::MalformedAddress, m_key);
    return address;
}

QString AddressBox::key() const
{
    return m_key;
}

void AddressBox::setKey(const QString &key)
{
    if (key.isEmpty())
        return;
    m_key = key;
    fill();
    check();
    Q_EMIT valueChanged();
}

bool AddressBox::takeError(const net::NetError &error)
{
    if (error.code != net::NetErrorCode::MalformedAddress && error.code != net::NetErrorCode::AddressNotLocal)
        return false;
    m_note->setError(error);
    return true;
}

void AddressBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

// Rebuilds the list and leaves what is chosen, or typed, as it is.
void AddressBox::fill()
{
    const QSignalBlocker blocker(m_combo);
    m_combo->clear();
    const auto add = [this](const QString &key) { m_combo->addItem(textOfKey(key), key); };
    if (m_offer == Offer::Listening) {
        add(QStringLiteral("any4"));
        add(QStringLiteral("any6"));
        add(QStringLiteral("any"));
    } else {
        add(QStringLiteral("auto"));
    }
    add(QStringLiteral("127.0.0.1"));
    add(QStringLiteral("::1"));
    for (const InterfaceAddress &entry : interfaceAddresses())
        m_combo->addItem(entry.text(), entry.address.toString());
    m_combo->setCurrentIndex(m_combo->findData(m_key));
    if (m_combo->currentIndex() < 0)
        m_combo->setEditText(m_key);
    // The beginning of a long text says more than its end.
    m_combo->lineEdit()->setCursorPosition(0);
}

void AddressBox::choose(int index)
{
    m_key = m_combo->itemData(index).toString();
    m_combo->lineEdit()->setCursorPosition(0);
    check();
    Q_EMIT valueChanged();
}

void AddressBox::typed(const QString &text)
{
    const int known = m_combo->findText(text);
    m_key = known >= 0 ? m_combo->itemData(known).toString() : text.trimmed();
    check();
    Q_EMIT valueChanged();
}

void AddressBox::check()
{
    const auto result = value();
    m_note->setError(result ? net::NetError{} : result.error());
}

QString AddressBox::textOfKey(const QString &key) const
{
    if (key == u"any4")
        return tr("Any IPv4 (0.0.0.0)");
    if (key == u"any6")
        return tr("Any IPv6 (::)");
    if (key == u"any")
        return tr("Any, IPv4 and IPv6");
    if (key == u"auto")
        return tr("Chosen by the system");
    return tr("%1 — this machine only").arg(key);
}

} // namespace widgets

#include "encodingbox.h"

#include "fieldparts.h"

#include <QCompleter>
#include <QEvent>
#include <QLineEdit>

namespace widgets {

EncodingBox::EncodingBox(const QString &name, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(name);
    setEditable(true);
    setInsertPolicy(NoInsert);
    addItems(net::TextEncoding::availableNames());
    letShrink(*this, 9);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    setCurrentText(m_encoding.name());

    connect(this, &QComboBox::currentTextChanged, this, &EncodingBox::takeText);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &EncodingBox::finishEditing);
    retranslateUi();
}

void EncodingBox::setEncoding(const net::TextEncoding &encoding)
{
    if (findText(encoding.name()) < 0)
        addItem(encoding.name());
    setCurrentIndex(findText(encoding.name()));
    setCurrentText(encoding.name());
    takeText(encoding.name());
}

void EncodingBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void EncodingBox::retranslateUi()
{
    setToolTip(tr("Encoding of the text that is sent: choose one or type its name"));
    setAccessibleName(tr("Encoding"));
}

void EncodingBox::takeText(const QString &text)
{
    const auto encoding = net::TextEncoding::fromName(text);
    if (!encoding) {
        setError(encoding.error());
        return;
    }
    setError({});
    if (*encoding == m_encoding)
        return;
    m_encoding = *encoding;
    Q_EMIT encodingChanged(m_encoding);
}

// The one spelling: what was typed as "cp936" is GBK; what was nothing becomes again what it was.
void EncodingBox::finishEditing()
{
    if (currentText() != m_encoding.name())
        setEncoding(m_encoding);
}

void EncodingBox::setError(const net::NetError &error)
{
    if (m_error == error)
        return;
    m_error = error;
    Q_EMIT errorChanged(m_error);
}

} // namespace widgets

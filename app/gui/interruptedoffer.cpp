#include "interruptedoffer.h"

#include "inlinemessage.h"
#include "words.h"

#include <QVBoxLayout>

namespace widgets {

InterruptedOffer::InterruptedOffer(QWidget *parent)
    : QWidget(parent)
    , m_message(new InlineMessage(QStringLiteral("window.offer"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_message);
}

void InterruptedOffer::offer(const std::optional<net::SessionFile> &session)
{
    m_message->hide();
    if (!session)
        return;
    InlineMessage::Content content;
    content.severity = MessageSeverity::Warning;
    content.text = [file = *session] {
        return tr("NetYard did not end properly the last time. What it had recorded until then is kept: the session of %1, "
                  "%2.")
            .arg(file.start.toString(QStringLiteral("yyyy-MM-dd HH:mm")), words::bytesText(file.bytes));
    };
    content.actionText = [] { return tr("Open"); };
    content.action = [this, path = session->path] { Q_EMIT openRequested(path); };
    m_message->showMessage(content);
}

} // namespace widgets

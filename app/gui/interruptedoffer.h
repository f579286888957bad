// The bar over the tabs that offers to open what a crash has left: inline, never a dialog. Closing it means "not now".
//
// Thread: the main thread.
#pragma once

#include "sessionfolder.h"

#include <QWidget>

#include <optional>

namespace widgets {

class InlineMessage;

class InterruptedOffer final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InterruptedOffer)

public:
    explicit InterruptedOffer(QWidget *parent = nullptr);

    void offer(const std::optional<net::SessionFile> &session); // nothing: no bar

Q_SIGNALS:
    void openRequested(const QString &path);

private:
    InlineMessage *m_message;
};

} // namespace widgets

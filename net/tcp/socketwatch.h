// A socket notifier that calls a member function straight away: no signal, no connection to keep for each of ten
// thousand sockets. Thread: the one it lives on. The owner must outlive it, and must not delete it from the call.
#pragma once

#include <QEvent>
#include <QSocketNotifier>

namespace net {

template <class Owner, void (Owner::*Handler)()>
class SocketWatch final : public QSocketNotifier {
public:
    SocketWatch(qintptr descriptor, Type type, Owner &owner)
        : QSocketNotifier(descriptor, type)
        , m_owner(owner)
    {
    }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::SockAct && event->type() != QEvent::SockClose)
            return QSocketNotifier::event(event);
        (m_owner.*Handler)();
        return true;
    }

private:
    Owner &m_owner;
};

} // namespace net

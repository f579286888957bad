// A field for a host name or address that remembers those one has connected to. Thread: the main thread.
#pragma once

#include "result.h"

#include <QWidget>

class QComboBox;

namespace widgets {

class FieldNote;

class HostHistory final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostHistory)

public:
    static constexpr qsizetype kept = 30;
    explicit HostHistory(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QString host() const; // as typed, without a port
    void setHost(const QString &host);
    void setError(const net::NetError &error); // gone with the next key
    // To the front of the history, "host:port", and written to the settings.
    void remember(const QString &host, quint16 port);

Q_SIGNALS:
    void hostChanged(const QString &host);
    void portChosen(quint16 port); // an entry of the history, or something like "host:80" pasted into the field
    void returnPressed();

private:
    void fill();
    void take(const QString &text);

    QComboBox *m_combo;
    FieldNote *m_note;
};

} // namespace widgets

// To whom a TCP tab's message goes: all connections, those selected in the list, or a particular one.
//
// Thread: the main thread.
#pragma once

#include "connectionboard.h"

#include <QComboBox>

namespace widgets {

class ConnectionList;

class StreamTargetBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamTargetBox)

public:
    static constexpr int offered =
        100; // particular connections in the list; any other can be selected in the connection list
    StreamTargetBox(const QString &name, const ConnectionList &list, QWidget *parent = nullptr);

    // Empty: all. What the engine's send() takes; only to be used when isUsable().
    [[nodiscard]] QList<quint32> ids() const;
    // Somebody is there: a connection for "all", a selection, or the particular one still open.
    [[nodiscard]] bool isUsable() const;
    [[nodiscard]] QString reason() const; // why it is not usable, in words
    void choose(const QList<quint32> &ids);
    void refresh(); // counts in the texts; cheap, on the tick

Q_SIGNALS:
    void targetChanged();

private:
    enum Entry : int { All, Selected, firstParticular };
    void changeEvent(QEvent *event) override;
    void showPopup() override;
    void offer(quint32 id);
    [[nodiscard]] quint32 particular() const { return currentData().toUInt(); }

    const ConnectionList &m_list;
};

} // namespace widgets

// Stands where the text field was when the message is a file's bytes or more text than is sensibly shown.
//
// Thread: the main thread.
#pragma once

#include "colouredbar.h"

#include <QByteArray>
#include <QString>

class QLabel;
class QToolButton;

namespace widgets {

class AttachmentBar final : public ColouredBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttachmentBar)

public:
    enum class Kind : quint8 { None, Text, File };

    // Part: name + ".remove".
    explicit AttachmentBar(const QString &name, QWidget *parent = nullptr);

    void attachText(const QString &text);
    void attachFile(const QString &path, const QByteArray &bytes);
    void clear();
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

Q_SIGNALS:
    void changed();

private:
    void changeEvent(QEvent *event) override;
    void retranslateUi() override;

    QLabel *m_icon;
    QLabel *m_label;
    QToolButton *m_remove;
    QString m_text;
    QString m_path;
    QByteArray m_bytes;
    Kind m_kind = Kind::None;
};

} // namespace widgets

// The row below the text field: how the text is read, its encoding, what is put behind it, and the buttons for files, saved
// messages and repeating.
//
// Thread: the main thread.
#pragma once

#include "messagedraft.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace widgets {

class EncodingBox;

class ComposerTools final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComposerTools)

public:
    // Parts: name + ".mode", ".encoding", ".append", ".attach", ".saved", ".repeat".
    explicit ComposerTools(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] MessageMode mode() const;
    void setMode(MessageMode mode);
    [[nodiscard]] LineEnd append() const;
    void setAppend(LineEnd end);
    [[nodiscard]] EncodingBox *encodingBox() const { return m_encoding; }
    [[nodiscard]] QToolButton *savedButton() const { return m_saved; }
    [[nodiscard]] bool isRepeatOpen() const;
    void setRepeatOpen(bool open);

Q_SIGNALS:
    void draftChanged(); // mode, encoding or line end
    void attachRequested();
    void savedRequested();
    void repeatToggled(bool open);

private:
    void changeEvent(QEvent *event) override;
    void retranslateUi();
    void refreshEncoding();

    QComboBox *m_mode;
    EncodingBox *m_encoding;
    QComboBox *m_append;
    QToolButton *m_attach;
    QToolButton *m_saved;
    QToolButton *m_repeat;
};

} // namespace widgets

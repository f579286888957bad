// Where messages are written, at the bottom of every tab's conversation: text, hex or escapes in any encoding, with a
// history, saved messages, repeating, files, and what is wrong marked where it is wrong.
//
// It knows no engine: the owner takes sendRequested() and says when sending is possible. Object names are
// name + ".text", ".send", ".mode", ".encoding", ".append", ".attach", ".saved", ".repeat", ".status", ".count" …
// Thread: the main thread. Errors are shown in place and never sent.
#pragma once

#include "messagedraft.h"
#include "messagehistory.h"
#include "savedmessage.h"

#include <QVariantMap>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace widgets {

class AttachmentBar;
class ComposerTools;
class FileLoader;
class InlineMessage;
class MessageEditor;
class PasteBar;
class RepeatBar;
class RepeatSender;
class SavedMessagesModel;
class SavedMessagesPopup;
class SentenceLabel;

class Composer final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Composer)

public:
    explicit Composer(const QString &name, QWidget *parent = nullptr); // "tcpServer.composer"

    // What stands to the left of the text: "to [all ▾]". Takes ownership; once.
    void setTargetWidget(QWidget *target);
    // The reason is shown where the text goes and on the button. Stops what is being repeated.
    void setSendEnabled(bool enabled, const QString &reason = {});
    void setMaxMessageBytes(qint64 limit); // 0: none. UDP: 65507
    void setEmptyAllowed(bool allowed);    // an empty datagram is a message, too

    [[nodiscard]] net::TextEncoding encoding() const;
    void setEncoding(const net::TextEncoding &encoding);
    void setEncodingVisible(bool visible); // for an owner that offers the choice elsewhere

    [[nodiscard]] MessageDraft draft() const;
    void compose(const QString &text, MessageMode mode); // in place of what is there
    void insert(const QString &text);                    // at the cursor
    void focusText();

    // What the owner keeps between runs; history() is opaque, fields() holds mode, encoding, line end and repeat.
    [[nodiscard]] QStringList history() const { return m_history.toStrings(); }
    void setHistory(const QStringList &history) { m_history.setStrings(history); }
    [[nodiscard]] QList<SavedMessage> savedMessages() const;
    void setSavedMessages(const QList<SavedMessage> &messages);
    [[nodiscard]] QVariantMap fields() const;
    void setFields(const QVariantMap &fields);

Q_SIGNALS:
    void sendRequested(const QByteArray &bytes);
    void historyChanged();
    void savedMessagesChanged();
    void encodingChanged(const net::TextEncoding &encoding);

private:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void layOut();
    void orderParts();
    void connectParts();
    void connectSaved();
    void retranslateUi();
    void refreshFonts();

    void refresh();
    void showState();
    [[nodiscard]] net::Result<QByteArray> bytesOf(const MessageDraft &draft) const;
    [[nodiscard]] bool canSend() const;

    void submit();
    void startRepeating();
    void remember();
    void recall(const std::optional<MessageHistory::Entry> &entry);
    void takePasted(const QString &text);
    void sendLines(const QString &text);
    [[nodiscard]] bool couldBeTooLong(const QString &line) const;
    void refuseLine(const QString &text, const net::NetError &error);
    void chooseFile();
    void takeFiles(const QStringList &paths);
    void refuseFile(const QString &path, qint64 size);
    void saveCurrent();
    void sendSaved(int row);
    void editSaved(int row);

    MessageHistory m_history;
    net::Result<QByteArray> m_bytes; // what would be sent now
    QString m_reason;
    qint64 m_maxBytes = 0;
    bool m_sendEnabled = true;
    bool m_emptyAllowed = false;
    bool m_recalling = false;

    RepeatSender *m_sender;
    FileLoader *m_loader;
    SavedMessagesModel *m_saved;
    InlineMessage *m_message;
    PasteBar *m_paste;
    RepeatBar *m_repeat;
    QHBoxLayout *m_line;
    QWidget *m_target = nullptr;
    MessageEditor *m_editor;
    AttachmentBar *m_attachment;
    QPushButton *m_send;
    ComposerTools *m_tools;
    SentenceLabel *m_status;
    QLabel *m_count;
    SavedMessagesPopup *m_popup;
};

} // namespace widgets

// The pane "Conversations": a session's connections on the left, the chosen one's whole stream on the right.
//
// The stream as text or hex, to be searched; either direction's exact bytes to be copied or saved. Thread: the main thread.
#pragma once

#include "conversation.h"
#include "sessionpane.h"
#include "sessionsource.h"
#include "streamfind.h"
#include "streamsaver.h"

#include <optional>

class QAction;
class QLabel;
class QLineEdit;
class QSplitter;
class QTableView;
class QToolButton;

namespace widgets {

class EncodingBox;
class FlowModel;
class StreamView;

class ConversationsPane final : public SessionPane {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConversationsPane)

public:
    ConversationsPane(const QString &name, const SessionSource &source, QWidget *parent = nullptr);
    ~ConversationsPane() override;

    void markEntry(quint32 entry) override; // chooses its connection, and shows it there
    void saveState() override;
    [[nodiscard]] static QString paneTitle();

    void choose(quint32 flow);
    [[nodiscard]] quint32 chosen() const { return m_conversation.flow(); }
    void save(net::Direction direction, const QString &path);
    void copy(net::Direction direction);

    static constexpr qint64 mostCopiedBytes = qint64{4} << 20;

private:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void setUpList();
    void setUpStream();
    void makeActions();
    void retranslateUi();
    void fitSizes();
    void tick();
    void applyMark();
    void readMore();
    void takeChoice();
    void showHead();
    void find(bool forward);
    void takeMatch(const StreamFind::Place &place, bool wrapped);
    void showHex(bool on);
    void askForFile(net::Direction direction);
    void copySelected();
    [[nodiscard]] QByteArray needle() const;
    [[nodiscard]] net::StreamPart part(net::Direction direction) const;
    [[nodiscard]] QToolButton *addButton(const char *part, QStringView icon);

    SessionSource m_source;
    FlowModel *m_model;
    net::Conversation m_conversation;
    SessionFilePart m_file; // of the conversation
    StreamFind m_find;
    StreamSaver m_saver;
    std::optional<quint32> m_marked; // to be shown as soon as it has been read
    std::optional<quint32> m_picked; // here, by a click or the keyboard
    QSplitter *m_splitter;
    QWidget *m_left;
    QWidget *m_right;
    QLineEdit *m_filter;
    QTableView *m_table;
    QLabel *m_empty;
    QLabel *m_head;
    QLineEdit *m_needle;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_hex = nullptr;
    EncodingBox *m_encoding;
    QToolButton *m_copy = nullptr;
    QToolButton *m_save = nullptr;
    QAction *m_copyIn = nullptr;
    QAction *m_copyOut = nullptr;
    QAction *m_saveIn = nullptr;
    QAction *m_saveOut = nullptr;
    StreamView *m_stream;
    int m_digit = 0;
    bool m_choosing = false;
};

} // namespace widgets

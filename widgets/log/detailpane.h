// The row one has picked, in full: as text, as bytes, and explained in socket calls.
//
// Selecting bytes selects their text and the other way round. A long payload is shown in part at first, with a
// note saying how much; all of it (up to a limit) or a file with its bytes is one click away.
// Thread: the main thread.
#pragma once

#include "bytetext.h"
#include "entryreader.h"
#include "matchmarks.h"

#include <QByteArray>
#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTextBrowser;

namespace widgets {

class HexView;

class DetailPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailPane)

public:
    static constexpr qint64 firstShownBytes = qint64{64} << 10;
    static constexpr qint64 mostShownBytes = qint64{8} << 20;

    DetailPane(const QString &prefix, EntryReader &reader, QWidget *parent = nullptr);

    void showEntry(std::optional<quint32> number);
    void setMarks(const MatchMarks &marks);
    // Selects the next of what is marked, or the one before; false at the end, and nothing is selected then.
    [[nodiscard]] bool goToMatch(bool forward);
    void reload(); // the encoding changed
    [[nodiscard]] int currentTab() const;
    void setCurrentTab(int index);

Q_SIGNALS:
    void notice(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpTabs(const QString &prefix);
    void setUpNote(const QString &prefix);
    void load(qint64 maxBytes);
    void loadMessage(quint32 number, qint64 maxBytes);
    void loadEvent(quint32 number);
    void showBytes(const QByteArray &bytes);
    void showWords(const QString &text);
    void showExplanation(const QString &text);
    void showNote(qint64 shown, qint64 whole);
    void findMatches();
    void markText();
    void selectInHex();
    void selectInText(qsizetype first, qsizetype count);
    void askWhereToSave();
    void save(const QString &path);
    void updateFonts();
    void retranslateUi();

    EntryReader &m_reader;
    QTabWidget *m_tabs = nullptr;
    QPlainTextEdit *m_text = nullptr;
    HexView *m_hex = nullptr;
    QTextBrowser *m_explain = nullptr;
    QWidget *m_note = nullptr;
    QLabel *m_noteText = nullptr;
    QPushButton *m_showAll = nullptr;
    QPushButton *m_save = nullptr;
    std::optional<quint32> m_entry;
    ByteText m_shown;
    MatchMarks m_marks;
    std::vector<MatchMarks::Span> m_matches; // in the text as shown
    int m_match = -1;                        // the one gone to
    bool m_isSelecting = false;              // one side follows the other, not back again
};

} // namespace widgets

// Somebody offers files: who, what, how much, how much room there is; taken whole, in part or not at all. Blocks nothing.
//
// One offer at a time, the others wait behind it. A new one can be answered only after a moment, so that a click that was
// meant for the one before it does not accept it. It takes the keyboard from nobody; whoever comes to it by Tab answers by
// Enter or Esc. What does not fit cannot be accepted. Thread: the main thread.
#pragma once

#include "transferboard.h"

#include <QFrame>
#include <QTimer>

#include <vector>

class QLabel;
class QPushButton;
class QTableView;

namespace widgets {

class TransferFilesModel;

class OfferPrompt final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OfferPrompt)

public:
    static constexpr int answerableAfterMs = 400;

    // The board outlives the prompt.
    OfferPrompt(const QString &name, const net::TransferBoard &board, QWidget *parent = nullptr);

    void setOffers(std::vector<net::TransferInfo> offers); // by age; hidden while there are none
    void setKeepFree(qint64 bytes);                        // what must stay free where it goes
    [[nodiscard]] size_t count() const { return m_offers.size(); }

Q_SIGNALS:
    void accepted(quint32 id, const QList<qint64> &leftOut);
    void declined(quint32 id);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void retranslateUi();
    void showFirst();
    void refreshQueue();
    void refreshWanted();
    void answer(bool accept);
    [[nodiscard]] QString what() const;
    [[nodiscard]] bool hasKeyboard() const;
    [[nodiscard]] qint64 bytesThere() const; // of what is wanted, at most
    [[nodiscard]] QString roomText(qint64 free, bool fits) const;

    const net::TransferBoard &m_board;
    std::vector<net::TransferInfo> m_offers;
    quint32 m_shown = 0; // id
    TransferFilesModel *m_files;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_more;
    QTableView *m_table;
    QLabel *m_room;
    QPushButton *m_accept;
    QPushButton *m_decline;
    QTimer m_answerable;
    QTimer m_looks; // how much room there is, again
    qint64 m_keepFree = 0;
    int m_others = 0; // files and folders of an offer beside the first
};

} // namespace widgets

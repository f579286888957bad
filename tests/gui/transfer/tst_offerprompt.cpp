// The prompt for what somebody offers, against a board that is filled as the engine fills it: by mouse and by keys.
#include "offerprompt.h"
#include "platform.h"
#include "transferboard.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using net::TransferBoard;
using net::TransferInfo;
using net::TransferState;
using widgets::OfferPrompt;

class TestOfferPrompt final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void takesWhatNoListWasGivenOf();
    void namesWhatElseIsOffered_data();
    void namesWhatElseIsOffered();
    void takesNoMoreThanThereIsRoomFor();
    void whatIsThereAlreadyNeedsNoRoom();
    void takesTheKeyboardFromNobody();
    void isAnsweredByKeys();
    void keepsTheKeyboardForTheNextOffer();

private:
    struct Offered {
        QString path;
        qint64 size = 0;
        bool isFolder = false;
    };
    [[nodiscard]] TransferInfo put(quint32 id, const QString &title, const std::vector<Offered> &files);
    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QPushButton *accept() const { return part<QPushButton>("offer.accept"); }
    [[nodiscard]] QPushButton *decline() const { return part<QPushButton>("offer.decline"); }

    QTemporaryDir m_folder;
    std::unique_ptr<TransferBoard> m_board;
    std::unique_ptr<QWidget> m_window;
    OfferPrompt *m_prompt = nullptr;
    QLineEdit *m_other = nullptr; // a field beside it
};

void TestOfferPrompt::init()
{
    m_board = std::make_unique<TransferBoard>();
    m_window = std::make_unique<QWidget>();
    m_prompt = new OfferPrompt(QStringLiteral("offer"), *m_board);
    m_other = new QLineEdit;
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_other);
    column->addWidget(m_prompt);
    m_window->resize(700, 400);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

TransferInfo TestOfferPrompt::put(quint32 id, const QString &title, const std::vector<Offered> &files)
{
    TransferInfo info;
    info.id = id;
    info.state = TransferState::Asking;
    info.title = title;
    info.folder = m_folder.path();
    m_board->put(info);
    for (size_t i = 0; i < files.size(); ++i) {
        const Offered &file = files[i];
        m_board->putFile(id, static_cast<qsizetype>(i), {file.path, file.size, {}, {}, false, file.isFolder});
        info.files += file.isFolder ? 0 : 1;
        info.bytes += file.size;
    }
    m_board->put(info);
    return info;
}

// A classroom's script announces one file, and the engine lists none.
void TestOfferPrompt::takesWhatNoListWasGivenOf()
{
    TransferInfo info = put(1, QStringLiteral("你好.txt"), {});
    info.protocol = net::TransferProtocol::ClassicUpload;
    info.files = 1;
    info.bytes = 7;
    m_prompt->setOffers({info});
    QVERIFY(m_prompt->isVisible());
    const QAbstractItemModel &files = *part<QTableView>("offer.files")->model();
    QCOMPARE(files.rowCount(), 1);
    QCOMPARE(files.index(0, 0).data().toString(), QStringLiteral("你好.txt"));
    QCOMPARE(files.index(0, 1).data().toString(), QStringLiteral("7 B"));
    QCOMPARE(files.index(0, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    QTRY_VERIFY(accept()->isEnabled());
    QSignalSpy accepted(m_prompt, &OfferPrompt::accepted);
    QTest::mouseClick(accept(), Qt::LeftButton);
    QCOMPARE(accepted.size(), 1);
    QVERIFY(accepted.first().at(1).value<QList<qint64>>().isEmpty());
}

void TestOfferPrompt::namesWhatElseIsOffered_data()
{
    QTest::addColumn<QStringList>("paths"); // a folder's ends with a slash
    QTest::addColumn<QString>("what");
    QTest::newRow("one file") << QStringList{QStringLiteral("a")} << QStringLiteral("send you a, ");
    QTest::newRow("a folder") << QStringList{QStringLiteral("d/"), QStringLiteral("d/a"), QStringLiteral("d/b")}
                              << QStringLiteral("send you d (2 file(s)), ");
    QTest::newRow("a folder and a file") << QStringList{QStringLiteral("d/"), QStringLiteral("d/a"), QStringLiteral("d/b"),
                                                        QStringLiteral("c")}
                                         << QStringLiteral("send you “d” and 1 other(s) (3 file(s)), ");
    QTest::newRow("three files") << QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}
                                 << QStringLiteral("send you “a” and 2 other(s), ");
}

void TestOfferPrompt::namesWhatElseIsOffered()
{
    QFETCH(QStringList, paths);
    QFETCH(QString, what);
    std::vector<Offered> files;
    for (const QString &path : std::as_const(paths)) {
        const bool isFolder = path.endsWith(u'/');
        files.push_back({isFolder ? path.chopped(1) : path, isFolder ? 0 : 10, isFolder});
    }
    m_prompt->setOffers({put(1, files.front().path, files)});
    const QString text = part<QLabel>("offer.text")->text();
    QVERIFY2(text.contains(what), qPrintable(text));
}

void TestOfferPrompt::takesNoMoreThanThereIsRoomFor()
{
    const qint64 free = net::freeBytesAt(m_folder.path());
    QVERIFY(free > 0);
    m_prompt->setOffers(
        {put(1, QStringLiteral("d"),
             {{QStringLiteral("d"), 0, true}, {QStringLiteral("d/huge"), free * 2}, {QStringLiteral("d/a"), 1}})});
    QTRY_VERIFY(decline()->isEnabled());
    QVERIFY(!accept()->isEnabled());
    const auto *room = part<QLabel>("offer.room");
    QVERIFY2(room->text().contains(QStringLiteral("Only")), qPrintable(room->text()));
    // Without the huge one there is room.
    QAbstractItemModel *files = part<QTableView>("offer.files")->model();
    QVERIFY(files->setData(files->index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(accept()->isEnabled());
    QVERIFY(!room->text().contains(QStringLiteral("Only")));
    // What must stay free is no room.
    m_prompt->setKeepFree(free * 2);
    QVERIFY(!accept()->isEnabled());
    QVERIFY2(room->text().contains(QStringLiteral("must stay free")), qPrintable(room->text()));
    m_prompt->setKeepFree(0);
    QVERIFY(accept()->isEnabled());
}

void TestOfferPrompt::whatIsThereAlreadyNeedsNoRoom()
{
    const qint64 size = net::freeBytesAt(m_folder.path()) * 2;
    m_prompt->setOffers({put(1, QStringLiteral("begun"), {{QStringLiteral("begun"), size}})});
    QTRY_VERIFY(decline()->isEnabled());
    QVERIFY(!accept()->isEnabled());
    // As long as that, but nothing is written to it.
    QFile begun(m_folder.filePath(QStringLiteral("begun.part")));
    QVERIFY(begun.open(QIODevice::WriteOnly) && begun.resize(size));
    QTRY_VERIFY(accept()->isEnabled());
}

void TestOfferPrompt::takesTheKeyboardFromNobody()
{
    m_other->setFocus();
    m_prompt->setOffers({put(1, QStringLiteral("a"), {{QStringLiteral("a"), 1}})});
    QVERIFY(m_other->hasFocus());
    QTRY_VERIFY(accept()->isEnabled());
    QVERIFY(m_other->hasFocus());
    QSignalSpy declined(m_prompt, &OfferPrompt::declined);
    QTest::keyClick(m_other, Qt::Key_Escape);
    QTest::keyClick(m_other, Qt::Key_Return);
    QCOMPARE(declined.size(), 0);
    // In the order in which they stand.
    QTest::keyClick(m_other, Qt::Key_Tab);
    QVERIFY(part<QTableView>("offer.files")->hasFocus());
    QTest::keyClick(part<QTableView>("offer.files"), Qt::Key_Tab);
    QVERIFY(decline()->hasFocus());
    QTest::keyClick(decline(), Qt::Key_Tab);
    QVERIFY(accept()->hasFocus());
}

void TestOfferPrompt::isAnsweredByKeys()
{
    QSignalSpy accepted(m_prompt, &OfferPrompt::accepted);
    QSignalSpy declined(m_prompt, &OfferPrompt::declined);
    const auto offer = [this](quint32 id) {
        m_prompt->setOffers({put(id, QStringLiteral("a"), {{QStringLiteral("a"), 1}})});
        QTRY_VERIFY(accept()->isEnabled());
    };
    offer(1);
    accept()->setFocus();
    QTest::keyClick(accept(), Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
    QVERIFY(!m_prompt->isVisible());
    for (QWidget *from : std::initializer_list<QWidget *>{accept(), part<QTableView>("offer.files")}) {
        declined.clear();
        offer(from == accept() ? 2 : 3);
        from->setFocus();
        QTest::keyClick(from, Qt::Key_Escape);
        QCOMPARE(declined.size(), 1);
    }
    // From the field beside it.
    offer(4);
    m_other->setFocus();
    QTest::keyClick(m_other, Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(accepted.size(), 2);
    offer(5);
    declined.clear();
    QTest::keyClick(m_other, Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(declined.size(), 1);
}

void TestOfferPrompt::keepsTheKeyboardForTheNextOffer()
{
    m_prompt->setOffers(
        {put(1, QStringLiteral("a"), {{QStringLiteral("a"), 1}}), put(2, QStringLiteral("b"), {{QStringLiteral("b"), 1}})});
    QTRY_VERIFY(accept()->isEnabled());
    accept()->setFocus();
    QTest::keyClick(accept(), Qt::Key_Space);
    QVERIFY(m_prompt->isVisible());
    QVERIFY(part<QTableView>("offer.files")->hasFocus());
    // A key that was meant for the one before answers nothing.
    QSignalSpy declined(m_prompt, &OfferPrompt::declined);
    QTest::keyClick(part<QTableView>("offer.files"), Qt::Key_Escape);
    QCOMPARE(declined.size(), 0);
    QVERIFY(m_prompt->isVisible());
}

QTEST_MAIN(TestOfferPrompt)
#include "tst_offerprompt.moc"

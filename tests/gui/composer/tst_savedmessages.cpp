#include "composer.h"
#include "inlinemessage.h"
#include "savedmessagedelegate.h"
#include "savedmessagesmodel.h"
#include "settings.h"
#include "theme.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace widgets;

namespace {

QList<SavedMessage> threeMessages()
{
    return {{QStringLiteral("hello"), QStringLiteral("你好"), MessageMode::Text},
            {QStringLiteral("login"), QStringLiteral("02 03"), MessageMode::Hex},
            {QStringLiteral("line"), QStringLiteral("a\\n"), MessageMode::Escapes}};
}

QStringList namesOf(const QList<SavedMessage> &messages)
{
    QStringList names;
    for (const SavedMessage &message : messages)
        names.append(message.name);
    return names;
}

} // namespace

class TestSavedMessages final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        Settings::useFile(m_folder.filePath(QStringLiteral("settings.ini")));
        Theme::instance().apply(ThemeChoice::Light);
    }

    void init()
    {
        m_composer = std::make_unique<Composer>(QStringLiteral("test.composer"));
        m_composer->setSavedMessages(threeMessages());
        m_composer->resize(700, 200);
        m_composer->show();
        m_composer->activateWindow();
        m_composer->focusText();
        QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
        m_sent = std::make_unique<QSignalSpy>(m_composer.get(), &Composer::sendRequested);
        m_changed = std::make_unique<QSignalSpy>(m_composer.get(), &Composer::savedMessagesChanged);
    }

    void goThroughJson()
    {
        const QByteArray json = QJsonDocument(SavedMessage::toJson(threeMessages())).toJson();
        QCOMPARE(SavedMessage::fromJson(QJsonDocument::fromJson(json).array()), threeMessages());
        const QByteArray poor = R"([{"text":"x"}, 5, {"name":"empty"}, {"text":"y","mode":"no such","name":"n"}])";
        QCOMPARE(SavedMessage::fromJson(QJsonDocument::fromJson(poor).array()),
                 (QList<SavedMessage>{{QStringLiteral("x"), QStringLiteral("x"), MessageMode::Text},
                                      {QStringLiteral("n"), QStringLiteral("y"), MessageMode::Text}}));
    }

    void shortcutsSend()
    {
        QTRY_VERIFY(part<QPlainTextEdit>("text")->hasFocus());
        QTest::keyClick(part<QPlainTextEdit>("text"), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(lastSent(), QByteArray("\x02\x03"));
        QTest::keyClick(part<QPlainTextEdit>("text"), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(lastSent(), QByteArray("a\n"));
        QTest::keyClick(part<QPlainTextEdit>("text"), Qt::Key_9, Qt::ControlModifier);
        QCOMPARE(m_sent->size(), 2);
    }

    void aClickSends()
    {
        QListView *list = open();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, rowPlace(0));
        QCOMPARE(lastSent(), QStringLiteral("你好").toUtf8());
        QVERIFY(list->isVisible()); // there may be more to send
        m_composer->setSendEnabled(false, QStringLiteral("Not connected"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, rowPlace(1));
        QCOMPARE(m_sent->size(), 1);
    }

    void opensWhereItCoversNothing_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("isAtTheTop");
        QTest::newRow("above") << 1.0 << 3 << false;
        QTest::newRow("many") << 1.0 << 30 << false;
        QTest::newRow("presentation") << Theme::presentationScale << 30 << false;
        QTest::newRow("no room above") << 1.0 << 3 << true;
        QTest::newRow("none saved") << Theme::presentationScale << 0 << false;
    }

    void opensWhereItCoversNothing()
    {
        QFETCH(double, scale);
        QFETCH(int, count);
        QFETCH(bool, isAtTheTop);
        Theme::instance().setScale(scale);
        const auto reset = qScopeGuard([] { Theme::instance().setScale(1); });
        m_composer->setSavedMessages(QList<SavedMessage>(count, threeMessages().first()));
        const QRect screen = m_composer->screen()->availableGeometry();
        m_composer->move(screen.left(), isAtTheTop ? screen.top() : screen.bottom() - m_composer->height());
        QCoreApplication::sendPostedEvents();
        open();
        auto *popup = part<QWidget>("savedList");
        QVERIFY(popup->isVisible());
        QCoreApplication::sendPostedEvents();
        const QRect field(part<QWidget>("text")->mapToGlobal(QPoint()), part<QWidget>("text")->size());
        const QRect button(part<QWidget>("saved")->mapToGlobal(QPoint()), part<QWidget>("saved")->size());
        QVERIFY(screen.contains(popup->geometry()));
        QVERIFY(!popup->geometry().intersects(field));
        QVERIFY(!popup->geometry().intersects(button));
        QCOMPARE(popup->geometry().bottom() < field.top(), !isAtTheTop);
        QVERIFY(part<QWidget>("savedList.add")->geometry().bottom() < popup->height());
    }

    void keysSendMoveAndDelete()
    {
        QListView *list = open();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(lastSent(), QByteArray("\x02\x03"));
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(names(), (QStringList{QStringLiteral("login"), QStringLiteral("hello"), QStringLiteral("line")}));
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(names(), (QStringList{QStringLiteral("hello"), QStringLiteral("line")}));
        QVERIFY(part<InlineMessage>("savedList.undo")->isVisible());
        QTest::mouseClick(part<QPushButton>("savedList.undo.action"), Qt::LeftButton);
        QCOMPARE(names(), (QStringList{QStringLiteral("login"), QStringLiteral("hello"), QStringLiteral("line")}));
        QCOMPARE(m_changed->size(), 3);
    }

    void whatIsWrittenIsSavedAndNamed()
    {
        m_composer->compose(QStringLiteral("  GET / HTTP/1.1 and a long tail"), MessageMode::Text);
        QListView *list = open();
        QTest::mouseClick(part<QPushButton>("savedList.add"), Qt::LeftButton);
        QCOMPARE(names().size(), 4);
        auto *editor = list->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("get"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(names().last(), QStringLiteral("get"));
        QCOMPARE(m_composer->savedMessages().last().text, QStringLiteral("  GET / HTTP/1.1 and a long tail"));
        QVERIFY(m_sent->isEmpty()); // Enter ended the naming and nothing else
    }

    void theMenuEdits()
    {
        QListView *list = open();
        const QRect row = list->visualRect(list->model()->index(1, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, SavedMessageDelegate::moreRect(row).center());
        QVERIFY(m_sent->isEmpty());
        auto *menu = part<QMenu>("savedList.menu");
        QVERIFY(menu);
        QVERIFY(menu->isVisible());
        menu->actions().at(1)->trigger(); // edit in the composer
        menu->close();
        QCOMPARE(m_composer->draft().text, QStringLiteral("02 03"));
        QCOMPARE(m_composer->draft().mode, MessageMode::Hex);
    }

    void whatCannotBeSentSaysWhy()
    {
        m_composer->setEncoding(net::TextEncoding::fromName(QStringLiteral("US-ASCII")).value());
        QTest::keyClick(part<QPlainTextEdit>("text"), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(m_sent->isEmpty());
        QVERIFY(part<InlineMessage>("message")->isVisible());
    }

    void theModelHoldsTogether()
    {
        SavedMessagesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMessages(threeMessages());
        model.moveTo(0, 2);
        QCOMPARE(namesOf(model.messages()),
                 (QStringList{QStringLiteral("login"), QStringLiteral("line"), QStringLiteral("hello")}));
        model.removeAt(1);
        model.removeAt(1);
        model.undoRemove();
        model.undoRemove();
        QVERIFY(!model.canUndo());
        QCOMPARE(namesOf(model.messages()),
                 (QStringList{QStringLiteral("login"), QStringLiteral("line"), QStringLiteral("hello")}));
        // Dragging the last row in front of the first.
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(2)}));
        model.dropMimeData(data.get(), Qt::MoveAction, 0, 0, {});
        QCOMPARE(namesOf(model.messages()), namesOf({threeMessages()[0], threeMessages()[1], threeMessages()[2]}));
        QVERIFY(model.setData(model.index(0), QStringLiteral("  "), Qt::EditRole));
        QCOMPARE(model.messages().first().name, QStringLiteral("你好"));
        model.replaceText(0, QStringLiteral("x"), MessageMode::Hex);
        QCOMPARE(model.messages().first().text, QStringLiteral("x"));
        for (qsizetype i = model.messages().size(); i < SavedMessage::maxCount; ++i)
            QVERIFY(model.add({QStringLiteral("n"), QStringLiteral("t"), MessageMode::Text}));
        QVERIFY(!model.add({QStringLiteral("n"), QStringLiteral("t"), MessageMode::Text}));
    }

private:
    template <class Widget>
    Widget *part(const char *name) const
    {
        return m_composer->findChild<Widget *>(QStringLiteral("test.composer.") + QLatin1StringView(name));
    }
    QListView *open() const
    {
        QTest::mouseClick(part<QToolButton>("saved"), Qt::LeftButton);
        return part<QListView>("savedList.list");
    }
    QPoint rowPlace(int row) const
    {
        const auto *list = part<QListView>("savedList.list");
        return list->visualRect(list->model()->index(row, 0)).center();
    }
    QStringList names() const { return namesOf(m_composer->savedMessages()); }
    QByteArray lastSent() const { return m_sent->isEmpty() ? QByteArray() : m_sent->last().first().toByteArray(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Composer> m_composer;
    std::unique_ptr<QSignalSpy> m_sent;
    std::unique_ptr<QSignalSpy> m_changed;
};

QTEST_MAIN(TestSavedMessages)
#include "tst_savedmessages.moc"

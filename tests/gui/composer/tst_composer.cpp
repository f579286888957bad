#include "composerdesk.h"
#include "settings.h"
#include "theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace widgets;

namespace {

struct Desk : testing::ComposerDesk {
    [[nodiscard]] QByteArray lastSent() const { return spy.isEmpty() ? QByteArray() : spy.last().first().toByteArray(); }
    [[nodiscard]] QString status() const { return part<QWidget>("status")->accessibleName(); }
    // The digits of "1,024 byte(s)".
    [[nodiscard]] qlonglong count() const
    {
        const QString shown = part<QLabel>("count")->text();
        QString digits;
        for (const QChar c : shown) {
            if (c.isDigit())
                digits += c;
        }
        return digits.isEmpty() ? -1 : digits.toLongLong();
    }
    // Of the first extra selection, or nothing.
    [[nodiscard]] QString marked() const
    {
        const auto marks = text()->extraSelections();
        return marks.isEmpty() ? QString() : marks.first().cursor.selectedText();
    }
};

} // namespace

class TestComposer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        Settings::useFile(m_folder.filePath(QStringLiteral("settings.ini")));
        Theme::instance().apply(ThemeChoice::Light);
    }

    void aNewReasonIsDrawnAtOnce()
    {
        struct PaintCounter final : QObject {
            bool eventFilter(QObject *, QEvent *event) override
            {
                paints += event->type() == QEvent::Paint ? 1 : 0;
                return false;
            }
            int paints = 0;
        };
        Desk desk;
        QVERIFY(desk.isActive);
        desk.composer.setSendEnabled(false, QStringLiteral("Start the server first"));
        desk.part<QPushButton>("send")->setFocus(); // no cursor that blinks in the field
        PaintCounter counter;
        desk.text()->viewport()->installEventFilter(&counter);
        QVERIFY(QTest::qWaitFor([&counter] { return std::exchange(counter.paints, 0) == 0; }));
        desk.composer.setSendEnabled(false, QStringLiteral("No client is connected yet"));
        QTRY_VERIFY(counter.paints > 0);
        desk.text()->viewport()->removeEventFilter(&counter);
    }

    void enterSends()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        QTest::keyClicks(desk.text(), QStringLiteral("hello"));
        QCOMPARE(desk.count(), 5);
        QTest::keyClick(desk.text(), Qt::Key_Return);
        QCOMPARE(desk.spy.size(), 1);
        QCOMPARE(desk.lastSent(), QByteArray("hello"));
        QVERIFY(desk.text()->toPlainText().isEmpty());
        QTest::keyClick(desk.text(), Qt::Key_Return); // nothing is not sent
        QCOMPARE(desk.spy.size(), 1);
        QVERIFY(!desk.part<QPushButton>("send")->isEnabled());
    }

    void theButtonSends()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        QTest::keyClicks(desk.text(), QStringLiteral("x"));
        QTest::mouseClick(desk.part<QPushButton>("send"), Qt::LeftButton);
        QCOMPARE(desk.lastSent(), QByteArray("x"));
        QVERIFY(desk.text()->hasFocus());
    }

    void emptyMessagesAreSentWhereTheyMeanSomething()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        desk.composer.setEmptyAllowed(true);
        QTest::keyClick(desk.text(), Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(desk.spy.size(), 1);
        QCOMPARE(desk.lastSent(), QByteArray());
    }

    void lineBreaks_data()
    {
        QTest::addColumn<int>("append");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << int(LineEnd::None) << QByteArray("a\nb");
        QTest::newRow("CR") << int(LineEnd::Cr) << QByteArray("a\rb\r");
        QTest::newRow("LF") << int(LineEnd::Lf) << QByteArray("a\nb\n");
        QTest::newRow("CR LF") << int(LineEnd::CrLf) << QByteArray("a\r\nb\r\n");
    }

    void lineBreaks()
    {
        QFETCH(int, append);
        QFETCH(QByteArray, bytes);
        Desk desk;
        QVERIFY(desk.isActive);
        desk.part<QComboBox>("append")->setCurrentIndex(append);
        const int oneLine = desk.text()->height();
        QTest::keyClicks(desk.text(), QStringLiteral("a"));
        QTest::keyClick(desk.text(), Qt::Key_Return, append % 2 ? Qt::ShiftModifier : Qt::ControlModifier);
        QTest::keyClicks(desk.text(), QStringLiteral("b"));
        QVERIFY(desk.text()->height() > oneLine);
        QCOMPARE(desk.count(), bytes.size());
        QTest::keyClick(desk.text(), Qt::Key_Return);
        QCOMPARE(desk.lastSent(), bytes);
        QTRY_COMPARE(desk.text()->height(), oneLine);
    }

    void growsToAFewLinesOnly()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(desk.text(), Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(desk.text()->height() < desk.text()->fontMetrics().lineSpacing() * 9);
    }

    void noBreakSpacesStay()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        desk.composer.compose(QStringLiteral("a\u00a0b\u2028c"), MessageMode::Text);
        QTest::keyClick(desk.text(), Qt::Key_Return);
        QCOMPARE(desk.lastSent(), QByteArray("a\xc2\xa0"
                                             "b\xe2\x80\xa8"
                                             "c"));
    }

    void marksWhatIsWrong_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked");
        QTest::newRow("odd hex") << int(MessageMode::Hex) << QStringLiteral("UTF-8") << QStringLiteral("48 6")
                                 << QStringLiteral("6");
        QTest::newRow("no hex") << int(MessageMode::Hex) << QStringLiteral("UTF-8") << QStringLiteral("48 6g 65")
                                << QStringLiteral("g");
        QTest::newRow("escape") << int(MessageMode::Escapes) << QStringLiteral("UTF-8") << QStringLiteral("ab\\q c")
                                << QStringLiteral("\\q");
        QTest::newRow("escape at the end")
            << int(MessageMode::Escapes) << QStringLiteral("UTF-8") << QStringLiteral("ab\\") << QStringLiteral("\\");
        QTest::newRow("not in Latin-1") << int(MessageMode::Text) << QStringLiteral("ISO-8859-1")
                                        << QStringLiteral("naïve 你") << QStringLiteral("你");
        QTest::newRow("emoji not in GBK") << int(MessageMode::Text) << QStringLiteral("GBK") << QStringLiteral("你😀")
                                          << QStringLiteral("😀");
    }

    void marksWhatIsWrong()
    {
        QFETCH(int, mode);
        QFETCH(QString, encoding);
        QFETCH(QString, text);
        QFETCH(QString, marked);
        Desk desk;
        QVERIFY(desk.isActive);
        desk.composer.setFields({{QStringLiteral("append"), int(LineEnd::CrLf)}});
        desk.composer.setEncoding(net::TextEncoding::fromName(encoding).value());
        desk.composer.compose(text, static_cast<MessageMode>(mode));
        QCOMPARE(desk.marked(), marked);
        QVERIFY(!desk.status().isEmpty());
        QCOMPARE(desk.text()->accessibleDescription(), desk.status());
        QVERIFY(!desk.part<QPushButton>("send")->isEnabled());
        QCOMPARE(desk.count(), -1);
        QTest::keyClick(desk.text(), Qt::Key_Return);
        QVERIFY(desk.spy.isEmpty());
        desk.composer.compose(QStringLiteral("48"), static_cast<MessageMode>(mode));
        QVERIFY(desk.marked().isEmpty());
        QVERIFY(desk.part<QPushButton>("send")->isEnabled());
    }

    void marksBehindLineBreaks()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        desk.composer.setFields({{QStringLiteral("append"), int(LineEnd::CrLf)}});
        desk.composer.compose(QStringLiteral("a\nb\nc\\q"), MessageMode::Escapes);
        QCOMPARE(desk.marked(), QStringLiteral("\\q"));
    }

    void modesAndEncodings_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("hex") << int(MessageMode::Hex) << QStringLiteral("UTF-8") << QStringLiteral("0x48,65 \\x6c\n0a")
                             << QByteArray("Hel\n");
        QTest::newRow("escapes") << int(MessageMode::Escapes) << QStringLiteral("GBK")
                                 << QStringLiteral("\\u4f60\\xff\\r\\n") << QByteArray("\xc4\xe3\xff\r\n");
        QTest::newRow("GBK") << int(MessageMode::Text) << QStringLiteral("GBK") << QStringLiteral("你好")
                             << QByteArray("\xc4\xe3\xba\xc3");
        QTest::newRow("UTF-16") << int(MessageMode::Text) << QStringLiteral("UTF-16LE") << QStringLiteral("ab")
                                << QByteArray("a\0b\0", 4);
    }

    void modesAndEncodings()
    {
        QFETCH(int, mode);
        QFETCH(QString, encoding);
        QFETCH(QString, text);
        QFETCH(QByteArray, bytes);
        Desk desk;
        QVERIFY(desk.isActive);
        desk.composer.setEncoding(net::TextEncoding::fromName(encoding).value());
        desk.part<QComboBox>("mode")->setCurrentIndex(mode);
        desk.composer.insert(text);
        QCOMPARE(desk.count(), bytes.size());
        QTest::keyClick(desk.text(), Qt::Key_Return);
        QCOMPARE(desk.lastSent(), bytes);
    }

    void encodingsAreTyped()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        QSignalSpy changed(&desk.composer, &Composer::encodingChanged);
        auto *box = desk.part<QComboBox>("encoding");
        desk.composer.compose(QStringLiteral("你"), MessageMode::Text);
        box->setFocus();
        box->lineEdit()->selectAll();
        QTest::keyClicks(box->lineEdit(), QStringLiteral("cp93"));
        QVERIFY(!desk.part<QPushButton>("send")->isEnabled());
        QVERIFY(desk.status().contains(QStringLiteral("cp93")));
        QTest::keyClicks(box->lineEdit(), QStringLiteral("6"));
        QVERIFY(desk.part<QPushButton>("send")->isEnabled());
        QTest::keyClick(box->lineEdit(), Qt::Key_Return);
        QCOMPARE(box->currentText(), QStringLiteral("GBK"));
        QCOMPARE(desk.composer.encoding().name(), QStringLiteral("GBK"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(desk.count(), 2);

        box->lineEdit()->selectAll();
        QTest::keyClicks(box->lineEdit(), QStringLiteral("no such"));
        desk.composer.focusText();
        QCOMPARE(box->currentText(), QStringLiteral("GBK"));
        QVERIFY(desk.part<QPushButton>("send")->isEnabled());
    }

    void historyComesBackWithTheUpKey()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        QSignalSpy changed(&desk.composer, &Composer::historyChanged);
        for (const char *word : {"one", "two", "one"}) {
            QTest::keyClicks(desk.text(), QString::fromLatin1(word));
            QTest::keyClick(desk.text(), Qt::Key_Return);
        }
        QCOMPARE(changed.size(), 3);
        QCOMPARE(desk.composer.history(), (QStringList{QStringLiteral("text:two"), QStringLiteral("text:one")}));
        QTest::keyClicks(desk.text(), QStringLiteral("draft"));
        const auto shown = [&desk](Qt::Key key) {
            QTest::keyClick(desk.text(), key);
            return desk.text()->toPlainText();
        };
        QCOMPARE(shown(Qt::Key_Up), QStringLiteral("one"));
        QCOMPARE(shown(Qt::Key_Up), QStringLiteral("two"));
        QCOMPARE(shown(Qt::Key_Up), QStringLiteral("two"));
        QCOMPARE(shown(Qt::Key_Down), QStringLiteral("one"));
        QCOMPARE(shown(Qt::Key_Down), QStringLiteral("draft"));
        QCOMPARE(shown(Qt::Key_Down), QStringLiteral("draft"));
    }

    void historyKeepsTheMode()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        desk.composer.setHistory({QStringLiteral("hex:48 65"), QStringLiteral("text:a:b\nc")});
        QTest::keyClick(desk.text(), Qt::Key_Up);
        QCOMPARE(desk.text()->toPlainText(), QStringLiteral("a:b\nc"));
        QTest::keyClick(desk.text(), Qt::Key_Up); // within the lines first
        QTest::keyClick(desk.text(), Qt::Key_Up);
        QCOMPARE(desk.text()->toPlainText(), QStringLiteral("48 65"));
        QCOMPARE(desk.part<QComboBox>("mode")->currentIndex(), int(MessageMode::Hex));
        QTest::keyClick(desk.text(), Qt::Key_Return);
        QCOMPARE(desk.lastSent(), QByteArray("He"));
    }

    void historyIsBounded()
    {
        MessageHistory history;
        for (int i = 0; i < 1000; ++i)
            history.add({QString::number(i), MessageMode::Text});
        QCOMPARE(history.size(), MessageHistory::maxEntries);
        history.add({QString(MessageHistory::maxEntryLength + 1, u'x'), MessageMode::Text});
        QCOMPARE(history.toStrings().last(), QStringLiteral("text:999"));
    }

    void sendingCanBeRefused()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        QTest::keyClicks(desk.text(), QStringLiteral("hello"));
        desk.composer.setSendEnabled(false, QStringLiteral("Start the server first"));
        QTest::keyClick(desk.text(), Qt::Key_Return);
        QVERIFY(desk.spy.isEmpty());
        QCOMPARE(desk.part<QPushButton>("send")->toolTip(), QStringLiteral("Start the server first"));
        QCOMPARE(desk.text()->placeholderText(), QStringLiteral("Start the server first"));
        desk.composer.setSendEnabled(true);
        QTest::keyClick(desk.text(), Qt::Key_Return);
        QCOMPARE(desk.lastSent(), QByteArray("hello"));
    }

    void datagramsHaveALimit()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        desk.composer.setMaxMessageBytes(65507);
        desk.composer.compose(QString(65508, u'x'), MessageMode::Text);
        QVERIFY(desk.status().contains(QStringLiteral("65508")));
        QVERIFY(!desk.part<QPushButton>("send")->isEnabled());
        desk.composer.compose(QString(65507, u'x'), MessageMode::Text);
        QVERIFY(desk.part<QPushButton>("send")->isEnabled());
    }

    void fieldsAreKept()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        const QVariantMap fields{{QStringLiteral("mode"), QStringLiteral("escapes")},
                                 {QStringLiteral("encoding"), QStringLiteral("GBK")},
                                 {QStringLiteral("append"), 3},
                                 {QStringLiteral("repeatOpen"), true},
                                 {QStringLiteral("interval"), 20},
                                 {QStringLiteral("times"), 7}};
        desk.composer.setFields(fields);
        QCOMPARE(desk.composer.fields(), fields);
        desk.composer.setFields({{QStringLiteral("encoding"), QStringLiteral("no such")}, {QStringLiteral("append"), 99}});
        QCOMPARE(desk.composer.encoding().name(), QStringLiteral("UTF-8"));
        QCOMPARE(desk.composer.draft().append, LineEnd::CrLf);
    }

    void everyPartCanBeReachedAndNamed()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        desk.composer.setTargetWidget(new QComboBox);
        for (const char *name : {"text", "send", "mode", "encoding", "append", "attach", "saved", "repeat"}) {
            auto *part = desk.part<QWidget>(name);
            QVERIFY2(part, name);
            const auto *button = qobject_cast<QPushButton *>(part);
            QVERIFY2(!part->accessibleName().isEmpty() || (button && !button->text().isEmpty()), name);
            QVERIFY2(part->focusPolicy() & Qt::TabFocus, name);
        }
        QEvent retranslate(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&desk.composer, &retranslate);
        QVERIFY(!desk.part<QPushButton>("send")->text().isEmpty());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"

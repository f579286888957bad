// The small fields of the forms, driven as a person does: by keys and by choosing.
#include "addressbox.h"
#include "brackets.h"
#include "bufferbars.h"
#include "bytesizebox.h"
#include "contactmodel.h"
#include "contactsbook.h"
#include "encodingbox.h"
#include "fieldnote.h"
#include "framingbox.h"
#include "hosthistory.h"
#include "inlinemessage.h"
#include "labelledform.h"
#include "portbox.h"
#include "replybox.h"
#include "section.h"
#include "settings.h"
#include "streamoptionsform.h"
#include "theme.h"
#include "words.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace widgets;

namespace {

template <class T>
T *part(QWidget &root, const char *name)
{
    return root.findChild<T *>(QLatin1StringView(name));
}

void type(QLineEdit *edit, const QString &text)
{
    edit->selectAll();
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Delete);
    // Chinese comes from an input method, not from keys.
    QInputMethodEvent commit;
    commit.setCommitString(text);
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 127; }))
        QCoreApplication::sendEvent(edit, &commit);
    else
        QTest::keyClicks(edit, text);
}

QString noteText(QWidget &root)
{
    auto *note = root.findChild<FieldNote *>();
    return note->isVisibleTo(&root) ? note->text() : QString();
}

} // namespace

class TestFormControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void portIsCheckedWhileTyping_data();
    void portIsCheckedWhileTyping();
    void engineErrorStaysUntilTheNextKey();
    void addressOffersAndTakes_data();
    void addressOffersAndTakes();
    void framingWithItsParameter_data();
    void framingWithItsParameter();
    void replyWithItsText();
    void sizes();
    void sectionIsRemembered();
    void messageBarActsAndCloses();
    void hostHistoryRemembersAndSplits();
    void streamOptionsAreRemembered();
    void contactsEditUndoKeep();
    void brokenContactsAreLeftOut();
    void languageSwitchReachesEveryText();
    void labelsStayAlignedAtAnotherSize();
    void buffersTakeTwoLinesWhereTheyAreNarrow();

private:
    QTemporaryDir m_folder;
    int m_files = 0;
};

void TestFormControls::init()
{
    Settings::useFile(m_folder.filePath(QStringLiteral("settings%1.ini").arg(++m_files)));
}

void TestFormControls::portIsCheckedWhileTyping_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("port");
    QTest::newRow("usual") << QStringLiteral("8989") << 8989;
    QTest::newRow("any free one") << QStringLiteral("0") << 0;
    QTest::newRow("largest") << QStringLiteral("65535") << 65535;
    QTest::newRow("spaces around") << QStringLiteral(" 80 ") << 80;
    QTest::newRow("too large") << QStringLiteral("65536") << -1;
    QTest::newRow("far too large") << QStringLiteral("99999999999") << -1;
    QTest::newRow("negative") << QStringLiteral("-1") << -1;
    QTest::newRow("no number") << QStringLiteral("http") << -1;
}

void TestFormControls::portIsCheckedWhileTyping()
{
    QFETCH(QString, text);
    QFETCH(int, port);
    PortBox box(QStringLiteral("test.port"));
    type(part<QLineEdit>(box, "test.port.edit"), text);
    const auto result = box.port();
    QCOMPARE(result ? int(*result) : -1, port);
    QCOMPARE(noteText(box), result ? QString() : words::errorText(result.error()));
    if (!result)
        QVERIFY(!noteText(box).isEmpty());
}

void TestFormControls::engineErrorStaysUntilTheNextKey()
{
    PortBox box(QStringLiteral("test.port"));
    box.setPort(8989);
    const net::NetError error{net::NetErrorCode::PortInUse, 0, QStringLiteral("0.0.0.0:8989"), {}, -1};
    box.setError(error);
    QCOMPARE(noteText(box), words::errorText(error));
    QTest::keyClick(part<QLineEdit>(box, "test.port.edit"), Qt::Key_Backspace);
    QCOMPARE(noteText(box), QString());
}

void TestFormControls::addressOffersAndTakes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QHostAddress>("address");
    QTest::newRow("IPv4") << QStringLiteral("127.0.0.1") << QHostAddress(QHostAddress::LocalHost);
    QTest::newRow("IPv6") << QStringLiteral("::1") << QHostAddress(QHostAddress::LocalHostIPv6);
    QTest::newRow("name of an entry") << QStringLiteral("Any IPv6 (::)") << QHostAddress(QHostAddress::AnyIPv6);
    QTest::newRow("malformed") << QStringLiteral("300.1.1.1") << QHostAddress();
}

void TestFormControls::addressOffersAndTakes()
{
    QFETCH(QString, typed);
    QFETCH(QHostAddress, address);
    AddressBox box(QStringLiteral("test.address"), AddressBox::Offer::Listening);
    auto *combo = part<QComboBox>(box, "test.address.edit");
    QCOMPARE(*box.value(), QHostAddress(QHostAddress::AnyIPv4));
    QVERIFY(combo->findText(QStringLiteral("127.0.0.1"), Qt::MatchStartsWith) >= 0);
    type(combo->lineEdit(), typed);
    QCOMPARE(box.value().has_value(), !address.isNull());
    QCOMPARE(noteText(box).isEmpty(), !address.isNull());
    if (!address.isNull())
        QCOMPARE(*box.value(), address);
    const QString key = box.key();
    AddressBox again(QStringLiteral("test.address"), AddressBox::Offer::Listening);
    again.setKey(key);
    QCOMPARE(again.value().has_value(), box.value().has_value());
}

void TestFormControls::framingWithItsParameter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const char *name : {"none", "lf", "crlf", "length32", "fixed:16", "delimiter:0d0a"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    QTest::newRow("fixed without length") << QStringLiteral("fixed:") << false;
    QTest::newRow("fixed of nothing") << QStringLiteral("fixed:0") << false;
    QTest::newRow("odd hex") << QStringLiteral("delimiter:0d0") << false;
}

void TestFormControls::framingWithItsParameter()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    FramingBox box(QStringLiteral("test.framing"));
    box.setText(text);
    QCOMPARE(box.text(), text);
    QCOMPARE(box.framing().has_value(), good);
    QCOMPARE(noteText(box).isEmpty(), good);
    QCOMPARE(part<QLineEdit>(box, "test.framing.parameter")->isVisibleTo(&box), text.contains(u':'));
}

void TestFormControls::replyWithItsText()
{
    ReplyBox box(QStringLiteral("test.reply"));
    auto *kind = part<QComboBox>(box, "test.reply.kind");
    auto *text = part<QLineEdit>(box, "test.reply.text");
    QSignalSpy changed(&box, &ReplyBox::ruleChanged);
    QCOMPARE(box.rule().kind(), net::ReplyRule::Kind::None);
    QVERIFY(!text->isVisibleTo(&box));
    kind->setCurrentIndex(kind->findData(int(net::ReplyRule::Kind::Text)));
    QVERIFY(text->isVisibleTo(&box));
    QCOMPARE(box.rule(), net::ReplyRule::of(net::ReplyRule::Kind::Text, QStringLiteral("已送达")));
    type(text, QStringLiteral("ok"));
    QCOMPARE(box.rule().text(), QStringLiteral("ok"));
    QVERIFY(changed.size() >= 3);
}

void TestFormControls::sizes()
{
    ByteSizeBox box(QStringLiteral("test.size"), 4 << 10, 4 << 20, true);
    QCOMPARE(box.bytes(), 0);
    QCOMPARE(box.count(), 7);
    QCOMPARE(box.itemText(1), QStringLiteral("4 KiB"));
    QCOMPARE(box.itemText(6), QStringLiteral("4 MiB"));
    box.setBytes(3000);
    QCOMPARE(box.bytes(), 3000);
}

void TestFormControls::sectionIsRemembered()
{
    {
        Section section(QStringLiteral("test"), QStringLiteral("more"), false);
        auto *content = new QLabel(QStringLiteral("x"));
        section.setContent(content);
        QVERIFY(!content->isVisibleTo(&section));
        QTest::mouseClick(part<QToolButton>(section, "test.more.header"), Qt::LeftButton);
        QVERIFY(content->isVisibleTo(&section));
    }
    Section again(QStringLiteral("test"), QStringLiteral("more"), false);
    QVERIFY(again.isOpen());
}

void TestFormControls::messageBarActsAndCloses()
{
    QWidget window;
    InlineMessage bar(QStringLiteral("test.message"), &window);
    QVERIFY(!bar.isVisibleTo(&window));
    int done = 0;
    bar.showMessage({MessageSeverity::Warning, [] { return QStringLiteral("port in use"); },
                     [] { return QStringLiteral("Use another"); }, [&done] { ++done; }});
    QVERIFY(bar.isVisibleTo(&window));
    QCOMPARE(bar.text(), QStringLiteral("port in use"));
    QTest::mouseClick(part<QPushButton>(bar, "test.message.action"), Qt::LeftButton);
    QCOMPARE(done, 1);
    QVERIFY(!bar.isVisibleTo(&window));
    bar.showError({net::NetErrorCode::PortOutOfRange, 0, {}, {}, 70000});
    QVERIFY(!part<QPushButton>(bar, "test.message.action")->isVisibleTo(&bar));
    QTest::mouseClick(part<QToolButton>(bar, "test.message.close"), Qt::LeftButton);
    QVERIFY(!bar.isVisibleTo(&window));
}

void TestFormControls::hostHistoryRemembersAndSplits()
{
    HostHistory box(QStringLiteral("test.host"));
    QSignalSpy port(&box, &HostHistory::portChosen);
    auto *edit = part<QComboBox>(box, "test.host.edit")->lineEdit();
    type(edit, QStringLiteral("localhost:80"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(box.host(), QStringLiteral("localhost"));
    QCOMPARE(port.first().first().toInt(), 80);
    type(edit, QStringLiteral("fe80::1"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(box.host(), QStringLiteral("fe80::1"));
    box.remember(QStringLiteral("localhost"), 80);
    box.remember(QStringLiteral("::1"), 81);
    box.remember(QStringLiteral("localhost"), 80);
    QCOMPARE(Settings::value(keys::hostHistory), (QStringList{QStringLiteral("localhost:80"), QStringLiteral("[::1]:81")}));
    for (quint16 n = 1; n < 100; ++n)
        box.remember(QStringLiteral("h"), n);
    QCOMPARE(Settings::value(keys::hostHistory).size(), HostHistory::kept);
}

void TestFormControls::streamOptionsAreRemembered()
{
    {
        StreamOptionsForm form(QStringLiteral("test"));
        const auto usual = form.options();
        QVERIFY(usual);
        QCOMPARE(usual->sendLimitBytes, net::StreamOptions().sendLimitBytes);
        QCOMPARE(usual->maxFrameBytes, net::StreamOptions().maxFrameBytes);
        QSignalSpy changed(&form, &StreamOptionsForm::optionsChanged);
        part<FramingBox>(form, "test.framing")->setText(QStringLiteral("lf"));
        part<EncodingBox>(form, "test.encoding")->setEncoding(*net::TextEncoding::fromName(QStringLiteral("GBK")));
        part<ByteSizeBox>(form, "test.sendBuffer")->setBytes(16 << 10);
        QVERIFY(changed.size() >= 3);
        form.saveState();
    }
    StreamOptionsForm again(QStringLiteral("test"));
    QCOMPARE(again.options()->framing.kind(), net::Framing::Kind::Lf);
    QCOMPARE(again.options()->encoding.name(), QStringLiteral("GBK"));
    QCOMPARE(again.options()->sendBufferBytes, 16 << 10);
}

void TestFormControls::contactsEditUndoKeep()
{
    {
        ContactsBook book(QStringLiteral("test.contacts"));
        book.show();
        auto *table = part<QTableView>(book, "test.contacts.table");
        auto *model = qobject_cast<ContactModel *>(table->model());
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        part<QAction>(book, "test.contacts.add")->trigger();
        auto *editor = table->findChild<QLineEdit *>();
        QVERIFY(editor);
        type(editor, QStringLiteral("小红"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(book.contacts().first().name, QStringLiteral("小红"));
        QVERIFY(model->setData(model->index(0, ContactModel::Endpoint), QStringLiteral("192.168.1.9:8080")));
        QVERIFY(!model->setData(model->index(0, ContactModel::Endpoint), QStringLiteral("nowhere")));
        QVERIFY(book.findChild<InlineMessage *>()->isVisibleTo(&book));
        QCOMPARE(book.contacts().first().port, quint16(8080));
        model->add({QStringLiteral("the same"), QStringLiteral("192.168.1.9"), 8080});
        table->setCurrentIndex(model->index(0, 0));
        part<QAction>(book, "test.contacts.delete")->trigger();
        QCOMPARE(book.contacts().size(), 1);
        part<QAction>(book, "test.contacts.undo")->trigger();
        QCOMPARE(book.contacts().size(), 2);
    }
    ContactsBook again(QStringLiteral("test.contacts"));
    QCOMPARE(again.contacts().size(), 2);
    QCOMPARE(again.contacts().first().name, QStringLiteral("小红"));
    QCOMPARE(again.contacts().first().endpointText(), QStringLiteral("192.168.1.9:8080"));
}

void TestFormControls::brokenContactsAreLeftOut()
{
    Settings::setValue(keys::contacts,
                       QStringLiteral(R"([{"name":"a","host":"h","port":1},{"name":"b"},7,{"host":"x","port":70000}])"));
    QCOMPARE(loadContacts(), (QList<Contact>{{QStringLiteral("a"), QStringLiteral("h"), 1}}));
    Settings::setValue(keys::contacts, QStringLiteral("{ not json"));
    QVERIFY(loadContacts().isEmpty());
}

void TestFormControls::labelsStayAlignedAtAnotherSize()
{
    Theme::instance().apply(ThemeChoice::Light);
    const auto restore = qScopeGuard([] { Theme::instance().setScale(1.0); });
    QWidget window;
    auto *upper = new LabelledForm("test");
    auto *lower = new LabelledForm("test");
    auto *column = new QVBoxLayout(&window);
    column->addLayout(upper);
    column->addLayout(lower);
    upper->addField("Port", new QLineEdit);
    lower->addField("A longer label", new QLineEdit);
    upper->retranslate();
    lower->retranslate();
    LabelledForm::alignLabels({upper, lower});
    const auto labels = window.findChildren<QLabel *>();
    QCOMPARE(labels.size(), 2);
    for (const double scale : {Theme::presentationScale, 1.0}) {
        Theme::instance().setScale(scale);
        const auto isAligned = [&labels](const QLabel *label) {
            const auto textWidth = [](const QLabel *of) { return of->fontMetrics().horizontalAdvance(of->text()); };
            return label->minimumWidth() == std::max(textWidth(labels[0]), textWidth(labels[1])) &&
                   label->sizeHint() == label->minimumSize();
        };
        QTRY_VERIFY(std::all_of(labels.begin(), labels.end(), isAligned));
    }
}

void TestFormControls::buffersTakeTwoLinesWhereTheyAreNarrow()
{
    BufferBars bars(QStringLiteral("test.bars"));
    bars.resize(600, 200);
    bars.show();
    bars.setBars({}, {{QStringLiteral("Send buffer of the kernel"), 1000, 200000, true}});
    const int inOneLine = bars.sizeHint().height();
    bars.resize(120, 200);
    QTRY_VERIFY(bars.sizeHint().height() > inOneLine);
    bars.resize(600, 200);
    QTRY_COMPARE(bars.sizeHint().height(), inOneLine);
}

void TestFormControls::languageSwitchReachesEveryText()
{
    QWidget window;
    auto *form = new StreamOptionsForm(QStringLiteral("test"), &window);
    auto *address = new AddressBox(QStringLiteral("test.address"), AddressBox::Offer::Listening, &window);
    auto *bar = new InlineMessage(QStringLiteral("test.message"), &window);
    bar->showError({net::NetErrorCode::PortOutOfRange, 0, {}, {}, 70000});
    window.show();
    testing::Brackets brackets;
    QVERIFY(QCoreApplication::installTranslator(&brackets));
    QTRY_COMPARE(part<QComboBox>(*form, "test.reply.kind")->itemText(1), QStringLiteral("<Echo>"));
    QCOMPARE(part<QComboBox>(*form, "test.framing.kind")->itemText(1), QStringLiteral("<Line, LF>"));
    QCOMPARE(part<QComboBox>(*address, "test.address.edit")->currentText(), QStringLiteral("<Any IPv4 (0.0.0.0)>"));
    QVERIFY(bar->text().contains(u'<'));
    const auto labels = form->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        if (label->buddy())
            QVERIFY2(label->text().startsWith(u'<'), qPrintable(label->text()));
    QCoreApplication::removeTranslator(&brackets);
    QTRY_COMPARE(part<QComboBox>(*form, "test.reply.kind")->itemText(1), QStringLiteral("Echo"));
}

QTEST_MAIN(TestFormControls)
#include "tst_formcontrols.moc"

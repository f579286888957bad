// What holds for every page: fields that are told what is wrong with them, remembered, named and retranslated.
#include "brackets.h"
#include "framingbox.h"
#include "inlinemessage.h"
#include "language.h"
#include "pages.h"
#include "pagetest.h"
#include "portbox.h"
#include "replybox.h"
#include "section.h"
#include "settings.h"
#include "theme.h"
#include "udptargetbox.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QStyle>
#include <QStyleOption>
#include <QTcpServer>
#include <QTest>
#include <QToolButton>
#include <QUdpSocket>

#include <algorithm>

using namespace widgets;
using testing::PageTest;

class TestPages final : public PageTest {
    Q_OBJECT

private Q_SLOTS:
    void badFieldsAreSaidInPlace_data();
    void badFieldsAreSaidInPlace();
    void fieldsAreRemembered();
    void aFreePortIsShownWhileItIsUsed_data();
    void aFreePortIsShownWhileItIsUsed();
    void languageSwitchReachesEveryPage();
    void boxesShowTheirItemsWhole_data();
    void boxesShowTheirItemsWhole();
    void everyFieldHasAName();
    void aMessageLeavesTheFieldsInPlace();
    void theBigButtonStaysInSight();
    void theBigButtonFollowsTheType();

private:
    void open(const QString &name) { PageTest::open(name, {1200, 640}); }
};

void TestPages::badFieldsAreSaidInPlace_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("button");
    const auto row = [](const char *name, const char *page, const char *field, const char *text, const char *button) {
        QTest::newRow(name) << QString::fromLatin1(page) << QString::fromLatin1(field) << QString::fromLatin1(text)
                            << QString::fromLatin1(button);
    };
    row("server, port too large", "tcpServer", "tcpServer.port.edit", "65536", "tcpServer.start");
    row("server, malformed address", "tcpServer", "tcpServer.address.edit", "1.2.3.4.5", "tcpServer.start");
    row("server, foreign address", "tcpServer", "tcpServer.address.edit", "203.0.113.7", "tcpServer.start");
    row("client, port zero", "tcpClient", "tcpClient.port.edit", "0", "tcpClient.connect");
    row("client, no number", "tcpClient", "tcpClient.port.edit", "web", "tcpClient.connect");
    row("client, no host", "tcpClient", "tcpClient.host.edit", "", "tcpClient.connect");
    row("udp, port too large", "udp", "udp.port.edit", "100000", "udp.bind");
    row("udp, foreign address", "udp", "udp.address.edit", "203.0.113.7", "udp.bind");
}

void TestPages::badFieldsAreSaidInPlace()
{
    QFETCH(QString, page);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, button);
    open(page);
    type(field, text);
    const auto *combo = m_page->findChild<QComboBox *>(field);
    const auto *edit = combo ? combo->lineEdit() : part<QLineEdit>(field);
    click(button);
    const auto isSaid = [this, edit] {
        const auto notes = m_page->findChildren<QLabel *>();
        return std::any_of(notes.begin(), notes.end(), [edit](const QLabel *note) {
            return note->inherits("widgets::FieldNote") && note->isVisible() && !note->text().isEmpty() &&
                   edit->accessibleDescription() == note->text();
        });
    };
    QTRY_VERIFY(isSaid());
    QVERIFY(!m_page->isActive());
    QTRY_VERIFY(part<QPushButton>(button)->isEnabled());
}

void TestPages::fieldsAreRemembered()
{
    open(QStringLiteral("tcpServer"));
    type("tcpServer.port.edit", QStringLiteral("18989"));
    part<FramingBox>("tcpServer.framing")->setText(QStringLiteral("fixed:32"));
    part<ReplyBox>("tcpServer.reply")->setRule(net::ReplyRule::of(net::ReplyRule::Kind::Chat));
    m_page->saveState();
    open(QStringLiteral("tcpServer"));
    QCOMPARE(part<PortBox>("tcpServer.port")->text(), QStringLiteral("18989"));
    QCOMPARE(part<FramingBox>("tcpServer.framing")->text(), QStringLiteral("fixed:32"));
    QCOMPARE(part<ReplyBox>("tcpServer.reply")->rule().kind(), net::ReplyRule::Kind::Chat);

    open(QStringLiteral("udp"));
    type("udp.port.edit", QStringLiteral("19000"));
    part<UdpTargetBox>("udp.target")->choose(QStringLiteral("127.0.0.1:19001"));
    m_page->saveState();
    open(QStringLiteral("udp"));
    QCOMPARE(part<PortBox>("udp.port")->text(), QStringLiteral("19000"));
    QCOMPARE(part<UdpTargetBox>("udp.target")->text(), QStringLiteral("127.0.0.1:19001"));
}

void TestPages::aFreePortIsShownWhileItIsUsed_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("button");
    for (const char *page : {"tcpServer", "files", "httpServer"})
        QTest::newRow(page) << QString::fromLatin1(page) << QStringLiteral("start");
    QTest::newRow("udp") << QStringLiteral("udp") << QStringLiteral("bind");
}

void TestPages::aFreePortIsShownWhileItIsUsed()
{
    QFETCH(QString, page);
    QFETCH(QString, button);
    QTcpServer other;
    QUdpSocket otherUdp;
    QVERIFY(other.listen(QHostAddress::AnyIPv4, 0));
    QVERIFY(otherUdp.bind(QHostAddress::AnyIPv4, 0, QUdpSocket::DontShareAddress));
    Settings::setField(QStringLiteral("files"), QStringLiteral("folder"), m_folder->path());
    open(page);
    const QString field = page + QStringLiteral(".port.edit");
    const QString taken = QString::number(page == u"udp" ? otherUdp.localPort() : other.serverPort());
    type(field, taken);
    click(page + u'.' + button);
    QTRY_VERIFY(messageText().contains(taken));
    click(page + QStringLiteral(".message.action"));
    QTRY_VERIFY(m_page->isActive());
    const auto *edit = part<QLineEdit>(field);
    const QString got = edit->text();
    QVERIFY2(got.toInt() > 0 && got != taken, qPrintable(got));
    QVERIFY2(m_page->statusText().contains(u':' + got), qPrintable(m_page->statusText()));
    // The user's own is what is remembered, and comes back.
    m_page->saveState();
    QCOMPARE(Settings::field(page, QStringLiteral("port")).toString(), taken);
    click(page + u'.' + button);
    QTRY_VERIFY(!m_page->isActive());
    QTRY_COMPARE(edit->text(), taken);
    QVERIFY(edit->isEnabled());
    // So it is with a 0 that was typed.
    type(field, QStringLiteral("0"));
    click(page + u'.' + button);
    QTRY_VERIFY(m_page->isActive());
    QVERIFY(edit->text().toInt() > 0);
    click(page + u'.' + button);
    QTRY_COMPARE(edit->text(), QStringLiteral("0"));
}

void TestPages::boxesShowTheirItemsWhole_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("scale");
    for (const PageSpec &spec : pageSpecs()) {
        for (const QString &language : words::languages()) {
            for (const double scale : {1.0, Theme::presentationScale})
                QTest::addRow("%s %s %.1f", qPrintable(spec.name), qPrintable(language), scale)
                    << spec.name << language << scale;
        }
    }
}

void TestPages::boxesShowTheirItemsWhole()
{
    QFETCH(QString, page);
    QFETCH(QString, language);
    QFETCH(double, scale);
    Theme::instance().apply(ThemeChoice::Light);
    QVERIFY(words::installLanguage(language));
    Theme::instance().setScale(scale);
    const auto restore = qScopeGuard([] {
        Theme::instance().setScale(1.0);
        (void)words::installLanguage(QStringLiteral("en"));
    });
    PageTest::open(page, {1280, 640});
    const auto *setup = part<QWidget>(page + QStringLiteral(".setup"));
    const auto sections = setup->findChildren<Section *>();
    for (Section *section : sections)
        section->setOpen(true);
    if (auto *policy = m_page->findChild<QComboBox *>(QStringLiteral("files.policy")))
        policy->setCurrentIndex(policy->count() - 1); // with the PIN
    QCoreApplication::sendPostedEvents();
    const auto boxes = setup->findChildren<QComboBox *>();
    for (const QComboBox *box : boxes) {
        if (!box->isVisible() || box->isEditable())
            continue;
        QStyleOptionComboBox option;
        option.initFrom(box);
        const int room =
            box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box).width();
        for (int i = 0; i < box->count(); ++i) {
            const int wanted = box->fontMetrics().horizontalAdvance(box->itemText(i));
            QVERIFY2(
                wanted <= room,
                qPrintable(
                    QStringLiteral("%1: %2 needs %3 of %4").arg(box->objectName(), box->itemText(i)).arg(wanted).arg(room)));
        }
    }
}

void TestPages::languageSwitchReachesEveryPage()
{
    testing::Brackets brackets;
    for (const PageSpec &spec : pageSpecs()) {
        open(spec.name);
        QVERIFY(QCoreApplication::installTranslator(&brackets));
        const auto buttons = m_page->findChildren<QPushButton *>();
        for (const QPushButton *button : buttons)
            QTRY_VERIFY2(button->text().isEmpty() || button->text().startsWith(u'<'), qPrintable(button->objectName()));
        const auto sections = m_page->findChildren<Section *>();
        for (const Section *section : sections) {
            const auto *header = part<QToolButton>(section->objectName() + QStringLiteral(".header"));
            QVERIFY2(header->text().startsWith(u'<'), qPrintable(section->objectName()));
        }
        QVERIFY(QCoreApplication::removeTranslator(&brackets));
    }
}

void TestPages::everyFieldHasAName()
{
    for (const PageSpec &spec : pageSpecs()) {
        open(spec.name);
        const auto fields = part<QWidget>(spec.name + QStringLiteral(".setup"))->findChildren<QWidget *>();
        for (const QWidget *field : fields) {
            const auto *button = qobject_cast<const QAbstractButton *>(field);
            const bool isField = button || qobject_cast<const QLineEdit *>(field) || qobject_cast<const QComboBox *>(field);
            const bool isInner = field->objectName().startsWith(QLatin1StringView("qt_")) ||
                                 field->parent()->inherits("QLineEdit") || field->parent()->inherits("QComboBox");
            if (!isField || isInner)
                continue;
            QVERIFY2(!field->objectName().isEmpty(), field->metaObject()->className());
            QVERIFY2(!field->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(field->objectName()));
        }
        QVERIFY(m_page->focusWidget());
        QVERIFY(m_page->focusWidget()->property("primary").toBool());
    }
}

void TestPages::aMessageLeavesTheFieldsInPlace()
{
    for (const PageSpec &spec : pageSpecs()) {
        open(spec.name);
        const auto *setup = part<QWidget>(spec.name + QStringLiteral(".setup"));
        auto *message = part<InlineMessage>(spec.name + QStringLiteral(".message"));
        const QWidget *big = m_page->focusWidget();
        QVERIFY(big && setup->isAncestorOf(big));
        const auto placeOf = [this](const QWidget *widget) { return widget->mapTo(m_page.get(), QPoint()); };
        const QPoint before = placeOf(big);
        message->showError({net::NetErrorCode::PortInUse, 0, {}, {}, 8989});
        QTRY_VERIFY(placeOf(message).y() >= placeOf(setup).y() + setup->height());
        QTRY_VERIFY(message->height() >= message->heightForWidth(message->width()));
        QVERIFY2(m_page->rect().contains(QRect(placeOf(message), message->size())), qPrintable(spec.name));
        QCOMPARE(placeOf(big), before);
        message->hide();
        QCoreApplication::sendPostedEvents(); // the layout, without the message
        QCOMPARE(placeOf(big), before);
    }
}

void TestPages::theBigButtonStaysInSight()
{
    for (const PageSpec &spec : pageSpecs()) {
        open(spec.name);
        auto *message = part<InlineMessage>(spec.name + QStringLiteral(".message"));
        const QWidget *big = m_page->focusWidget();
        QVERIFY(big);
        const auto isInSight = [big] { return big->visibleRegion() == QRegion(big->rect()); };
        // As low as the window can be while it can be pressed.
        constexpr int step = 10;
        for (int height = m_page->height(); isInSight() && height > 300; height -= step)
            m_page->resize(m_page->width(), height);
        m_page->resize(m_page->width(), m_page->height() + step);
        QTRY_VERIFY2(isInSight(), qPrintable(spec.name));
        message->showError({net::NetErrorCode::PortInUse, 0, {}, {}, 8989});
        QTRY_VERIFY(message->height() >= message->heightForWidth(message->width()));
        QTRY_VERIFY2(isInSight(), qPrintable(spec.name));
    }
}

void TestPages::theBigButtonFollowsTheType()
{
    Theme::instance().apply(ThemeChoice::Light);
    const auto restore = qScopeGuard([] { Theme::instance().setScale(1.0); });
    open(QStringLiteral("tcpServer"));
    const auto *start = part<QPushButton>("tcpServer.start");
    const int before = start->minimumHeight();
    QVERIFY(before > start->fontMetrics().height());
    Theme::instance().setScale(Theme::presentationScale);
    QTRY_VERIFY(start->minimumHeight() > before * 5 / 4);
    QVERIFY(start->minimumHeight() > start->fontMetrics().height());
    Theme::instance().setScale(1.0);
    QTRY_COMPARE(start->minimumHeight(), before);
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"

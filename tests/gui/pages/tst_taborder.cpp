// The Tab key goes through a page as one reads it: set-up from top to bottom, conversation, live panel.
#include "networkthread.h"
#include "page.h"
#include "pages.h"
#include "recordedsession.h"
#include "settings.h"
#include "theme.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace widgets;

class TestTabOrder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        Settings::useFile(m_folder.filePath(QStringLiteral("settings.ini")));
        Theme::instance().apply(ThemeChoice::Light);
        m_thread.start();
    }
    void cleanupTestCase() { m_thread.stop(); }

    void tabGoesAsOneReads_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("setUp");
        QTest::newRow("server") << QStringLiteral("tcpServer")
                                << QByteArray("address.edit port.edit reply.kind framing.kind encoding start more.header "
                                              "connections.table");
        QTest::newRow("client") << QStringLiteral("tcpClient")
                                << QByteArray("host.edit port.edit reply.kind framing.kind encoding connect more.header "
                                              "connections.table");
        QTest::newRow("udp") << QStringLiteral("udp")
                             << QByteArray("address.edit port.edit reply.kind encoding bind more.header "
                                           "multicastSection.header contacts.table");
    }

    void tabGoesAsOneReads()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, setUp);
        const QByteArray conversation = " log.filter log.kindAll log.kindIn log.kindOut log.kindEvents log.kindErrors "
                                        "log.endpoint log.clearFilter log.follow log.clearView log.view log.text "
                                        "target composer.text composer.send composer.mode composer.append "
                                        "composer.attach composer.saved composer.repeat";
        const QByteArray live = " live.pause live.resetView live.savePicture live.copyNumbers live.resetCounters "
                                "buffers.header";
        const std::unique_ptr<Page> page = shown(name);
        QVERIFY(page);
        QByteArrayList stops;
        for (QWidget *widget = page->nextInFocusChain(); widget != page.get(); widget = widget->nextInFocusChain()) {
            if (isStop(*widget, *page) && widget->objectName().startsWith(name + u'.'))
                stops << widget->objectName().mid(name.size() + 1).toLatin1();
        }
        QCOMPARE(stops.join(' '), setUp + conversation + live);
    }

    // Qt's chain can fall into two that do not meet; what is in the other one is out of the keyboard's reach.
    void everyStopIsReached_data() { tabGoesAsOneReads_data(); }

    void everyStopIsReached()
    {
        QFETCH(QString, name);
        const std::unique_ptr<Page> page = shown(name);
        QVERIFY(page);
        QSet<const QWidget *> chain;
        for (QWidget *widget = page->nextInFocusChain(); widget != page.get(); widget = widget->nextInFocusChain()) {
            QVERIFY(!chain.contains(widget));
            chain.insert(widget);
        }
        const auto parts = page->findChildren<QWidget *>();
        for (const QWidget *widget : parts) {
            if (isStop(*widget, *page))
                QVERIFY2(chain.contains(widget), qPrintable(widget->objectName()));
        }
    }

    // By the key itself: Qt enters compound widgets as well, which the chain's stops do not tell.
    void tabComesBack_data() { tabGoesAsOneReads_data(); }

    void tabComesBack()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, setUp);
        constexpr int mostSteps = 100;
        const std::unique_ptr<Page> page = shown(name);
        QVERIFY(page);
        const QString firstName = name + u'.' + QString::fromLatin1(setUp.left(setUp.indexOf(' ')));
        auto *first = page->findChild<QWidget *>(firstName);
        QVERIFY(first);
        first->setFocus(Qt::TabFocusReason);
        QCOMPARE(page->focusWidget(), first);
        QStringList visited;
        do {
            visited << page->focusWidget()->objectName();
            QTest::keyClick(page->focusWidget(), Qt::Key_Tab);
        } while (page->focusWidget() != first && visited.size() < mostSteps);
        QVERIFY2(visited.size() < mostSteps, qPrintable(visited.join(u' ')));
        for (const char *stop : {".more.header", ".log.filter", ".log.view", ".log.text", ".live.pause", ".buffers.header"})
            QVERIFY2(visited.contains(name + QLatin1StringView(stop)), stop);
    }

private:
    static bool isStop(const QWidget &widget, const Page &page)
    {
        return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isVisible() && !widget.focusProxy() &&
               widget.window() == page.window();
    }

    std::unique_ptr<Page> shown(const QString &name)
    {
        const PageContext context{&m_session.recorder(), &m_thread};
        for (const PageSpec &spec : pageSpecs()) {
            if (spec.name != name)
                continue;
            std::unique_ptr<Page> page(spec.make(context, nullptr));
            page->resize(1280, 640);
            page->show();
            return QTest::qWaitForWindowExposed(page.get()) ? std::move(page) : nullptr;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    testing::RecordedSession m_session;
    net::NetworkThread m_thread;
};

QTEST_MAIN(TestTabOrder)
#include "tst_taborder.moc"

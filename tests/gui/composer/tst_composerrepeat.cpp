#include "composer.h"
#include "repeatsender.h"
#include "settings.h"
#include "theme.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace widgets;

class TestComposerRepeat final : public QObject {
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
        m_composer->resize(700, 200);
        m_composer->show();
        m_composer->compose(QStringLiteral("ping"), MessageMode::Text);
        QTest::mouseClick(part<QToolButton>("repeat"), Qt::LeftButton);
        QVERIFY(part<QWidget>("repeatBar")->isVisible());
    }

    void soManyTimes()
    {
        QSignalSpy spy(m_composer.get(), &Composer::sendRequested);
        part<QSpinBox>("repeatBar.interval")->setValue(5);
        part<QSpinBox>("repeatBar.times")->setValue(4);
        QElapsedTimer timer;
        timer.start();
        QTest::mouseClick(part<QPushButton>("repeatBar.start"), Qt::LeftButton);
        QCOMPARE(spy.size(), 1); // the first at once
        QVERIFY(!part<QSpinBox>("repeatBar.interval")->isEnabled());
        QTRY_VERIFY(part<QSpinBox>("repeatBar.interval")->isEnabled());
        QVERIFY(timer.elapsed() >= 14);
        QCOMPARE(spy.size(), 4);
        QCOMPARE(spy.last().first().toByteArray(), QByteArray("ping"));
        QVERIFY(part<QLabel>("repeatBar.progress")->text().contains(u'4'));
        QCOMPARE(part<QPlainTextEdit>("text")->toPlainText(), QStringLiteral("ping"));
    }

    void untilStopped()
    {
        QSignalSpy spy(m_composer.get(), &Composer::sendRequested);
        part<QSpinBox>("repeatBar.interval")->setValue(1);
        QTest::mouseClick(part<QPushButton>("repeatBar.start"), Qt::LeftButton);
        QTRY_VERIFY(spy.size() >= 5);
        QTest::mouseClick(part<QPushButton>("repeatBar.start"), Qt::LeftButton);
        QVERIFY(part<QSpinBox>("repeatBar.interval")->isEnabled());
    }

    void endsWithTheConnection()
    {
        QSignalSpy spy(m_composer.get(), &Composer::sendRequested);
        QTest::mouseClick(part<QPushButton>("repeatBar.start"), Qt::LeftButton);
        m_composer->setSendEnabled(false, QStringLiteral("Not connected"));
        QVERIFY(part<QSpinBox>("repeatBar.interval")->isEnabled());
        QVERIFY(!part<QPushButton>("repeatBar.start")->isEnabled());
        QCOMPARE(spy.size(), 1);
    }

    void nothingInvalidIsRepeated()
    {
        m_composer->compose(QStringLiteral("4"), MessageMode::Hex);
        QVERIFY(!part<QPushButton>("repeatBar.start")->isEnabled());
    }

    void whoTakesAMessageMayStopIt()
    {
        RepeatSender sender;
        QSignalSpy spy(&sender, &RepeatSender::messageDue);
        connect(&sender, &RepeatSender::messageDue, &sender, &RepeatSender::stop);
        sender.startSequence(50, [](qint64) { return QByteArray("x"); });
        QCOMPARE(spy.size(), 1);
        QVERIFY(!sender.isRunning());
        sender.startRepeating("x", 1000, 1);
        QCOMPARE(spy.size(), 2);
        QVERIFY(!sender.isRunning());
    }

private:
    template <class Widget>
    Widget *part(const char *name) const
    {
        return m_composer->findChild<Widget *>(QStringLiteral("test.composer.") + QLatin1StringView(name));
    }
    QTemporaryDir m_folder;
    std::unique_ptr<Composer> m_composer;
};

QTEST_MAIN(TestComposerRepeat)
#include "tst_composerrepeat.moc"

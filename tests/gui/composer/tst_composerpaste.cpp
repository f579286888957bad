#include "attachmentbar.h"
#include "composerdesk.h"
#include "fileloader.h"
#include "settings.h"
#include "theme.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace widgets;

namespace {

struct Desk : testing::ComposerDesk {
    void paste(const QString &pasted) const
    {
        QGuiApplication::clipboard()->setText(pasted);
        QTest::keySequence(text(), QKeySequence::Paste);
    }
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&composer, &enter);
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&composer, &event);
    }
    [[nodiscard]] QString message() const { return part<QLabel>("message.text")->text(); }
    [[nodiscard]] QByteArrayList sent() const
    {
        QByteArrayList messages;
        for (const QList<QVariant> &arguments : spy)
            messages.append(arguments.first().toByteArray());
        return messages;
    }
};

} // namespace

class TestComposerPaste final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        Settings::useFile(m_folder.filePath(QStringLiteral("settings.ini")));
        Theme::instance().apply(ThemeChoice::Light);
    }

    void oneLineGoesIn()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        desk.paste(QStringLiteral("one line\r\n"));
        QCOMPARE(desk.text()->toPlainText(), QStringLiteral("one line"));
        QVERIFY(!desk.part<QWidget>("paste")->isVisible());
    }

    void theAttachmentsIconGrowsWithTheType()
    {
        AttachmentBar bar(QStringLiteral("bar"));
        bar.attachText(QStringLiteral("text"));
        const auto iconWidth = [&bar] {
            const auto labels = bar.findChildren<QLabel *>();
            int width = 0;
            for (const QLabel *label : labels)
                width = qMax(width, qRound(label->pixmap(Qt::ReturnByValue).deviceIndependentSize().width()));
            return width;
        };
        const int before = iconWidth();
        QVERIFY(before > 0);
        const auto restore = qScopeGuard([] { Theme::instance().setScale(1.0); });
        Theme::instance().setScale(Theme::presentationScale);
        QTRY_COMPARE(iconWidth(), qRound(before * Theme::presentationScale));
    }

    void manyLinesAsOneMessage()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        desk.paste(QStringLiteral("a\r\nb\nc"));
        QVERIFY(desk.part<QWidget>("paste")->isVisible());
        QVERIFY(desk.text()->toPlainText().isEmpty());
        QTest::mouseClick(desk.part<QPushButton>("paste.one"), Qt::LeftButton);
        QVERIFY(!desk.part<QWidget>("paste")->isVisible());
        QCOMPARE(desk.text()->toPlainText(), QStringLiteral("a\nb\nc"));
        QVERIFY(desk.spy.isEmpty());
        QTest::keyClick(desk.text(), Qt::Key_Return);
        QCOMPARE(desk.sent(), QByteArrayList{"a\nb\nc"});
    }

    void manyLinesOneByOne()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        desk.composer.setFields({{QStringLiteral("append"), int(LineEnd::Lf)}});
        QByteArrayList expected;
        QString lines;
        for (int i = 0; i < 1000; ++i) {
            lines += QString::number(i) + u'\n';
            expected += QByteArray::number(i) + '\n';
        }
        desk.paste(lines);
        QTest::mouseClick(desk.part<QPushButton>("paste.lines"), Qt::LeftButton);
        QTRY_COMPARE(desk.spy.size(), 1000);
        QCOMPARE(desk.sent(), expected);
        QTRY_VERIFY(!desk.part<QWidget>("repeatBar")->isVisible());
    }

    void aLineThatCannotBeSentStopsAll()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        desk.composer.setEncoding(net::TextEncoding::fromName(QStringLiteral("US-ASCII")).value());
        desk.paste(QStringLiteral("a\n你\nc"));
        QTest::mouseClick(desk.part<QPushButton>("paste.lines"), Qt::LeftButton);
        QVERIFY(desk.message().contains(QStringLiteral("line 2.")));
        QVERIFY(desk.message().contains(QStringLiteral("position 1 ")));
        QVERIFY(desk.part<QWidget>("message")->isVisible());
        QVERIFY(desk.spy.isEmpty());
    }

    void aLineOverTheDatagramLimitStopsAll()
    {
        Desk desk;
        desk.composer.setMaxMessageBytes(65507);
        desk.paste(QStringLiteral("a\n\nb\n") + QString(65508, u'x') + QStringLiteral("\nc"));
        QTest::mouseClick(desk.part<QPushButton>("paste.lines"), Qt::LeftButton);
        QVERIFY(desk.message().contains(QStringLiteral("line 4.")));
        QVERIFY(desk.message().contains(QStringLiteral("65507")));
        QVERIFY(desk.spy.isEmpty());
    }

    void aMegabyteOfLinesStartsAtOnce()
    {
        Desk desk;
        desk.composer.setEncoding(net::TextEncoding::fromName(QStringLiteral("GBK")).value());
        desk.paste(QStringLiteral("你\n").repeated(1 << 19));
        QTest::mouseClick(desk.part<QPushButton>("paste.lines"), Qt::LeftButton);
        QVERIFY(!desk.spy.isEmpty());
        QCOMPARE(desk.sent().first(), QByteArray("\xc4\xe3"));
        QTest::mouseClick(desk.part<QPushButton>("repeatBar.start"), Qt::LeftButton); // stops it
        QTRY_VERIFY(!desk.part<QWidget>("repeatBar")->isVisible());
    }

    void cancelled()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        desk.paste(QStringLiteral("a\nb"));
        QTest::keyClick(desk.part<QPushButton>("paste.one"), Qt::Key_Escape);
        QVERIFY(!desk.part<QWidget>("paste")->isVisible());
        QVERIFY(desk.text()->toPlainText().isEmpty());
        QVERIFY(desk.text()->hasFocus());
    }

    void aMegabyteIsKeptWhole()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        const QString megabyte(1 << 20, u'x');
        desk.paste(megabyte);
        QVERIFY(desk.text()->toPlainText().isEmpty()); // laying it out would take seconds
        QVERIFY(desk.part<QWidget>("attachment")->isVisible());
        QVERIFY(!desk.text()->isVisible());
        QVERIFY(desk.part<QWidget>("attachment")->accessibleName().contains(QStringLiteral("1,048,576")));
        QTest::mouseClick(desk.part<QPushButton>("send"), Qt::LeftButton);
        QCOMPARE(desk.sent(), QByteArrayList{QByteArray(1 << 20, 'x')});
        QVERIFY(desk.text()->isVisible());
    }

    void whatIsAttachedCanBeRemoved()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        desk.composer.compose(QStringLiteral("typed"), MessageMode::Text);
        desk.paste(QString(1 << 20, u'x'));
        QTest::mouseClick(desk.part<QToolButton>("attachment.remove"), Qt::LeftButton);
        QVERIFY(!desk.part<QWidget>("attachment")->isVisible());
        QCOMPARE(desk.text()->toPlainText(), QStringLiteral("typed"));
    }

    void filesAreSentAsTheyAre()
    {
        QByteArray bytes;
        for (int i = 0; i < 256; ++i)
            bytes.append(char(i));
        const QString path = write(QStringLiteral("a <b>.bin"), bytes);
        Desk desk;
        QVERIFY(desk.isActive);
        desk.composer.setFields({{QStringLiteral("append"), int(LineEnd::Lf)}});
        desk.drop(path);
        QTRY_VERIFY(desk.part<QWidget>("attachment")->isVisible());
        QVERIFY(desk.part<QWidget>("attachment")->accessibleName().contains(QStringLiteral("a <b>.bin")));
        QTest::mouseClick(desk.part<QPushButton>("send"), Qt::LeftButton);
        QCOMPARE(desk.sent(), QByteArrayList{bytes});
    }

    void filesThatCannotBeSent()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        desk.drop(m_folder.filePath(QStringLiteral("none.bin")));
        QTRY_VERIFY(desk.message().contains(QStringLiteral("none.bin")));
        desk.drop(m_folder.path());
        QTRY_VERIFY(desk.message().contains(m_folder.path()));
        const QString path = m_folder.filePath(QStringLiteral("large.bin"));
        QFile large(path);
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(FileLoader::maxFileBytes + 1));
        desk.drop(path);
        QTRY_VERIFY(desk.message().contains(QStringLiteral("large.bin")));
        QVERIFY(!desk.part<QWidget>("attachment")->isVisible());
    }

    void aFileOverTheDatagramLimit()
    {
        Desk desk;
        QVERIFY(desk.isActive);
        desk.composer.setMaxMessageBytes(65507);
        desk.drop(write(QStringLiteral("datagram.bin"), QByteArray(65508, 'x')));
        QTRY_VERIFY(desk.part<QWidget>("attachment")->isVisible());
        QVERIFY(!desk.part<QPushButton>("send")->isEnabled());
        QVERIFY(desk.part<QWidget>("status")->accessibleName().contains(QStringLiteral("65507")));
    }

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestComposerPaste)
#include "tst_composerpaste.moc"

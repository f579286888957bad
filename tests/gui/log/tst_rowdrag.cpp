#include "rowdrag.h"

#include "entryreader.h"
#include "fixedsession.h"
#include "language.h"
#include "logmodel.h"
#include "logview.h"
#include "session.h"
#include "settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace widgets;

class TestRowDrag final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Settings::useFile(m_dir.filePath(QStringLiteral("settings.ini")));
        QVERIFY(words::installLanguage(QStringLiteral("en")));
        m_choice.source.path = m_dir.filePath(QStringLiteral("session.pcapng"));
        QVERIFY(testing::writeFixedSession(m_choice.source.path, testing::hostilePayloads()));
        const auto session = net::Session::open(m_choice.source.path);
        QVERIFY(session);
        m_choice.source.index = session->index();
        m_choice.selection = {{1, 1}, {3, 4}};
        m_choice.selectedRows = 3;
    }

    void textForAnEditor()
    {
        const RowDrag drag(m_choice);
        QVERIFY(drag.hasText());
        QCOMPARE(drag.text().count(u'\n'), 3);
        QVERIFY(drag.text().contains(QStringLiteral("\tplain\n")));
    }

    void aFileForAFileManager_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("text") << "text";
        QTest::newRow("session") << "pcapng";
    }

    void aFileForAFileManager()
    {
        QFETCH(QString, format);
        Settings::setValue(keys::exportFormat, format);
        const RowDrag drag(m_choice);
        QVERIFY(drag.hasUrls());
        const QList<QUrl> urls = drag.urls();
        QCOMPARE(urls.size(), 1);
        QCOMPARE(drag.urls(), urls); // asked twice, written once
        const QString path = urls.first().toLocalFile();
        QVERIFY(QFile::exists(path));
        if (format == u"pcapng") {
            const auto session = net::Session::open(path);
            QVERIFY(session);
            QCOMPARE(session->index()->size(), 3);
        } else {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll().count('\n'), 3);
        }
        const RowDrag next(m_choice);
        QVERIFY(next.urls() != urls); // the one before may still be copied
    }

    void tooManyAreNotOffered()
    {
        LogChoice choice = m_choice;
        choice.selectedRows = maxDraggedRows + 1;
        const RowDrag drag(choice);
        QVERIFY(!drag.isFileOffered());
        QVERIFY(drag.formats().isEmpty());
        QVERIFY(drag.text().isEmpty());
    }

    void rowsBecomeRunsOfEntries()
    {
        EntryReader reader;
        reader.setSource(m_choice.source.path, m_choice.source.index);
        LogModel model(reader, RowScope(net::Channel::Udp));
        model.sourceChanged();
        QTRY_VERIFY((model.takeNew(), model.rowCount() == 34));
        RowRanges rows;
        rows.add(0, 2);
        rows.add(5, 5);
        rows.add(33, 40); // beyond the end
        const std::vector<net::EntryRange> expected{{35, 37}, {40, 40}, {68, 68}};
        QVERIFY(entriesOf(model, rows) == expected);
    }

    // A press on a selected row picks up the rows; on another it selects; released without a move it selects that one.
    void pressesAndMoves()
    {
        EntryReader reader;
        reader.setSource(m_choice.source.path, m_choice.source.index);
        LogModel model(reader, RowScope(std::nullopt));
        model.sourceChanged();
        model.takeNew();
        LogView view(model);
        view.resize(600, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setCurrentRow(0);
        QSignalSpy drags(&view, &LogView::dragRequested);
        const auto at = [&view](int row) { return view.rowRect(row).center(); };
        QTest::mousePress(view.viewport(), Qt::LeftButton, Qt::NoModifier, at(2));
        QTest::mouseMove(view.viewport(), at(4));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, Qt::NoModifier, at(4));
        QCOMPARE(drags.count(), 0);
        QCOMPARE(view.selection().count(), 3);
        QTest::mousePress(view.viewport(), Qt::LeftButton, Qt::NoModifier, at(3));
        QTest::mouseMove(view.viewport(), at(3) + QPoint(60, 0));
        QCOMPARE(drags.count(), 1);
        QTest::mouseMove(view.viewport(), at(5));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, Qt::NoModifier, at(5));
        QCOMPARE(drags.count(), 1);
        QCOMPARE(view.selection().count(), 3); // still
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, at(3));
        QCOMPARE(view.selection().count(), 1);
        QCOMPARE(view.currentRow(), 3);
    }

private:
    QTemporaryDir m_dir;
    LogChoice m_choice;
};

QTEST_MAIN(TestRowDrag)
#include "tst_rowdrag.moc"

// The line above the list of requests where there is little room: its field stays wide enough to type in.
#include "requestfilterbar.h"

#include "theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace widgets;

class TestRequestFilterBar final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }
    void cleanup() { Theme::instance().setScale(1.0); }

    void theFieldKeepsItsRoom_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("usual") << 1.0;
        QTest::newRow("presentation") << Theme::presentationScale;
    }

    void theFieldKeepsItsRoom()
    {
        QFETCH(double, scale);
        QWidget page; // as a window of its own the bar could not be smaller than all its parts
        auto *bar = new RequestFilterBar(QStringLiteral("bar"), &page);
        bar->setCount(1234, 12345, true);
        page.show();
        Theme::instance().setScale(scale);
        QCoreApplication::sendPostedEvents();
        const auto *field = bar->findChild<QLineEdit *>(QStringLiteral("bar.filter"));
        const auto *count = bar->findChild<QLabel *>(QStringLiteral("bar.count"));
        QVERIFY(field && count);
        bar->resize(bar->minimumSizeHint().width(), bar->sizeHint().height());
        QTRY_VERIFY(!count->isVisible());
        QTRY_VERIFY(field->width() >= field->fontMetrics().horizontalAdvance(QString(12, u'0')));
        for (const QWidget *part : bar->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (part->isVisible())
                QTRY_VERIFY2(part->geometry().right() < bar->width(), qPrintable(part->objectName()));
        }
        bar->resize(bar->minimumSizeHint().width() * 2, bar->sizeHint().height());
        QTRY_VERIFY(count->isVisible());
        const auto *good = bar->findChild<QToolButton *>(QStringLiteral("bar.good"));
        QCOMPARE(good->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    }
};

QTEST_MAIN(TestRequestFilterBar)
#include "tst_requestfilterbar.moc"

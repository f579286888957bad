// QR codes: finder patterns where the standard has them, a quiet zone, whole pixels; the large window.
#include "qrcode.h"
#include "qrview.h"
#include "qrwindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace widgets;

class TestQrCode final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasThreeFinders()
    {
        const QrCode code(QStringLiteral("http://192.168.1.5:8080/"));
        QVERIFY(code.size() >= 21);
        const int last = code.size() - 7;
        for (const QPoint &corner : {QPoint(0, 0), QPoint(last, 0), QPoint(0, last)}) {
            for (int y = 0; y < 7; ++y) {
                for (int x = 0; x < 7; ++x) {
                    const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
                    QCOMPARE(code.isDark(corner.x() + x, corner.y() + y), ring != 2);
                }
            }
        }
    }

    void theQuietZoneIsLight()
    {
        const QrCode code(QStringLiteral("x"));
        const QImage image = code.image(3);
        QCOMPARE(image.width(), (code.size() + 8) * 3);
        for (int i = 0; i < image.width(); ++i) {
            for (int depth = 0; depth < 12; ++depth) {
                QCOMPARE(image.pixel(i, depth), QColor(Qt::white).rgb());
                QCOMPARE(image.pixel(depth, i), QColor(Qt::white).rgb());
            }
        }
        QCOMPARE(image.pixel(12, 12), QColor(Qt::black).rgb());
    }

    void nothingAndTooMuchHaveNone()
    {
        QVERIFY(QrCode(QString()).isNull());
        QVERIFY(QrCode(QString(5000, u'x')).isNull());
        QVERIFY(QrCode().image(4).isNull());
    }

    void everyPixelIsBlackOrWhite()
    {
        QrView view(QStringLiteral("view"));
        view.setText(QStringLiteral("http://10.0.0.1:8080/"));
        view.resize(233, 317);
        const QImage image = view.grab().toImage();
        const QRect square = QRect(0, 0, 200, 200).translated((image.width() - 200) / 2, (image.height() - 200) / 2);
        for (int y = square.top(); y < square.bottom(); ++y) {
            for (int x = square.left(); x < square.right(); ++x) {
                const QColor colour = image.pixelColor(x, y);
                QVERIFY(colour == QColor(Qt::black) || colour == QColor(Qt::white));
            }
        }
    }

    void copiesItsPicture()
    {
        QrView view(QStringLiteral("view"));
        view.setText(QStringLiteral("http://10.0.0.1:8080/"));
        view.copyPicture();
        QCOMPARE(QGuiApplication::clipboard()->image().size(), view.code().image(QrView::copiedModulePixels).size());
    }

    void theLargeWindowClosesOnEscape()
    {
        QWidget parent;
        QPointer<QrWindow> window(new QrWindow(QStringLiteral("large"), QStringLiteral("http://10.0.0.1/"), &parent));
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window));
        auto *view = window->findChild<QrView *>();
        QVERIFY(view->width() > 300);
        QTest::keyClick(view, Qt::Key_Escape);
        QTRY_VERIFY(!window);
    }
};

QTEST_MAIN(TestQrCode)
#include "tst_qrcode.moc"

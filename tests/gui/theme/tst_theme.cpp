#include "icons.h"
#include "theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDirIterator>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace widgets;

namespace {

// WCAG 2.1, "relative luminance" and "contrast ratio".
double luminance(const QColor &colour)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(static_cast<double>(colour.redF())) + 0.7152 * linear(static_cast<double>(colour.greenF())) +
           0.0722 * linear(static_cast<double>(colour.blueF()));
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

// Asks for the smallest size while the font is changing, as layouts and scroll areas do.
class Asker final : public QObject {
public:
    explicit Asker(const QWidget &asked)
        : m_asked(asked)
    {
        qApp->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationFontChange)
            m_size = m_asked.minimumSizeHint();
        return false;
    }

private:
    const QWidget &m_asked;
    QSize m_size;
};

} // namespace

class TestTheme final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastRuleKnowsItsEnds()
    {
        QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21.0) < 0.01);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void textIsReadable_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const bool dark : {false, true}) {
            const Colours c = Theme::coloursOf(dark);
            const auto row = [dark](const char *name, const QColor &text, const QColor &ground) {
                QTest::addRow("%s: %s", dark ? "dark" : "light", name) << text << ground;
            };
            const std::pair<const char *, QColor> grounds[] = {
                {"window", c.window}, {"panel", c.panel}, {"field", c.field}, {"alternate row", c.alternateRow}};
            const std::pair<const char *, QColor> texts[] = {
                {"text", c.text}, {"muted", c.mutedText}, {"in", c.in},       {"out", c.out},      {"info", c.info},
                {"good", c.good}, {"warning", c.warning}, {"error", c.error}, {"accent", c.accent}};
            for (const auto &[groundName, ground] : grounds) {
                for (const auto &[textName, text] : texts)
                    row(qPrintable(
                            QStringLiteral("%1 on %2").arg(QLatin1StringView(textName), QLatin1StringView(groundName))),
                        text, ground);
            }
            for (const auto &[textName, text] : texts)
                row(qPrintable(QStringLiteral("%1 on selection").arg(QLatin1StringView(textName))), text, c.selection);
            row("on accent", c.onAccent, c.accent);
            row("on selection", c.onSelection, c.selection);
            row("text on match", c.text, c.match);
            row("text on good", c.text, c.goodFill);
            row("text on warning", c.text, c.warningFill);
            row("text on error", c.text, c.errorFill);
            row("text on info", c.text, c.infoFill);
            row("good on its fill", c.good, c.goodFill);
            row("warning on its fill", c.warning, c.warningFill);
            row("error on its fill", c.error, c.errorFill);
            row("info on its fill", c.info, c.infoFill);
        }
    }

    void textIsReadable()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        const double ratio = contrast(text, ground);
        QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(ratio)));
    }

    void everyIconDrawsInTheThemesColour()
    {
        int seen = 0;
        for (QDirIterator files(QStringLiteral(":/icons")); files.hasNext();) {
            const QString name = QFileInfo(files.next()).completeBaseName();
            for (const bool dark : {false, true}) {
                Theme::instance().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
                for (const int size : {16, 32}) {
                    const QImage image = icon(name).pixmap(size).toImage();
                    QCOMPARE(image.size(), QSize(size, size));
                    int inked = 0;
                    for (int y = 0; y < size; ++y) {
                        for (int x = 0; x < size; ++x) {
                            const QColor pixel = image.pixelColor(x, y);
                            const bool ownColours = name == QStringLiteral("netyard");
                            inked += pixel.alpha() > 100 && (ownColours || contrast(pixel, colours().panel) > 7);
                        }
                    }
                    QVERIFY2(inked >= size / 4 - 1, qPrintable(name));
                }
            }
            ++seen;
        }
        QVERIFY(seen > 60);
        QVERIFY(icon(u"no-such-icon").isNull());
    }

    void aKeptIconFollowsTheTheme()
    {
        Theme::instance().apply(ThemeChoice::Light);
        const QIcon kept = icon(u"stop");
        const QColor light = kept.pixmap(16).toImage().pixelColor(8, 8);
        Theme::instance().apply(ThemeChoice::Dark);
        QVERIFY(kept.pixmap(16).toImage().pixelColor(8, 8).lightness() > light.lightness() + 100);
    }

    void switchTellsEverybody()
    {
        Theme::instance().apply(ThemeChoice::Light);
        QSignalSpy changed(&Theme::instance(), &Theme::changed);
        Theme::instance().apply(ThemeChoice::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(Theme::instance().isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), colours().window);
        QCOMPARE(Theme::instance().choice(), ThemeChoice::Dark);
    }

    void theSystemsSwitchIsFollowed()
    {
        Theme &theme = Theme::instance();
        theme.apply(ThemeChoice::System);
        QVERIFY(!theme.isDark());
        qputenv("GTK_THEME", "Any:dark");
        const auto restore = qScopeGuard([] { qunsetenv("GTK_THEME"); });
        QSignalSpy changed(&theme, &Theme::changed);
        theme.recheckSystem();
        QVERIFY(theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), colours().window);
        QCOMPARE(changed.count(), 1);
        theme.recheckSystem(); // our own dark palette is not taken for the system's
        QCOMPARE(changed.count(), 1);
        theme.apply(ThemeChoice::Light);
        qunsetenv("GTK_THEME");
        theme.recheckSystem();
        QVERIFY(!theme.isDark());
        QCOMPARE(changed.count(), 2); // not asked for, so only our own choice is told
        theme.apply(ThemeChoice::Dark);
        theme.recheckSystem();
        theme.apply(ThemeChoice::System);
        QVERIFY(!theme.isDark()); // what is looked at is the platform's palette, not ours
    }

    void fieldsOfOneRowAreOfOneHeight_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("platform's size") << 1.0;
        QTest::newRow("presentation") << Theme::presentationScale;
        QTest::newRow("largest") << Theme::maxScale;
    }

    void fieldsOfOneRowAreOfOneHeight()
    {
        QFETCH(double, scale);
        Theme::instance().apply(ThemeChoice::Light);
        Theme::instance().setScale(scale);
        QLineEdit line;
        QComboBox combo;
        combo.addItem(QStringLiteral("item"));
        QComboBox editable;
        editable.setEditable(true);
        QSpinBox spin;
        QPushButton button(QStringLiteral("Send"));
        for (QWidget *widget : std::initializer_list<QWidget *>{&line, &combo, &editable, &spin, &button})
            widget->ensurePolished();
        const int height = line.sizeHint().height();
        QCOMPARE(combo.sizeHint().height(), height);
        QCOMPARE(editable.sizeHint().height(), height);
        QCOMPARE(spin.sizeHint().height(), height);
        QCOMPARE(button.sizeHint().height(), height);
        QVERIFY(height >= QFontMetrics(line.font()).height() + 6);
        QCOMPARE(line.style()->pixelMetric(QStyle::PM_SmallIconSize), qRound(16 * scale));
        Theme::instance().setScale(1.0);
    }

    void aComboBoxForgetsAnotherScale()
    {
        Theme::instance().apply(ThemeChoice::Light);
        QComboBox combo;
        combo.addItem(QStringLiteral("item"));
        combo.show();
        const QSize before = combo.minimumSizeHint();
        const Asker asker(combo);
        Theme::instance().setScale(Theme::presentationScale);
        QVERIFY(combo.minimumSizeHint().height() > before.height());
        Theme::instance().setScale(1.0);
        QCOMPARE(combo.minimumSizeHint(), before);
    }

    void aButtonShowsThatItHasTheKeyboard_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("kind");
        for (const bool dark : {false, true}) {
            for (const char *kind : {"plain", "primary", "tool", "tool with a menu"})
                QTest::addRow("%s, %s", dark ? "dark" : "light", kind) << dark << QString::fromLatin1(kind);
        }
    }

    // WCAG 2.2, 2.4.13: as much as a frame around it changes, by 3 to 1.
    void aButtonShowsThatItHasTheKeyboard()
    {
        QFETCH(bool, dark);
        QFETCH(QString, kind);
        Theme::instance().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QWidget window;
        QMenu menu;
        auto *before = new QLineEdit(&window);
        QAbstractButton *button = nullptr;
        if (kind.startsWith(QStringLiteral("tool"))) {
            auto *tool = new QToolButton(&window);
            tool->setFocusPolicy(Qt::StrongFocus);
            tool->setPopupMode(QToolButton::InstantPopup);
            if (kind != QStringLiteral("tool"))
                tool->setMenu(&menu);
            button = tool;
        } else {
            auto *push = new QPushButton(&window);
            push->setAutoDefault(false);
            push->setProperty("primary", kind == QStringLiteral("primary"));
            button = push;
        }
        button->setText(QStringLiteral("OK"));
        button->setGeometry(10, 40, 120, 40);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        before->setFocus();
        const QImage without = button->grab().toImage();
        QTest::keyClick(before, Qt::Key_Tab);
        QVERIFY(button->hasFocus());
        const QImage with = button->grab().toImage();
        QCOMPARE(with.size(), without.size());
        int changed = 0;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x)
                changed += contrast(with.pixelColor(x, y), without.pixelColor(x, y)) >= 3;
        }
        QVERIFY2(changed >= 2 * (button->width() + button->height()) - 40, qPrintable(QString::number(changed)));
    }

    void aMenuButtonHasRoomForItsArrow()
    {
        Theme::instance().apply(ThemeChoice::Light);
        QToolButton plain;
        QToolButton withMenu;
        QMenu menu;
        withMenu.setMenu(&menu);
        withMenu.setPopupMode(QToolButton::InstantPopup);
        for (QToolButton *button : {&plain, &withMenu}) {
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            button->setText(QStringLiteral("192.0.2.2 (eth0)"));
        }
        QVERIFY(withMenu.sizeHint().width() >= plain.sizeHint().width() + 14);
    }

    void scaleIsBounded()
    {
        Theme::instance().apply(ThemeChoice::Light);
        Theme::instance().setScale(100);
        QCOMPARE(Theme::instance().scale(), Theme::maxScale);
        Theme::instance().setScale(0.01);
        QCOMPARE(Theme::instance().scale(), Theme::minScale);
        Theme::instance().setScale(1.0);
        const double one = QApplication::font().pointSizeF();
        Theme::instance().setScale(2.0);
        QVERIFY(std::abs(QApplication::font().pointSizeF() - 2 * one) < 0.1);
        QVERIFY(std::abs(Theme::instance().dataFont().pointSizeF() - 2 * one) < 0.1);
        QVERIFY(QFontInfo(Theme::instance().dataFont()).fixedPitch());
        Theme::instance().setScale(1.0);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

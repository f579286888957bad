// A shown composer, driven by keys and the mouse, and what it asked to be sent.
#pragma once

#include "composer.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

namespace testing {

struct ComposerDesk {
    ComposerDesk()
        : spy(&composer, &widgets::Composer::sendRequested)
    {
        composer.resize(700, 200);
        composer.show();
        composer.activateWindow();
        composer.focusText();
        isActive = QTest::qWaitForWindowActive(&composer);
    }
    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return composer.findChild<Widget *>(QStringLiteral("test.composer.") + QLatin1StringView(name));
    }
    [[nodiscard]] QPlainTextEdit *text() const { return part<QPlainTextEdit>("text"); }

    widgets::Composer composer{QStringLiteral("test.composer")};
    QSignalSpy spy;
    bool isActive = false;
};

} // namespace testing

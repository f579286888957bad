// Turns every text into itself in brackets, so that a forgotten retranslation shows.
#pragma once

#include <QTranslator>

namespace testing {

class Brackets final : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u'<' + QString::fromUtf8(source) + u'>';
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace testing

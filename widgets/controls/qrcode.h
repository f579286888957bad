// A text as a QR code, made by libqrencode: a square of dark and light modules. Source: ISO/IEC 18004.
//
// Thread: any. Errors: no code for an empty text, or one that is too long (about 2,900 bytes).
#pragma once

#include <QImage>
#include <QString>

#include <vector>

namespace widgets {

class QrCode final {
public:
    static constexpr int quietModules = 4; // of light around it, as the standard demands

    QrCode() = default;
    explicit QrCode(const QString &text);

    [[nodiscard]] bool isNull() const { return m_size == 0; }
    [[nodiscard]] int size() const { return m_size; } // modules a side, without the quiet zone
    [[nodiscard]] bool isDark(int x, int y) const { return m_modules[static_cast<size_t>(y * m_size + x)]; }
    [[nodiscard]] static QString libraryVersion();
    // With the quiet zone, pixels a module; black on white.
    [[nodiscard]] QImage image(int modulePixels) const;

private:
    int m_size = 0;
    std::vector<bool> m_modules;
};

} // namespace widgets

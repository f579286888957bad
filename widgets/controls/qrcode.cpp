#include "qrcode.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>

namespace widgets {

QrCode::QrCode(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty())
        return;
    // M: a sixth of it may be hidden by a finger or a reflection. The version, and so the size, is the smallest that does.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M),
                                                               QRcode_free);
    if (!code)
        return;
    m_size = code->width;
    m_modules.resize(static_cast<size_t>(m_size * m_size));
    for (size_t i = 0; i < m_modules.size(); ++i)
        m_modules[i] = (code->data[i] & 1) != 0;
}

QString QrCode::libraryVersion()
{
    return QString::fromLatin1(QRcode_APIVersionString());
}

QImage QrCode::image(int modulePixels) const
{
    if (isNull() || modulePixels < 1)
        return {};
    const int side = (m_size + 2 * quietModules) * modulePixels;
    QImage picture(side, side, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size; ++x) {
            if (isDark(x, y))
                painter.fillRect((x + quietModules) * modulePixels, (y + quietModules) * modulePixels, modulePixels,
                                 modulePixels, Qt::black);
        }
    }
    return picture;
}

} // namespace widgets

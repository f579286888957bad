#include "icons.h"

#include "theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace widgets {

namespace {

QColor tintColour(IconTint tint)
{
    const Colours &c = colours();
    switch (tint) {
    case IconTint::Muted: return c.mutedText;
    case IconTint::Accent: return c.accent;
    case IconTint::OnAccent: return c.onAccent;
    case IconTint::Good: return c.good;
    case IconTint::Warning: return c.warning;
    case IconTint::Error: return c.error;
    case IconTint::Text: break;
    }
    return c.text;
}

// Draws at whatever size is asked for and asks for its colour each time, so that a kept icon follows the theme.
class SvgIconEngine final : public QIconEngine {
public:
    SvgIconEngine(const QString &path, IconTint tint)
        : m_path(path)
        , m_tint(tint)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, drawn);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QColor colour = tintColour(m_tint);
        if (mode == QIcon::Disabled)
            colour = QGuiApplication::palette().color(QPalette::Disabled, QPalette::ButtonText);
        else if (mode == QIcon::Selected && m_tint == IconTint::Text)
            colour = colours().onSelection;
        const QString key =
            QStringLiteral("netyard-icon %1 %2 %3x%4")
                .arg(m_path, colour.name(QColor::HexArgb), QString::number(size.width()), QString::number(size.height()));
        QPixmap result;
        if (!QPixmapCache::find(key, &result)) {
            result = draw(size, colour);
            QPixmapCache::insert(key, result);
        }
        return result;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new SvgIconEngine(m_path, m_tint); }
    [[nodiscard]] QString key() const override { return QStringLiteral("netyard-svg"); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QPixmap draw(const QSize &size, const QColor &colour) const
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QFile file(m_path);
        if (size.isEmpty() || !file.open(QIODevice::ReadOnly))
            return result;
        QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&result);
        renderer.render(&painter);
        return result;
    }

    QString m_path;
    IconTint m_tint;
};

} // namespace

QIcon icon(QStringView name, IconTint tint)
{
    const QString path = QStringLiteral(":/icons/%1.svg").arg(name);
    return QFile::exists(path) ? QIcon(new SvgIconEngine(path, tint)) : QIcon();
}

} // namespace widgets

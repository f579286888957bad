// The program's own look on top of Fusion: rounded fields of one height, flat buttons, tabs with an accent line, quiet
// group titles, slim scroll bars. Colours come from the theme, sizes grow with its scale.
//
// A style instead of a style sheet: no selector matching for each widget made, which would cost start-up time.
// yardstyle.cpp has sizes and primitives, yardstylecontrols.cpp the controls made of several parts.
#pragma once

#include <QColor>
#include <QProxyStyle>

namespace widgets {

[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double partOfB);

class YardStyle final : public QProxyStyle {
    Q_OBJECT

public:
    YardStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

private:
    void drawButton(const QStyleOption &option, QPainter &painter, bool primary) const;
    void drawIndicator(const QStyleOption &option, QPainter &painter, bool round) const;
    void drawTab(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawHeader(const QStyleOption &option, QPainter &painter) const;
    void drawScrollBar(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;
    void drawMenuButton(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;
    void drawGroupTitle(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;
};

// Shared by the two files: a field's rounded box, what shows the keyboard's place, an arrow head in a rectangle, and the
// place for it beside a tool button's text.
void drawFieldBox(QPainter &painter, const QRect &rect, const QStyleOption &option, const QColor &fill);
void drawFocusRing(QPainter &painter, const QRectF &rect, const QColor &colour);
void drawChevron(QPainter &painter, const QRect &rect, Qt::ArrowType direction, const QColor &colour);
[[nodiscard]] bool hasMenuArrow(const QStyleOption *option);
[[nodiscard]] int menuArrowWidth();

} // namespace widgets

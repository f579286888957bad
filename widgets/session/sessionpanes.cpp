#include "sessionpanes.h"

#include "conversationspane.h"
#include "endspane.h"
#include "plotspane.h"

#include <array>

namespace widgets {

namespace {

template <class Pane>
SessionPaneSpec specOf(const QString &name, const QString &iconName)
{
    return {name, &Pane::paneTitle, iconName,
            [](const QString &objectName, const SessionSource &source, QWidget *parent) -> SessionPane * {
                return new Pane(objectName, source, parent);
            }};
}

} // namespace

std::span<const SessionPaneSpec> sessionPaneSpecs()
{
    static const std::array specs{
        specOf<ConversationsPane>(QStringLiteral("conversations"), QStringLiteral("contact")),
        specOf<PlotsPane>(QStringLiteral("plots"), QStringLiteral("plot")),
        specOf<EndsPane>(QStringLiteral("ends"), QStringLiteral("two-ends")),
    };
    return specs;
}

} // namespace widgets

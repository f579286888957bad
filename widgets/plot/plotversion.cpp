#include "plotversion.h"

#include "plotlibrary.h"

namespace widgets {

QString plotLibraryVersion()
{
    return QStringLiteral(QCUSTOMPLOT_VERSION_STR);
}

} // namespace widgets

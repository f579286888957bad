// The translation context of everything in this folder.
#pragma once

#include <QCoreApplication>

namespace words {

class Words final {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace words

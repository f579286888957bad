// The tabs there are, in their order; each is made when it is first shown. A new tab is one line in pages.cpp.
//
// Thread: the main thread.
#pragma once

#include "page.h"

#include <QString>

#include <span>

namespace widgets {

struct PageSpec {
    QString name;         // "tcpServer": object names, settings, --tab
    net::Channel channel; // gives the tab its title (words::channelText)
    QString iconName;
    Page *(*make)(const PageContext &context, QWidget *parent);
};

[[nodiscard]] std::span<const PageSpec> pageSpecs();

} // namespace widgets

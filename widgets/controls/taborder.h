// The order in which the Tab key goes through parts of a page.
//
// Qt's own order is that of building, which is not that of reading where parts are made in one place and laid out in
// another. Thread: the main thread.
#pragma once

#include <initializer_list>

class QWidget;

namespace widgets {

// From the first part to the last, and inside each as it was. The first stays where it is among the rest of the window.
void orderTabs(std::initializer_list<QWidget *> parts);

// For a focusNextPrevChild(): to the next stop of its window's chain. Qt would also enter what hands the focus on to a part
// of its own (a QTabWidget to its tabs), wherever that stands in the chain, and so go in a circle through half of the
// window.
bool focusNextStop(QWidget &inside, bool next);

} // namespace widgets

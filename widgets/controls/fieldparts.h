// What fields of a form, and lists beside them, are set up alike in. Thread: the main thread.
#pragma once

#include <QAbstractItemView>

class QComboBox;
class QTableView;
class QVBoxLayout;
class QWidget;

namespace widgets {

// Makes it a field: the keyboard goes to focus, and it takes what width there is. The column for its parts, without margins.
QVBoxLayout *layOutField(QWidget &field, QWidget &focus, int spacing = 2);

// A form stays narrow: so many characters wide at least, however long the texts in it are.
void letShrink(QComboBox &box, int characters);

// As wide as the longest of its few short texts, in any language and at any size: none is cut off.
void showWhole(QComboBox &box);

// To be typed into: nothing is completed, nothing is added to the list.
void letType(QComboBox &box);

// Whole rows, no grid, no row numbers, smooth scrolling; Tab leaves it.
void setUpRows(QTableView &table, QAbstractItemView::SelectionMode mode);

} // namespace widgets

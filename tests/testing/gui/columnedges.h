// The edges of a table's columns, as the mouse takes them.
#pragma once

#include <QCoreApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QTest>

namespace testing {

inline QPoint edgeOf(const QHeaderView &header, int column)
{
    return {header.sectionViewportPosition(column) + header.sectionSize(column) - 1, header.height() / 2};
}

inline void dragEdge(QHeaderView &header, int column, int by)
{
    const QPoint from = edgeOf(header, column);
    const QPoint to = from + QPoint(by, 0);
    QTest::mousePress(header.viewport(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, header.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(header.viewport(), &move);
    QTest::mouseRelease(header.viewport(), Qt::LeftButton, {}, to);
}

inline void doubleClickEdge(QHeaderView &header, int column)
{
    QTest::mouseDClick(header.viewport(), Qt::LeftButton, {}, edgeOf(header, column));
}

} // namespace testing

#include "columnfit.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>
#include <numeric>

namespace widgets {

std::vector<int> fittedWidths(const std::vector<int> &wanted, const std::vector<int> &least, int available)
{
    std::vector<int> widths = wanted;
    int missing = std::accumulate(wanted.begin(), wanted.end(), -available);
    int spare = 0;
    for (size_t i = 0; i < wanted.size(); ++i)
        spare += std::max(wanted[i] - least[i], 0);
    for (size_t i = 0; i < widths.size() && missing > 0; ++i) {
        const int mine = std::max(wanted[i] - least[i], 0);
        // Of what is still missing, by what is still to be had: the last one that can give takes the remainder.
        const int given = spare > missing ? (missing * mine + spare - 1) / spare : mine;
        widths[i] -= given;
        missing -= given;
        spare -= mine;
    }
    return widths;
}

ColumnFit::ColumnFit(QHeaderView &header, QObject *parent)
    : QObject(parent)
    , m_header(header)
{
    for (int column = 0; column < lastColumn(); ++column)
        m_wanted.push_back(header.sectionSize(column));
    m_least.resize(m_wanted.size() + 1);
    connect(&header, &QHeaderView::sectionResized, this, [this](int column, int, int size) { takeResize(column, size); });
}

int ColumnFit::lastColumn() const
{
    return m_header.count() - 1;
}

void ColumnFit::takeResize(int column, int size)
{
    if (!m_isFitting && column < lastColumn() && size > 0)
        m_wanted[static_cast<size_t>(column)] = size;
}

void ColumnFit::setWanted(int column, int width)
{
    m_wanted[static_cast<size_t>(column)] = width;
    fit(m_width);
}

void ColumnFit::setLeast(const std::vector<int> &least)
{
    // Only the user makes a column narrower than that: one that was not is not now.
    for (size_t i = 0; i < m_wanted.size(); ++i) {
        if (m_wanted[i] >= m_least[i])
            m_wanted[i] = std::max(m_wanted[i], least[i]);
    }
    m_least = least;
}

void ColumnFit::scale(int to, int from)
{
    const auto grown = [factor = static_cast<double>(to) / from](int width) { return qRound(width * factor); };
    std::transform(m_wanted.begin(), m_wanted.end(), m_wanted.begin(), grown);
    std::transform(m_least.begin(), m_least.end(), m_least.begin(), grown); // until setLeast() tells exactly
}

void ColumnFit::fit(int width)
{
    m_width = width;
    if (!m_isFitting)
        giveWay(shallGiveWay());
    // Hidden ones take nothing.
    std::vector<int> wanted = m_wanted;
    std::vector<int> least = m_least;
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (m_header.isSectionHidden(static_cast<int>(i)))
            wanted[i] = least[i] = 0;
    }
    apply(width > 0 ? fittedWidths(wanted, least, width - m_least.back()) : m_wanted);
}

bool ColumnFit::shallGiveWay() const
{
    const bool isHiddenByUser = m_givesWay >= 0 && !m_gaveWay && m_header.isSectionHidden(m_givesWay);
    if (m_givesWay < 0 || m_width <= 0 || isHiddenByUser)
        return false;
    int left = m_width;
    for (int column = 0; column < lastColumn(); ++column) {
        const auto at = static_cast<size_t>(column);
        if (column == m_givesWay || !m_header.isSectionHidden(column))
            left -= std::min(m_wanted[at], m_least[at]);
    }
    return left < m_least.back() / 2;
}

void ColumnFit::giveWay(bool on)
{
    if (m_gaveWay && !m_header.isSectionHidden(m_givesWay)) { // brought back
        m_givesWay = -1;
        m_gaveWay = false;
    }
    if (m_givesWay < 0 || on == m_gaveWay)
        return;
    const QScopedValueRollback fitting(m_isFitting, true); // the header may ask for a fit meanwhile
    m_gaveWay = on;
    m_header.setSectionHidden(m_givesWay, on);
}

void ColumnFit::apply(const std::vector<int> &widths)
{
    const QScopedValueRollback fitting(m_isFitting, true);
    for (size_t i = 0; i < widths.size(); ++i) {
        const auto column = static_cast<int>(i);
        if (!m_header.isSectionHidden(column) && m_header.sectionSize(column) != widths[i])
            m_header.resizeSection(column, widths[i]);
    }
    // The header gives the last one what is left, but no less than it once had.
    const int left = m_width - (m_header.length() - m_header.sectionSize(lastColumn()));
    if (m_width > 0 && left < m_header.sectionSize(lastColumn()))
        m_header.resizeSection(lastColumn(), std::max(left, m_header.minimumSectionSize()));
}

QByteArray ColumnFit::saveState()
{
    giveWay(false);
    apply(m_wanted);
    const QByteArray state = m_header.saveState();
    fit(m_width);
    return state;
}

bool ColumnFit::restoreState(const QByteArray &state)
{
    m_isFitting = true;
    const bool restored = m_header.restoreState(state);
    m_isFitting = false;
    m_gaveWay = m_gaveWay && !restored; // as the state says, from here on
    for (int column = 0; restored && column < lastColumn(); ++column) {
        if (!m_header.isSectionHidden(column))
            m_wanted[static_cast<size_t>(column)] = m_header.sectionSize(column);
    }
    fit(m_width);
    return restored;
}

} // namespace widgets

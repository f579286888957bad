// What the shift sequences of a text have switched on so far, to go on from there after a wrong byte.
//
// In ISO-2022 encodings and HZ a sequence without a character of its own says what the bytes behind it mean. A decoder
// that is put back to its beginning is brought to the same state by reading replay(). Thread: a plain value.
// Sources: ISO/IEC 2022, RFC 1468 (-JP), RFC 1557 (-KR), RFC 1922 (-CN), RFC 1843 (HZ); the line ends as ICU reads them.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>

namespace net {

class ShiftState {
public:
    explicit ShiftState(const QByteArray &encoding);

    // Length of the whole shift sequences that the bytes begin with; 0 in encodings without.
    [[nodiscard]] qsizetype shiftsAtStart(QByteArrayView bytes) const;
    // The bytes of a character and of the shift sequences before it, or of such sequences alone.
    void take(QByteArrayView bytes);
    [[nodiscard]] QByteArray replay() const { return m_sets.join() + m_locked; }

private:
    enum class Kind : quint8 { None, Iso2022, Hz };
    [[nodiscard]] qsizetype oneShift(QByteArrayView bytes) const;
    void keep(QByteArrayView shift);

    struct Sets : std::array<QByteArray, 4> {
        [[nodiscard]] QByteArray join() const { return (*this)[0] + (*this)[1] + (*this)[2] + (*this)[3]; }
    };
    Kind m_kind = Kind::None;
    bool m_lineEndsClear = false;
    Sets m_sets;         // the sequences that chose G0 to G3
    QByteArray m_locked; // shift-out, or HZ's ~{
};

} // namespace net

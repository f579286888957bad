#include "convertertext.h"

#include "decodedtextbuilder.h"
#include "shiftstate.h"

#include <QStringConverter>

#include <algorithm>

namespace net {

namespace {

// Longer than any character or shift sequence. A run of shift sequences (ISO-2022-JP and the like) says nothing and
// may go on for ever; past this it is taken as read, so that going back over a wrong byte stays cheap.
constexpr qsizetype maxPending = 16;

// What stands in the text for bytes that mean nothing. Besides U+FFFD, ICU's tables give some such bytes (0xFF in GBK,
// Big5, TIS-620) a private character each, so that they survive a round trip; to a reader they are invalid.
bool isStandIn(QChar c)
{
    return c == QChar::ReplacementCharacter || (c >= QChar(0xf8c0) && c <= QChar(0xf8fe));
}

constexpr QChar substitute(0x1a); // ICU's other replacement, for single bytes; also a character in its own right

class SteppedDecoder {
public:
    SteppedDecoder(const QByteArray &name, QByteArrayView bytes)
        : m_name(name)
        , m_bytes(bytes)
        , m_decoder(name.constData())
        , m_shifts(name)
        , m_builder(bytes.size())
    {
    }

    [[nodiscard]] DecodedText run()
    {
        while (m_next < m_bytes.size())
            step();
        finish();
        return m_builder.take();
    }

private:
    void step()
    {
        const QString out = m_decoder.decode(m_bytes.sliced(m_next, 1));
        ++m_next;
        if (isWrong(out, m_bytes.sliced(m_start, m_next - m_start))) {
            rejectFirst();
        } else if (!out.isEmpty() || m_next - m_start >= maxPending) {
            m_builder.append(out);
            m_shifts.take(m_bytes.sliced(m_start, m_next - m_start));
            m_start = m_next;
        }
    }

    // hasError() will not do: once set, it stays, and opening a converter anew for every wrong byte takes long.
    [[nodiscard]] bool isWrong(QStringView out, QByteArrayView pending) const
    {
        return std::any_of(out.begin(), out.end(), [&](QChar c) {
            if (c == substitute)
                return pending != m_substitute;
            return c == QChar::ReplacementCharacter || (isStandIn(c) && pending.size() == 1);
        });
    }

    // Whole shift sequences say nothing and are not what is wrong.
    void passShifts(qsizetype end)
    {
        const qsizetype length = m_shifts.shiftsAtStart(m_bytes.sliced(m_start, end - m_start));
        if (length == end - m_start)
            return; // the last of them: then it is
        m_shifts.take(m_bytes.sliced(m_start, length));
        m_start += length;
    }

    // The first pending byte is wrong; the ones after it get a chance of their own.
    void rejectFirst()
    {
        passShifts(m_next);
        m_builder.appendInvalid(uchar(m_bytes[m_start]));
        m_next = ++m_start;
        m_decoder.resetState();
        if (const QByteArray shifts = m_shifts.replay(); !shifts.isEmpty())
            Q_UNUSED(QString(m_decoder.decode(shifts)))
    }

    void finish()
    {
        while (m_start < m_bytes.size()) {
            passShifts(m_bytes.size());
            QStringDecoder rest(m_name.constData(), QStringConverter::Flag::Stateless);
            const QString out = rest.decode(m_shifts.replay() + m_bytes.sliced(m_start).toByteArray());
            if (!rest.hasError()) { // shift sequences, whole
                m_builder.append(out);
                return;
            }
            m_builder.appendInvalid(uchar(m_bytes[m_start++]));
        }
    }

    QByteArray m_name;
    QByteArrayView m_bytes;
    QStringDecoder m_decoder;
    ShiftState m_shifts;
    DecodedTextBuilder m_builder;
    QByteArray m_substitute; // the encoding's own byte for that character
    qsizetype m_start = 0;   // of the bytes taken but not yet answered by a character
    qsizetype m_next = 0;
};

// In encodings with shift states, the bytes that lead back to the initial one, so that messages stand for themselves.
QByteArray closingShift(const QByteArray &name, QStringEncoder *used)
{
    QStringEncoder fresh(name.constData());
    const QByteArray plain = fresh.encode(u"A");
    const QByteArray afterText = used->encode(u"A");
    return afterText.endsWith(plain) ? afterText.chopped(plain.size()) : QByteArray();
}

qsizetype firstUnencodable(const QByteArray &name, QStringView text)
{
    QStringEncoder encoder(name.constData());
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const qsizetype length = pair ? 2 : 1;
        const QByteArray bytes = encoder.encode(text.sliced(i, length));
        // A lone high surrogate is not refused but waited on for its other half.
        if (encoder.hasError() || (!pair && text[i].isSurrogate()) || bytes.isEmpty())
            return i;
        i += length;
    }
    return -1;
}

} // namespace

DecodedText decodeByConverter(const QByteArray &name, QByteArrayView bytes)
{
    QStringDecoder whole(name.constData(), QStringConverter::Flag::Stateless);
    QString text = whole.decode(bytes);
    if (!whole.hasError() && std::none_of(text.cbegin(), text.cend(), isStandIn))
        return {std::move(text), {}};
    return SteppedDecoder(name, bytes).run();
}

EncodedText encodeByConverter(const QByteArray &name, QStringView text)
{
    QStringEncoder encoder(name.constData());
    QByteArray bytes = encoder.encode(text);
    const bool openPair = !text.isEmpty() && text.back().isHighSurrogate();
    if (!encoder.hasError() && !openPair)
        return {bytes + closingShift(name, &encoder)};
    const qsizetype wrong = firstUnencodable(name, text);
    return {{}, wrong >= 0 ? wrong : 0};
}

} // namespace net

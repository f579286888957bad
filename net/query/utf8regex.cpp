#include "utf8regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <array>

namespace net {

namespace {

// Of the machine code: as much as Qt gives its own.
constexpr size_t leastStackBytes = size_t{32} << 10;
constexpr size_t mostStackBytes = size_t{512} << 10;

struct PcreDeleter {
    void operator()(pcre2_code *code) const { pcre2_code_free(code); }
    void operator()(pcre2_match_data *data) const { pcre2_match_data_free(data); }
    void operator()(pcre2_match_context *context) const { pcre2_match_context_free(context); }
    void operator()(pcre2_jit_stack *stack) const { pcre2_jit_stack_free(stack); }
};
template <class T>
using PcrePointer = std::unique_ptr<T, PcreDeleter>;

struct CompiledPattern {
    PcrePointer<pcre2_code> code; // none: the problem's number and place
    int problem = 0;
    size_t problemAt = 0; // bytes
};

enum class Classes : quint8 { Unicode, Ascii }; // what \d, \w, \s and \b know

CompiledPattern compilePattern(const QByteArray &pattern, bool ignoresCase, Classes classes = Classes::Unicode)
{
    // \C is a byte of a character here, and would be half a character in the text that is shown.
    const quint32 options = PCRE2_UTF | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C |
                            (ignoresCase ? PCRE2_CASELESS : quint32{0}) |
                            (classes == Classes::Unicode ? PCRE2_UCP : quint32{0});
    CompiledPattern compiled;
    compiled.code.reset(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.constData()), static_cast<size_t>(pattern.size()),
                                      options, &compiled.problem, &compiled.problemAt, nullptr));
    return compiled;
}

// What does not become machine code is interpreted.
bool makeMachineCode(pcre2_code *code)
{
    size_t bytes = 0;
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    return pcre2_pattern_info(code, PCRE2_INFO_JITSIZE, &bytes) == 0 && bytes > 0;
}

} // namespace

struct Utf8Regex::Parts {
    [[nodiscard]] bool isIn(QByteArrayView text, const pcre2_code *wanted);

    PcrePointer<pcre2_code> code;
    PcrePointer<pcre2_code> ofAscii; // machine code; none: the other does as well
    PcrePointer<pcre2_match_data> data{pcre2_match_data_create(1, nullptr)};
    PcrePointer<pcre2_match_context> context{pcre2_match_context_create(nullptr)};
    PcrePointer<pcre2_jit_stack> stack;
    bool isMachineCode = false;
};

Utf8Regex::Utf8Regex() = default;
Utf8Regex::Utf8Regex(Utf8Regex &&other) noexcept = default;
Utf8Regex &Utf8Regex::operator=(Utf8Regex &&other) noexcept = default;
Utf8Regex::~Utf8Regex() = default;

Utf8Regex::Utf8Regex(const QString &pattern, bool ignoresCase)
{
    const QByteArray bytes = (queryRegexStart() + pattern).toUtf8();
    CompiledPattern compiled = compilePattern(bytes, ignoresCase);
    if (!compiled.code)
        return;
    auto parts = std::make_unique<Parts>();
    parts->code = std::move(compiled.code);
    if (!parts->data || !parts->context)
        return;
    if (makeMachineCode(parts->code.get())) {
        parts->stack.reset(pcre2_jit_stack_create(leastStackBytes, mostStackBytes, nullptr));
        pcre2_jit_stack_assign(parts->context.get(), nullptr, parts->stack.get());
        parts->isMachineCode = true;
        // Classes of ASCII characters need no tables of Unicode. But [:lower:] would differ where the case does not matter.
        CompiledPattern ofAscii;
        if (!pattern.contains(u"[:"))
            ofAscii = compilePattern(bytes, ignoresCase, Classes::Ascii);
        if (ofAscii.code && makeMachineCode(ofAscii.code.get()))
            parts->ofAscii = std::move(ofAscii.code);
    }
    m_parts = std::move(parts);
}

bool Utf8Regex::Parts::isIn(QByteArrayView text, const pcre2_code *wanted)
{
    const auto *subject = reinterpret_cast<PCRE2_SPTR>(text.isEmpty() ? "" : text.data());
    const auto size = static_cast<size_t>(text.size());
    const int result = isMachineCode ? pcre2_jit_match(wanted, subject, size, 0, 0, data.get(), context.get())
                                     : pcre2_match(wanted, subject, size, 0, PCRE2_NO_UTF_CHECK, data.get(), context.get());
    return result >= 0; // giving up is negative like finding nothing
}

bool Utf8Regex::isIn(QByteArrayView text)
{
    return m_parts && m_parts->isIn(text, m_parts->code.get());
}

bool Utf8Regex::isInAscii(QByteArrayView text)
{
    return m_parts && m_parts->isIn(text, m_parts->ofAscii ? m_parts->ofAscii.get() : m_parts->code.get());
}

std::optional<QueryRegexProblem> Utf8Regex::problem(const QString &pattern, bool ignoresCase)
{
    const QByteArray start = queryRegexStart().toUtf8();
    const QByteArray bytes = pattern.toUtf8();
    const CompiledPattern compiled = compilePattern(start + bytes, ignoresCase);
    if (compiled.code)
        return std::nullopt;
    std::array<PCRE2_UCHAR, 256> reason{};
    pcre2_get_error_message(compiled.problem, reason.data(), reason.size());
    const qsizetype at = std::clamp<qsizetype>(static_cast<qsizetype>(compiled.problemAt) - start.size(), 0, bytes.size());
    return QueryRegexProblem{QString::fromUtf8(bytes.first(at)).size(),
                             QString::fromUtf8(reinterpret_cast<const char *>(reason.data()))};
}

QString Utf8Regex::libraryVersion()
{
    std::array<PCRE2_UCHAR, 64> version{}; // 10.42 2022-12-11
    pcre2_config(PCRE2_CONFIG_VERSION, version.data());
    return QString::fromLatin1(reinterpret_cast<const char *>(version.data())).section(u' ', 0, 0);
}

} // namespace net

// The main() of a fuzz target where libFuzzer is not at hand: a fixed number of inputs, mutated from the seeds by a fixed
// generator, so that every run tries the same ones. Options are libFuzzer's: fuzz_NAME [-runs=N] FOLDER-OR-FILE…
//
// A folder's files are tried as they are and then mutated; a file is only tried. The input under which a target aborts is
// written to crash-NAME in the current folder and can be given as a file.
#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

using Bytes = std::vector<uint8_t>;

constexpr size_t maxBytes = 4096;

// What formats of this program are made of, so that more than noise is tried.
constexpr std::array<std::string_view, 32> words{
    "\r\n", "\n",   "\r",           "\r\n\r\n", " ",        "\t",    ":",  ";",   ",",       "=", "\"",       "\\", "%",
    "%2e",  "%00",  "..",           "/",        "//",       "-",     "--", "--b", "\r\n--b", "0", "ffffffff", "*",  "bytes=",
    "W/",   "\x7F", "\xE4\xB8\xAD", "\xFF",     "HTTP/1.1", "Host:",
};

// splitmix64 (Steele, Lea, Flood 2014): the standard library's distributions differ between libraries.
class Generator {
public:
    size_t below(size_t limit)
    {
        m_state += 0x9E3779B97F4A7C15U;
        uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        z ^= z >> 31;
        return limit == 0 ? 0 : static_cast<size_t>(z % limit);
    }

private:
    uint64_t m_state = 20240229;
};

Bytes *currentInput = nullptr;
std::string crashFile;

template <typename Iterator>
void insert(Bytes &to, size_t at, Iterator begin, Iterator end)
{
    to.insert(to.begin() + static_cast<Bytes::difference_type>(at), begin, end);
}

void mutate(Bytes &bytes, const std::vector<Bytes> &seeds, Generator &random)
{
    const size_t at = random.below(bytes.size() + 1);
    const size_t length =
        std::min(random.below(16) == 0 ? random.below(bytes.size()) : random.below(8) + 1, bytes.size() - at);
    const auto from = bytes.begin() + static_cast<Bytes::difference_type>(at);
    const auto to = from + static_cast<Bytes::difference_type>(length);
    switch (random.below(8)) {
    case 0: // a bit
        if (length > 0)
            *from = static_cast<uint8_t>(*from ^ (1U << random.below(8)));
        break;
    case 1: // a byte
        if (length > 0)
            *from = static_cast<uint8_t>(random.below(256));
        break;
    case 2: // a little more or less: lengths
        if (length > 0)
            *from = static_cast<uint8_t>(*from + random.below(9) - 4);
        break;
    case 3: bytes.erase(from, to); break;
    case 4: { // once more, somewhere
        const Bytes copy(from, to);
        insert(bytes, random.below(bytes.size() + 1), copy.begin(), copy.end());
        break;
    }
    case 5: { // a piece of another seed
        const Bytes &other = seeds.at(random.below(seeds.size()));
        const size_t begin = random.below(other.size() + 1);
        const auto start = other.begin() + static_cast<Bytes::difference_type>(begin);
        insert(bytes, at, start,
               start + static_cast<Bytes::difference_type>(std::min(random.below(64), other.size() - begin)));
        break;
    }
    case 6: { // a word in place of something, or between
        const std::string_view word = words.at(random.below(words.size()));
        if (random.below(2) == 0)
            bytes.erase(from, to);
        insert(bytes, at, word.begin(), word.end());
        break;
    }
    default: bytes.resize(random.below(4) == 0 ? at : bytes.size()); break; // cut off
    }
    bytes.resize(std::min(bytes.size(), maxBytes));
}

void test(Bytes &input)
{
    currentInput = &input;
    const Bytes exact(input); // with nothing spare behind its end
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

extern "C" void keepInput(int)
{
    // Called from abort() itself, not in the middle of anything.
    std::ofstream file(crashFile, std::ios::binary);
    file.write(reinterpret_cast<const char *>(currentInput->data()), static_cast<std::streamsize>(currentInput->size()));
    file.close();
    std::fprintf(stderr, "the input of %zu bytes is in %s\n", currentInput->size(), crashFile.c_str());
}

Bytes contents(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        std::fprintf(stderr, "cannot read %s\n", path.string().c_str());
        std::exit(2);
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

int main(int argc, char *argv[])
{
    long runs = 20000;
    std::vector<Bytes> seeds;
    std::vector<Bytes> alone;
    crashFile = "crash-" + std::filesystem::path(argv[0]).stem().string();
    std::signal(SIGABRT, keepInput);
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument.starts_with("-runs=")) {
            runs = std::atol(argument.c_str() + 6);
        } else if (std::filesystem::is_directory(argument)) {
            std::vector<std::filesystem::path> files(std::filesystem::directory_iterator(argument), {});
            std::sort(files.begin(), files.end()); // folders have no order of their own
            std::transform(files.begin(), files.end(), std::back_inserter(seeds), contents);
        } else {
            alone.push_back(contents(argument));
        }
    }
    if (seeds.empty() && alone.empty()) {
        std::fprintf(stderr, "nothing to begin with: fuzz_NAME [-runs=N] FOLDER-OR-FILE…\n");
        return 2;
    }
    for (Bytes &input : alone)
        test(input);
    for (Bytes seed : seeds)
        test(seed);
    Generator random;
    for (long i = 0; i < runs && !seeds.empty(); ++i) {
        Bytes input = seeds.at(static_cast<size_t>(i) % seeds.size());
        for (size_t mutations = random.below(6) + 1; mutations > 0; --mutations)
            mutate(input, seeds, random);
        test(input);
    }
    return 0;
}

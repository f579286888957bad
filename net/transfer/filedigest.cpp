#include "filedigest.h"

#ifdef NETYARD_XXHASH_DISPATCHES
#include <xxh_x86dispatch.h>
#else
#include <xxhash.h>
#endif

#include <new>

namespace net {

class FileDigest::State {
public:
    State()
        : state(XXH3_createState())
    {
        if (!state)
            throw std::bad_alloc();
    }
    ~State() { XXH3_freeState(state); }
    Q_DISABLE_COPY_MOVE(State)

    XXH3_state_t *state;
};

FileDigest::FileDigest()
    : m_state(std::make_unique<State>())
{
    reset();
}

FileDigest::~FileDigest() = default;

void FileDigest::reset()
{
    XXH3_128bits_reset(m_state->state);
}

void FileDigest::add(QByteArrayView bytes)
{
    XXH3_128bits_update(m_state->state, bytes.data(), static_cast<size_t>(bytes.size()));
}

QString FileDigest::libraryVersion()
{
    const unsigned number = XXH_versionNumber(); // 802 is 0.8.2
    return QStringLiteral("%1.%2.%3").arg(number / 10000).arg(number / 100 % 100).arg(number % 100);
}

QByteArray FileDigest::value() const
{
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(m_state->state));
    return QByteArray(reinterpret_cast<const char *>(canonical.digest), sizeof canonical.digest);
}

} // namespace net

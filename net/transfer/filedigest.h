// XXH3-128 of a stream of bytes, as xxhsum -H128 prints it: 16 bytes, canonical. Thread: a value. Source: libxxhash.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace net {

class FileDigest final {
public:
    FileDigest();
    ~FileDigest();
    Q_DISABLE_COPY_MOVE(FileDigest)

    void reset();
    void add(QByteArrayView bytes);
    [[nodiscard]] QByteArray value() const; // of all so far; adding may go on
    [[nodiscard]] static QString libraryVersion();

private:
    class State;
    std::unique_ptr<State> m_state;
};

} // namespace net

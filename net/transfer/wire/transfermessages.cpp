#include "transfermessages.h"

#include "cborfields.h"
#include "cborwrite.h"
#include "transferframe.h"

namespace net::transfer {

using cbor::Key;
using cbor::MapWriter;

namespace {

constexpr qint64 maxVersion = 65535;
constexpr qint64 maxAttempts = 1000;

} // namespace

QByteArray encode(const Hello &hello)
{
    MapWriter map(3, magic);
    map.add("v", hello.version);
    map.add("program", hello.program, maxTextBytes);
    map.add("name", hello.name, maxTextBytes);
    return map.take();
}

std::optional<Hello> decodeHello(QByteArrayView payload)
{
    if (!payload.startsWith(magic))
        return std::nullopt;
    std::optional<qint64> version;
    std::optional<QString> program;
    std::optional<QString> name;
    const bool isWhole = cbor::readWhole(payload.sliced(magic.size()), [&](QCborStreamReader &reader, const Key &key) {
        if (key.is("v"))
            return cbor::readInteger(reader, 1, maxVersion, version);
        if (key.is("program"))
            return cbor::readText(reader, maxTextBytes, program);
        if (key.is("name"))
            return cbor::readText(reader, maxTextBytes, name);
        return cbor::skip(reader);
    });
    if (!isWhole || !version)
        return std::nullopt;
    return Hello{static_cast<int>(*version), program.value_or(QString()), name.value_or(QString())};
}

QByteArray encode(const Challenge &challenge)
{
    MapWriter map(2);
    map.add("nonce", challenge.nonce);
    map.add("left", challenge.attemptsLeft);
    return map.take();
}

std::optional<Challenge> decodeChallenge(QByteArrayView payload)
{
    std::optional<QByteArray> nonce;
    std::optional<qint64> left;
    const bool isWhole = cbor::readWhole(payload, [&](QCborStreamReader &reader, const Key &key) {
        if (key.is("nonce"))
            return cbor::readBytes(reader, nonceBytes, nonce);
        if (key.is("left"))
            return cbor::readInteger(reader, 0, maxAttempts, left);
        return cbor::skip(reader);
    });
    if (!isWhole || !nonce || nonce->size() != nonceBytes || !left)
        return std::nullopt;
    return Challenge{*nonce, static_cast<int>(*left)};
}

QByteArray encode(const Proof &proof)
{
    MapWriter map(2);
    map.add("nonce", proof.nonce);
    map.add("mac", proof.mac);
    return map.take();
}

std::optional<Proof> decodeProof(QByteArrayView payload)
{
    std::optional<QByteArray> nonce;
    std::optional<QByteArray> mac;
    const bool isWhole = cbor::readWhole(payload, [&](QCborStreamReader &reader, const Key &key) {
        if (key.is("nonce"))
            return cbor::readBytes(reader, nonceBytes, nonce);
        if (key.is("mac"))
            return cbor::readBytes(reader, macBytes, mac);
        return cbor::skip(reader);
    });
    if (!isWhole || !nonce || nonce->size() != nonceBytes || !mac || mac->size() != macBytes)
        return std::nullopt;
    return Proof{*nonce, *mac};
}

QByteArray encode(const Offer &offer)
{
    MapWriter map(3);
    map.add("files", offer.files);
    map.add("folders", offer.folders);
    map.add("bytes", offer.bytes);
    return map.take();
}

std::optional<Offer> decodeOffer(QByteArrayView payload)
{
    std::optional<qint64> files;
    std::optional<qint64> folders;
    std::optional<qint64> bytes;
    const bool isWhole = cbor::readWhole(payload, [&](QCborStreamReader &reader, const Key &key) {
        if (key.is("files"))
            return cbor::readInteger(reader, 0, maxAnnounced, files);
        if (key.is("folders"))
            return cbor::readInteger(reader, 0, maxAnnounced, folders);
        if (key.is("bytes"))
            return cbor::readInteger(reader, 0, maxFileBytes, bytes);
        return cbor::skip(reader);
    });
    if (!isWhole || !files || !folders || !bytes)
        return std::nullopt;
    return Offer{*files, *folders, *bytes};
}

QByteArray encode(const Ending &ending)
{
    MapWriter map(2);
    map.add("code", ending.code, maxCodeBytes);
    map.add("detail", ending.detail, maxTextBytes);
    return map.take();
}

std::optional<Ending> decodeEnding(QByteArrayView payload)
{
    std::optional<QString> code;
    std::optional<QString> detail;
    const bool isWhole = cbor::readWhole(payload, [&](QCborStreamReader &reader, const Key &key) {
        if (key.is("code"))
            return cbor::readText(reader, maxCodeBytes, code);
        if (key.is("detail"))
            return cbor::readText(reader, maxTextBytes, detail);
        return cbor::skip(reader);
    });
    if (!isWhole || !code)
        return std::nullopt;
    return Ending{*code, detail.value_or(QString())};
}

} // namespace net::transfer

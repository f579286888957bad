// Any bytes as the header of a classroom script's upload or download: what is found lies inside them, is written back as it
// was, and does not depend on how much has come.
#include "classicprotocol.h"
#include "fuzzrequire.h"

using namespace net::transfer;

namespace {

void checkUpload(const QByteArray &bytes)
{
    qsizetype consumed = -1;
    const std::optional<UploadHeader> header = parseUploadHeader(bytes, &consumed);
    require(header.has_value() == (consumed >= 0));
    if (!header)
        return;
    require(!header->name.isEmpty() && header->name.size() <= maxClassicNameBytes && header->size >= 0);
    require(consumed > header->name.size() + separator.size() && consumed <= bytes.size());
    require(bytes.startsWith(header->name + separator.toByteArray()));
    const QByteArray written = uploadHeader(header->name, header->size);
    const std::optional<UploadHeader> again = parseUploadHeader(written, &consumed);
    require(again && again->name == header->name && again->size == header->size && consumed == written.size());
}

void checkDownload(const QByteArray &bytes)
{
    using Status = DownloadHeader::Status;
    const DownloadHeader header = DownloadHeader::parse(bytes);
    for (qsizetype length = 0; length < std::min<qsizetype>(bytes.size(), 40); ++length) {
        const Status status = DownloadHeader::parse(exactCopy(QByteArrayView(bytes).first(length))).status();
        require(status == header.status() || status == Status::NeedMore);
    }
    if (header.status() != Status::File)
        return;
    require(!header.digits().isEmpty() && header.digits().size() <= 19 && header.likelySize() >= 0);
    require(bytes.mid(header.digitsAt()).startsWith(header.digits()));
    const qint64 total = bytes.size() - header.digitsAt();
    if (const std::optional<qsizetype> digits = header.sizeDigits(total)) {
        // The file is the rest, and its header would have been this.
        require(*digits > 0 && *digits <= header.digits().size());
        const QByteArray file = bytes.mid(header.digitsAt() + *digits);
        require(header.digits().first(*digits).toLongLong() == file.size());
        const DownloadHeader again = DownloadHeader::parse(downloadHeader(file.size()) + file);
        require(again.sizeDigits(QByteArray::number(file.size()).size() + file.size()).has_value());
    }
}

// Whatever a file begins with, its size is found.
void checkAnyFile(const QByteArray &file)
{
    const QByteArray number = QByteArray::number(file.size());
    const DownloadHeader header = DownloadHeader::parse(downloadHeader(file.size()) + file);
    require(header.status() == DownloadHeader::Status::File);
    require(header.sizeDigits(number.size() + file.size()) == number.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = exactCopy(QByteArrayView(data, static_cast<qsizetype>(size)));
    checkUpload(bytes);
    checkDownload(bytes);
    checkDownload("0<SEPARATOR>" + bytes);
    checkUpload("name<SEPARATOR>" + bytes);
    checkAnyFile(bytes);
    const QString message = QString::fromUtf8(bytes);
    const DownloadHeader refusal = DownloadHeader::parse(downloadRefusal(message));
    require(refusal.status() == DownloadHeader::Status::Refused && refusal.message() == message.toUtf8());
    return 0;
}

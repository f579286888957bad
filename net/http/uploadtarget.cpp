#include "uploadtarget.h"

#include "filerename.h"
#include "platform.h"
#include "safename.h"

#include <QFileInfo>
#include <QRandomGenerator>

namespace net {

namespace {

// Less than this, and a write that failed has failed for want of room.
constexpr qint64 nothingFree = 64 << 10;

} // namespace

UploadTarget::UploadTarget(const QString &folder)
    : m_folder(folder)
{
}

UploadTarget::~UploadTarget()
{
    giveUp();
}

Result<void> UploadTarget::begin(QByteArrayView wantedName)
{
    giveUp();
    m_name = safeName(wantedName);
    m_bytes = 0;
    const quint64 number = QRandomGenerator::global()->generate64();
    m_file.setFileName(m_folder + QStringLiteral("/.netyard-upload-%1.part").arg(number, 0, 16));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return failure(QFileInfo(m_folder).isWritable() ? fileError()
                                                        : NetError{NetErrorCode::FolderNotWritable, 0, m_folder, {}, -1});
    return {};
}

Result<void> UploadTarget::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 written = m_file.write(bytes.data(), bytes.size());
        if (written <= 0)
            return failure(fileError());
        m_bytes += written;
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<void> UploadTarget::finish()
{
    m_file.close();
    if (m_file.error() != QFileDevice::NoError)
        return failure(fileError());
    const QString wanted = m_name;
    for (int number = 2; number < mostNumbers; ++number) {
        const RenameResult renamed = renameWithoutReplacing(m_file.fileName(), path());
        if (renamed.status == RenameStatus::Done) {
            m_file.setFileName({});
            return {};
        }
        if (renamed.status == RenameStatus::Failed)
            break;
        m_name = numberedName(wanted, number);
    }
    const NetError error = fileError();
    giveUp();
    return failure(error);
}

void UploadTarget::giveUp()
{
    if (m_file.fileName().isEmpty())
        return;
    m_file.close();
    m_file.remove();
    m_file.setFileName({});
}

QString UploadTarget::path() const
{
    return m_folder + u'/' + m_name;
}

NetError UploadTarget::fileError() const
{
    const qint64 free = freeBytesAt(m_folder);
    if (free >= 0 && free < nothingFree)
        return {NetErrorCode::DiskFull, 0, m_folder, {}, free};
    return {NetErrorCode::FileNotWritable, 0, path(), m_file.errorString(), -1};
}

} // namespace net

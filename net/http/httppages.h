// The pages that the server writes itself: listings, errors, the upload form. Everything that is not ours is escaped.
//
// Thread: any; listingPage() reads the folder.
#pragma once

#include "httpoptions.h"
#include "requesttarget.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace net::http {

inline constexpr QByteArrayView uploadPath =
    "/upload";                                  // where the form is and where files are posted to, while uploads are on
inline constexpr qsizetype mostListed = 20'000; // entries of one folder
inline constexpr qsizetype listedOnPage = 1000; // "?page=2" has the next ones

[[nodiscard]] QByteArray listingPage(const HttpPhrases &phrases, const QString &folder, const Target &target,
                                     bool withUpload);
[[nodiscard]] QByteArray errorPage(const HttpPhrases &phrases, int status, Fault fault, QByteArrayView target);
[[nodiscard]] QByteArray redirectPage(const HttpPhrases &phrases, const QByteArray &location);
[[nodiscard]] QByteArray uploadFormPage(const HttpPhrases &phrases);

struct ReceivedFile {
    QString name;
    qint64 bytes = 0;
};
[[nodiscard]] QByteArray uploadDonePage(const HttpPhrases &phrases, const QList<ReceivedFile> &files);
[[nodiscard]] QByteArray uploadDoneText(const QList<ReceivedFile> &files); // for curl: one line a file

} // namespace net::http

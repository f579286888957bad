#include "sessionwords.h"

#include "tr.h"
#include "words.h"

#include <QLocale>

namespace words {

using net::Omission;

namespace {

QString countedText(Omission omission, qint64 packets)
{
    const auto count = static_cast<int>(packets);
    switch (omission) {
    case Omission::LinkType: return Words::tr("%Ln of other kinds of network (such as raw Wi-Fi)", nullptr, count);
    case Omission::Arp: return Words::tr("%Ln ARP", nullptr, count);
    case Omission::OtherNetwork: return Words::tr("%Ln not IP", nullptr, count);
    case Omission::Icmp: return Words::tr("%Ln ICMP", nullptr, count);
    case Omission::OtherTransport: return Words::tr("%Ln of other protocols over IP", nullptr, count);
    case Omission::Fragment: return Words::tr("%Ln fragment(s) of split datagrams", nullptr, count);
    case Omission::Malformed: return Words::tr("%Ln with headers that are broken or cut off", nullptr, count);
    case Omission::None: break;
    }
    return {};
}

} // namespace

QString damageText(const net::Session::Damage &damage)
{
    const QString place = QLocale().toString(damage.offset);
    if (damage.bytes == 0)
        return Words::tr("The file ends in the middle of a message; what there is of it is shown.");
    return Words::tr("The file is damaged at byte %1: %2 were left out. Everything else is shown.")
        .arg(place, bytesText(damage.bytes));
}

QString omissionsText(const net::Omissions &omissions)
{
    QStringList parts;
    for (size_t i = 1; i < net::omissionCount; ++i) {
        const auto omission = static_cast<Omission>(i);
        if (omissions.count(omission) > 0)
            parts << countedText(omission, omissions.count(omission));
    }
    const QString left = parts.isEmpty() ? QString()
                                         : Words::tr("Shown are TCP and UDP over IP; packets that are not shown: %1.")
                                               .arg(parts.join(Words::tr(", ", "between the parts of a list")));
    const QString cut = omissions.cut == 0 ? QString()
                                           : Words::tr("Of %Ln message(s) the capture has only the beginning.", nullptr,
                                                       static_cast<int>(omissions.cut));
    const QString late = omissions.late == 0 ? QString()
                                             : Words::tr("%Ln message(s) came late, or brought bytes that were there "
                                                         "already: a stream shows and saves them where they "
                                                         "were captured, not where they belong.",
                                                         nullptr, static_cast<int>(omissions.late));
    return joinedSentences({left, cut, late});
}

QString notExportedText(const net::Exported &exported)
{
    const QString sentAgain =
        exported.sentAgain == 0
            ? QString()
            : Words::tr(
                  "%Ln message(s) were left out: TCP had sent them again, and the packets written here would make them "
                  "new bytes.",
                  nullptr, static_cast<int>(exported.sentAgain));
    const QString late =
        exported.late == 0
            ? QString()
            : Words::tr("%Ln message(s) came late, or brought bytes that were there already: streams of this file have them "
                        "where they were captured, not where they belong.",
                        nullptr, static_cast<int>(exported.late));
    return joinedSentences({sentAgain, late});
}

} // namespace words

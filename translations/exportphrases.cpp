#include "exportphrases.h"

#include "language.h"
#include "tr.h"
#include "words.h"

#include <QTranslator>

#include <memory>

namespace words {

namespace {

// f, said in that language.
template <class F>
auto saidIn(std::shared_ptr<const QTranslator> language, F f)
{
    return [language = std::move(language), f](const auto &what) -> QString {
        if (!language)
            return f(what);
        const LanguageScope scope(*language);
        return f(what);
    };
}

} // namespace

QString pageText(net::PageWord word)
{
    switch (word) {
    case net::PageWord::Part: return Words::tr("This is a part of the session.");
    case net::PageWord::Began: return Words::tr("Began");
    case net::PageWord::Lasted: return Words::tr("Lasted");
    case net::PageWord::Received: return Words::tr("Received");
    case net::PageWord::Sent: return Words::tr("Sent");
    case net::PageWord::Messages: return Words::tr("Messages: %1");
    case net::PageWord::Events: return Words::tr("Events");
    case net::PageWord::Problems: return Words::tr("Warnings and errors: %1");
    case net::PageWord::Connections: return Words::tr("Connections");
    case net::PageWord::MoreConnections: return Words::tr("There were more connections; these are the first of them.");
    case net::PageWord::Throughput: return Words::tr("Throughput");
    case net::PageWord::Peak: return Words::tr("at most %1 a second");
    case net::PageWord::Happened: return Words::tr("What happened");
    case net::PageWord::Number: return Words::tr("No.");
    case net::PageWord::Time: return Words::tr("Time");
    case net::PageWord::Channel: return Words::tr("Channel");
    case net::PageWord::Direction: return Words::tr("Way");
    case net::PageWord::Local: return Words::tr("Here");
    case net::PageWord::Peer: return Words::tr("Peer");
    case net::PageWord::Size: return Words::tr("Size");
    case net::PageWord::Content: return Words::tr("Content");
    case net::PageWord::EmptyMessage: return Words::tr("empty");
    case net::PageWord::NotKept: return Words::tr("The session holds %1 B of this message.");
    case net::PageWord::Nothing: return Words::tr("No entry is in this export.");
    case net::PageWord::Language: return Words::tr("Language");
    case net::PageWord::Origin:
        return Words::tr("Recorded by NetYard: what a program sent, received and noticed, with the times it saw it happen.");
    }
    return {};
}

net::ExportWords exportWords(const QString &language)
{
    const std::shared_ptr<const QTranslator> texts = loadLanguage(language);
    net::ExportWords said;
    said.language = language;
    said.languageName = languageName(language);
    said.event = saidIn(texts, eventText);
    said.channel = saidIn(texts, channelText);
    said.page = saidIn(texts, pageText);
    said.bytes = saidIn(texts, bytesText);
    said.duration = saidIn(texts, durationText);
    return said;
}

std::vector<net::ExportWords> exportWordsFrom(const QString &language)
{
    std::vector<net::ExportWords> all{exportWords(language)};
    for (const QString &other : languages()) {
        if (other != language)
            all.push_back(exportWords(other));
    }
    return all;
}

} // namespace words

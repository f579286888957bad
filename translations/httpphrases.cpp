// The texts of the server's own pages, in a language of the visitor's and not of the window's.
#include "httpwords.h"

#include "httpstatustable.h"
#include "language.h"

#include <QTranslator>

namespace words {

namespace {

QString translated(const QTranslator &translator, const char *source)
{
    const QString text = translator.translate("Words", source);
    return text.isEmpty() ? QString::fromUtf8(source) : text;
}

} // namespace

net::HttpPhrases httpPhrases(const QString &language)
{
    QTranslator translator;
    // English needs none but for plural forms, which are not in these texts; a missing file leaves the English ones.
    (void)translator.load(QStringLiteral(":/i18n/netyard_%1.qm").arg(language));
    const auto say = [&translator](const char *source) { return translated(translator, source); };
    net::HttpPhrases phrases;
    phrases.languageTag = QString(language).replace(u'_', u'-');
    phrases.indexOf = say(QT_TRANSLATE_NOOP("Words", "Contents of %1"));
    phrases.name = say(QT_TRANSLATE_NOOP("Words", "Name"));
    phrases.size = say(QT_TRANSLATE_NOOP("Words", "Size"));
    phrases.modified = say(QT_TRANSLATE_NOOP("Words", "Changed"));
    phrases.parentFolder = say(QT_TRANSLATE_NOOP("Words", "One folder up"));
    phrases.emptyFolder = say(QT_TRANSLATE_NOOP("Words", "This folder is empty."));
    phrases.folders = say(QT_TRANSLATE_NOOP("Words", "Folders: %1"));
    phrases.files = say(QT_TRANSLATE_NOOP("Words", "Files: %1"));
    phrases.uploadTitle = say(QT_TRANSLATE_NOOP("Words", "Send files"));
    phrases.uploadHint = say(QT_TRANSLATE_NOOP(
        "Words", "Choose one or more files, or drop them here. They go to the machine that runs this server."));
    phrases.uploadButton = say(QT_TRANSLATE_NOOP("Words", "Send"));
    phrases.uploadDone = say(QT_TRANSLATE_NOOP("Words", "Files received: %1"));
    phrases.uploadNone = say(QT_TRANSLATE_NOOP("Words", "No file came with it. Choose one first."));
    phrases.backToStart = say(QT_TRANSLATE_NOOP("Words", "To the start page"));
    phrases.source = say(QT_TRANSLATE_NOOP("Words", "See %1"));
    phrases.dateFormat = say(QT_TRANSLATE_NOOP("Words", "d MMM yyyy, HH:mm"));
    for (const HttpStatusWords &row : httpStatuses) {
        if (row.status < 400)
            continue;
        phrases.errorTitles.insert(row.status, say(row.title));
        phrases.errorTexts.insert(row.status, say(row.text));
    }
    return phrases;
}

QList<net::HttpPhrases> allHttpPhrases()
{
    QList<net::HttpPhrases> all{httpPhrases(currentLanguage())};
    for (const QString &language : languages())
        if (language != currentLanguage())
            all.append(httpPhrases(language));
    return all;
}

} // namespace words

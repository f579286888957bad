#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace words {

namespace {

constexpr QLatin1StringView english("en");
constexpr QLatin1StringView chinese("zh_CN");

struct Installed {
    QString language = english;
    std::unique_ptr<QTranslator> ours;
    std::unique_ptr<QTranslator> qt;
};

Installed &installed()
{
    static Installed state;
    return state;
}

} // namespace

QStringList languages()
{
    return {english, chinese};
}

QString languageName(const QString &language)
{
    return language == chinese ? QStringLiteral("中文") : QStringLiteral("English");
}

QString systemLanguage()
{
    return QLocale::system().language() == QLocale::Chinese ? chinese : english;
}

QString currentLanguage()
{
    return installed().language;
}

bool installLanguage(const QString &language)
{
    if (!languages().contains(language))
        return false;
    auto ours = std::make_unique<QTranslator>();
    if (!ours->load(QStringLiteral(":/i18n/netyard_%1.qm").arg(language)))
        return false;
    // Qt's own texts are a separate package; without it they stay English, which is no reason to refuse.
    auto qt = std::make_unique<QTranslator>();
    const bool qtLoaded =
        qt->load(QStringLiteral("qtbase_%1").arg(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath));

    Installed &state = installed();
    if (state.qt)
        QCoreApplication::removeTranslator(state.qt.get());
    if (state.ours)
        QCoreApplication::removeTranslator(state.ours.get());
    state.language = language;
    state.qt = qtLoaded ? std::move(qt) : nullptr;
    state.ours = std::move(ours);
    if (state.qt)
        QCoreApplication::installTranslator(state.qt.get());
    QCoreApplication::installTranslator(state.ours.get());
    QLocale::setDefault(QLocale(language));
    return true;
}

} // namespace words

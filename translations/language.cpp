#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

#include <memory>
#include <utility>

namespace words {

namespace {

constexpr QLatin1StringView english("en");
constexpr QLatin1StringView chinese("zh_CN");

thread_local const QTranslator *ofThisThread = nullptr;

// What is installed in the application: says the interface's words, or those of the scope that this thread is in. Where a
// language has no text of its own (English, but for plurals) the source text stands, in both cases.
class SwitchedTranslator final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override
    {
        if (ofThisThread)
            return ofThisThread->translate(context, source, disambiguation, n);
        return QTranslator::translate(context, source, disambiguation, n);
    }
};

// Stays installed behind all others: for a thread in a scope while the interface's translator is being exchanged.
class ScopesTranslator final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override
    {
        if (!ofThisThread)
            return {};
        const QString text = ofThisThread->translate(context, source, disambiguation, n);
        return text.isNull() ? QString::fromUtf8(source) : text;
    }
};

QString textsOf(const QString &language)
{
    return QStringLiteral(":/i18n/netyard_%1.qm").arg(language);
}

struct Installed {
    QString language = english;
    QPointer<QCoreApplication> application; // that has `scopes`
    ScopesTranslator scopes;
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
    std::unique_ptr<QTranslator> ours = std::make_unique<SwitchedTranslator>();
    if (!ours->load(textsOf(language)))
        return false;
    // Qt's own texts are a separate package; without it they stay English, which is no reason to refuse.
    auto qt = std::make_unique<QTranslator>();
    const bool qtLoaded =
        qt->load(QStringLiteral("qtbase_%1").arg(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath));

    Installed &state = installed();
    if (state.application != QCoreApplication::instance()) {
        state.application = QCoreApplication::instance();
        QCoreApplication::installTranslator(&state.scopes);
    }
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

std::shared_ptr<const QTranslator> loadLanguage(const QString &language)
{
    auto translator = std::make_shared<QTranslator>();
    if (!languages().contains(language) || !translator->load(textsOf(language)))
        return nullptr;
    return translator;
}

LanguageScope::LanguageScope(const QTranslator &translator)
    : m_before(std::exchange(ofThisThread, &translator))
{
}

LanguageScope::~LanguageScope()
{
    ofThisThread = m_before;
}

} // namespace words

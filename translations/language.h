// The interface's language: which ones there are, which the system asks for, and switching at run time; and words in another
// language than the interface's.
//
// Thread: the main thread, but for LanguageScope. A switch sends LanguageChange to every widget (Qt does that), whose
// retranslateUi() follows.
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

class QTranslator;

namespace words {

[[nodiscard]] QStringList languages();                       // "en", "zh_CN"
[[nodiscard]] QString languageName(const QString &language); // in that language: "English", "中文"
[[nodiscard]] QString systemLanguage();                      // "zh_CN" for any Chinese, else "en"
[[nodiscard]] QString currentLanguage();

// Loads first, swaps only on success; false (and nothing changed) when the language is unknown or broken.
// Qt's own texts (buttons, menus of text fields) come along where the translation is installed.
bool installLanguage(const QString &language);

// A language's texts, for LanguageScope. Null when the language is unknown or broken. Any thread.
[[nodiscard]] std::shared_ptr<const QTranslator> loadLanguage(const QString &language);

// While it lives, tr() and what words:: says in this thread are in that language, whatever the interface's is; other threads
// are not disturbed, and a switch of the interface meanwhile does not matter. Costs a few instructions. Scopes may nest. Any
// thread; the application must have a language installed.
class LanguageScope final {
    Q_DISABLE_COPY_MOVE(LanguageScope)

public:
    explicit LanguageScope(const QTranslator &translator); // outlives the scope
    ~LanguageScope();

private:
    const QTranslator *m_before;
};

} // namespace words

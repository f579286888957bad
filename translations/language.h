// The interface's language: which ones there are, which the system asks for, and switching at run time.
//
// Thread: the main thread. A switch sends LanguageChange to every widget (Qt does that), whose retranslateUi() follows.
#pragma once

#include <QString>
#include <QStringList>

namespace words {

[[nodiscard]] QStringList languages();                       // "en", "zh_CN"
[[nodiscard]] QString languageName(const QString &language); // in that language: "English", "中文"
[[nodiscard]] QString systemLanguage();                      // "zh_CN" for any Chinese, else "en"
[[nodiscard]] QString currentLanguage();

// Loads first, swaps only on success; false (and nothing changed) when the language is unknown or broken.
// Qt's own texts (buttons, menus of text fields) come along where the translation is installed.
bool installLanguage(const QString &language);

} // namespace words

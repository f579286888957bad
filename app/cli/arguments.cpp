#include "arguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace cli {

namespace {

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(cli::Arguments)
};

const OptionSpec *findOption(const std::vector<OptionSpec> &options, QStringView name)
{
    const auto it = std::find_if(options.begin(), options.end(), [name](const OptionSpec &o) { return o.name == name; });
    return it == options.end() ? nullptr : &*it;
}

QString countError(const QStringList &given, const std::vector<ArgumentSpec> &arguments)
{
    const auto count = static_cast<size_t>(given.size());
    if (count < arguments.size())
        return Tr::tr("%1 is missing.").arg(arguments.at(count).name);
    const bool many = !arguments.empty() && arguments.back().many;
    if (count > arguments.size() && !many)
        return Tr::tr("“%1” is one argument too many.").arg(given.at(static_cast<qsizetype>(arguments.size())));
    return {};
}

} // namespace

tl::expected<Arguments, QString> Arguments::parse(const QStringList &words, const std::vector<OptionSpec> &options,
                                                  const std::vector<ArgumentSpec> &arguments)
{
    Arguments result;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (optionsEnded || !word.startsWith(u'-') || word == u"-") {
            result.m_positional.append(word);
            continue;
        }
        if (word == u"--") {
            optionsEnded = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString given = word.left(equals);
        const OptionSpec *option = given.startsWith(u"--") ? findOption(options, QStringView(given).mid(2)) : nullptr;
        if (!option)
            return tl::unexpected(Tr::tr("Unknown option %1.").arg(given));
        if (!option->repeatable && result.has(option->name))
            return tl::unexpected(Tr::tr("%1 is given twice.").arg(given));
        QString value = equals < 0 ? QString() : word.mid(equals + 1);
        if (option->valueName.isEmpty() && equals >= 0)
            return tl::unexpected(Tr::tr("%1 takes no value.").arg(given));
        if (!option->valueName.isEmpty() && equals < 0) {
            if (++i == words.size())
                return tl::unexpected(Tr::tr("%1 needs a value: %2.").arg(given, option->valueName));
            value = words.at(i);
        }
        result.m_options.emplace_back(option->name, value);
        if (option->name == u"help")
            return result; // whatever else is missing
    }
    for (const OptionSpec &option : options) {
        if (option.required && !result.has(option.name))
            return tl::unexpected(Tr::tr("--%1 %2 is missing.").arg(option.name, option.valueName));
    }
    if (const QString error = countError(result.m_positional, arguments); !error.isEmpty())
        return tl::unexpected(error);
    return result;
}

bool Arguments::has(QStringView name) const
{
    return std::any_of(m_options.begin(), m_options.end(), [name](const auto &option) { return option.first == name; });
}

QString Arguments::value(QStringView name, const QString &otherwise) const
{
    const QStringList all = values(name);
    return all.isEmpty() ? otherwise : all.last();
}

QStringList Arguments::values(QStringView name) const
{
    QStringList result;
    for (const auto &[key, value] : m_options) {
        if (key == name)
            result.append(value);
    }
    return result;
}

} // namespace cli

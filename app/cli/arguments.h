// The command line of one command, taken apart. Pure.
//
// --name VALUE and --name=VALUE; -- ends the options; a value may begin with a dash.
#pragma once

#include <tl/expected.hpp>

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace cli {

struct OptionSpec {
    QString name;        // without the dashes
    QString valueName;   // empty: a switch
    QString description; // for --help; may have several lines
    bool required = false;
    bool repeatable = false;
};

struct ArgumentSpec {
    QString name;
    QString description;
    bool many = false; // one or more; only the last one
};

class Arguments final {
public:
    // The words of what is wrong, otherwise. --help is taken whatever else is missing.
    [[nodiscard]] static tl::expected<Arguments, QString>
    parse(const QStringList &words, const std::vector<OptionSpec> &options, const std::vector<ArgumentSpec> &arguments);

    [[nodiscard]] bool has(QStringView name) const;
    [[nodiscard]] QString value(QStringView name, const QString &otherwise = {}) const; // the last one given
    [[nodiscard]] QStringList values(QStringView name) const;
    [[nodiscard]] const QStringList &positional() const { return m_positional; }
    // All options as given, in their order (--send and --send-hex may alternate).
    [[nodiscard]] const std::vector<std::pair<QString, QString>> &inOrder() const { return m_options; }

private:
    std::vector<std::pair<QString, QString>> m_options;
    QStringList m_positional;
};

} // namespace cli

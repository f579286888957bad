// The translation files hold every text of the program, finished, with the same placeholders.
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations; // several for plurals
    QString state;            // "unfinished", "vanished", or empty
};

std::vector<Message> readTs(const QString &path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"source")
            messages.push_back({context, xml.readElementText(), {}, {}});
        else if (xml.name() == u"translation") {
            messages.back().state = xml.attributes().value(QLatin1StringView("type")).toString();
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            messages.back().translations << text;
        }
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?([0-9]+|n)"));
    QStringList found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        found << match.captured(1);
    found.removeDuplicates();
    found.sort();
    return found;
}

QString tsPath(const char *language)
{
    return QStringLiteral(NETYARD_SOURCE_DIR "/translations/netyard_%1.ts").arg(QLatin1StringView(language));
}

} // namespace

class TestTranslations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextOfTheSourcesIsTranslated_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("pluralsOnly");
        QTest::newRow("zh_CN") << tsPath("zh_CN") << false;
        QTest::newRow("en") << tsPath("en") << true;
    }

    // What lupdate cannot place in its class gets another context there than tr() asks for: it would stay English.
    void contextsAreThoseOfTheClasses()
    {
        static const QRegularExpression ours(QStringLiteral("^(Words|(cli|widgets)::[A-Z]\\w*(::\\w+)*)$"));
        QStringList strange;
        for (const char *language : {"zh_CN", "en"}) {
            for (const Message &message : readTs(tsPath(language))) {
                if (!ours.match(message.context).hasMatch())
                    strange << message.context + QStringLiteral(": ") + message.source;
            }
        }
        QVERIFY2(strange.isEmpty(), qPrintable(strange.join(u'\n')));
    }

    // Runs lupdate over the sources into a copy: whatever is new there is missing here.
    void everyTextOfTheSourcesIsTranslated()
    {
        QFETCH(QString, path);
        QFETCH(bool, pluralsOnly);
        QTemporaryDir folder;
        const QString copy = folder.filePath(QFileInfo(path).fileName());
        QVERIFY(QFile::copy(path, copy));
        QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none")};
        if (pluralsOnly)
            arguments << QStringLiteral("-pluralonly");
        arguments << QStringLiteral("app") << QStringLiteral("widgets") << QStringLiteral("translations")
                  << QStringLiteral("-ts") << copy;
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(NETYARD_SOURCE_DIR));
        lupdate.start(QStringLiteral(NETYARD_LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(60000));
        QCOMPARE(lupdate.exitCode(), 0);

        const std::vector<Message> messages = readTs(copy);
        QVERIFY(!messages.empty());
        QStringList missing;
        for (const Message &message : messages) {
            if (message.state == u"unfinished")
                missing << message.context + QStringLiteral(": ") + message.source;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void placeholdersAgree()
    {
        for (const Message &message : readTs(tsPath("zh_CN"))) {
            if (message.state == u"vanished" || message.state == u"obsolete")
                continue;
            for (const QString &translation : message.translations) {
                QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(message.source));
                QVERIFY2(placeholders(translation) == placeholders(message.source), qPrintable(message.source));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"

#include "language.h"
#include "queryfields.h"
#include "querywords.h"

#include <QRegularExpression>
#include <QTest>

using namespace net;

class TestQueryWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyProblemHasASentence_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
    }

    void everyProblemHasASentence()
    {
        QFETCH(QString, language);
        QVERIFY(words::installLanguage(language));
        static const QRegularExpression placeholder(QStringLiteral("%[0-9nL]"));
        const bool chinese = language == QLatin1StringView("zh_CN");
        QStringList sentences;
        for (int code = 0; code < queryProblemCount; ++code) {
            for (const QString &subject : {QStringLiteral("peer:"), QString()}) {
                const QString text = words::queryProblemText({static_cast<QueryProblemCode>(code), 0, 1, subject});
                QVERIFY(!text.isEmpty());
                QVERIFY2(!text.contains(placeholder), qPrintable(text));
                const bool hasHan =
                    std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
                QVERIFY2(hasHan == chinese, qPrintable(text));
                QVERIFY2(text.endsWith(chinese ? u'。' : u'.'), qPrintable(text));
                if (!subject.isEmpty())
                    sentences.append(text);
            }
        }
        sentences.removeDuplicates();
        QCOMPARE(sentences.size(), queryProblemCount);
    }
};

QTEST_GUILESS_MAIN(TestQueryWords)
#include "tst_querywords.moc"

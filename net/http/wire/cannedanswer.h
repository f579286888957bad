// Answers that a teacher sets up: a path pattern, and what is sent for it instead of a file. Pure. Thread: a plain value.
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace net::http {

struct CannedAnswer {
    QString pattern; // "/slow", "/old/*": * stands for any text, ? for one character; matched against the decoded path
    bool enabled = true;
    int status = 200;          // 100 to 599
    QList<QByteArray> headers; // "Location: /new"; whole lines without line breaks
    QByteArray body;
    int delayMs = 0; // before the answer, at most maxDelayMs
    qint64 announcedLength =
        -1; // Content-Length that is told instead of the true one, to show what a wrong one does; -1: the true one
    static constexpr int maxDelayMs = 600'000;

    friend bool operator==(const CannedAnswer &, const CannedAnswer &) = default;
};

[[nodiscard]] bool patternMatches(QStringView pattern, QStringView path);
// The first enabled one that matches; nullptr for none.
[[nodiscard]] const CannedAnswer *cannedAnswerFor(const QList<CannedAnswer> &answers, QByteArrayView path);
// The set that the page starts with: 301, 401, 418, 500, a slow server, a broken length.
[[nodiscard]] QList<CannedAnswer> exampleAnswers();

} // namespace net::http

Q_DECLARE_METATYPE(net::http::CannedAnswer)

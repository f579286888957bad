// A request's or answer's bytes as text that shows its line breaks, and its lines explained. Pure. Thread: any.
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <vector>

namespace widgets {

struct HeadText {
    struct Line {
        qsizetype textStart = 0; // in text
        qsizetype textLength = 0;
        QString title; // the line, or its name
        QString explanation;
        bool isWrong = false;
    };
    QString text;            // CR and LF stand as \r\n before each line break
    std::vector<Line> lines; // of the head
    QString body;            // what of the body is text, empty when it is none
    qsizetype headBytes = 0;
    bool bodyIsText = false;
};

class HeadReader final {
    Q_DECLARE_TR_FUNCTIONS(widgets::HeadReader)

public:
    static constexpr qsizetype mostBodyCharacters = 20'000; // as text; all of it is in the bytes

    // bytes: the head and, after it, what was kept of the body.
    [[nodiscard]] static HeadText read(const QByteArray &bytes, bool isRequest);

private:
    [[nodiscard]] static QString requestLine(const QByteArray &line);
    [[nodiscard]] static QString statusLine(const QByteArray &line);
};

} // namespace widgets

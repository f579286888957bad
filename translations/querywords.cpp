#include "querywords.h"

#include "queryfields.h"
#include "tr.h"

namespace words {

using net::QueryProblemCode;

QString queryProblemText(const net::QueryProblem &problem)
{
    switch (problem.code) {
    case QueryProblemCode::TooLong: return Words::tr("The filter is longer than %L1 characters.").arg(net::maxQueryLength);
    case QueryProblemCode::TooDeep: return Words::tr("There are too many parentheses inside each other.");
    case QueryProblemCode::TooManyTerms: return Words::tr("There are more than %1 terms.").arg(net::maxQueryTerms);
    case QueryProblemCode::UnclosedQuote: return Words::tr("The closing quotation mark is missing.");
    case QueryProblemCode::UnclosedGroup:
        return Words::tr("This parenthesis is not closed. If it is text, put it in quotation marks.");
    case QueryProblemCode::UnexpectedClose:
        return Words::tr("This parenthesis closes nothing. If it is text, put it in quotation marks.");
    case QueryProblemCode::MissingTerm:
        return problem.subject.isEmpty()
                   ? Words::tr("There is nothing between these parentheses.")
                   : Words::tr("“%1” needs something to search for beside it. If it is text, put it in quotation marks.")
                         .arg(problem.subject);
    case QueryProblemCode::MissingValue: return Words::tr("What to look for is missing behind “%1”.").arg(problem.subject);
    case QueryProblemCode::BadRegex: return Words::tr("Not a regular expression: %1.").arg(problem.subject);
    case QueryProblemCode::BadHex: return Words::tr("Not bytes in hexadecimal, two digits each: “%1”.").arg(problem.subject);
    case QueryProblemCode::BadNumber: return Words::tr("Not a number that fits here: “%1”.").arg(problem.subject);
    case QueryProblemCode::BadTime:
        return Words::tr("Not a time: “%1”. Write 10:08, 10:08:29.5 or 2026-11-28 10:08.").arg(problem.subject);
    case QueryProblemCode::UnknownChannel:
        return Words::tr("There is no channel “%1”. There are: %2.")
            .arg(problem.subject, net::queryFieldValues(net::QueryField::Channel).join(QStringLiteral(", ")));
    case QueryProblemCode::UnknownDirection: return Words::tr("“%1” is no direction: in or out.").arg(problem.subject);
    case QueryProblemCode::UnknownKind:
        return Words::tr("There is no kind “%1”. There are error, event, message, and the names of events, such as %2.")
            .arg(problem.subject, QStringLiteral("connected, note, reset-by-peer"));
    case QueryProblemCode::UnknownMark:
        return Words::tr("“%1” is nothing that a row can have: bookmark or note.").arg(problem.subject);
    }
    return {};
}

} // namespace words

// The sentence about what is wrong with a query. It lies on what is below the field, so that the rows do not jump.
//
// It waits until one stops typing, and gives way to the field's list of offers: who is choosing from that has not finished.
// A screen reader has it as the field's description. Thread: the main thread.
#pragma once

#include "query.h"

#include <QLabel>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace widgets {

class QueryEdit;

class QueryProblemLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueryProblemLabel)

public:
    static constexpr int delayMs = 500;

    // The field stands in a bar, and the label lies in what that stands in.
    QueryProblemLabel(const QString &name, QueryEdit *field);

    void setProblem(const std::optional<net::QueryProblem> &problem); // nothing: goes at once
    [[nodiscard]] bool hasProblem() const { return m_problem.has_value(); }

public Q_SLOTS:
    void tell();  // without waiting any longer
    void place(); // anew, below the field

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslateUi();

    QPointer<QueryEdit> m_field;
    std::optional<net::QueryProblem> m_problem;
    bool m_isTold = false;
    QTimer m_delay;
};

} // namespace widgets

// The field one types a query into: offers fields and values while one types, underlines what is wrong where it is.
//
// The values that are seen in the session are asked for when they are needed. Ctrl+Space offers everything that can stand
// there. Thread: the main thread.
#pragma once

#include "query.h"
#include "querycompletion.h"

#include <QLineEdit>

#include <functional>
#include <optional>

class QCompleter;
class QStringListModel;

namespace widgets {

class QueryEdit final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueryEdit)

public:
    explicit QueryEdit(const QString &name, QWidget *parent = nullptr);

    void setValues(std::function<QueryValues()> values) { m_values = std::move(values); }
    void showProblem(const std::optional<net::QueryProblem> &problem);
    [[nodiscard]] const std::optional<net::QueryProblem> &problem() const { return m_problem; }
    [[nodiscard]] bool isOffering() const; // the list is open

Q_SIGNALS:
    void helpAsked(); // F1
    void offeringChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void offer(bool all);
    void take(const QString &text);
    void underline();

    QCompleter *m_completer;
    QStringListModel *m_offered;
    std::function<QueryValues()> m_values;
    QueryCompletion m_completion;
    std::optional<net::QueryProblem> m_problem;
    bool m_isComposing = false; // an input method has text of its own in the field
    bool m_isUnderlined = false;
};

} // namespace widgets

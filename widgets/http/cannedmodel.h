// The canned answers as a table to be edited; deletions can be undone. Thread: the main thread.
#pragma once

#include "cannedanswer.h"

#include <QAbstractTableModel>
#include <QJsonArray>

#include <vector>

namespace widgets {

class CannedModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CannedModel)

public:
    enum Column { Pattern, Status, Delay, Length, ColumnCount };
    static constexpr int mostAnswers = 200;
    static constexpr qsizetype mostUndo = 50;

    explicit CannedModel(QObject *parent = nullptr);

    [[nodiscard]] const QList<net::http::CannedAnswer> &answers() const { return m_answers; }
    void setAnswers(const QList<net::http::CannedAnswer> &answers); // forgets what could be undone
    int add(const net::http::CannedAnswer &answer);                 // its row; -1 when there are too many
    void remove(int row);
    [[nodiscard]] bool canUndo() const { return !m_removed.empty(); }
    int undo();                                    // the last removal; the row it came back to, -1 for none
    void setHeaders(int row, const QString &text); // a header a line
    void setBody(int row, const QString &text);
    void addMissing(const QList<net::http::CannedAnswer> &answers); // those whose pattern is not there yet
    void retranslate();

    [[nodiscard]] QJsonArray toJson() const;
    [[nodiscard]] static QList<net::http::CannedAnswer> fromJson(const QJsonArray &json);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void changed();

private:
    struct Removed {
        int row;
        net::http::CannedAnswer answer;
    };
    void told(int row);
    [[nodiscard]] QVariant shown(const net::http::CannedAnswer &answer, int column) const;

    QList<net::http::CannedAnswer> m_answers;
    std::vector<Removed> m_removed;
};

} // namespace widgets

// The list of requests: the session's events HttpRequest, with columns of their own. Thread: the main thread.
#pragma once

#include "logmodel.h"
#include "requestreader.h"

namespace widgets {

class RequestModel final : public LogModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestModel)

public:
    enum RequestColumn { Time, Client, Method, Path, Status, Bytes, Duration, Reuse, Agent, RequestColumnCount };

    // Both outlive the model.
    RequestModel(RequestReader &requests, QObject *parent = nullptr);

    [[nodiscard]] RequestReader &requests() const { return m_requests; }
    [[nodiscard]] const RequestRow &request(int row) const { return m_requests.row(entryAt(row)); }

    [[nodiscard]] bool isColumnOffered(int) const override { return true; }
    [[nodiscard]] QString columnName(int column) const override;
    void forgetRows() override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cellText(const RequestRow &row, int column) const;
    [[nodiscard]] QString toolTip(const RequestRow &row, int column, qint64 timeNs) const;

    RequestReader &m_requests;
};

} // namespace widgets

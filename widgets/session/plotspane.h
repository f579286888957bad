// The pane "Plots": a session's timeline with what to show of it, saved as a picture or as numbers.
//
// Reads the index in a worker; a live session's plots grow with it. Thread: the main thread.
#pragma once

#include "sessionpane.h"
#include "sessionsource.h"
#include "timelineworker.h"

#include <optional>

class QComboBox;
class QLabel;
class QToolButton;

namespace widgets {

class SessionPlots;

class PlotsPane final : public SessionPane {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlotsPane)

public:
    PlotsPane(const QString &name, const SessionSource &source, QWidget *parent = nullptr);

    void markEntry(quint32 entry) override;
    [[nodiscard]] static QString paneTitle();

    // By the name's end: .csv numbers, .svg a drawing, else a PNG.
    [[nodiscard]] net::Result<void> save(const QString &path);

private:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void retranslateUi();
    [[nodiscard]] QToolButton *addButton(const char *part, QStringView icon);
    void fillScopes();
    void tick();
    void ask();
    void take(const net::Timeline &timeline, const net::TimelineScope &scope, bool isWhole);
    void pick(qint64 timeNs);
    void askForFile();
    void copyNumbers();
    void showScope();
    [[nodiscard]] net::TimelineScope scope() const;

    SessionSource m_source;
    SessionFilePart m_file;
    TimelineWorker m_worker;
    QLabel *m_scopeLabel;
    QComboBox *m_scopes;
    QToolButton *m_all = nullptr;
    QToolButton *m_in = nullptr;
    QToolButton *m_out = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_save = nullptr;
    SessionPlots *m_plots;
    std::optional<quint32> m_marked;
    quint32 m_flow = 0;  // of the row marked last, to be plotted alone
    qint64 m_asked = -1; // entries there were
    bool m_rangeChanged = false;
    int m_ticks = 0;
};

} // namespace widgets

// The tabs: one page each, made when it is first shown, with a dot while something is open in it.
//
// Thread: the main thread.
#pragma once

#include "page.h"

#include <QTabWidget>

#include <vector>

namespace widgets {

class ActivityDot;

class PageTabs final : public QTabWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageTabs)

public:
    explicit PageTabs(QWidget *parent = nullptr);

    // Pages that are shown from now on belong to this session. Those of the one before must have been closed.
    void setContext(const PageContext &context);
    void destroyPages(); // saves their state first

    bool showTab(const QString &name); // false: no such tab
    [[nodiscard]] QString currentName() const;
    [[nodiscard]] Page *currentPage() const;         // nullptr before it was made
    [[nodiscard]] std::vector<Page *> pages() const; // those that were made
    void makeCurrentPage();
    [[nodiscard]] static QStringList names();
    [[nodiscard]] static QStringList titles(); // in the current language

Q_SIGNALS:
    void pageMade(Page *page);
    void statusChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void refreshDots();

    PageContext m_context;
    std::vector<Page *> m_pages; // one a tab, nullptr until made
    std::vector<ActivityDot *> m_dots;
};

} // namespace widgets

// The pattern of a tab with its engine, or several: the set-up column, a middle, the live panel; how they are laid out and
// kept.
//
// A page that is made of it fills setup() and the place below it, and gives the middle. The engines are adopted by the
// network thread and outlive the page's use of them; their counters add up. Thread: the main thread.
#pragma once

#include "engine.h"
#include "page.h"

#include <vector>

class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace widgets {

class InlineMessage;
class LabelledForm;
class LivePanel;
class SetupArea;

class EnginePage : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnginePage)

public:
    [[nodiscard]] Totals totals() const final;
    void saveState() override;

protected:
    static constexpr QLatin1StringView middleTabField{"middleTab"};

    // Takes the parentless engines of one channel and hands them to the network thread.
    EnginePage(const QString &name, net::Engine &engine, const PageContext &context, QWidget *parent);
    EnginePage(const QString &name, std::vector<net::Engine *> engines, const PageContext &context, QWidget *parent);

    [[nodiscard]] QVBoxLayout &setup() const; // the form, the big button, sections
    void setBelowSetup(QWidget *widget);      // what takes the rest of the column's height
    [[nodiscard]] QVBoxLayout &middle() const { return *m_middle; }
    void setPrimaryButton(QPushButton &button); // the one big button; has the focus at first
    [[nodiscard]] InlineMessage &message() const { return *m_message; }
    [[nodiscard]] LivePanel &live() const { return *m_live; }

    [[nodiscard]] QString part(QLatin1StringView part) const; // "tcpServer.port"
    [[nodiscard]] QVariant field(QLatin1StringView name, const QVariant &fallback = {}) const;
    void setField(QLatin1StringView name, const QVariant &value) const;

    void retranslateUi() override;
    virtual void tick() = 0; // ten times a second, while the page is shown or not

private:
    void showEvent(QShowEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void countTicks();
    void fitPrimaryButton();
    [[nodiscard]] net::ByteCounterValues counted() const;

    std::vector<net::Engine *> m_engines;
    SetupArea *m_setup;
    QWidget *m_left;
    QVBoxLayout *m_middle;
    InlineMessage *m_message;
    LivePanel *m_live;
    QSplitter *m_splitter;
    QPushButton *m_primary = nullptr;
    int m_ticks = 0;
};

} // namespace widgets

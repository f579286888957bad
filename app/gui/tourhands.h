// The tour's hands and eyes: does in the window what a person would, and reads what it shows. Finds widgets by their object
// names, as a test would; what is not there, or is grey, is answered by false or 0. Thread: the main thread.
#pragma once

#include <QString>

class QVariant;

namespace widgets {

class MainWindow;

class TourHands final {
public:
    explicit TourHands(MainWindow &window)
        : m_window(window)
    {
    }

    bool showTab(const QString &tab);
    bool press(const QString &button);
    bool write(const QString &field, const QString &text);
    bool choose(const QString &box, const QVariant &data);
    bool select(const QString &log); // the row whose explanation is worth a picture
    bool selectTransfer();           // the folder that has come whole, with its digests

    [[nodiscard]] int transfersUnderWay() const;
    [[nodiscard]] quint16 portOf(const QString &tab) const; // 0: it is not active
    [[nodiscard]] qint64 received(const QString &tab) const;

private:
    MainWindow &m_window;
};

} // namespace widgets

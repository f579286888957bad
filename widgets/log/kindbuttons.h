// All, received, sent, events, errors: which kind of row the log shows. Words where there is room, else signs and icons.
//
// Thread: the main thread.
#pragma once

#include "logfilter.h"

#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace widgets {

class KindButtons final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KindButtons)

public:
    explicit KindButtons(const QString &prefix, QWidget *parent = nullptr);

    [[nodiscard]] LogKind kind() const;
    void setKind(LogKind kind); // picked() is for people
    [[nodiscard]] QToolButton *button(LogKind kind) const;
    [[nodiscard]] int wordsWidth() const; // of their texts when wide, without what is around them
    void setWide(bool wide);

Q_SIGNALS:
    void picked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void add(LogKind kind, const QString &objectName, const QString &iconName);
    void retranslateUi();

    QButtonGroup *m_group;
    bool m_isWide = true;
};

} // namespace widgets

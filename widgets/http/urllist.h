// The addresses to type into another device's browser, one for each network: copy, open here, QR code.
//
// Thread: the main thread.
#pragma once

#include "endpoint.h"

#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace widgets {

class QrView;

class UrlList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UrlList)

public:
    static constexpr qsizetype mostLines = 6;

    explicit UrlList(const QString &name, QWidget *parent = nullptr);

    // null: hidden. bothFamilies: an IPv6 any address that takes IPv4 as well.
    void setListening(const net::Endpoint &local, bool bothFamilies);
    [[nodiscard]] QStringList urls() const { return m_urls; }
    void showLarge(const QString &url); // in a window of its own

private:
    struct Row {
        QString url;
        QLabel *text;
        QBoxLayout *line; // the text, and the buttons beside or below it
        QHBoxLayout *buttons;
    };
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void rebuild();
    void fitRows();
    void addLine(const QString &url, const QString &interfaceName);
    void showCode(const QString &url);
    static QToolButton *addButton(QHBoxLayout *row, const QString &part, QStringView iconName, const QString &text);

    net::Endpoint m_local;
    bool m_both = false;
    QStringList m_urls;
    std::vector<Row> m_rows;
    QString m_shownUrl; // as a code
    QLabel *m_title;
    QWidget *m_lines = nullptr;
    QrView *m_code;
    QLabel *m_codeUrl;
};

} // namespace widgets

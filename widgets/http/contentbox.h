// What the HTTP server serves: the built-in site, one page, or a folder; and how. Remembered under the page's name.
//
// Thread: the main thread.
#pragma once

#include "httpoptions.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace widgets {

class LabelledForm;
class PathBox;

class ContentBox final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentBox)

public:
    explicit ContentBox(const QString &page, QWidget *parent = nullptr);

    void fill(net::HttpServerOptions *options) const;
    [[nodiscard]] net::HttpContent content() const;
    [[nodiscard]] bool isReady() const; // a path is there where one is needed
    void choose();                      // asks for the path that is missing
    void take(const QString &path);     // dropped: a folder or a file
    [[nodiscard]] LabelledForm *form() const { return m_form; }
    void saveState() const;

Q_SIGNALS:
    void contentChanged();

private:
    void changeEvent(QEvent *event) override;
    void refresh();
    void retranslateUi();

    QString m_page;
    LabelledForm *m_form;
    QComboBox *m_kind;
    PathBox *m_folder;
    PathBox *m_file;
    QLabel *m_hint;
    QCheckBox *m_listing;
    QCheckBox *m_links;
};

} // namespace widgets

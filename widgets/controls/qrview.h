// A QR code to be scanned from the screen: whole pixels a module, as large as fits, black on white in both themes.
//
// Thread: the main thread.
#pragma once

#include "qrcode.h"

#include <QWidget>

namespace widgets {

class QrView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QrView)

public:
    static constexpr int copiedModulePixels = 10; // sharp in a document and on a slide

    explicit QrView(const QString &name, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QrCode &code() const { return m_code; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

public Q_SLOTS:
    void copyPicture();

Q_SIGNALS:
    void clicked();

private:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void retranslateUi();

    QString m_text;
    QrCode m_code;
};

} // namespace widgets

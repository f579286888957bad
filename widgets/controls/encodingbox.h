// A choice of text encodings: the usual ones in a list, any other that this build knows by typing its name.
//
// Thread: the main thread. Errors: a name that is not known leaves the last good encoding in force, is told by
// errorChanged() and goes away when the field is left.
#pragma once

#include "textencoding.h"

#include <QComboBox>

namespace widgets {

class EncodingBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EncodingBox)

public:
    explicit EncodingBox(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] const net::TextEncoding &encoding() const { return m_encoding; }
    void setEncoding(const net::TextEncoding &encoding);
    [[nodiscard]] const net::NetError &error() const { return m_error; }

Q_SIGNALS:
    void encodingChanged(const net::TextEncoding &encoding);
    void errorChanged(const net::NetError &error); // NetErrorCode::None: all is well again

private:
    void changeEvent(QEvent *event) override;
    void retranslateUi();
    void takeText(const QString &text);
    void finishEditing();
    void setError(const net::NetError &error);

    net::TextEncoding m_encoding;
    net::NetError m_error;
};

} // namespace widgets

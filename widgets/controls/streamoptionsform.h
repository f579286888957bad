// The options that a TCP server's and a TCP client's connections have in common, as a form.
//
// This widget shows the usual three (reply, framing, encoding); moreWidget() holds the rest, to be put into a section.
// All are remembered under the page's name. Thread: the main thread. Errors: options() as the fields' own.
#pragma once

#include "result.h"
#include "streamoptions.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace widgets {

class ByteSizeBox;
class EncodingBox;
class FramingBox;
class LabelledForm;
class ReplyBox;

class StreamOptionsForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamOptionsForm)

public:
    explicit StreamOptionsForm(const QString &page, QWidget *parent = nullptr);

    [[nodiscard]] net::Result<net::StreamOptions> options() const;
    [[nodiscard]] const net::TextEncoding &encoding() const;
    [[nodiscard]] QWidget *moreWidget() const { return m_more; } // of this form until it is put elsewhere
    [[nodiscard]] LabelledForm *form() const { return m_form; }
    [[nodiscard]] LabelledForm *moreForm() const { return m_moreForm; }
    void saveState();

Q_SIGNALS:
    void optionsChanged(); // options() is good and may differ
    void encodingChanged(const net::TextEncoding &encoding);

private:
    void changeEvent(QEvent *event) override;
    void retranslateUi();
    void restoreState(const QString &page);
    void watchChanges();

    QString m_page;
    ReplyBox *m_reply;
    FramingBox *m_framing;
    EncodingBox *m_encoding;
    QWidget *m_more;
    ByteSizeBox *m_maxFrame;
    ByteSizeBox *m_sendLimit;
    QComboBox *m_overflow;
    QSpinBox *m_idleTimeout;
    ByteSizeBox *m_sendBuffer;
    ByteSizeBox *m_receiveBuffer;
    QLineEdit *m_farewell;
    QCheckBox *m_farewellCloses;
    QCheckBox *m_closeWhenPeerFinishes;
    QCheckBox *m_noDelay;
    QCheckBox *m_keepAlive;
    LabelledForm *m_form;
    LabelledForm *m_moreForm;
};

} // namespace widgets

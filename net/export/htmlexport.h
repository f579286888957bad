// One page that holds everything: totals, throughput, connections, and every entry, in all languages it was given,
// switchable by the reader. No external resource.
//
// A payload stands in <pre class="p">; where its text is not exactly its bytes (not valid UTF-8, control characters, another
// encoding) the attribute data-base64 has them. Thread: one at a time.
#pragma once

#include "exporttext.h"
#include "exporttime.h"
#include "exportwriter.h"
#include "sessionsurvey.h"

#include <array>
#include <functional>

namespace net {

class HtmlExport final : public ExportWriter {
public:
    explicit HtmlExport(const ExportContext &context);

    [[nodiscard]] bool wantsSurvey() const override { return true; }
    void survey(const IndexEntry &entry) override { m_survey.add(entry); }
    void begin(QByteArray &out) override;
    void message(QByteArray &out, const ExportEntry &entry, QByteArrayView payload) override;
    void event(QByteArray &out, const ExportEntry &entry, const Event &event) override;
    void end(QByteArray &out) override;

private:
    using Say = std::function<QString(const ExportWords &)>;

    // The same in every language, each in its element.
    [[nodiscard]] QByteArray inAll(const Say &say) const;
    [[nodiscard]] QByteArray word(PageWord which) const;
    void appendHead(QByteArray &out) const;
    void appendTitle(QByteArray &out);
    void appendFigures(QByteArray &out) const;
    void appendFigure(QByteArray &out, PageWord what, const QByteArray &value, const QByteArray &small) const;
    void appendPicture(QByteArray &out);
    void appendConnections(QByteArray &out);
    void appendHeads(QByteArray &out, std::initializer_list<PageWord> columns) const;
    void appendStart(QByteArray &out, const ExportEntry &entry);
    static void appendEnd(QByteArray &out, const ExportEntry &entry);

    const ExportContext &m_context;
    TimeText m_time;
    PayloadText m_text;
    bool m_isUtf8;
    SessionSurvey m_survey;
    std::array<QByteArray, channelCount> m_channels;
    QByteArray m_emptyMessage;
};

} // namespace net

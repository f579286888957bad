// The tour that ./run plays where there is no display: drives the real window through a conversation and leaves pictures.
//
// A server with a client that talk, a UDP exchange with a peer of its own, files sent to itself, some pages fetched from the
// HTTP server, then every tab in both languages and both themes as FOLDER/TAB-LANGUAGE-THEME.png. A list of steps, each with
// something to do and something to wait for; a step that takes longer than stepMs ends the tour with a failure. Thread: the
// main thread; no nested event loop.
#pragma once

#include "tourhands.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <vector>

class QTcpSocket;
class QUdpSocket;

namespace widgets {

class Application;

class Tour final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Tour)

public:
    static constexpr int stepMs = 10'000;

    Tour(Application &application, const QString &folder);

    void start();
    [[nodiscard]] const QStringList &pictures() const { return m_pictures; }

Q_SIGNALS:
    void finished();
    void failed(const QString &step);

private:
    struct Step {
        QString name;
        std::function<bool()> act;  // false: the tour cannot go on
        std::function<bool()> done; // asked every few milliseconds
    };
    void add(const QString &name, std::function<bool()> act, std::function<bool()> done);
    void addTcp();
    void addUdp();
    void addFiles();
    void addHttp();
    void addPictures();
    void poll();
    void answer();

    bool send(const QStringList &names); // of the tour's own files
    bool makeFile(const QString &name, qint64 bytes);
    bool picture(const QString &name);

    Application &m_application;
    TourHands m_hands;
    QTemporaryDir m_files; // what is sent, and where it comes to
    QString m_folder;
    QUdpSocket *m_peer;
    QTcpSocket *m_browser;
    std::vector<Step> m_steps;
    size_t m_step = 0;
    bool m_acted = false;
    QTimer m_timer;
    QDeadlineTimer m_deadline;
    QStringList m_pictures;
    qint64 m_before = 0;
    int m_frames = 0;
};

} // namespace widgets

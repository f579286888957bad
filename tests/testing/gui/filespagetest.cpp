#include "filespagetest.h"

#include "droparea.h"
#include "settings.h"
#include "transferpanel.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QTableView>
#include <QTest>
#include <QToolBar>

namespace testing {

using namespace widgets;

void FilesPageTest::init()
{
    PageTest::init();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("in")) && QDir(m_folder->path()).mkpath(QStringLiteral("out")));
    Settings::setField(QStringLiteral("files"), QStringLiteral("folder"), filePath(QStringLiteral("in")));
    Settings::setField(QStringLiteral("files"), QStringLiteral("keepFreeMiB"), 0);
}

const TransferModel &FilesPageTest::model() const
{
    return part<TransferPanel>("files.transfers")->model();
}

void FilesPageTest::receive(net::ReceivePolicy policy)
{
    open();
    part<QComboBox>("files.policy")->setCurrentIndex(static_cast<int>(policy));
    type("files.port.edit", QStringLiteral("0"));
    click("files.start");
    m_port = portOnceActive();
    type("files.host.edit", QStringLiteral("127.0.0.1"));
    type("files.targetPort.edit", QString::number(m_port));
}

void FilesPageTest::press(const char *action) const
{
    auto *bar = part<QToolBar>("files.transfers.tools");
    QWidget *button = bar->widgetForAction(part<QAction>(action));
    QVERIFY(button);
    QTRY_VERIFY2(button->isEnabled(), action);
    QTest::mouseClick(button, Qt::LeftButton);
}

bool FilesPageTest::drop(const QStringList &paths) const
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(m_page.get(), &enter);
    if (!enter.isAccepted() || !part<DropArea>("files.transfers.drop")->isDragOver())
        return false;
    QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    event.ignore();
    QCoreApplication::sendEvent(m_page.get(), &event);
    return event.isAccepted() && !part<DropArea>("files.transfers.drop")->isDragOver();
}

QString FilesPageTest::put(const QString &name, const QByteArray &bytes) const
{
    const QString path = filePath(QStringLiteral("out/") + name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

QByteArray FilesPageTest::got(const QString &name) const
{
    QFile file(filePath(QStringLiteral("in/") + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

net::TransferInfo FilesPageTest::newest(bool isReceiver) const
{
    for (int row = 0; row < model().rowCount(); ++row) {
        if (model().at(row).key.isReceiver == isReceiver)
            return model().at(row).info;
    }
    return {};
}

void FilesPageTest::chooseRow(bool isReceiver) const
{
    const int row = model().rowOf({isReceiver, newest(isReceiver).id});
    QVERIFY(row >= 0);
    auto *table = part<QTableView>("files.transfers.table");
    const QRect cell = table->visualRect(model().index(row, TransferModel::Name));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    QVERIFY(table->selectionModel()->isRowSelected(row));
}

} // namespace testing

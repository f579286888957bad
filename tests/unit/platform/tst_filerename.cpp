// Naming a finished file on file systems that lack one way of it or another: the kernel refuses this thread the calls, as
// such a file system does (seccomp(2)).
#include "filerename.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstddef>
#include <functional>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <thread>
#include <vector>

using namespace net;

namespace {

struct Refusal {
    unsigned call = 0;
    int code = 0; // errno
};
using Refusals = std::vector<Refusal>;

bool refuse(const Refusals &refusals)
{
    std::vector<sock_filter> filter{BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr))};
    for (const Refusal &refusal : refusals) {
        filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, refusal.call, 0, 1));
        filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | static_cast<unsigned>(refusal.code)));
    }
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

// On a thread of its own, since there is no way back. False where the system does not let one refuse calls.
bool withRefusals(const Refusals &refusals, const std::function<void()> &task)
{
    bool isRefusing = false;
    std::thread([&] {
        isRefusing = refuse(refusals);
        if (isRefusing)
            task();
    }).join();
    return isRefusing;
}

Refusals noFlag()
{
    return {{SYS_renameat2, EINVAL}};
}

Refusals noFlagNorLinks(int code)
{
    Refusals refusals = noFlag();
    refusals.push_back({SYS_linkat, code});
#ifdef SYS_link
    refusals.push_back({SYS_link, code});
#endif
    return refusals;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Q_DECLARE_METATYPE(Refusals)

class TestFileRename final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void renames_data()
    {
        QTest::addColumn<Refusals>("refusals");
        QTest::newRow("all there is") << Refusals{};
        QTest::newRow("no flag") << noFlag();
        QTest::newRow("no hard links: EPERM") << noFlagNorLinks(EPERM);
        QTest::newRow("no hard links: EOPNOTSUPP") << noFlagNorLinks(EOPNOTSUPP);
        QTest::newRow("no hard links: ENOSYS") << noFlagNorLinks(ENOSYS);
        QTest::newRow("no more hard links: EMLINK") << noFlagNorLinks(EMLINK);
    }

    void renames()
    {
        QFETCH(Refusals, refusals);
        const QTemporaryDir folder;
        const QString from = folder.filePath(QStringLiteral("a.part"));
        const QString to = folder.filePath(QStringLiteral("文"));
        QVERIFY(write(from, "new"));
        RenameResult result;
        if (!withRefusals(refusals, [&] { result = renameWithoutReplacing(from, to); }))
            QSKIP("this system lets nobody refuse calls");
        QCOMPARE(result.status, RenameStatus::Done);
        QCOMPARE(read(to), "new");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("文")));
    }

    void replacesNothing_data() { renames_data(); }

    void replacesNothing()
    {
        QFETCH(Refusals, refusals);
        const QTemporaryDir folder;
        const QString from = folder.filePath(QStringLiteral("a.part"));
        const QString file = folder.filePath(QStringLiteral("file"));
        const QString empty = folder.filePath(QStringLiteral("empty"));
        const QString link = folder.filePath(QStringLiteral("link"));
        const QString below = folder.filePath(QStringLiteral("below"));
        QVERIFY(write(from, "new") && write(file, "there") && write(empty, {}));
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("nowhere")), link) && QDir().mkdir(below));
        std::vector<RenameResult> results;
        const auto task = [&] {
            for (const QString &to : {file, empty, link, below})
                results.push_back(renameWithoutReplacing(from, to));
        };
        if (!withRefusals(refusals, task))
            QSKIP("this system lets nobody refuse calls");
        for (const RenameResult &result : results)
            QCOMPARE(result.status, RenameStatus::Exists);
        QCOMPARE(read(from), "new");
        QCOMPARE(read(file), "there");
        QCOMPARE(QFileInfo(empty).size(), 0);
        QVERIFY(QFileInfo(link).isSymLink() && !QFileInfo::exists(link));
        QVERIFY(QFileInfo(below).isDir());
    }

    void leavesNothingBehind_data() { renames_data(); }

    // What was to be given the name is gone.
    void leavesNothingBehind()
    {
        QFETCH(Refusals, refusals);
        const QTemporaryDir folder;
        RenameResult result;
        const auto task = [&] {
            result = renameWithoutReplacing(folder.filePath(QStringLiteral("gone")), folder.filePath(QStringLiteral("a")));
        };
        if (!withRefusals(refusals, task))
            QSKIP("this system lets nobody refuse calls");
        QCOMPARE(result.status, RenameStatus::Failed);
        QVERIFY(result.systemCode != 0);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    // What the first ways fail of for other reasons is told as it is.
    void tellsWhy()
    {
        const QTemporaryDir folder;
        const QString from = folder.filePath(QStringLiteral("a.part"));
        const QString to = folder.filePath(QStringLiteral("a"));
        QVERIFY(write(from, "new"));
        RenameResult result;
        if (!withRefusals(noFlagNorLinks(EROFS), [&] { result = renameWithoutReplacing(from, to); }))
            QSKIP("this system lets nobody refuse calls");
        QCOMPARE(result.status, RenameStatus::Failed);
        QCOMPARE(result.systemCode, EROFS);
        QVERIFY(!QFileInfo::exists(to));
        QCOMPARE(read(from), "new");
    }
};

QTEST_GUILESS_MAIN(TestFileRename)
#include "tst_filerename.moc"

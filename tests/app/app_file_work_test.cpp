// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/library/file_work.h"
#include "app/platform/native_path.h"

using namespace onebit;
using namespace onebit::app;

/// Copying, linking, moving, the trash: whole or not at all.
class FileWorkTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void aCopyIsWholeAndTheFileStays();
    void aStoppedCopyLeavesNothing();
    void whatIsThereIsNotWrittenOver();
    void aMissingFileIsTold();
    void aLinkTakesNoRoom();
    void aMovedFileIsInOnePlace();
    void aFileMovesToAnotherDisk();
    void theTrashGivesBackWhatItTook();
    void whatCannotGoBackStaysInTheTrash();
    void theTrashIsEmptiedByAge();

  private:
    std::filesystem::path path(const QString& name) const { return toPath(m_folder->filePath(name)); }
    std::filesystem::path write(const QString& name, const QByteArray& bytes) const {
        QDir().mkpath(QFileInfo(m_folder->filePath(name)).path());
        QFile file(m_folder->filePath(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        return path(name);
    }
    static QByteArray read(const std::filesystem::path& name) {
        QFile file(toQString(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList entries(const QString& name) const {
        return QDir(m_folder->filePath(name))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    StopFlag m_never;
};

void FileWorkTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

void FileWorkTest::aCopyIsWholeAndTheFileStays() {
    const QByteArray bytes(3 << 20, 'm');
    const auto file = write("a/model.gguf", bytes);
    double last = 0;
    const auto copied = copyInto(
        file, path("b/c"),
        [&](double share) {
            QVERIFY(share >= last && share <= 1);
            last = share;
        },
        m_never);
    QVERIFY(copied);
    QCOMPARE(read(*copied), bytes);
    QCOMPARE(read(file), bytes);
    QCOMPARE(last, 1.0);
    QCOMPARE(entries("b/c"), QStringList{"model.gguf"});
}

void FileWorkTest::aStoppedCopyLeavesNothing() {
    const auto file = write("a/model.gguf", QByteArray(8 << 20, 'm'));
    StopFlag stop;
    const auto copied = copyInto(
        file, path("b"),
        [&](double share) {
            if (share > 0.2) stop.request();
        },
        stop);
    QVERIFY(!copied);
    QCOMPARE(copied.error().detail, std::string("stopped"));
    QCOMPARE(entries("b"), QStringList());
    QVERIFY(std::filesystem::exists(file));
}

void FileWorkTest::whatIsThereIsNotWrittenOver() {
    const auto file = write("a/model.gguf", "new");
    write("b/model.gguf", "old");
    QCOMPARE(copyInto(file, path("b"), {}, m_never).error().code, ErrorCode::kFileUnwritable);
    QCOMPARE(moveInto(file, path("b"), {}, m_never).error().code, ErrorCode::kFileUnwritable);
    QCOMPARE(linkInto(file, path("b")).error().code, ErrorCode::kFileUnwritable);
    QCOMPARE(read(path("b/model.gguf")), QByteArray("old"));
    QCOMPARE(read(file), QByteArray("new"));
}

void FileWorkTest::aMissingFileIsTold() {
    QCOMPARE(copyInto(path("nowhere"), path("b"), {}, m_never).error().code, ErrorCode::kFileNotFound);
    QCOMPARE(linkInto(path("nowhere"), path("b")).error().code, ErrorCode::kFileNotFound);
    QVERIFY(!moveInto(path("nowhere"), path("b"), {}, m_never));
    QCOMPARE(entries("b"), QStringList());
}

void FileWorkTest::aLinkTakesNoRoom() {
    const auto file = write("a/model.gguf", "bytes");
    const auto link = linkInto(file, path("b"));
    QVERIFY(link);
    QVERIFY(std::filesystem::equivalent(file, *link));
    QVERIFY(std::filesystem::remove(file));
    QCOMPARE(read(*link), QByteArray("bytes"));
}

void FileWorkTest::aMovedFileIsInOnePlace() {
    const auto file = write("a/model.gguf", "bytes");
    const auto moved = moveInto(file, path("b"), {}, m_never);
    QVERIFY(moved);
    QVERIFY(!std::filesystem::exists(file));
    QCOMPARE(read(*moved), QByteArray("bytes"));
}

void FileWorkTest::aFileMovesToAnotherDisk() {
    std::error_code error;
    const std::filesystem::path other("/dev/shm");
    if (!std::filesystem::is_directory(other, error)) QSKIP("needs a second file system");
    const QTemporaryDir disk("/dev/shm/onebit-XXXXXX");
    if (!disk.isValid()) QSKIP("needs a second file system");
    const auto file = write("a/model.gguf", QByteArray(2 << 20, 'm'));
    StopFlag stop;
    const auto stopped = moveInto(
        file, toPath(disk.path()), [&](double) { stop.request(); }, stop);
    QVERIFY(std::filesystem::exists(file) || stopped);
    if (stopped) QSKIP("both folders are on one file system");
    const auto moved = moveInto(file, toPath(disk.path()), {}, m_never);
    QVERIFY(moved);
    QVERIFY(!std::filesystem::exists(file));
    QCOMPARE(read(*moved).size(), 2 << 20);
}

void FileWorkTest::theTrashGivesBackWhatItTook() {
    const std::vector files{write("m/sub/a-1.gguf", "one"), write("m/sub/a-2.gguf", "two")};
    const auto trashed = moveToTrash(files, path("m"));
    QVERIFY(trashed);
    QCOMPARE(entries("m/sub"), QStringList());
    QVERIFY(emptyTrash(path("m"), std::chrono::hours(1)) > 0);
    QVERIFY(restoreFromTrash(*trashed));
    QCOMPARE(read(files[0]), QByteArray("one"));
    QCOMPARE(read(files[1]), QByteArray("two"));
}

void FileWorkTest::whatCannotGoBackStaysInTheTrash() {
    const auto file = write("m/a.gguf", "old");
    const auto trashed = moveToTrash({file}, path("m"));
    QVERIFY(trashed);
    write("m/a.gguf", "new");
    QVERIFY(!restoreFromTrash(*trashed));
    QCOMPARE(read(file), QByteArray("new"));
    QCOMPARE(read(trashed->to[0]), QByteArray("old"));
}

void FileWorkTest::theTrashIsEmptiedByAge() {
    const auto trashed = moveToTrash({write("m/a.gguf", "bytes")}, path("m"));
    QVERIFY(trashed);
    write("m/.onebit-trash/not a number/b", "kept");
    QCOMPARE(emptyTrash(path("m"), std::chrono::hours(1)), std::uintmax_t{5});
    QCOMPARE(emptyTrash(path("m"), std::chrono::seconds(0)), std::uintmax_t{0});
    QVERIFY(!std::filesystem::exists(trashed->to[0]));
    QCOMPARE(read(path("m/.onebit-trash/not a number/b")), QByteArray("kept"));
    QCOMPARE(emptyTrash(path("nowhere"), std::chrono::seconds(0)), std::uintmax_t{0});
}

QTEST_GUILESS_MAIN(FileWorkTest)
#include "app_file_work_test.moc"

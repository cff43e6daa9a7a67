// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/library/file_hash.h"
#include "app/library/model_files.h"
#include "app/platform/native_path.h"

using namespace onebit;
using namespace onebit::app;
namespace fs = std::filesystem;

namespace {

const QStringList kParts{QStringLiteral("m-00001-of-00003.gguf"), QStringLiteral("m-00002-of-00003.gguf"),
                         QStringLiteral("m-00003-of-00003.gguf")};

}  // namespace

/// A model in several files is copied, moved, linked and read as one: all of it, or nothing has changed.
class ModelFilesTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void allFilesAreCopied();
    void aCopyThatEndsEarlyLeavesNothing_data();
    void aCopyThatEndsEarlyLeavesNothing();
    void allFilesAreMoved();
    void aMoveThatCannotEndMovesBack();
    void allFilesAreLinked();
    void progressIsThatOfAllFiles();
    void theHashOfAModelIsThatOfAllItsFiles();
    void hashesAreJudged_data();
    void hashesAreJudged();

  private:
    void write(const QString& name, const QByteArray& bytes) const;
    QStringList namesIn(const QString& folder) const {
        return QDir(m_folder->filePath(folder)).entryList(QDir::Files, QDir::Name);
    }
    fs::path path(const QString& name) const { return toPath(m_folder->filePath(name)); }
    fs::path first() const { return path(QStringLiteral("here/") + kParts.front()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ModelFilesTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    for (const char* folder : {"here", "there"})
        QVERIFY(QDir(m_folder->path()).mkpath(folder));
    for (qsizetype i = 0; i < kParts.size(); ++i)
        write(QStringLiteral("here/") + kParts[i], QByteArray(1000 * (i + 1), static_cast<char>('a' + i)));
}

void ModelFilesTest::write(const QString& name, const QByteArray& bytes) const {
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void ModelFilesTest::allFilesAreCopied() {
    const auto copy = copyModel(first(), path("there"), {}, {});
    QVERIFY(copy);
    QCOMPARE(copy->filename(), toPath(kParts.front()));
    QCOMPARE(namesIn("there"), kParts);
    QCOMPARE(namesIn("here"), kParts);
}

void ModelFilesTest::aCopyThatEndsEarlyLeavesNothing_data() {
    QTest::addColumn<bool>("stopped");
    QTest::newRow("a file of it is missing") << false;
    QTest::newRow("a person stops it") << true;
}

void ModelFilesTest::aCopyThatEndsEarlyLeavesNothing() {
    QFETCH(bool, stopped);
    if (!stopped) QVERIFY(QFile::remove(m_folder->filePath("here/" + kParts.back())));
    StopFlag stop;
    const auto stopInTheMiddle = [&](double share) {
        if (stopped && share > 0.5) stop.request();
    };
    const auto copy = copyModel(first(), path("there"), stopInTheMiddle, stop);
    QVERIFY(!copy);
    QCOMPARE(copy.error().code, stopped ? ErrorCode::kInternal : ErrorCode::kFileNotFound);
    QCOMPARE(namesIn("there"), QStringList());
}

void ModelFilesTest::allFilesAreMoved() {
    const auto moved = moveModel(first(), path("there/new"), {}, {});
    QVERIFY(moved);
    QCOMPARE(namesIn("there/new"), kParts);
    QCOMPARE(namesIn("here"), QStringList());
}

void ModelFilesTest::aMoveThatCannotEndMovesBack() {
    write("there/" + kParts.back(), "something else");
    const auto moved = moveModel(first(), path("there"), {}, {});
    QVERIFY(!moved);
    QCOMPARE(moved.error().code, ErrorCode::kFileUnwritable);
    QCOMPARE(namesIn("here"), kParts);
    QCOMPARE(namesIn("there"), QStringList{kParts.back()});
}

void ModelFilesTest::allFilesAreLinked() {
    const auto linked = linkModel(first(), path("there"));
    if (!linked) QSKIP("this file system has no hard links");
    QCOMPARE(namesIn("there"), kParts);
    QCOMPARE(fs::hard_link_count(first()), std::uintmax_t{2});
}

void ModelFilesTest::progressIsThatOfAllFiles() {
    double last = 0;
    QVERIFY(hashModel(first(),
                      [&](double share) {
                          QVERIFY(share >= last && share <= 1);
                          last = share;
                      },
                      {}));
    QCOMPARE(last, 1.0);
}

/// As a person can compute it: sha256sum of the files, the sums one after the other, and of that again.
void ModelFilesTest::theHashOfAModelIsThatOfAllItsFiles() {
    const auto hashes = hashModel(first(), {}, {});
    QVERIFY(hashes);
    QCOMPARE(hashes->size(), std::size_t{3});
    std::string joined;
    for (const FileHash& hash : *hashes) {
        const auto alone = sha256OfFile(hash.file, {}, {});
        QVERIFY(alone);
        QCOMPARE(hash.sha256, *alone);
        joined += hash.sha256;
    }
    write("joined", QByteArray::fromStdString(joined));
    QCOMPARE(combinedHash({hashes->at(0).sha256, hashes->at(1).sha256, hashes->at(2).sha256}),
             sha256OfFile(path("joined"), {}, {}).value_or(""));
    QCOMPARE(combinedHash({"aa"}), std::string("aa"));
    QCOMPARE(combinedHash({"aa", ""}), std::string());
    QCOMPARE(combinedHash({}), std::string());
}

void ModelFilesTest::hashesAreJudged_data() {
    QTest::addColumn<QStringList>("known");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char* name, const QStringList& known, HashVerdict verdict) {
        QTest::newRow(name) << known << static_cast<int>(verdict);
    };
    row("all as they should be", {"aa", "bb"}, HashVerdict::kRight);
    row("one differs", {"aa", "cc"}, HashVerdict::kDifferent);
    row("one differs, nothing is known of the other", {"", "cc"}, HashVerdict::kDifferent);
    row("one is not known", {"aa", ""}, HashVerdict::kUnknown);
    row("the last is not known", {"aa"}, HashVerdict::kUnknown);
    row("nothing is known", {}, HashVerdict::kUnknown);
}

void ModelFilesTest::hashesAreJudged() {
    QFETCH(QStringList, known);
    QFETCH(int, verdict);
    std::vector<std::string> texts;
    for (const QString& text : known)
        texts.push_back(text.toStdString());
    QCOMPARE(static_cast<int>(judgeHashes({{"1", "aa"}, {"2", "bb"}}, texts)), verdict);
}

QTEST_GUILESS_MAIN(ModelFilesTest)
#include "app_model_files_test.moc"

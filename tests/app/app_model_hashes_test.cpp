// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/library/model_files.h"
#include "app/library/model_hashes.h"
#include "app/platform/native_path.h"

using namespace onebit;
using namespace onebit::app;

Q_DECLARE_METATYPE(onebit::app::ModelHashes::Pace)

namespace {

// Of "abc" and of nothing: FIPS 180-2, appendix B.1, and NIST's test vectors.
const QString kOfAbc = QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
const QString kOfNothing = QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

}  // namespace

/// SHA-256 of model files, kept while the files stay as they are.
class ModelHashesTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void aFileIsHashedOnceAndKept();
    void aFileThatChangedIsHashedAnew();
    void filesAreHashedOneAfterTheOther();
    void whatCannotBeReadIsTold();
    void aHashComputedElsewhereIsTakenOver();
    void aModelInSeveralFilesHasOneHash();
    void whatSomebodyWaitsForComesBeforeTheRest();
    void anUnhurriedReadingIsHastened();
    void aDamagedCacheIsForgotten_data();
    void aDamagedCacheIsForgotten();
    void endingInTheMiddleWaitsForNothing_data();
    void endingInTheMiddleWaitsForNothing();

  private:
    std::filesystem::path write(const QString& name, const QByteArray& bytes) const {
        QFile file(m_folder->filePath(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        return toPath(file.fileName());
    }
    std::filesystem::path cache() const { return toPath(m_folder->filePath("hashes.json")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ModelHashesTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

void ModelHashesTest::aFileIsHashedOnceAndKept() {
    const auto file = write("a.gguf", "abc");
    {
        ModelHashes hashes(cache());
        QSignalSpy ready(&hashes, &ModelHashes::ready);
        QCOMPARE(hashes.known(file), QString());
        hashes.want(file, ModelHashes::Pace::kAtOnce);
        QCOMPARE(ready.count(), 0);
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(ready[0][1].toString(), kOfAbc);
        QCOMPARE(hashes.known(file), kOfAbc);
        hashes.want(file, ModelHashes::Pace::kAtOnce);
        QTRY_COMPARE(ready.count(), 2);
    }
    const ModelHashes later(cache());
    QCOMPARE(later.known(file), kOfAbc);
}

void ModelHashesTest::aFileThatChangedIsHashedAnew() {
    const auto file = write("a.gguf", "abc");
    ModelHashes hashes(cache());
    QSignalSpy ready(&hashes, &ModelHashes::ready);
    hashes.want(file, ModelHashes::Pace::kAtOnce);
    QTRY_COMPARE(ready.count(), 1);
    write("a.gguf", "");
    QCOMPARE(hashes.known(file), QString());
    hashes.want(file, ModelHashes::Pace::kAtOnce);
    QTRY_COMPARE(ready.count(), 2);
    QCOMPARE(ready[1][1].toString(), kOfNothing);
}

void ModelHashesTest::filesAreHashedOneAfterTheOther() {
    ModelHashes hashes(cache());
    QSignalSpy ready(&hashes, &ModelHashes::ready);
    for (int i = 0; i < 5; ++i)
        hashes.want(write(QString::number(i), "abc"), ModelHashes::Pace::kAtOnce);
    QTRY_COMPARE(ready.count(), 5);
}

void ModelHashesTest::whatCannotBeReadIsTold() {
    ModelHashes hashes(cache());
    QSignalSpy ready(&hashes, &ModelHashes::ready);
    QSignalSpy failed(&hashes, &ModelHashes::failed);
    hashes.want(toPath(m_folder->filePath("nowhere")), ModelHashes::Pace::kAtOnce);
    hashes.want(toPath(m_folder->path()), ModelHashes::Pace::kAtOnce);
    hashes.want(write("a", "abc"), ModelHashes::Pace::kAtOnce);
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(failed.count(), 2);
    QCOMPARE(failed[0][1].value<Error>().code, ErrorCode::kFileNotFound);
    QCOMPARE(failed[1][1].value<Error>().code, ErrorCode::kFileUnreadable);
}

void ModelHashesTest::aHashComputedElsewhereIsTakenOver() {
    const auto file = write("a.gguf", "abc");
    ModelHashes hashes(cache());
    hashes.put(file, kOfAbc.toUpper());
    QCOMPARE(hashes.known(file), kOfAbc);
    hashes.put(file, "no hash");
    QCOMPARE(hashes.known(file), kOfAbc);
    hashes.forget(file);
    QCOMPARE(hashes.known(file), QString());
    hashes.put(toPath(m_folder->filePath("nowhere")), kOfAbc);
    QCOMPARE(hashes.known(toPath(m_folder->filePath("nowhere"))), QString());
}

void ModelHashesTest::aModelInSeveralFilesHasOneHash() {
    const auto first = write("m-00001-of-00002.gguf", "abc");
    const auto second = write("m-00002-of-00002.gguf", "");
    ModelHashes hashes(cache());
    QSignalSpy ready(&hashes, &ModelHashes::ready);
    hashes.put(first, kOfAbc);
    QCOMPARE(hashes.known(first), QString());
    hashes.want(first, ModelHashes::Pace::kAtOnce);
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(hashes.knownOfFile(second), kOfNothing);
    const QString all =
        QString::fromStdString(combinedHash({kOfAbc.toStdString(), kOfNothing.toStdString()}));
    QCOMPARE(ready[0][1].toString(), all);
    QCOMPARE(hashes.known(first), all);
    write("m-00002-of-00002.gguf", "more");
    QCOMPARE(hashes.known(first), QString());
    QCOMPARE(hashes.knownOfFile(first), kOfAbc);
    hashes.forget(first);
    QCOMPARE(hashes.knownOfFile(first), QString());
}

void ModelHashesTest::whatSomebodyWaitsForComesBeforeTheRest() {
    ModelHashes hashes(cache());
    QSignalSpy ready(&hashes, &ModelHashes::ready);
    for (const char* name : {"a", "b", "c", "d"})
        hashes.want(write(QString::fromLatin1(name), "abc"), ModelHashes::Pace::kUnhurried);
    hashes.want(toPath(m_folder->filePath("d")), ModelHashes::Pace::kAtOnce);
    hashes.want(write("e", "abc"), ModelHashes::Pace::kAtOnce);
    QTRY_COMPARE(ready.count(), 5);
    QString order;
    for (const QList<QVariant>& answer : ready)
        order += toQString(answer[0].value<std::filesystem::path>().filename());
    QCOMPARE(order, QString("aedbc"));
}

void ModelHashesTest::anUnhurriedReadingIsHastened() {
    const auto file = write("large", "abc");
    QVERIFY(QFile::resize(m_folder->filePath("large"), 64 << 20));
    ModelHashes hashes(cache());
    QSignalSpy ready(&hashes, &ModelHashes::ready);
    hashes.want(file, ModelHashes::Pace::kUnhurried);
    QCoreApplication::processEvents();
    hashes.want(file, ModelHashes::Pace::kAtOnce);
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 60000);
    QCOMPARE(hashes.known(file), ready[0][1].toString());
}

void ModelHashesTest::aDamagedCacheIsForgotten_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("noise") << QByteArray(2000, '\xff');
    QTest::newRow("cut") << QByteArray("{\"/a\":{\"sha256\":\"ba78");
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("no hash") << QByteArray("{\"/a\":{\"sha256\":\"zz\",\"bytes\":\"3\"}}");
    QTest::newRow("no object") << QByteArray("{\"/a\":7}");
}

void ModelHashesTest::aDamagedCacheIsForgotten() {
    QFETCH(QByteArray, bytes);
    write("hashes.json", bytes);
    const auto file = write("a.gguf", "abc");
    ModelHashes hashes(cache());
    QSignalSpy ready(&hashes, &ModelHashes::ready);
    hashes.want(file, ModelHashes::Pace::kAtOnce);
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(ModelHashes(cache()).known(file), kOfAbc);
}

void ModelHashesTest::endingInTheMiddleWaitsForNothing_data() {
    QTest::addColumn<ModelHashes::Pace>("pace");
    QTest::newRow("unhurried") << ModelHashes::Pace::kUnhurried;
    QTest::newRow("at once") << ModelHashes::Pace::kAtOnce;
}

void ModelHashesTest::endingInTheMiddleWaitsForNothing() {
    QFETCH(ModelHashes::Pace, pace);
    const auto file = write("large", "abc");
    QVERIFY(QFile::resize(m_folder->filePath("large"), 32 << 20));
    ModelHashes hashes(cache());
    QSignalSpy ready(&hashes, &ModelHashes::ready);
    hashes.want(file, pace);
    QCoreApplication::processEvents();
    QCOMPARE(ready.count(), 0);  // and the end of the scope gives the reading up
}

QTEST_GUILESS_MAIN(ModelHashesTest)
#include "app_model_hashes_test.moc"

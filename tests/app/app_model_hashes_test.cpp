#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/library/model_hashes.h"
#include "app/platform/native_path.h"

using namespace onebit;
using namespace onebit::app;

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
    void aDamagedCacheIsForgotten_data();
    void aDamagedCacheIsForgotten();
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
        hashes.want(file);
        QCOMPARE(ready.count(), 0);
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(ready[0][1].toString(), kOfAbc);
        QCOMPARE(hashes.known(file), kOfAbc);
        hashes.want(file);
        QTRY_COMPARE(ready.count(), 2);
    }
    const ModelHashes later(cache());
    QCOMPARE(later.known(file), kOfAbc);
}

void ModelHashesTest::aFileThatChangedIsHashedAnew() {
    const auto file = write("a.gguf", "abc");
    ModelHashes hashes(cache());
    QSignalSpy ready(&hashes, &ModelHashes::ready);
    hashes.want(file);
    QTRY_COMPARE(ready.count(), 1);
    write("a.gguf", "");
    QCOMPARE(hashes.known(file), QString());
    hashes.want(file);
    QTRY_COMPARE(ready.count(), 2);
    QCOMPARE(ready[1][1].toString(), kOfNothing);
}

void ModelHashesTest::filesAreHashedOneAfterTheOther() {
    ModelHashes hashes(cache());
    QSignalSpy ready(&hashes, &ModelHashes::ready);
    for (int i = 0; i < 5; ++i)
        hashes.want(write(QString::number(i), "abc"));
    QTRY_COMPARE(ready.count(), 5);
}

void ModelHashesTest::whatCannotBeReadIsTold() {
    ModelHashes hashes(cache());
    QSignalSpy ready(&hashes, &ModelHashes::ready);
    QSignalSpy failed(&hashes, &ModelHashes::failed);
    hashes.want(toPath(m_folder->filePath("nowhere")));
    hashes.want(toPath(m_folder->path()));
    hashes.want(write("a", "abc"));
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
    hashes.want(file);
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(ModelHashes(cache()).known(file), kOfAbc);
}

void ModelHashesTest::endingInTheMiddleWaitsForNothing() {
    const auto file = write("large", QByteArray(32 << 20, 'x'));
    ModelHashes hashes(cache());
    QSignalSpy ready(&hashes, &ModelHashes::ready);
    hashes.want(file);
    QCoreApplication::processEvents();
    QCOMPARE(ready.count(), 0);  // and the end of the scope gives the reading up
}

QTEST_GUILESS_MAIN(ModelHashesTest)
#include "app_model_hashes_test.moc"

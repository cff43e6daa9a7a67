// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/application.h"
#include "app/library/checkpoint_folder.h"
#include "app/platform/native_path.h"
#include "tests/support/fake_engine.h"
#include "tests/support/tiny_checkpoint.h"

using namespace onebit;
using namespace onebit::app;
namespace fs = std::filesystem;

/// Folders of original files: listed wherever they are, made into models, never written over.
class ConversionTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void cleanup();
    void aFolderThatIsTakenOverIsConverted();
    void aFolderAmongTheModelsIsListed();
    void whatIsThereIsNotWrittenOver();
    void aCancelledConversionLeavesNothingHalf();
    void aBrokenFolderIsToldInTheRowOfItsJob();
    void foldersAreCalledAsPeopleCallThem();
    void lowBitFoldersAreToldFromOthers();

  private:
    AppContext& context() const { return *m_application->context(); }
    Library& library() const { return *context().library(); }
    fs::path path(const QString& name) const { return toPath(m_folder->filePath(name)); }
    QString convertibleId() const {
        for (int row = 0; row < context().models()->count(); ++row) {
            const QModelIndex index = context().models()->index(row);
            if (index.data(InstalledModelListModel::ConvertibleRole).toBool())
                return index.data(InstalledModelListModel::ModelIdRole).toString();
        }
        return {};
    }
    QStringList modelFiles() const {
        return QDir(m_folder->filePath("profile/models")).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    bool isRunnable(const QString& name) const {
        for (int row = 0; row < context().models()->count(); ++row) {
            const QModelIndex index = context().models()->index(row);
            if (index.data(InstalledModelListModel::PathRole).toString().endsWith(u'/' + name))
                return index.data(InstalledModelListModel::RunnableRole).toBool();
        }
        return false;
    }
    void writeCheckpoint(const QString& name) const {
        fs::create_directories(path(name));
        test::TinyCheckpointSpec spec;
        spec.className = "Qwen3ForCausalLM";
        spec.storage = test::CheckpointStorage::kTernaryF16;
        test::buildTinyCheckpoint(spec).write(path(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_application;
};

void ConversionTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath("profile/models"));
    ApplicationOptions options;
    options.profile = path("profile");
    options.starterModel = path("starter.gguf");
    m_application = std::make_unique<Application>(
        options, std::make_unique<test::FakeEngine>(std::make_shared<test::FakeEngineGate>()));
}

void ConversionTest::cleanup() {
    m_application.reset();
}

void ConversionTest::aFolderThatIsTakenOverIsConverted() {
    writeCheckpoint("tiny");
    QSignalSpy told(&library(), &Library::told);
    library().import(QUrl::fromLocalFile(m_folder->filePath("tiny")), "copy");
    QTRY_VERIFY(!convertibleId().isEmpty());
    QCOMPARE(context().models()->count(), 1);
    QCOMPARE(context().notices()->count(), 0);  // nobody tried to load it
    QCOMPARE(library().folders().size(), qsizetype{1});
    library().convert(convertibleId());
    QCOMPARE(library().jobs()->count(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 60000);
    QVERIFY(told[0][0].toString().contains("tiny"));
    QTRY_VERIFY(isRunnable("tiny.gguf"));
    QCOMPARE(library().jobs()->count(), 0);
}

void ConversionTest::aFolderAmongTheModelsIsListed() {
    writeCheckpoint("profile/models/maker/tiny");
    context().models()->rescan();
    QTRY_VERIFY(convertibleId().endsWith("tiny"));
}

void ConversionTest::whatIsThereIsNotWrittenOver() {
    QFile other(m_folder->filePath("profile/models/tiny.gguf"));
    QVERIFY(other.open(QFile::WriteOnly) && other.write("another model") > 0);
    other.close();
    writeCheckpoint("tiny");
    library().addFolder(QUrl::fromLocalFile(m_folder->filePath("tiny")));
    QTRY_VERIFY(!convertibleId().isEmpty());
    library().convert(convertibleId());
    QTRY_VERIFY_WITH_TIMEOUT(isRunnable("tiny-2.gguf"), 60000);
    QVERIFY(other.open(QFile::ReadOnly));
    QCOMPARE(other.readAll(), QByteArray("another model"));
}

void ConversionTest::aCancelledConversionLeavesNothingHalf() {
    writeCheckpoint("tiny");
    library().import(QUrl::fromLocalFile(m_folder->filePath("tiny")), "reference");
    QTRY_VERIFY(!convertibleId().isEmpty());
    library().convert(convertibleId());
    JobListModel& jobs = *library().jobs();
    jobs.cancel(jobs.index(0).data(JobListModel::JobIdRole).toInt());
    QTRY_COMPARE_WITH_TIMEOUT(jobs.count(), 0, 60000);
    // It may have been done before it could be stopped.
    if (modelFiles() != QStringList()) QTRY_VERIFY(isRunnable("tiny.gguf"));
    QVERIFY(QFile::exists(m_folder->filePath("tiny/config.json")));
}

void ConversionTest::aBrokenFolderIsToldInTheRowOfItsJob() {
    writeCheckpoint("tiny");
    QVERIFY(QFile::resize(m_folder->filePath("tiny/model.safetensors"), 100));
    library().import(QUrl::fromLocalFile(m_folder->filePath("tiny")), "reference");
    QTRY_VERIFY(!convertibleId().isEmpty());
    library().convert(convertibleId());
    const QModelIndex row = library().jobs()->index(0);
    QTRY_VERIFY_WITH_TIMEOUT(row.data(JobListModel::ErrorTextRole).toString().endsWith(u'.'), 60000);
    QCOMPARE(modelFiles(), QStringList());
}

void ConversionTest::foldersAreCalledAsPeopleCallThem() {
    QCOMPARE(checkpointName("/a/tiny"), std::string("tiny"));
    QCOMPARE(checkpointName("/a/tiny/"), std::string("tiny"));
    QCOMPARE(checkpointName("/hub/models--microsoft--bitnet-b1.58-2B-4T/snapshots/0123abc"),
             std::string("bitnet-b1.58-2B-4T"));
    QCOMPARE(checkpointName("/hub/other/snapshots/0123abc"), std::string("0123abc"));
}

void ConversionTest::lowBitFoldersAreToldFromOthers() {
    QVERIFY(!isCheckpointFolder(path("none")));
    writeCheckpoint("tiny");
    QVERIFY(isCheckpointFolder(path("tiny")));
    QVERIFY(!isLowBitCheckpoint(path("tiny")));
    QFile config(m_folder->filePath("tiny/config.json"));
    QVERIFY(config.open(QFile::WriteOnly) && config.write("{\"architectures\":[\"BitNetForCausalLM\"]}") > 0);
    config.close();
    QVERIFY(isLowBitCheckpoint(path("tiny")));
    QVERIFY(QFile::remove(m_folder->filePath("tiny/model.safetensors")));
    QVERIFY(!isCheckpointFolder(path("tiny")));
    QVERIFY(!isLowBitCheckpoint(path("none")));
}

QTEST_MAIN(ConversionTest)
#include "app_conversion_test.moc"

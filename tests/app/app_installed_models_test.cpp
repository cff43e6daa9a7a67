// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "app/library/installed_model_list_model.h"
#include "app/platform/native_path.h"
#include "tests/support/split_model.h"

using namespace onebit;
using namespace onebit::app;

/// The models on this computer: whatever lies in the folder, it is listed or explained.
class InstalledModelsTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void aMissingFolderHoldsNothing();
    void brokenFilesAreListedWithTheirProblem();
    void fileNamesThatAreNoTextAreListed();
    void onlyModelFilesAreListed();
    void theFolderIsWatched();
    void aFileThatChangedIsReadAgain();
    void aRefusedImportIsExplainedAndForgotten();
    void onlyFilesOfThisComputerAreImported();
    void whatCannotRunCannotBeSelected();
    void theSameFileIsListedOnce();
    void aModelInSeveralFilesIsListedOnce();
    void detailsSayKindAndSize_data();
    void detailsSayKindAndSize();

  private:
    void write(const QString& name, const QByteArray& bytes) const;
    void start();
    int rowOf(const QString& name) const;
    QVariant role(int row, const char* name) const {
        return m_model->data(m_model->index(row), m_model->roleNames().key(name));
    }

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<SettingsFile> m_settings;
    std::unique_ptr<InstalledModels> m_installed;
    std::unique_ptr<InstalledModelListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void InstalledModelsTest::init() {
    m_tester.reset();
    m_model.reset();
    m_installed.reset();
    m_settings.reset();
    m_profile = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_profile->path()).mkpath("models"));
    m_settings = std::make_unique<SettingsFile>(toPath(m_profile->path()));
}

void InstalledModelsTest::write(const QString& name, const QByteArray& bytes) const {
    QFile file(m_profile->filePath(name));
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void InstalledModelsTest::start() {
    m_installed =
        std::make_unique<InstalledModels>(InstalledModels::Places{toPath(m_profile->filePath("starter.gguf")),
                                                                  toPath(m_profile->filePath("models"))},
                                          *m_settings);
    m_model = std::make_unique<InstalledModelListModel>(*m_installed);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(m_installed.get(), &InstalledModels::changed);
    QTRY_COMPARE(changed.count(), 1);
}

int InstalledModelsTest::rowOf(const QString& name) const {
    for (int row = 0; row < m_model->count(); ++row) {
        if (role(row, "name").toString() == name) return row;
    }
    return -1;
}

void InstalledModelsTest::aMissingFolderHoldsNothing() {
    QVERIFY(QDir(m_profile->path()).rmdir("models"));
    start();
    QCOMPARE(m_model->count(), 0);
    QCOMPARE(m_model->folder(), m_profile->filePath("models"));
}

void InstalledModelsTest::brokenFilesAreListedWithTheirProblem() {
    write("models/empty.gguf", "");
    write("models/noise.gguf", QByteArray(5000, 'x'));
    write("models/cut.gguf", QByteArray("GGUF\x03\x00\x00\x00\x05", 9));
    write("models/old.gguf", QByteArray("GGUF\x01\x00\x00\x00", 8) + QByteArray(100, '\0'));
    start();
    QCOMPARE(m_model->count(), 4);
    for (int row = 0; row < m_model->count(); ++row) {
        QCOMPARE(role(row, "runnable").toBool(), false);
        QVERIFY(role(row, "problem").toString().endsWith(u'.'));
        QVERIFY(role(row, "name").toString().endsWith(".gguf"));
    }
    QVERIFY(role(rowOf("empty.gguf"), "problem").toString().startsWith("This file is empty."));
    QVERIFY(role(rowOf("noise.gguf"), "problem").toString().startsWith("This is not a model file."));
}

void InstalledModelsTest::fileNamesThatAreNoTextAreListed() {
#ifdef Q_OS_WIN
    QSKIP("file names are text on Windows");
#else
    const std::string name = (toPath(m_profile->filePath("models")) / "b\xff\xfe.gguf").string();
    std::ofstream(name, std::ios::binary) << "not a model";
    if (!std::ifstream(name).good()) QSKIP("this file system takes text only");
    start();
    QCOMPARE(m_model->count(), 1);
    QVERIFY(role(0, "modelId").toString().startsWith("bytes:"));
    QVERIFY(m_installed->fileOf(role(0, "modelId").toString()) == std::filesystem::path(name));
    QVERIFY(role(0, "problem").toString().startsWith("This is not a model file."));
    QVERIFY(std::filesystem::remove(name));  // Qt, which clears the folder, could not
#endif
}

void InstalledModelsTest::onlyModelFilesAreListed() {
    write("models/readme.txt", "words");
    write("models/UPPER.GGUF", "x");
    QVERIFY(QDir(m_profile->path()).mkpath("models/folder.gguf"));
    start();
    QCOMPARE(m_model->count(), 1);
    QCOMPARE(role(0, "name").toString(), QString("UPPER.GGUF"));
}

void InstalledModelsTest::theFolderIsWatched() {
    start();
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QCOMPARE(m_model->count(), 0);
    write("models/new.gguf", "x");
    QTRY_COMPARE(m_model->count(), 1);
    QVERIFY(QFile::remove(m_profile->filePath("models/new.gguf")));
    QTRY_COMPARE(m_model->count(), 0);
    QCOMPARE(reset.count(), 0);
}

void InstalledModelsTest::aFileThatChangedIsReadAgain() {
    write("models/growing.gguf", "");
    start();
    QVERIFY(role(0, "problem").toString().startsWith("This file is empty."));
    write("models/growing.gguf", "more than nothing");
    QTRY_VERIFY(role(0, "problem").toString().startsWith("This is not a model file."));
}

void InstalledModelsTest::aRefusedImportIsExplainedAndForgotten() {
    write("elsewhere.gguf", "no model");
    start();
    QSignalSpy refused(m_model.get(), &InstalledModelListModel::refused);
    m_model->importFile(QUrl::fromLocalFile(m_profile->filePath("elsewhere.gguf")));
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused[0][0].toString(), QString("elsewhere.gguf"));
    QCOMPARE(refused[0][1].value<Error>().code, ErrorCode::kNotGguf);
    QCOMPARE(m_model->count(), 0);
    m_model->importFile(QUrl::fromLocalFile(m_profile->filePath("nowhere.gguf")));
    QTRY_COMPARE(refused.count(), 2);
    QCOMPARE(refused[1][1].value<Error>().code, ErrorCode::kFileNotFound);
}

void InstalledModelsTest::onlyFilesOfThisComputerAreImported() {
    start();
    QSignalSpy refused(m_model.get(), &InstalledModelListModel::refused);
    m_model->importFile(QUrl("https://example.org/model.gguf"));
    QCOMPARE(refused.count(), 1);
}

void InstalledModelsTest::whatCannotRunCannotBeSelected() {
    write("models/noise.gguf", "noise");
    start();
    QSignalSpy refused(m_model.get(), &InstalledModelListModel::refused);
    QSignalSpy selected(m_model.get(), &InstalledModelListModel::selected);
    m_model->selectAt(0);
    m_model->selectAt(7);
    m_model->select("no such model");
    QCOMPARE(refused.count(), 1);
    QCOMPARE(selected.count(), 0);
    QCOMPARE(m_model->currentId(), QString());
}

void InstalledModelsTest::theSameFileIsListedOnce() {
    write("models/one.gguf", "x");
    QVERIFY(QFile::link(m_profile->filePath("models/one.gguf"), m_profile->filePath("models/two.gguf")));
    start();
    QCOMPARE(m_model->count(), 1);
}

/// Under the name of its first file, with the size of all; without one of them it is listed with its problem.
void InstalledModelsTest::aModelInSeveralFilesIsListedOnce() {
    const test::TinyModel model = test::buildTinyModel(test::tinySpec("llama", test::WeightFormat::kTq2_0));
    const auto parts = test::splitModel(model, 3);
    qint64 bytes = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::vector<std::byte> part = parts[i].bytes();
        bytes += static_cast<qint64>(part.size());
        write(QStringLiteral("models/") + QString::fromStdString(test::partName(i + 1, parts.size())),
              QByteArray(reinterpret_cast<const char*>(part.data()), static_cast<qsizetype>(part.size())));
    }
    start();
    QCOMPARE(m_model->count(), 1);
    const InstalledModel& listed = m_installed->models().front();
    QVERIFY2(!listed.problem, listed.problem ? listed.problem->detail.c_str() : "");
    QCOMPARE(listed.bytes, static_cast<std::uintmax_t>(bytes));
    QCOMPARE(listed.file.filename(), std::filesystem::path(test::partName(1, 3)));

    QSignalSpy changed(m_installed.get(), &InstalledModels::changed);
    QVERIFY(QFile::remove(m_profile->filePath(QString::fromStdString("models/" + test::partName(2, 3)))));
    m_installed->rescan();
    QTRY_VERIFY(changed.count() > 0 && m_installed->models().front().problem);
    QCOMPARE(m_model->count(), 1);
    QVERIFY(m_installed->models().front().problem->detail.find(test::partName(2, 3)) != std::string::npos);
}

void InstalledModelsTest::detailsSayKindAndSize_data() {
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<double>("bits");
    QTest::addColumn<qulonglong>("bytes");
    QTest::addColumn<QString>("detail");
    QTest::newRow("bonsai") << QByteArray("Q1_0") << 1.125 << 248302272ULL
                            << QString::fromUtf8("1-bit · 249 MB");
    QTest::newRow("bitnet") << QByteArray("I2_S") << 2.0 << 1187801280ULL
                            << QString::fromUtf8("ternary · 1.2 GB");
    QTest::newRow("falcon") << QByteArray("TQ2_0") << 2.06 << 24000000ULL
                            << QString::fromUtf8("ternary · 24 MB");
    QTest::newRow("bytes") << QByteArray("Q8_0") << 8.5 << 500ULL << QString::fromUtf8("8-bit · 1 MB");
    QTest::newRow("unknown") << QByteArray("") << 0.0 << 2000000ULL << QString::fromUtf8("2 MB");
}

void InstalledModelsTest::detailsSayKindAndSize() {
    QLocale::setDefault(QLocale::C);
    QFETCH(QByteArray, format);
    QFETCH(double, bits);
    QFETCH(qulonglong, bytes);
    QFETCH(QString, detail);
    InstalledModel model;
    model.info.mainFormat = format.toStdString();
    model.info.bitsPerWeight = bits;
    model.bytes = bytes;
    QCOMPARE(detailInWords(model), detail);
}

QTEST_GUILESS_MAIN(InstalledModelsTest)
#include "app_installed_models_test.moc"

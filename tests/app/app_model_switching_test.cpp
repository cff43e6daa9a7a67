// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <random>

#include "app/application.h"
#include "app/engine/inference_engine.h"
#include "app/platform/native_path.h"
#include "tests/support/fake_engine.h"
#include "tests/support/tiny_model.h"

using namespace onebit;
using namespace onebit::app;

/// Models that come, go and are switched at random while replies are written: the list, the engine and the
/// chat agree again whenever everything has come to rest.
class ModelSwitchingTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void randomSwitchesWithAFakeEngine();
    void randomSwitchesWithRealModels();
    void aCancelledLoadLeavesTheFormerModel();

  private:
    void start(std::unique_ptr<Engine> engine);
    void writeModel(const QString& name) const;
    void playAtRandom(int steps, unsigned seed);
    void checkLists() const;
    AppContext& context() const { return *m_application->context(); }

    QByteArray m_bytes;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<test::FakeEngineGate> m_gate;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void ModelSwitchingTest::init() {
    const std::vector<std::byte> bytes = test::buildTinyModel(test::allTinySpecs().front()).file();
    m_bytes = QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    m_tester.reset();
    m_application.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_gate = std::make_shared<test::FakeEngineGate>();
    QVERIFY(QDir(m_folder->path()).mkpath("profile/models"));
    writeModel("starter.gguf");
    for (const char* name : {"a", "b", "c", "d"})
        writeModel(QStringLiteral("profile/models/%1.gguf").arg(name));
}

void ModelSwitchingTest::writeModel(const QString& name) const {
    QFile file(m_folder->filePath(name));
    if (!file.open(QFile::WriteOnly) || file.write(m_bytes) != m_bytes.size()) qFatal("cannot write");
}

void ModelSwitchingTest::start(std::unique_ptr<Engine> engine) {
    ApplicationOptions options;
    options.profile = toPath(m_folder->filePath("profile"));
    options.starterModel = toPath(m_folder->filePath("starter.gguf"));
    m_tester.reset();
    m_application = std::make_unique<Application>(options, std::move(engine));
    m_tester = std::make_unique<QAbstractItemModelTester>(
        context().models(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(context().models()->count(), 5);
    QTRY_COMPARE(context().engine()->state(), QString("ready"));
}

void ModelSwitchingTest::playAtRandom(int steps, unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&](unsigned count) { return static_cast<int>(random() % count); };
    for (int step = 0; step < steps; ++step) {
        InstalledModelListModel& models = *context().models();
        switch (below(8)) {
            case 0:
            case 1:
            case 2:
                models.selectAt(below(5));
                break;
            case 3:
                context().cancelLoad();
                break;
            case 4: {
                const int row = below(5);
                const QString id =
                    models.data(models.index(row), InstalledModelListModel::ModelIdRole).toString();
                if (!id.isEmpty()) context().library()->remove(id);
                break;
            }
            case 5:
                context().library()->undoRemove();
                break;
            case 6:
                context().conversation()->send("Hello");
                break;
            case 7:
                context().conversation()->stop();
                break;
        }
        if (below(3) == 0) QTest::qWait(below(4));
        checkLists();
    }
}

/// At any moment: each model is listed once, and at most one of them is the current one.
void ModelSwitchingTest::checkLists() const {
    const InstalledModelListModel& models = *context().models();
    QSet<QString> ids;
    int current = 0;
    for (int row = 0; row < models.count(); ++row) {
        const QModelIndex index = models.index(row);
        ids.insert(index.data(InstalledModelListModel::ModelIdRole).toString());
        current += index.data(InstalledModelListModel::IsCurrentRole).toBool() ? 1 : 0;
    }
    QCOMPARE(ids.size(), models.count());
    QVERIFY(current <= 1);
    QVERIFY(models.currentId() == starterModelId() || !models.currentName().isEmpty());
}

void ModelSwitchingTest::randomSwitchesWithAFakeEngine() {
    m_gate->open();
    start(std::make_unique<test::FakeEngine>(m_gate));
    playAtRandom(500, 7);
    QTRY_VERIFY_WITH_TIMEOUT(!context().conversation()->busy(), 30000);
    context().models()->select(starterModelId());
    QTRY_COMPARE_WITH_TIMEOUT(context().engine()->state(), QString("ready"), 30000);
    QVERIFY(context().conversation()->send("Are you there?"));
    QTRY_VERIFY_WITH_TIMEOUT(!context().conversation()->busy(), 30000);
    const MessageListModel& messages = *context().conversation()->messages();
    QCOMPARE(messages.data(messages.index(messages.count() - 1), MessageListModel::StateRole).toString(),
             QString("done"));
    QCOMPARE(m_gate->loads().back().file.filename(), std::filesystem::path("starter.gguf"));
}

void ModelSwitchingTest::randomSwitchesWithRealModels() {
    start(std::make_unique<InferenceEngine>());
    const int steps = qEnvironmentVariableIntValue("ONEBIT_STEPS");
    playAtRandom(steps > 0 ? steps : 60, 11);
    context().conversation()->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!context().conversation()->busy(), 60000);
    context().models()->select(starterModelId());
    QTRY_COMPARE_WITH_TIMEOUT(context().models()->currentId(), starterModelId(), 60000);
}

void ModelSwitchingTest::aCancelledLoadLeavesTheFormerModel() {
    start(std::make_unique<test::FakeEngine>(m_gate));
    m_gate->holdLoads();
    context().models()->selectAt(1);
    QVERIFY(context().models()->currentId() != starterModelId());
    QTRY_COMPARE(context().engine()->state(), QString("loading"));
    context().cancelLoad();
    QTRY_COMPARE(context().models()->currentId(), starterModelId());
    QCOMPARE(context().notices()->count(), 0);
    m_gate->releaseLoads();
    m_gate->open();
    QVERIFY(context().conversation()->send("Hi"));
    QTRY_VERIFY(!context().conversation()->busy());
}

QTEST_MAIN(ModelSwitchingTest)
#include "app_model_switching_test.moc"

// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/engine/inference_engine.h"
#include "app/platform/native_path.h"
#include "inference/base/thread_priority.h"
#include "tests/support/tiny_model.h"

using namespace onebit;
using namespace onebit::app;

/// The engine over the real inference library, with tiny models.
class InferenceEngineTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void nothingAnswersBeforeALoad();
    void aLoadedModelAnswers();
    void loadingTheSameAgainCostsNothing();
    void anotherContextLengthNeedsNoSecondLoad();
    void aFailedLoadLeavesTheFormerAnswering();
    void aStoppedLoadLeavesTheFormerAnswering();
    void aStoppedGenerationSaysSo();
    void theNextTurnReadsOnlyWhatIsNew();
    void atLowPriorityItComputesBehindOthersAndSaysTheSame();
    void aModelIsComputedWithTheKernelThatWasAskedFor();
    void whatWasMeasuredIsKeptInTheProfile();

  private:
    std::filesystem::path write(const QString& name, const test::TinyModelSpec& spec);
    Result<LoadedModel> load(InferenceEngine& engine, const ModelRequest& request) {
        m_progress.clear();
        return engine.load(
            request, [this](float share) { m_progress.push_back(share); }, m_never);
    }
    Result<GenerationStats> answer(InferenceEngine& engine, const std::vector<ChatMessage>& messages) {
        m_text.clear();
        SamplingOptions options;
        options.temperature = 0;
        options.maxTokens = 6;
        GenerationSink sink;
        sink.text = [this](std::string_view piece) { m_text += piece; };
        sink.token = [this](Token) { m_lowered = threadPriorityLowered(); };
        return engine.generate(messages, options, sink, m_never);
    }

    QTemporaryDir m_folder;
    std::filesystem::path m_file;
    std::filesystem::path m_ternary;
    std::vector<float> m_progress;
    std::string m_text;
    bool m_lowered = false;  ///< whether the thread that answered last was
    const StopFlag m_never;
    const std::vector<ChatMessage> m_hello{{Role::kUser, "Hello"}};
};

std::filesystem::path InferenceEngineTest::write(const QString& name, const test::TinyModelSpec& spec) {
    const std::vector<std::byte> bytes = test::buildTinyModel(spec).file();
    QFile file(m_folder.filePath(name));
    if (!file.open(QFile::WriteOnly)) return {};
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    return toPath(file.fileName());
}

void InferenceEngineTest::initTestCase() {
    m_file = write("tiny.gguf", test::allTinySpecs().front());
    m_ternary = write("ternary.gguf", test::tinySpec("llama", test::WeightFormat::kI2_S));
    QVERIFY(!m_file.empty() && !m_ternary.empty());
}

void InferenceEngineTest::aModelIsComputedWithTheKernelThatWasAskedFor() {
    const std::filesystem::path profile = toPath(m_folder.filePath("asked"));
    InferenceEngine engine(KernelChooser(profile, {{KernelFamily::kTernary, WeightKernel::kRows}}));
    const auto loaded = load(engine, {m_ternary, 0, 1});
    QVERIFY(loaded);
    QCOMPARE(QString::fromStdString(loaded->kernel), QStringLiteral("int8 dot, ternary"));
    QVERIFY2(!QFile::exists(m_folder.filePath("asked/kernels.json")), "nothing had to be measured");
}

void InferenceEngineTest::whatWasMeasuredIsKeptInTheProfile() {
    const KernelChooser chooser(toPath(m_folder.filePath("measured")), {});
    InferenceEngine engine(chooser);
    QVERIFY(load(engine, {m_ternary, 0, 1}));
    QCOMPARE(chooser.look(KernelFamily::kTernary, 1).reason, KernelReason::kMeasured);
    QCOMPARE(chooser.look(KernelFamily::kBinary, 1).reason, KernelReason::kDefault);
}

void InferenceEngineTest::nothingAnswersBeforeALoad() {
    InferenceEngine engine;
    const auto stats = answer(engine, m_hello);
    QVERIFY(!stats);
    QCOMPARE(stats.error().code, ErrorCode::kInvalidArgument);
}

void InferenceEngineTest::aLoadedModelAnswers() {
    InferenceEngine engine;
    const auto loaded = load(engine, {m_file, 0, 1});
    QVERIFY2(loaded, loaded ? "" : loaded.error().detail.c_str());
    QVERIFY(!loaded->kernel.empty());
    QVERIFY(!loaded->target.empty());
    QCOMPARE(loaded->threads, 1U);
    QCOMPARE(loaded->contextLength, loaded->info.contextLength);
    QVERIFY(!m_progress.empty());
    const auto stats = answer(engine, m_hello);
    QVERIFY2(stats, stats ? "" : stats.error().detail.c_str());
    QVERIFY(stats->genTokens > 0);
    QCOMPARE(stats->contextLength, loaded->contextLength);
}

void InferenceEngineTest::loadingTheSameAgainCostsNothing() {
    InferenceEngine engine;
    QVERIFY(load(engine, {m_file, 64, 1}));
    QVERIFY(load(engine, {m_file, 64, 1}));
    QVERIFY(m_progress.empty());
}

void InferenceEngineTest::anotherContextLengthNeedsNoSecondLoad() {
    InferenceEngine engine;
    QVERIFY(load(engine, {m_file, 64, 1}));
    const auto shorter = load(engine, {m_file, 32, 1});
    QVERIFY(shorter);
    QVERIFY(m_progress.empty());
    QCOMPARE(shorter->contextLength, 32U);
    // No model sees more than it was made for.
    const auto longer = load(engine, {m_file, 1000000, 1});
    QVERIFY(longer);
    QCOMPARE(longer->contextLength, longer->info.contextLength);
}

void InferenceEngineTest::aFailedLoadLeavesTheFormerAnswering() {
    InferenceEngine engine;
    QVERIFY(load(engine, {m_file, 0, 1}));
    QVERIFY(answer(engine, m_hello));
    const std::string before = m_text;
    const auto failed = load(engine, {m_file.parent_path() / "nowhere.gguf", 0, 1});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::kFileNotFound);
    QVERIFY(answer(engine, m_hello));
    QCOMPARE(QString::fromStdString(m_text), QString::fromStdString(before));
}

void InferenceEngineTest::aStoppedLoadLeavesTheFormerAnswering() {
    InferenceEngine engine;
    QVERIFY(load(engine, {m_file, 0, 1}));
    const std::filesystem::path other = m_file.parent_path() / "other.gguf";
    std::filesystem::copy_file(m_file, other);
    StopFlag stop;
    stop.request();
    QVERIFY(!engine.load({other, 0, 1}, {}, stop));
    QVERIFY(answer(engine, m_hello));
}

void InferenceEngineTest::aStoppedGenerationSaysSo() {
    InferenceEngine engine;
    QVERIFY(load(engine, {m_file, 0, 1}));
    StopFlag stop;
    stop.request();
    const auto stats = engine.generate(m_hello, {}, {}, stop);
    QVERIFY(stats);
    QCOMPARE(stats->finishReason, FinishReason::kStopped);
}

void InferenceEngineTest::theNextTurnReadsOnlyWhatIsNew() {
    InferenceEngine engine;
    QVERIFY(load(engine, {m_file, 0, 1}));
    QVERIFY(answer(engine, m_hello));
    const auto again = answer(engine, m_hello);
    QVERIFY(again);
    QVERIFY2(again->reusedTokens > 0, qPrintable(QString::number(again->reusedTokens)));
}

void InferenceEngineTest::atLowPriorityItComputesBehindOthersAndSaysTheSame() {
    InferenceEngine engine;
    QVERIFY(load(engine, {.file = m_file, .threads = 2}));
    QVERIFY(answer(engine, m_hello));
    QVERIFY(!m_lowered);
    const std::string said = m_text;
    QVERIFY(load(engine, {.file = m_file, .threads = 2, .lowPriority = true}));
    QVERIFY(answer(engine, m_hello));
    QVERIFY(m_lowered);
    QCOMPARE(m_text, said);
    // The thread that asks is not lowered with it: it could not be raised again.
    QVERIFY(!threadPriorityLowered());
    QVERIFY(load(engine, {.file = m_file, .threads = 2}));
    QVERIFY(answer(engine, m_hello));
    QVERIFY(!m_lowered);
}

QTEST_GUILESS_MAIN(InferenceEngineTest)
#include "app_inference_engine_test.moc"

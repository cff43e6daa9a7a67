// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>
#include <memory>

#include "app/engine/engine_status.h"
#include "app/engine/inference_thread.h"
#include "tests/support/fake_engine.h"

using namespace onebit;
using namespace onebit::app;

/// The inference thread: what goes in and comes out, gathered, in order, and stopped at once.
class InferenceThreadTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void cleanup();
    void textArrivesWholeAndInOrder();
    void manyPiecesAreGatheredIntoFewDeltas();
    void aLonelyPieceIsNotHeldBack();
    void stopEndsAReplyThatWaitsForItsNextWord();
    void stopBeforeTheStartEndsWithoutTheEngine();
    void textThatArrivedIsToldBeforeTheStop();
    void anErrorIsToldOnce();
    void aLaterLoadReplacesTheOneUnderWay();
    void repliesAreAnsweredOneAfterTheOther();
    void generationLoadsItsModelFirst();
    void endingTheThreadStopsAHangingReply();
    void statusFollowsAReply();
    void statusNamesLoadingAndItsShare();
    void thinkingIsToldFromWriting();

  private:
    RequestId ask() {
        return m_thread->generate({"model.gguf", 0, 0}, {{Role::kUser, "Hi"}}, SamplingOptions{});
    }
    QString textOf(RequestId id) const;

    std::shared_ptr<test::FakeEngineGate> m_gate;
    std::unique_ptr<InferenceThread> m_thread;
    std::unique_ptr<QSignalSpy> m_text;
    std::unique_ptr<QSignalSpy> m_finished;
};

void InferenceThreadTest::init() {
    m_gate = std::make_shared<test::FakeEngineGate>();
    m_thread = std::make_unique<InferenceThread>(std::make_unique<test::FakeEngine>(m_gate));
    m_text = std::make_unique<QSignalSpy>(m_thread.get(), &InferenceThread::textAppended);
    m_finished = std::make_unique<QSignalSpy>(m_thread.get(), &InferenceThread::finished);
}

void InferenceThreadTest::cleanup() {
    m_thread.reset();
}

QString InferenceThreadTest::textOf(RequestId id) const {
    QString text;
    for (const auto& arguments : *m_text) {
        if (arguments[0].value<RequestId>() == id) text += arguments[1].value<ReplyPiece>().text;
    }
    return text;
}

void InferenceThreadTest::textArrivesWholeAndInOrder() {
    m_gate->setPieces({"One", " two", " três", " 四", " 🙂"});
    m_gate->open();
    const RequestId id = ask();
    QTRY_COMPARE(m_finished->count(), 1);
    QCOMPARE(textOf(id), QString::fromUtf8("One two três 四 🙂"));
    QCOMPARE(m_finished->at(0)[1].value<GenerationStats>().finishReason, FinishReason::kEndOfTurn);
}

void InferenceThreadTest::manyPiecesAreGatheredIntoFewDeltas() {
    constexpr int kPieces = 5000;
    m_gate->setPieces(std::vector<std::string>(kPieces, "x"));
    m_gate->open();
    QElapsedTimer time;
    time.start();
    const RequestId id = ask();
    QTRY_COMPARE(m_finished->count(), 1);
    QCOMPARE(textOf(id).size(), kPieces);
    // One delta a frame of 16 ms, the first at once and the last with the end.
    QVERIFY2(m_text->count() <= time.elapsed() / 16 + 2, qPrintable(QString::number(m_text->count())));
    QCOMPARE(m_text->last()[1].value<ReplyPiece>().tokens, static_cast<quint32>(kPieces));
}

void InferenceThreadTest::aLonelyPieceIsNotHeldBack() {
    const RequestId id = ask();
    m_gate->release(2);
    QTRY_COMPARE(textOf(id), QString("Hello there"));  // and the third never comes
    QCOMPARE(m_finished->count(), 0);
}

void InferenceThreadTest::stopEndsAReplyThatWaitsForItsNextWord() {
    const RequestId id = ask();
    m_gate->release();
    QTRY_COMPARE(textOf(id), QString("Hello"));
    QElapsedTimer time;
    time.start();
    m_thread->stop(id);
    QVERIFY(!m_thread->isRunning(id));
    QTRY_COMPARE(m_finished->count(), 1);
    QVERIFY(time.elapsed() < 1000);
    QCOMPARE(m_finished->at(0)[1].value<GenerationStats>().finishReason, FinishReason::kStopped);
    QCOMPARE(m_gate->stoppedCount(), 1);
}

void InferenceThreadTest::stopBeforeTheStartEndsWithoutTheEngine() {
    const RequestId first = ask();
    const RequestId second = ask();
    m_thread->stop(second);
    m_thread->stop(first);
    QTRY_COMPARE(m_finished->count(), 2);
    QVERIFY(m_gate->prompts().size() <= 1);
    QCOMPARE(m_finished->at(1)[0].value<RequestId>(), second);
    QCOMPARE(m_finished->at(1)[1].value<GenerationStats>().finishReason, FinishReason::kStopped);
}

void InferenceThreadTest::textThatArrivedIsToldBeforeTheStop() {
    QSignalSpy stopping(m_thread.get(), &InferenceThread::stopping);
    QStringList order;
    connect(m_thread.get(), &InferenceThread::textAppended, this,
            [&](RequestId, const ReplyPiece& piece) { order << piece.text; });
    connect(m_thread.get(), &InferenceThread::stopping, this, [&] { order << "stopping"; });
    const RequestId id = ask();
    m_gate->release(2);
    QTRY_COMPARE(textOf(id), QString("Hello there"));
    m_thread->stop(id);
    QCOMPARE(stopping.count(), 1);
    QCOMPARE(order.last(), QString("stopping"));
}

void InferenceThreadTest::anErrorIsToldOnce() {
    QSignalSpy failed(m_thread.get(), &InferenceThread::failed);
    m_gate->failNextGeneration({ErrorCode::kPromptTooLong, "9000 of 4096"});
    const RequestId id = ask();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].value<RequestId>(), id);
    QCOMPARE(failed[0][1].value<Error>().code, ErrorCode::kPromptTooLong);
    QCOMPARE(m_finished->count(), 0);
}

void InferenceThreadTest::aLaterLoadReplacesTheOneUnderWay() {
    QSignalSpy loaded(m_thread.get(), &InferenceThread::loaded);
    QSignalSpy cancelled(m_thread.get(), &InferenceThread::loadCancelled);
    m_gate->holdLoads();
    const RequestId first = m_thread->load({"first.gguf", 0, 0});
    const RequestId second = m_thread->load({"second.gguf", 0, 0});
    const RequestId third = m_thread->load({"third.gguf", 0, 0});
    QTRY_COMPARE(cancelled.count(), 2);
    QCOMPARE(cancelled[0][0].value<RequestId>(), first);
    QCOMPARE(cancelled[1][0].value<RequestId>(), second);
    QVERIFY(m_thread->isLoading());
    m_gate->releaseLoads();
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(loaded[0][0].value<RequestId>(), third);
    QCOMPARE(m_gate->loadCount(), 1);
    QVERIFY(!m_thread->isLoading());
}

void InferenceThreadTest::repliesAreAnsweredOneAfterTheOther() {
    m_gate->setPieces({"a", "b"});
    const RequestId first = ask();
    const RequestId second = ask();
    m_gate->release(3);
    QTRY_COMPARE(textOf(second), QString("a"));
    QCOMPARE(textOf(first), QString("ab"));
    QCOMPARE(m_finished->count(), 1);
    m_gate->release();
    QTRY_COMPARE(m_finished->count(), 2);
}

void InferenceThreadTest::generationLoadsItsModelFirst() {
    m_gate->open();
    m_thread->generate({"a.gguf", 512, 1}, {{Role::kUser, "Hi"}}, {});
    m_thread->generate({"a.gguf", 512, 1}, {{Role::kUser, "Hi"}}, {});
    m_thread->generate({"b.gguf", 512, 1}, {{Role::kUser, "Hi"}}, {});
    QTRY_COMPARE(m_finished->count(), 3);
    QCOMPARE(m_gate->loadCount(), 2);
    QVERIFY(m_gate->loads()[1] == (ModelRequest{"b.gguf", 512, 1}));
}

void InferenceThreadTest::endingTheThreadStopsAHangingReply() {
    const RequestId id = ask();
    m_gate->release();
    QTRY_COMPARE(textOf(id), QString("Hello"));
    QElapsedTimer time;
    time.start();
    m_thread.reset();
    QVERIFY(time.elapsed() < 1000);
    QCOMPARE(m_gate->stoppedCount(), 1);
}

void InferenceThreadTest::statusFollowsAReply() {
    EngineStatus status(*m_thread, [](const std::filesystem::path&) { return QString("Tiny"); });
    QCOMPARE(status.state(), QString("unloaded"));
    m_thread->load({"model.gguf", 0, 0});
    QTRY_COMPARE(status.state(), QString("ready"));
    QCOMPARE(status.kernel(), QString("fake"));
    QCOMPARE(status.contextLength(), 4096);
    const RequestId id = ask();
    QCOMPARE(status.state(), QString("reading"));
    m_gate->release();
    QTRY_COMPARE(status.state(), QString("writing"));
    m_thread->stop(id);
    QCOMPARE(status.state(), QString("stopped"));
    QTRY_COMPARE(m_finished->count(), 1);
    QCOMPARE(status.state(), QString("stopped"));
    m_gate->open();
    ask();
    QTRY_COMPARE(status.state(), QString("ready"));
    QCOMPARE(m_finished->count(), 2);
}

void InferenceThreadTest::statusNamesLoadingAndItsShare() {
    EngineStatus status(*m_thread, [](const std::filesystem::path&) { return QString("Bonsai 8B"); });
    m_gate->holdLoads();
    m_thread->load({"model.gguf", 0, 0});
    QTRY_COMPARE(status.statusText(), QString("Loading Bonsai 8B, 50%"));
    QCOMPARE(status.progress(), 0.5);
    m_gate->releaseLoads();
    QTRY_COMPARE(status.statusText(), QString("Ready"));
}

void InferenceThreadTest::thinkingIsToldFromWriting() {
    EngineStatus status(*m_thread, [](const std::filesystem::path&) { return QString(); });
    QSignalSpy text(m_thread.get(), &InferenceThread::textAppended);
    m_gate->setThinking({"Hm", "m."});
    m_gate->setPieces({"Yes", "."});
    ask();
    m_gate->release(2);
    QTRY_COMPARE(status.state(), QString("thinking"));
    m_gate->release();
    QTRY_COMPARE(status.state(), QString("writing"));
    QString thought;
    QString said;
    for (const QList<QVariant>& call : text) {
        thought += call[1].value<ReplyPiece>().thinking;
        said += call[1].value<ReplyPiece>().text;
    }
    QCOMPARE(thought, QString("Hmm."));
    QCOMPARE(said, QString("Yes"));
}

QTEST_GUILESS_MAIN(InferenceThreadTest)
#include "app_inference_thread_test.moc"

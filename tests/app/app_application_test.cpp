// SPDX-License-Identifier: Apache-2.0
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <fstream>

#include "app/application.h"
#include "app/notices.h"
#include "app/platform/native_path.h"
#include "app/retelling.h"
#include "tests/support/fake_engine.h"
#include "tests/support/tiny_model.h"

using namespace onebit;
using namespace onebit::app;

namespace {

/// A language whose every text is the English one in angle quotes.
class AngleQuotes : public QTranslator {
  public:
    QString translate(const char*, const char* text, const char*, int) const override {
        return u'\u2039' + QString::fromUtf8(text) + u'\u203a';
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

/// The whole application without a window: starting, choosing models, trouble told by notices, ending.
class ApplicationTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theStarterModelAnswersAtTheFirstStart();
    void aMessageMayBeSentWhileTheModelLoads();
    void anotherModelIsLoadedAndRemembered();
    void switchingWaitsForTheReplyUnderWay();
    void aModelThatFailsToLoadLeavesTheFormerAnswering();
    void anOddModelAnswersUnderANoticeThatGoesWithIt();
    void aModelThatFailsAtTheStartGivesWayToTheStarter();
    void aModelNamedOnTheCommandLineAnswers();
    void aBrokenFileInTheFolderIsRefusedWithANotice();
    void settingsReachTheEngine();
    void aDamagedDatabaseIsToldByANotice();
    void theChatShownLastIsShownAgain();
    void endingInTheMiddleIsQuick();
    void aReplyLearnsTheHashOfItsModelAfterwards();
    void textIsCopied();
    void aChangeOfLanguageRetellsEveryList();

  private:
    ApplicationOptions options() const;
    void start(const ApplicationOptions& options);
    void start() { start(options()); }
    void writeModel(const QString& name) const;
    QVariant lastMessage(const char* role) const;
    QString noticeTitle(int row) const;
    AppContext& context() const { return *m_application->context(); }
    /// Empty while nothing was loaded.
    std::filesystem::path lastLoaded() const {
        const std::vector<ModelRequest> loads = m_gate->loads();
        return loads.empty() ? std::filesystem::path() : loads.back().file;
    }
    std::filesystem::path path(const QString& name) const { return toPath(m_folder->filePath(name)); }

    std::vector<std::byte> m_tinyModel;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<test::FakeEngineGate> m_gate;
    std::unique_ptr<Application> m_application;
};

void ApplicationTest::initTestCase() {
    m_tinyModel = test::buildTinyModel(test::allTinySpecs().front()).file();
}

void ApplicationTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_gate = std::make_shared<test::FakeEngineGate>();
    QVERIFY(QDir(m_folder->path()).mkpath("profile/models"));
    writeModel("starter.gguf");
}

void ApplicationTest::cleanup() {
    m_application.reset();
}

ApplicationOptions ApplicationTest::options() const {
    ApplicationOptions options;
    options.profile = path("profile");
    options.starterModel = path("starter.gguf");
    return options;
}

void ApplicationTest::start(const ApplicationOptions& options) {
    m_application.reset();
    m_application = std::make_unique<Application>(options, std::make_unique<test::FakeEngine>(m_gate));
}

void ApplicationTest::writeModel(const QString& name) const {
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(reinterpret_cast<const char*>(m_tinyModel.data()), static_cast<qint64>(m_tinyModel.size()));
}

QVariant ApplicationTest::lastMessage(const char* role) const {
    const MessageListModel& messages = *context().conversation()->messages();
    return messages.data(messages.index(messages.count() - 1), messages.roleNames().key(role));
}

QString ApplicationTest::noticeTitle(int row) const {
    const NoticeListModel& notices = *context().notices();
    return notices.data(notices.index(row), NoticeListModel::TitleRole).toString();
}

void ApplicationTest::theStarterModelAnswersAtTheFirstStart() {
    start();
    QVERIFY(context().conversation()->empty());
    QCOMPARE(context().chats()->count(), 0);
    QTRY_COMPARE(context().engine()->state(), QString("ready"));
    QTRY_COMPARE(context().models()->count(), 1);
    QCOMPARE(context().models()->currentId(), QString("starter"));
    QVERIFY(!context().models()->currentName().isEmpty());
    QVERIFY(!context().models()->currentDetail().isEmpty());
    QCOMPARE(context().conversation()->modelName(), context().models()->currentName());
    QVERIFY(lastLoaded() == path("starter.gguf"));
    m_gate->open();
    QVERIFY(context().conversation()->send("Hi"));
    QTRY_COMPARE(lastMessage("state").toString(), QString("done"));
    QCOMPARE(context().notices()->count(), 0);
    QVERIFY(!context().version().isEmpty());
}

void ApplicationTest::aMessageMayBeSentWhileTheModelLoads() {
    m_gate->holdLoads();
    m_gate->open();
    start();
    QTRY_COMPARE(context().engine()->state(), QString("loading"));
    QVERIFY(context().conversation()->send("Hi"));
    QCOMPARE(lastMessage("state").toString(), QString("waiting"));
    m_gate->releaseLoads();
    QTRY_COMPARE(lastMessage("state").toString(), QString("done"));
    QCOMPARE(m_gate->loadCount(), 1);
}

void ApplicationTest::anotherModelIsLoadedAndRemembered() {
    writeModel("profile/models/other.gguf");
    start();
    QTRY_COMPARE(context().models()->count(), 2);
    context().models()->selectAt(1);
    const QString other = context().models()->currentId();
    QVERIFY(other.endsWith("other.gguf"));
    QTRY_VERIFY(lastLoaded() == path("profile/models/other.gguf"));
    start();
    QCOMPARE(context().models()->currentId(), other);
    QTRY_COMPARE(context().engine()->state(), QString("ready"));
    QVERIFY(lastLoaded() == path("profile/models/other.gguf"));
}

void ApplicationTest::switchingWaitsForTheReplyUnderWay() {
    writeModel("profile/models/other.gguf");
    start();
    QTRY_COMPARE(context().models()->count(), 2);
    context().conversation()->send("Hi");
    m_gate->release();
    QTRY_COMPARE(lastMessage("text").toString(), QString("Hello"));
    context().models()->selectAt(1);
    m_gate->release();
    QTRY_COMPARE(lastMessage("text").toString(), QString("Hello there"));
    QCOMPARE(m_gate->loadCount(), 1);
    QCOMPARE(context().engine()->state(), QString("writing"));
    m_gate->release();
    QTRY_COMPARE(lastMessage("state").toString(), QString("done"));
    QCOMPARE(lastMessage("modelName").toString(), QString("starter"));
    QTRY_COMPARE(m_gate->loadCount(), 2);
    m_gate->open();
    QVERIFY(context().conversation()->send("And you?"));
    QTRY_COMPARE(lastMessage("state").toString(), QString("done"));
    QCOMPARE(lastMessage("modelName").toString(), QString("other"));
}

void ApplicationTest::aModelThatFailsToLoadLeavesTheFormerAnswering() {
    writeModel("profile/models/other.gguf");
    m_gate->failLoadsOf(path("profile/models/other.gguf"), {ErrorCode::kOutOfMemory, "9 GB of 8 GB"});
    m_gate->open();
    start();
    QTRY_COMPARE(context().models()->count(), 2);
    QTRY_COMPARE(context().engine()->state(), QString("ready"));
    context().models()->selectAt(1);
    QTRY_COMPARE(context().notices()->count(), 1);
    QVERIFY(noticeTitle(0).contains("This needs more memory than is free."));
    QCOMPARE(context().models()->currentId(), QString("starter"));
    QCOMPARE(context().engine()->state(), QString("ready"));
    QVERIFY(context().conversation()->send("Still there?"));
    QTRY_COMPARE(lastMessage("state").toString(), QString("done"));
}

void ApplicationTest::anOddModelAnswersUnderANoticeThatGoesWithIt() {
    writeModel("profile/models/other.gguf");
    m_gate->warnOf(path("profile/models/other.gguf"), "Its weights lie in another order.");
    m_gate->open();
    start();
    QTRY_COMPARE(context().models()->count(), 2);
    QTRY_COMPARE(context().engine()->state(), QString("ready"));
    context().models()->selectAt(1);
    QTRY_COMPARE(context().notices()->count(), 1);
    QCOMPARE(noticeTitle(0), QString("Something is odd about qwen3-F32."));
    context().models()->selectAt(0);
    QTRY_COMPARE(context().notices()->count(), 0);
}

void ApplicationTest::aModelThatFailsAtTheStartGivesWayToTheStarter() {
    writeModel("profile/models/other.gguf");
    start();
    QTRY_COMPARE(context().models()->count(), 2);
    context().models()->selectAt(1);
    m_application.reset();
    m_gate->failLoadsOf(path("profile/models/other.gguf"), {ErrorCode::kFileNotFound, "other.gguf"});
    start();
    QTRY_COMPARE(context().engine()->state(), QString("ready"));
    QTRY_COMPARE(context().models()->currentId(), QString("starter"));
    QCOMPARE(context().notices()->count(), 1);
}

void ApplicationTest::aModelNamedOnTheCommandLineAnswers() {
    writeModel("elsewhere.gguf");
    ApplicationOptions named = options();
    named.model = path("elsewhere.gguf");
    start(named);
    QTRY_COMPARE(context().engine()->state(), QString("ready"));
    QVERIFY(lastLoaded() == named.model);
    QTRY_COMPARE(context().models()->count(), 2);
    QCOMPARE(context().models()->currentId(), m_folder->filePath("elsewhere.gguf"));
}

void ApplicationTest::aBrokenFileInTheFolderIsRefusedWithANotice() {
    QFile noise(m_folder->filePath("profile/models/noise.gguf"));
    QVERIFY(noise.open(QFile::WriteOnly));
    noise.write("noise");
    noise.close();
    start();
    QTRY_COMPARE(context().models()->count(), 2);
    context().models()->selectAt(1);
    QCOMPARE(context().notices()->count(), 1);
    QVERIFY(noticeTitle(0).startsWith("Onebit cannot run noise.gguf. This is not a model file."));
    QCOMPARE(context().models()->currentId(), QString("starter"));
}

void ApplicationTest::settingsReachTheEngine() {
    m_gate->open();
    start();
    context().settings()->setValue("temperature", 0.25);
    context().settings()->setValue("seed", 42);
    context().settings()->setValue("systemPrompt", "Be brief.");
    context().settings()->setValue("contextLength", 1024);
    context().settings()->setValue("threads", 3);
    QVERIFY(context().conversation()->send("Hi"));
    QTRY_COMPARE(lastMessage("state").toString(), QString("done"));
    QCOMPARE(m_gate->samplings()[0].temperature, 0.25F);
    QCOMPARE(m_gate->samplings()[0].seed, 42U);
    QCOMPARE(QString::fromStdString(m_gate->prompts()[0][0].text), QString("Be brief."));
    QVERIFY(m_gate->loads().back() == (ModelRequest{path("starter.gguf"), 1024, 3}));
    QCOMPARE(context().conversation()->contextLength(), 1024);
}

void ApplicationTest::aDamagedDatabaseIsToldByANotice() {
    QFile noise(m_folder->filePath("profile/chats.db"));
    QVERIFY(noise.open(QFile::WriteOnly));
    noise.write(QByteArray(9000, '!'));
    noise.close();
    start();
    QTRY_COMPARE(context().notices()->count(), 1);
    QCOMPARE(noticeTitle(0), QString("The file of your chats was damaged."));
    const NoticeListModel& notices = *context().notices();
    QVERIFY(QFile::exists(notices.data(notices.index(0), NoticeListModel::DetailsRole).toString()));
}

void ApplicationTest::theChatShownLastIsShownAgain() {
    m_gate->open();
    start();
    QVERIFY(context().conversation()->send("Remember me"));
    QTRY_COMPARE(lastMessage("state").toString(), QString("done"));
    const QString id = context().chats()->currentId();
    start();
    QTRY_COMPARE(context().chats()->currentId(), id);
    QTRY_COMPARE(context().conversation()->messages()->count(), 2);
    QCOMPARE(context().conversation()->title(), QString("Remember me"));
}

void ApplicationTest::endingInTheMiddleIsQuick() {
    start();
    context().conversation()->send("Hi");
    m_gate->release();
    QTRY_COMPARE(lastMessage("text").toString(), QString("Hello"));
    QElapsedTimer time;
    time.start();
    m_application.reset();
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
}

/// Loading a model reads none of it for a hash; its first reply does, and keeps it.
void ApplicationTest::aReplyLearnsTheHashOfItsModelAfterwards() {
    start();
    QTRY_COMPARE(context().engine()->state(), QString("ready"));
    QTRY_COMPARE(context().models()->count(), 1);
    QVERIFY(!QFile::exists(m_folder->filePath("profile/model-hashes.json")));
    m_gate->open();
    QVERIFY(context().conversation()->send("Hi"));
    const auto hash = [this] { return context().conversation()->path().back().reply.details.modelHash; };
    QTRY_COMPARE(lastMessage("state").toString(), QString("done"));
    QTRY_COMPARE(hash().size(), qsizetype{64});
    const QString first = hash();
    QVERIFY(context().conversation()->send("And now?"));
    QCOMPARE(hash(), first);
    QTRY_COMPARE(lastMessage("state").toString(), QString("done"));
    start();
    QTRY_COMPARE(context().conversation()->messages()->count(), 4);
    QCOMPARE(context().conversation()->path().at(1).reply.details.modelHash, first);
}

void ApplicationTest::textIsCopied() {
    start();
    context().copyText("Some words");
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("Some words"));
}

void ApplicationTest::aChangeOfLanguageRetellsEveryList() {
    m_gate->setPieces({""});
    m_gate->open();
    start();
    QVERIFY(context().conversation()->send("First"));
    QTRY_VERIFY(!context().conversation()->busy());
    const QString reply = context().conversation()->path().back().id;
    QVERIFY(context().conversation()->removeMessage(reply));
    QTRY_COMPARE(context().trash()->count(), 1);
    context().chats()->createChat();
    context().conversation()->setDraft("Lists a chat without a title");
    context().folders()->create("Folder");
    QTRY_VERIFY(context().models()->rowCount() > 0);

    AppContext& app = context();
    app.notices()->show([] { return modelNotice("tiny", {ErrorCode::kOutOfMemory, {}}); });
    const QList<QAbstractItemModel*> lists{app.notices(),  app.chats(),   app.sidebar(),
                                           app.folders(),  app.trash(),   app.models(),
                                           app.settings(), app.presets(), app.library()->catalogue()};
    std::vector<std::unique_ptr<QSignalSpy>> spies;
    for (QAbstractItemModel* list : lists) {
        QVERIFY2(list->rowCount() > 0, list->metaObject()->className());
        spies.push_back(std::make_unique<QSignalSpy>(list, &QAbstractItemModel::dataChanged));
    }
    AngleQuotes language;
    QVERIFY(QCoreApplication::installTranslator(&language));
    app.notices()->retell();
    retellLists(app);
    for (std::size_t at = 0; at < spies.size(); ++at)
        QVERIFY2(!spies[at]->isEmpty(), lists[static_cast<qsizetype>(at)]->metaObject()->className());
    const auto first = [](const QAbstractItemModel* list) { return list->index(0, 0).data().toString(); };
    QVERIFY(first(app.notices()).startsWith(QStringLiteral("\u2039Onebit cannot run")));
    QCOMPARE(first(app.chats()), QStringLiteral("\u2039New chat\u203a"));
    QCOMPARE(first(app.trash()), QStringLiteral("\u2039Empty reply\u203a"));
    QVERIFY(first(app.presets()).startsWith(u'\u2039'));
    QVERIFY(first(app.settings()).startsWith(u'\u2039'));
    QCOMPARE(app.sidebar()->index(app.sidebar()->rowOf(app.chats()->currentId()), 0).data().toString(),
             QStringLiteral("\u2039New chat\u203a"));
    QCoreApplication::removeTranslator(&language);
}

QTEST_MAIN(ApplicationTest)
#include "app_application_test.moc"

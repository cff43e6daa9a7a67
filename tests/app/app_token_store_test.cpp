// SPDX-License-Identifier: Apache-2.0
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/network/token_store.h"
#include "app/platform/native_path.h"

using namespace onebit::app;

/// The hub's token in a real keychain: gnome-keyring, unlocked, on a bus and with a folder of its own.
class TokenStoreTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void aTokenIsThereAtTheNextStart();
    void anotherHubDoesNotGetIt();
    void aForgottenTokenIsGone();
    void aTokenForTheSessionIsNotStored();

  private:
    static constexpr int kPatienceMs = 60000;

    /// What the next start finds in the keychain for this hub.
    QString storedFor(const QUrl& hub);
    bool set(const QString& token);

    QTemporaryDir m_folder;
    QProcess m_daemon;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<NetworkAccess> m_access;
};

namespace {

const QUrl kHub(QStringLiteral("https://hub.example"));

NetworkConfig configFor(const QUrl& hub) {
    NetworkConfig config;
    config.hub = hub;
    return config;
}

}  // namespace

void TokenStoreTest::initTestCase() {
    const QString daemon = QStandardPaths::findExecutable("gnome-keyring-daemon");
    if (daemon.isEmpty()) QSKIP("gnome-keyring is not installed");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* variable : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME"})
        environment.insert(QLatin1String(variable), m_folder.path());
    m_daemon.setProcessEnvironment(environment);
    m_daemon.setStandardOutputFile(QProcess::nullDevice());
    m_daemon.setStandardErrorFile(QProcess::nullDevice());
    m_daemon.start(daemon, {"--foreground", "--unlock", "--components=secrets"});
    QVERIFY(m_daemon.waitForStarted());
    m_daemon.write("a password");
    m_daemon.closeWriteChannel();
    const QString service = QStringLiteral("org.freedesktop.secrets");
    const auto* bus = QDBusConnection::sessionBus().interface();
    QVERIFY(bus != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(bus->isServiceRegistered(service), kPatienceMs);
}

void TokenStoreTest::cleanupTestCase() {
    m_access.reset();
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void TokenStoreTest::init() {
    m_log = std::make_unique<RequestLog>(toPath(m_folder.path()));
    m_access = std::make_unique<NetworkAccess>(configFor(kHub), *m_log);
}

bool TokenStoreTest::set(const QString& token) {
    TokenStore store(*m_access);
    store.set(token);
    return QTest::qWaitFor([&] { return store.place() == TokenStore::Place::kKeychain; }, kPatienceMs);
}

QString TokenStoreTest::storedFor(const QUrl& hub) {
    NetworkAccess access(configFor(hub), *m_log);
    TokenStore store(access);
    QSignalSpy changed(&store, &TokenStore::changed);
    store.load();
    if (!QTest::qWaitFor([&] { return changed.count() > 0; }, kPatienceMs)) return "no answer";
    if (!store.keychainError().isEmpty()) return store.keychainError();
    if (access.hasToken() != (store.place() == TokenStore::Place::kKeychain)) return "in the wrong place";
    return access.hasToken() ? "stored" : "none";
}

void TokenStoreTest::aTokenIsThereAtTheNextStart() {
    QCOMPARE(storedFor(kHub), QString("none"));
    QVERIFY(set("secret"));
    QCOMPARE(storedFor(kHub), QString("stored"));
}

void TokenStoreTest::anotherHubDoesNotGetIt() {
    QVERIFY(set("secret"));
    QCOMPARE(storedFor(QUrl("https://mirror.example")), QString("none"));
    QCOMPARE(storedFor(QUrl("http://hub.example")), QString("none"));
    QCOMPARE(storedFor(QUrl("https://hub.example/path")), QString("stored"));
}

void TokenStoreTest::aForgottenTokenIsGone() {
    QVERIFY(set("secret"));
    TokenStore store(*m_access);
    store.set({});
    QCOMPARE(store.place(), TokenStore::Place::kNone);
    QVERIFY(!m_access->hasToken());
    QTRY_COMPARE_WITH_TIMEOUT(storedFor(kHub), QString("none"), kPatienceMs);
}

void TokenStoreTest::aTokenForTheSessionIsNotStored() {
    TokenStore store(*m_access);
    store.setForSession("secret");
    QCOMPARE(store.place(), TokenStore::Place::kSession);
    QVERIFY(m_access->hasToken());
    QCOMPARE(storedFor(kHub), QString("none"));
}

QTEST_GUILESS_MAIN(TokenStoreTest)
#include "app_token_store_test.moc"

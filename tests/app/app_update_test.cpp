// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/platform/native_path.h"
#include "app/update/update_check.h"
#include "tests/support/web/web_servers.h"

using namespace onebit;
using namespace onebit::app;

namespace {

constexpr int kPatienceMs = 60000;

/// An update check of version 1.2.0 on a profile of its own.
struct Check {
    explicit Check(const QString& profile)
        : file(toPath(profile)),
          log(toPath(profile)),
          access(NetworkConfig(), log),
          updates(access, file, "1.2.0", [this] { return now; }) {}

    QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000);
    SettingsFile file;
    RequestLog log;
    NetworkAccess access;
    UpdateCheck updates;
};

}  // namespace

/// Whether there is a newer Onebit: asked only where a person wants it, and only compared.
class UpdateTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QString problem;
        m_servers = test::WebServers::start(problem);
        QVERIFY2(m_servers, qPrintable(problem));
    }
    void init() { m_profile = std::make_unique<QTemporaryDir>(); }
    void versionsAreRead_data();
    void versionsAreRead();
    void nothingIsAskedUntilThePersonWantsIt();
    void aNewerVersionIsTold();
    void theSameOrAnOlderOneIsNot_data();
    void theSameOrAnOlderOneIsNot();
    void itIsAskedOnceADay();
    void offlineNothingIsTriedAtTheStart();
    void offlineTheButtonSaysWhy();
    void answersThatNameNoVersionAreRefused_data();
    void answersThatNameNoVersionAreRefused();
    void whatFailsSaysWhatToDo();
    void anAddressThatIsNoneCannotBeAsked();
    void whatIsSetIsKept();

  private:
    QString serve(const QByteArray& answer) const {
        m_servers->write("version", answer);
        return m_servers->plain("version").toString();
    }
    std::unique_ptr<Check> check() const { return std::make_unique<Check>(m_profile->path()); }

    std::unique_ptr<test::WebServers> m_servers;
    std::unique_ptr<QTemporaryDir> m_profile;
};

void UpdateTest::versionsAreRead_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("version");
    QTest::newRow("bare") << QByteArray("1.3.0\n") << "1.3.0";
    QTest::newRow("two numbers") << QByteArray("2.0") << "2.0";
    QTest::newRow("JSON") << QByteArray(R"({"version": "1.10.2", "more": [1]})") << "1.10.2";
    QTest::newRow("empty") << QByteArray("") << "";
    QTest::newRow("one number") << QByteArray("3") << "";
    QTest::newRow("five numbers") << QByteArray("1.2.3.4.5") << "";
    QTest::newRow("words behind") << QByteArray("1.3.0-rc1") << "";
    QTest::newRow("negative") << QByteArray("-1.2") << "";
    QTest::newRow("too large") << QByteArray("99999999999999999999.1") << "";
    QTest::newRow("a page") << QByteArray("<html>1.3.0</html>") << "";
    QTest::newRow("broken JSON") << QByteArray(R"({"version": "1.3.0")") << "";
    QTest::newRow("a number in JSON") << QByteArray(R"({"version": 1.3})") << "";
    QTest::newRow("no bytes of text") << QByteArray("\xff\xfe\x00.1", 5) << "";
}

void UpdateTest::versionsAreRead() {
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, version);
    QCOMPARE(versionFrom(answer).toString(), version);
}

void UpdateTest::nothingIsAskedUntilThePersonWantsIt() {
    const auto made = check();
    QVERIFY(!made->updates.enabled());
    QVERIFY(made->updates.address().isEmpty());
    QVERIFY(!made->updates.canAsk());
    made->updates.begin();
    made->updates.ask();
    made->updates.setAddress(serve("9.0.0"));
    made->updates.begin();
    QVERIFY(!made->updates.asking());
    made->updates.setEnabled(true);
    QVERIFY(!made->updates.asking());
    QVERIFY(made->log.records().isEmpty());
}

void UpdateTest::aNewerVersionIsTold() {
    const auto made = check();
    made->updates.setAddress(serve(R"({"version": "1.10.0"})"));
    made->updates.setEnabled(true);
    QSignalSpy newer(&made->updates, &UpdateCheck::newer);
    made->updates.begin();
    QVERIFY(made->updates.asking());
    QVERIFY(!made->updates.canAsk());
    QTRY_COMPARE_WITH_TIMEOUT(newer.count(), 1, kPatienceMs);
    QCOMPARE(newer.first().first().toString(), QString("1.10.0"));
    QVERIFY(made->updates.outcome().contains("1.10.0"));
    QVERIFY(!made->updates.failed());
    // One request, and the log has it.
    QCOMPARE(made->log.records().size(), 1);
    QCOMPARE(made->log.records().first().purpose, QString("newer version"));
    QCOMPARE(made->log.records().first().outcome, QString("200"));
}

void UpdateTest::theSameOrAnOlderOneIsNot_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("the same") << QByteArray("1.2.0");
    QTest::newRow("the same, shorter") << QByteArray("1.2");
    QTest::newRow("the same, longer") << QByteArray("1.2.0.0");
    QTest::newRow("older") << QByteArray("1.1.9");
}

void UpdateTest::theSameOrAnOlderOneIsNot() {
    QFETCH(const QByteArray, answer);
    const auto made = check();
    made->updates.setAddress(serve(answer));
    QSignalSpy newer(&made->updates, &UpdateCheck::newer);
    made->updates.ask();
    QTRY_VERIFY_WITH_TIMEOUT(!made->updates.outcome().isEmpty(), kPatienceMs);
    QVERIFY(!made->updates.failed());
    QCOMPARE(newer.count(), 0);
}

void UpdateTest::itIsAskedOnceADay() {
    const auto made = check();
    made->updates.setAddress(serve("1.2.0"));
    made->updates.setEnabled(true);
    made->updates.begin();
    QTRY_VERIFY_WITH_TIMEOUT(!made->updates.outcome().isEmpty(), kPatienceMs);
    made->now = made->now.addSecs(23 * 3600);
    made->updates.begin();
    QVERIFY(!made->updates.asking());
    made->now = made->now.addSecs(2 * 3600);
    made->updates.begin();
    QVERIFY(made->updates.asking());
    QTRY_VERIFY_WITH_TIMEOUT(!made->updates.asking(), kPatienceMs);
    // The clock was set back.
    made->now = made->now.addYears(-1);
    made->updates.begin();
    QVERIFY(made->updates.asking());
}

void UpdateTest::offlineNothingIsTriedAtTheStart() {
    const auto made = check();
    made->updates.setAddress(serve("9.0.0"));
    made->updates.setEnabled(true);
    made->access.setOffline(true);
    made->updates.begin();
    QVERIFY(!made->updates.asking());
    QVERIFY(made->log.records().isEmpty());
}

void UpdateTest::offlineTheButtonSaysWhy() {
    const auto made = check();
    made->updates.setAddress(serve("9.0.0"));
    made->access.setOffline(true);
    QSignalSpy newer(&made->updates, &UpdateCheck::newer);
    made->updates.ask();
    QTRY_VERIFY_WITH_TIMEOUT(made->updates.failed(), kPatienceMs);
    QVERIFY(made->updates.outcome().contains("offline"));
    QCOMPARE(newer.count(), 0);
}

void UpdateTest::answersThatNameNoVersionAreRefused_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a page") << QByteArray("<!doctype html><p>Not here");
    QTest::newRow("without an end") << QByteArray(1 << 20, '1');
    QTest::newRow("empty") << QByteArray("\n");
}

void UpdateTest::answersThatNameNoVersionAreRefused() {
    QFETCH(const QByteArray, answer);
    const auto made = check();
    made->updates.setAddress(serve(answer));
    QSignalSpy newer(&made->updates, &UpdateCheck::newer);
    made->updates.ask();
    QTRY_VERIFY_WITH_TIMEOUT(made->updates.failed(), kPatienceMs);
    QVERIFY(made->updates.outcome().contains("no version"));
    QVERIFY(made->updates.canAsk());
    QCOMPARE(newer.count(), 0);
}

void UpdateTest::whatFailsSaysWhatToDo() {
    const auto made = check();
    made->updates.setAddress(m_servers->plain("missing").toString());
    made->updates.ask();
    QTRY_VERIFY_WITH_TIMEOUT(made->updates.failed(), kPatienceMs);
    QVERIFY(!made->updates.outcome().isEmpty());
    // Without TLS nothing outside this computer is asked.
    made->updates.setAddress("http://example.invalid/version");
    QVERIFY(made->updates.outcome().isEmpty());
    made->updates.ask();
    QTRY_VERIFY_WITH_TIMEOUT(made->updates.failed(), kPatienceMs);
    QVERIFY(made->updates.outcome().contains("https"));
}

void UpdateTest::anAddressThatIsNoneCannotBeAsked() {
    const auto made = check();
    for (const char* address : {"example", "ftp://example.org/x", "https://", "https://example.org"}) {
        made->updates.setAddress(address);
        QVERIFY2(!made->updates.problem().isEmpty(), address);
        QVERIFY2(!made->updates.canAsk(), address);
    }
    made->updates.setAddress(" https://example.org/version ");
    QVERIFY(made->updates.problem().isEmpty());
    QVERIFY(made->updates.canAsk());
}

void UpdateTest::whatIsSetIsKept() {
    {
        const auto made = check();
        made->updates.setEnabled(true);
        made->updates.setAddress("https://example.org/version");
    }
    const auto made = check();
    QVERIFY(made->updates.enabled());
    QCOMPARE(made->updates.address(), QString("https://example.org/version"));
}

QTEST_GUILESS_MAIN(UpdateTest)
#include "app_update_test.moc"

// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/library/download_list_model.h"
#include "app/network/network_settings.h"
#include "app/platform/native_path.h"

using namespace onebit::app;

/// What QML sees of the network: the downloads, the requests, the settings.
class NetworkListsTest : public QObject {
    Q_OBJECT

  private slots:
    void downloadsAreRows();
    void requestsAreRowsTheLatestFirst();
    void settingsAreKept();
    void anAddressThatIsNoneIsRefused();
};

void NetworkListsTest::downloadsAreRows() {
    const QTemporaryDir profile;
    RequestLog log(toPath(profile.path()));
    NetworkConfig config;
    config.offline = true;
    NetworkAccess access(config, log);
    DownloadOptions options;
    options.folder = toPath(profile.filePath("models"));
    Downloads downloads(access, options);
    DownloadListModel model(downloads);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    DownloadRequest request;
    request.name = "Model";
    request.files.append({QUrl("https://h.invalid/a.gguf?secret=1"), "a.gguf"});
    const QString id = downloads.start(request);
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex row = model.index(0);
    QTRY_COMPARE(row.data(DownloadListModel::StateRole).toString(), QString("waiting"));
    QCOMPARE(row.data(DownloadListModel::SourceRole).toString(), QString("https://h.invalid/a.gguf"));
    QVERIFY(!row.data(DownloadListModel::ErrorTextRole).toString().isEmpty());
    QCOMPARE(model.activeCount(), 1);
    model.pause(id);
    QCOMPARE(row.data(DownloadListModel::StateRole).toString(), QString("paused"));
    QVERIFY(row.data(DownloadListModel::CanResumeRole).toBool());
    QCOMPARE(model.activeCount(), 0);
    model.cancel(id);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(reset.size(), 0);
}

void NetworkListsTest::requestsAreRowsTheLatestFirst() {
    const QTemporaryDir profile;
    RequestLog log(toPath(profile.path()));
    RequestLogListModel model(log);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    log.begin("GET", QUrl("https://h.invalid/first"), "test");
    const quint64 second = log.begin("GET", QUrl("https://h.invalid/second"), "test");
    QCOMPARE(model.index(0).data(RequestLogListModel::UrlRole).toString(),
             QString("https://h.invalid/second"));
    log.end(second, 12, "200");
    QCOMPARE(model.index(0).data(RequestLogListModel::BytesRole).toLongLong(), 12);
    QCOMPARE(model.index(1).data(RequestLogListModel::OutcomeRole).toString(), QString("running"));
    model.clear();
    QCOMPARE(model.count(), 0);
}

void NetworkListsTest::settingsAreKept() {
    const QTemporaryDir profile;
    RequestLog log(toPath(profile.path()));
    {
        SettingsFile file(toPath(profile.path()));
        NetworkAccess access(loadNetworkConfig(file), log);
        TokenStore token(access);
        NetworkSettings settings(access, token, file);
        settings.setOffline(true);
        settings.setProxyMode("socks5");
        settings.setProxyMode("nonsense");
        settings.setProxyHost(" proxy.invalid ");
        settings.setProxyPort(99999);
        settings.setHub("https://mirror.invalid/hf");
        settings.setSpeedLimit(500);
        settings.setParallelDownloads(99);
        QVERIFY(access.isOffline());
    }
    SettingsFile file(toPath(profile.path()));
    const NetworkConfig config = loadNetworkConfig(file);
    QVERIFY(config.offline);
    QVERIFY(config.proxyMode == ProxyMode::kSocks5);
    QCOMPARE(config.proxyHost, QString("proxy.invalid"));
    QCOMPARE(config.proxyPort, 65535);
    QCOMPARE(config.hub, QUrl("https://mirror.invalid/hf"));
    QCOMPARE(config.bytesPerSecond, 500000);
    QCOMPARE(config.parallelDownloads, 8);
}

void NetworkListsTest::anAddressThatIsNoneIsRefused() {
    const QTemporaryDir profile;
    RequestLog log(toPath(profile.path()));
    SettingsFile file(toPath(profile.path()));
    NetworkAccess access({}, log);
    TokenStore token(access);
    NetworkSettings settings(access, token, file);
    for (const char* wrong : {"mirror", "ftp://mirror.invalid", "https://"}) {
        settings.setHub(wrong);
        QVERIFY2(!settings.hubProblem().isEmpty(), wrong);
        QCOMPARE(settings.hub(), settings.usualHub());
    }
    settings.setHub({});
    QVERIFY(settings.hubProblem().isEmpty());
}

QTEST_GUILESS_MAIN(NetworkListsTest)
#include "app_network_lists_test.moc"

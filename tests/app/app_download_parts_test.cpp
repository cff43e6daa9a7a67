// SPDX-License-Identifier: Apache-2.0
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include "app/library/content_range.h"
#include "app/library/download_journal.h"
#include "app/library/download_words.h"
#include "app/library/retry_delay.h"
#include "app/library/transfer_rate.h"

using namespace onebit;
using namespace onebit::app;

/// What downloads are made of: ranges, journals, the time that is left, the waiting between tries.
class DownloadPartsTest : public QObject {
    Q_OBJECT

  private slots:
    void readsContentRanges_data();
    void readsContentRanges();
    void journalsComeBackAsTheyWere();
    void refusesJournalsThatLeadElsewhere();
    void tellsTheTimeLeft();
    void retriesLaterAndLater();
};

void DownloadPartsTest::readsContentRanges_data() {
    QTest::addColumn<bool>("good");
    for (const char* good : {"bytes 0-0/1", "bytes 5-9/10", "BYTES 5-9/*", "bytes */10"})
        QTest::addRow("%s", good) << true;
    for (const char* bad :
         {"", "bytes", "bytes 5-4/10", "bytes 5-10/10", "bytes -1-4/10", "bytes 5-/10", "bytes */*",
          "bytes 1-2", "bytes 99999999999999999999-1/2", "items 0-1/2", "bytes 0x1-2/5"})
        QTest::addRow("%s", bad) << false;
}

void DownloadPartsTest::readsContentRanges() {
    QFETCH(const bool, good);
    QCOMPARE(readContentRange(QTest::currentDataTag()).has_value(), good);
}

void DownloadPartsTest::journalsComeBackAsTheyWere() {
    DownloadJournal journal;
    journal.id = "0123";
    journal.createdMs = 1234567890123;
    journal.paused = true;
    journal.request = {"Näme", "id", {{QUrl("https://h/a.gguf?x=1"), "a.gguf", 5, "ff"}}, "/models", true};
    journal.progress = {{3, 5, "\"tag\"", "Sun", "ee", false}};
    const QTemporaryDir folder;
    QVERIFY(writeJournal(folder.path(), journal));
    const auto read = readJournal(folder.path());
    QVERIFY(read);
    QCOMPARE(read->id, journal.id);
    QCOMPARE(read->createdMs, journal.createdMs);
    QCOMPARE(read->paused, true);
    QVERIFY(read->request.files == journal.request.files);
    QVERIFY(read->progress == journal.progress);
    QCOMPARE(read->request.name, journal.request.name);
    QVERIFY(read->request.folder == journal.request.folder);
}

void DownloadPartsTest::refusesJournalsThatLeadElsewhere() {
    const QByteArray good = R"({"version":1,"id":"a","files":[{"url":"https://h/a","fileName":"a.gguf"}]})";
    QVERIFY(parseJournal(good));
    for (const char* bad : {"../a.gguf", "/a.gguf", "", ".hidden", "a/b.gguf", "a\\\\b", "a\\n.gguf"})
        QVERIFY2(!parseJournal(QByteArray(good).replace("a.gguf", bad)), bad);
    QVERIFY(!parseJournal(QByteArray(good).replace("\"version\":1", "\"version\":3")));
    QVERIFY(!parseJournal(QByteArray(good).replace("\"id\":\"a\"", "\"id\":\"../a\"")));
    for (qsizetype size = 0; size < good.size(); ++size)
        QVERIFY(!parseJournal(good.first(size)));
}

void DownloadPartsTest::tellsTheTimeLeft() {
    TransferRate rate;
    rate.start(0);
    QCOMPARE(rate.secondsFor(1000), -1);
    for (int ms = 100; ms <= 20000; ms += 100)
        rate.add(100000, ms);
    QVERIFY(qAbs(rate.bytesPerSecond() - 1e6) < 1e4);
    QCOMPARE(rate.secondsFor(60000000), 60);
    Download download;
    download.state = DownloadState::kRunning;
    download.receivedBytes = 1200000000;
    download.totalBytes = 1800000000;
    download.bytesPerSecond = 12.4e6;
    download.secondsLeft = 48;
    QLocale::setDefault(QLocale::c());
    QCOMPARE(statusInWords(download), QString("1.20 GB of 1.80 GB · 12.4 MB/s · 48 s left"));
}

void DownloadPartsTest::retriesLaterAndLater() {
    RetryDelay delay({1000, 60000, 8});
    int last = 0;
    for (int i = 0; i < 8; ++i) {
        const auto full = delay.nextMs(0);
        QVERIFY(full && *full >= last && *full <= 60000);
        last = *full;
    }
    QCOMPARE(last, 60000);
    QVERIFY(!delay.nextMs(0));
    delay.reset();
    QCOMPARE(*delay.nextMs(1), 500);
}

QTEST_GUILESS_MAIN(DownloadPartsTest)
#include "app_download_parts_test.moc"

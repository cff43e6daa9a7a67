// SPDX-License-Identifier: Apache-2.0
#include <QFileOpenEvent>
#include <QSignalSpy>
#include <QTest>

#include "app/platform/file_open_events.h"
#include "app/platform/native_path.h"

using namespace onebit::app;

class FileOpenEventsTest : public QObject {
    Q_OBJECT

  private slots:
    void filesThatComeBeforeTheWindowWaitForIt();
    void anAddressIsLeftToOthers();
};

void FileOpenEventsTest::filesThatComeBeforeTheWindowWaitForIt() {
    QObject application;
    FileOpenEvents events(application);
    QStringList opened;
    connect(&events, &FileOpenEvents::opened, this,
            [&opened](const std::filesystem::path& file) { opened.append(toQString(file)); });

    QFileOpenEvent early(QStringLiteral("/models/früh.gguf"));
    QCoreApplication::sendEvent(&application, &early);
    QVERIFY(opened.isEmpty());
    events.handOver();
    QCOMPARE(opened, QStringList{QStringLiteral("/models/früh.gguf")});

    QFileOpenEvent late(QStringLiteral("/models/late.gguf"));
    QCoreApplication::sendEvent(&application, &late);
    QCOMPARE(opened.mid(1), QStringList{QStringLiteral("/models/late.gguf")});
}

void FileOpenEventsTest::anAddressIsLeftToOthers() {
    QObject application;
    FileOpenEvents events(application);
    events.handOver();
    QSignalSpy opened(&events, &FileOpenEvents::opened);
    QFileOpenEvent address(QUrl(QStringLiteral("https://example.org/model.gguf")));
    QVERIFY(!events.eventFilter(&application, &address));
    QCOMPARE(opened.count(), 0);
}

QTEST_GUILESS_MAIN(FileOpenEventsTest)
#include "app_file_open_events_test.moc"

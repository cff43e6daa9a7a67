// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "app/application.h"
#include "app/crash/crash_reports.h"
#include "app/notices.h"
#include "app/platform/native_path.h"
#include "tests/support/fake_engine.h"

using namespace onebit;
using namespace onebit::app;

namespace {

constexpr int kPatienceMs = 60000;

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

}  // namespace

/// What a crash leaves, and how the person hears of it.
class CrashTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { m_profile = std::make_unique<QTemporaryDir>(); }
    void aCrashIsWrittenDown_data();
    void aCrashIsWrittenDown();
    void theInnermostPlaceIsWhereItCrashed();
    void aProcessThatEndsWellLeavesNothing();
    void aFolderThatCannotBeMadeChangesNothing();
    void theProgramItselfWritesItsCrashesDown();
    void thePersonIsToldOnceAtTheNextStart();
    void reportsAreShownAndDeleted();
    void otherFilesAreNoReports();
    void longReportsAndMoreThanAFewAreCut();

  private:
    QString folder() const { return toQString(CrashReports::folderIn(toPath(m_profile->path()))); }
    QString report(const QString& name) const { return QDir(folder()).filePath(name); }
    QStringList reports() const { return QDir(folder()).entryList(QDir::Files); }
    QByteArray onlyReport() const { return reports().size() == 1 ? bytesOf(report(reports().first())) : ""; }
    /// Lets a process crash; returns what it printed.
    QByteArray crash(const QString& kind, QProcess::ExitStatus expected = QProcess::CrashExit);
    std::unique_ptr<Application> start() const;

    std::unique_ptr<QTemporaryDir> m_profile;
};

QByteArray CrashTest::crash(const QString& kind, QProcess::ExitStatus expected) {
    QProcess process;
    process.start(ONEBIT_CRASHING_PROCESS, {folder(), kind});
    if (!process.waitForFinished(kPatienceMs) || process.exitStatus() != expected) return {};
    return process.readAllStandardOutput().trimmed();
}

std::unique_ptr<Application> CrashTest::start() const {
    ApplicationOptions options;
    options.profile = toPath(m_profile->path());
    auto gate = std::make_shared<test::FakeEngineGate>();
    return std::make_unique<Application>(options, std::make_unique<test::FakeEngine>(gate));
}

void CrashTest::aCrashIsWrittenDown_data() {
    QTest::addColumn<QString>("signal");
    QTest::newRow("memory") << "SIGSEGV";
    QTest::newRow("thread") << "SIGSEGV";
    QTest::newRow("stack") << "SIGSEGV";
    QTest::newRow("exception") << "SIGABRT";
    QTest::newRow("abort") << "SIGABRT";
}

void CrashTest::aCrashIsWrittenDown() {
    QFETCH(const QString, signal);
    QVERIFY(!crash(QTest::currentDataTag()).isEmpty());
    const QString text = QString::fromUtf8(onlyReport());
    QVERIFY2(text.startsWith("Crashing process 1.2.3 (commit 0123456789ab)\nCrash: " + signal),
             qPrintable(text));
    QVERIFY(text.contains(QRegularExpression("\nTime: 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC\n")));
    QVERIFY(text.contains(QRegularExpression("\nSystem: \\S+ \\S+ \\S+\n")));
    QVERIFY(text.contains("\nComputing: second kernel\n"));
    QVERIFY(text.contains("\nWhere, the innermost first:\n  "));
    QVERIFY2(!text.contains("nobody"), "the process's memory is not in it");
    QVERIFY2(!text.contains('/'), "no folder is in it");
    const auto rights = QFile::permissions(report(reports().first()));
    QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
}

void CrashTest::theInnermostPlaceIsWhereItCrashed() {
    const quint64 begin = crash("memory").toULongLong(nullptr, 16);
    QVERIFY(begin > 0);
    constexpr quint64 kLongestFunction = 512;
    static const QRegularExpression place("\\n  onebit_crashing_process \\+0x([0-9a-f]+)");
    bool found = false;
    for (auto it = place.globalMatch(QString::fromUtf8(onlyReport())); it.hasNext();) {
        const quint64 at = it.next().captured(1).toULongLong(nullptr, 16);
        found = found || (at >= begin && at < begin + kLongestFunction);
    }
    QVERIFY2(found, onlyReport().constData());
}

void CrashTest::aProcessThatEndsWellLeavesNothing() {
    QVERIFY(!crash("nothing", QProcess::NormalExit).isEmpty());
    QVERIFY(!QFileInfo::exists(folder()));
}

void CrashTest::aFolderThatCannotBeMadeChangesNothing() {
    write(folder(), "a file stands where the folder should be");
    QVERIFY(!crash("memory").isEmpty());
    QCOMPARE(QDir(m_profile->path()).entryList(QDir::Files), QStringList{"crashes"});
}

void CrashTest::theProgramItselfWritesItsCrashesDown() {
#if defined(__SANITIZE_ADDRESS__)
    QSKIP("under a sanitizer crashes are the sanitizer's");
#endif
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("QT_QUICK_BACKEND", "software");
    program.setProcessEnvironment(environment);
    program.start(ONEBIT_PROGRAM, {"--profile", m_profile->path()});
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_profile->filePath("chats.db")), kPatienceMs);
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGSEGV), 0);
    QVERIFY(program.waitForFinished(kPatienceMs));
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    QVERIFY2(onlyReport().startsWith("Onebit " ONEBIT_VERSION " (commit "), onlyReport().constData());
    // Where it was hit is chance: in Qt or not, in any case below its own main.
    QVERIFY2(onlyReport().contains("\n  onebit +"), onlyReport().constData());
}

void CrashTest::thePersonIsToldOnceAtTheNextStart() {
    QVERIFY(!crash("abort").isEmpty());
    {
        const auto application = start();
        NoticeListModel& notices = *application->context()->notices();
        QCOMPARE(notices.count(), 1);
        QCOMPARE(notices.index(0).data(NoticeListModel::NoticeIdRole).toString(), QString("crash"));
        QSignalSpy shown(application->context(), &AppContext::crashReportsRequested);
        notices.act("crash");
        QCOMPARE(shown.count(), 1);
        QCOMPARE(notices.count(), 0);
    }
    const auto application = start();
    QCOMPARE(application->context()->notices()->count(), 0);
    QCOMPARE(application->context()->crashes()->count(), 1);
}

void CrashTest::reportsAreShownAndDeleted() {
    write(report("crash-1700000000-12.txt"), "the earlier one\n");
    write(report("crash-1800000000-7.txt"), "the later one\n");
    const auto application = start();
    CrashReports& crashes = *application->context()->crashes();
    QCOMPARE(crashes.text(), QString("the later one\n\nthe earlier one"));
    QSignalSpy changed(&crashes, &CrashReports::changed);
    application->context()->notices()->actOther("crash");
    QCOMPARE(changed.count(), 1);
    QCOMPARE(crashes.count(), 0);
    QVERIFY(crashes.text().isEmpty());
    QVERIFY(reports().isEmpty());
    QCOMPARE(application->context()->notices()->count(), 0);
}

void CrashTest::otherFilesAreNoReports() {
    write(report("notes.txt"), "mine");
    write(report("crash-x-1.txt"), "mine");
    write(report("crash-99999999999999999999-1.txt"), "mine");
    SettingsFile file(toPath(m_profile->path()));
    CrashReports crashes(toPath(m_profile->path()), file);
    QCOMPARE(crashes.count(), 0);
    QVERIFY(!crashes.untold().isValid());
    crashes.remove();
    QCOMPARE(reports().size(), 3);
}

void CrashTest::longReportsAndMoreThanAFewAreCut() {
    constexpr qint64 kFirstSecond = 1700000000;
    const QByteArray longOne(2 * CrashReports::kMostBytes, 'x');
    for (qint64 i = 0; i < CrashReports::kMostShown + 5; ++i)
        write(report(QString("crash-%1-1.txt").arg(kFirstSecond + i)), longOne);
    SettingsFile file(toPath(m_profile->path()));
    CrashReports crashes(toPath(m_profile->path()), file);
    QCOMPARE(crashes.count(), CrashReports::kMostShown + 5);
    QCOMPARE(crashes.untold(), QDateTime::fromSecsSinceEpoch(kFirstSecond + CrashReports::kMostShown + 4));
    QCOMPARE(crashes.text().count('x'), CrashReports::kMostShown * CrashReports::kMostBytes);
}

QTEST_MAIN(CrashTest)
#include "app_crash_test.moc"

// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/library/catalogue_list_model.h"
#include "app/library/job_list_model.h"
#include "app/platform/native_path.h"
#include "tests/support/tiny_model.h"

using namespace onebit;
using namespace onebit::app;
namespace fs = std::filesystem;

/// The lists of the library change row by row, and tell it as views need it.
class LibraryListsTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void cleanup();
    void originalFilesAreLookedAtFirst();
    void theCatalogueIsSortedAndSearched();
    void aDownloadIsShownInItsRow();
    void whatIsInstalledLeavesTheCatalogue();
    void jobsComeAndGo();
    void aJobThatFailsStaysWithItsSentence();
    void aCancelledJobLeavesWithoutAWord();
    void jobsEndWithTheirList();

  private:
    /// Watches `model`: every signal fits what it holds, and none of them is a reset.
    void watch(QAbstractItemModel& model) {
        m_tester = std::make_unique<QAbstractItemModelTester>(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_reset = std::make_unique<QSignalSpy>(&model, &QAbstractItemModel::modelReset);
    }
    void openCatalogue();
    QStringList names() const {
        QStringList all;
        for (int row = 0; row < m_catalogue->count(); ++row)
            all.append(m_catalogue->index(row).data(CatalogueListModel::NameRole).toString());
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<SettingsFile> m_settings;
    std::unique_ptr<InstalledModels> m_installed;
    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<CatalogueListModel> m_catalogue;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_reset;
};

namespace {

CatalogueModel offered(const QString& id, const QString& name, qint64 bytes) {
    CatalogueModel model;
    model.id = id;
    model.name = name;
    model.use = QStringLiteral("Answers about ") + id;
    model.license = QStringLiteral("MIT");
    model.weights = QStringLiteral("Q1_0");
    model.kind = QStringLiteral("binary");
    model.org = QStringLiteral("maker");
    model.repo = id;
    model.file = id + QStringLiteral(".gguf");
    model.revision = QStringLiteral("main");
    model.bytes = bytes;
    return model;
}

Catalogue threeModels() {
    Catalogue catalogue;
    catalogue.revision = 1;
    catalogue.models = {offered("b", "Beta", 300), offered("a", "Alpha", 200), offered("c", "Gamma", 100)};
    return catalogue;
}

/// A job that waits for the test.
struct HeldJob {
    std::shared_ptr<QSemaphore> go = std::make_shared<QSemaphore>();

    JobListModel::Work work(std::optional<Error> problem = std::nullopt) const {
        return [go = go, problem](const Progress& progress, const StopFlag& stop) -> Result<fs::path> {
            progress(0.25);
            while (!go->tryAcquire(1, 5)) {
                if (stop.requested()) return fail(ErrorCode::kInternal, "stopped");
            }
            if (problem) return tl::unexpected(*problem);
            return fs::path("done");
        };
    }
};

}  // namespace

void LibraryListsTest::init() {
    m_profile = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_profile->path()).mkpath("models"));
}

void LibraryListsTest::cleanup() {
    m_tester.reset();
    m_reset.reset();
    m_catalogue.reset();
    m_machine.reset();
    m_installed.reset();
    m_settings.reset();
}

void LibraryListsTest::openCatalogue() {
    const fs::path folder = toPath(m_profile->filePath("models"));
    m_settings = std::make_unique<SettingsFile>(toPath(m_profile->path()));
    m_installed = std::make_unique<InstalledModels>(InstalledModels::Places{{}, folder}, *m_settings);
    m_machine = std::make_unique<Machine>(*m_settings, folder);
    m_machine->pretend({}, 8000000000, 4000000000, 40000000000);
    m_catalogue = std::make_unique<CatalogueListModel>(*m_installed, *m_machine);
    watch(*m_catalogue);
    m_catalogue->setCatalogue(threeModels());
    m_catalogue->setOrder("name");
    QCOMPARE(names(), QStringList({"Alpha", "Beta", "Gamma"}));
}

void LibraryListsTest::originalFilesAreLookedAtFirst() {
    openCatalogue();
    Catalogue catalogue = threeModels();
    catalogue.models.append(offered("o", "Omega", 0));
    catalogue.models.back().file.clear();
    m_catalogue->setCatalogue(catalogue);
    QCOMPARE(m_catalogue->row("o").value("link").toString(), QString("maker/o@main"));
    QCOMPARE(m_catalogue->row("a").value("link").toString(), QString());
    QSignalSpy requested(m_catalogue.get(), &CatalogueListModel::downloadRequested);
    m_catalogue->download("o");
    QCOMPARE(requested.size(), 0);
    // What was behind the link is the catalogue's model, once somebody fetches it.
    DownloadRequest request;
    request.convertTo = "o.gguf";
    QCOMPARE(m_catalogue->idOfOriginals(request), QString("o"));
    request.convertTo = "a.gguf";
    QCOMPARE(m_catalogue->idOfOriginals(request), QString());
}

void LibraryListsTest::theCatalogueIsSortedAndSearched() {
    openCatalogue();
    m_catalogue->setOrder("size");
    QCOMPARE(names(), QStringList({"Gamma", "Alpha", "Beta"}));
    m_catalogue->setOrder("no order");
    QCOMPARE(m_catalogue->order(), QString("size"));
    m_catalogue->setQuery("ALP about");
    QCOMPARE(names(), QStringList{"Alpha"});
    m_catalogue->setQuery("nothing of the kind");
    QCOMPARE(names(), QStringList());
    m_catalogue->setQuery({});
    QCOMPARE(names(), QStringList({"Gamma", "Alpha", "Beta"}));
    Catalogue next = threeModels();
    next.models[1].useIn.insert("de", "Antwortet");
    next.models.removeFirst();
    next.models.append(offered("d", "Delta", 150));
    m_catalogue->setCatalogue(next);
    QCOMPARE(names(), QStringList({"Gamma", "Delta", "Alpha"}));
    const auto use = [this](int row) {
        return m_catalogue->index(row).data(CatalogueListModel::UseRole).toString();
    };
    m_catalogue->setLanguage("de");
    QCOMPARE(use(1), QString("Answers about d"));
    QCOMPARE(use(2), QString("Antwortet"));
    m_catalogue->setQuery("antwortet");
    QCOMPARE(names(), QStringList{"Alpha"});
    QCOMPARE(m_reset->count(), 0);
}

void LibraryListsTest::aDownloadIsShownInItsRow() {
    openCatalogue();
    Download download;
    download.id = "7";
    download.catalogueId = "c";
    download.state = DownloadState::kRunning;
    download.receivedBytes = 25;
    download.totalBytes = 100;
    m_catalogue->setDownload(download);
    QCOMPARE(names(), QStringList({"Gamma", "Alpha", "Beta"}));  // in sight
    QCOMPARE(m_catalogue->index(0).data(CatalogueListModel::ProgressRole).toDouble(), 0.25);
    QSignalSpy changed(m_catalogue.get(), &QAbstractItemModel::dataChanged);
    download.receivedBytes = 50;
    m_catalogue->setDownload(download);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_catalogue->index(0).data(CatalogueListModel::ProgressRole).toDouble(), 0.5);
    m_catalogue->setDownload(download);
    QCOMPARE(changed.count(), 1);
    m_catalogue->dropDownload("7");
    QCOMPARE(names(), QStringList({"Alpha", "Beta", "Gamma"}));
    QVERIFY(m_catalogue->index(2).data(CatalogueListModel::DownloadIdRole).toString().isEmpty());
    QCOMPARE(m_reset->count(), 0);
}

void LibraryListsTest::whatIsInstalledLeavesTheCatalogue() {
    openCatalogue();
    const std::vector<std::byte> bytes = test::buildTinyModel(test::allTinySpecs().front()).file();
    QFile file(m_profile->filePath("models/b.gguf"));
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size())),
             static_cast<qint64>(bytes.size()));
    file.close();
    m_installed->rescan();
    QTRY_COMPARE(names(), QStringList({"Alpha", "Gamma"}));
    QVERIFY(file.remove());
    m_installed->rescan();
    QTRY_COMPARE(names(), QStringList({"Alpha", "Beta", "Gamma"}));
    QCOMPARE(m_reset->count(), 0);
}

void LibraryListsTest::jobsComeAndGo() {
    JobListModel jobs;
    watch(jobs);
    HeldJob first;
    HeldJob second;
    QStringList done;
    jobs.start("First", first.work(), [&](const fs::path& file) { done << toQString(file) + "1"; });
    jobs.start("Second", second.work(), [&](const fs::path& file) { done << toQString(file) + "2"; });
    QCOMPARE(jobs.count(), 2);
    QTRY_COMPARE(jobs.index(1).data(JobListModel::ProgressRole).toDouble(), 0.25);
    QCOMPARE(jobs.index(0).data(JobListModel::WordsRole).toString(), QString("First"));
    first.go->release();
    QTRY_COMPARE(jobs.count(), 1);
    QCOMPARE(jobs.index(0).data(JobListModel::WordsRole).toString(), QString("Second"));
    second.go->release();
    QTRY_COMPARE(jobs.count(), 0);
    QCOMPARE(done, QStringList({"done1", "done2"}));
}

void LibraryListsTest::aJobThatFailsStaysWithItsSentence() {
    JobListModel jobs;
    watch(jobs);
    HeldJob job;
    bool isDone = false;
    jobs.start("Copying", job.work(Error{ErrorCode::kFileUnwritable, "full"}),
               [&](const fs::path&) { isDone = true; });
    job.go->release();
    const auto errorText = [&] { return jobs.index(0).data(JobListModel::ErrorTextRole).toString(); };
    QTRY_VERIFY(errorText().endsWith(u'.'));
    QVERIFY(!isDone);
    jobs.cancel(4711);
    QCOMPARE(jobs.count(), 1);
    jobs.cancel(jobs.index(0).data(JobListModel::JobIdRole).toInt());
    QCOMPARE(jobs.count(), 0);
}

void LibraryListsTest::aCancelledJobLeavesWithoutAWord() {
    JobListModel jobs;
    watch(jobs);
    const HeldJob job;
    bool isDone = false;
    jobs.start("Moving", job.work(), [&](const fs::path&) { isDone = true; });
    jobs.cancel(jobs.index(0).data(JobListModel::JobIdRole).toInt());
    QTRY_COMPARE(jobs.count(), 0);
    QVERIFY(!isDone);
}

void LibraryListsTest::jobsEndWithTheirList() {
    auto jobs = std::make_unique<JobListModel>();
    const HeldJob job;
    bool isDone = false;
    jobs->start("Moving", job.work(), [&](const fs::path&) { isDone = true; });
    jobs.reset();  // waits for the work, which is told to stop
    QVERIFY(!isDone);
}

QTEST_GUILESS_MAIN(LibraryListsTest)
#include "app_library_lists_test.moc"

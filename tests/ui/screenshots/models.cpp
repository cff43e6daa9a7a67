// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "app/library/catalogue_files.h"
#include "tests/ui/screenshots/photographer.h"

namespace onebit::test {
namespace {

constexpr int kPatienceMs = 60000;

/// An answer of the server takes as long as it takes.
template <typename Condition>
void waitFor(Condition condition) {
    if (!QTest::qWaitFor(condition, kPatienceMs)) qFatal("what is to be photographed does not come");
}

void openWithModels(Photographer& camera) {
    camera.open();
    camera.harness().pretendMachine();
    camera.harness().addModel("second.gguf");
    camera.harness().addModel("broken.gguf", false);
    camera.app().models()->rescan();
    (void)QTest::qWaitFor([&camera] { return camera.app().models()->count() > 2; });
}

void openServed(Photographer& camera) {
    camera.open();
    camera.harness().serveModels();
    camera.harness().pretendMachine();
    camera.click("Models");
}

void menu(Photographer& camera) {
    openWithModels(camera);
    camera.click(camera.app().models()->currentName());
    camera.shoot("models-menu");
}

void page(Photographer& camera) {
    openWithModels(camera);
    camera.click("Models");
    camera.shoot("models-page");
}

/// Nothing but what Onebit came with.
void empty(Photographer& camera) {
    camera.open();
    camera.harness().pretendMachine();
    camera.click("Models");
    camera.shoot("models-empty");
    camera.app().library()->catalogue()->setQuery("a model that is nowhere");
    camera.shoot("models-nothing-found");
}

/// The first `bytes` of a model of the catalogue arrive, no more.
void beginDownload(Photographer& camera, const QString& id, qint64 bytes) {
    FakeHub& hub = camera.harness().hub();
    const app::CatalogueModel model = *app::builtInCatalogue().find(id);
    const QString path = model.url(hub.url()).path();
    hub.setAnswer(path, 200, camera.harness().longModelFile(bytes));
    hub.holdBack(path, bytes, model.bytes);
    camera.app().library()->catalogue()->download(id);
    waitFor([&] { return camera.app().library()->catalogue()->row(id)["progress"].toDouble() > 0; });
}

void downloading(Photographer& camera) {
    openServed(camera);
    beginDownload(camera, "bonsai-1.7b", 31000000);
    beginDownload(camera, "bonsai-4b", 12000000);
    camera.app().library()->catalogue()->download("bonsai-8b");
    camera.shoot("models-downloading");
}

void failed(Photographer& camera) {
    openServed(camera);
    // The server has none of them.
    for (const char* id : {"bonsai-1.7b", "bonsai-4b"}) {
        camera.app().library()->catalogue()->download(id);
        waitFor([&] {
            return camera.app().library()->catalogue()->row(id)["downloadState"].toString() == "failed";
        });
    }
    camera.shoot("models-failed");
}

void tight(Photographer& camera) {
    camera.open();
    camera.harness().pretendMachine(1100);
    camera.click("Models");
    camera.shoot("models-tight");
}

void ask(Photographer& camera, const QString& link) {
    openServed(camera);
    camera.app().library()->catalogue()->setQuery(link);
    camera.click("Show");
    waitFor([&] { return camera.app().library()->link()->state() != "asking"; });
}

void link(Photographer& camera) {
    openServed(camera);
    camera.app().library()->catalogue()->setQuery("maker/tiny");
    camera.shoot("models-link-offer");
    ask(camera, "maker/tiny");
    waitFor([&] { return camera.app().library()->link()->canDownload(); });
    camera.shoot("models-link");
    camera.app().library()->link()->setCurrent(1);
    camera.settle();
    camera.app().library()->link()->setCurrent(2);
    camera.settle();
    camera.shoot("models-link-refused");
    ask(camera, "maker/gated");
    camera.shoot("models-link-failed");
}

void settings(Photographer& camera) {
    camera.open();
    camera.click("Models");
    camera.click("Folders");
    camera.shoot("models-settings");
}

/// From the card of the first run to the answer, by the real engine.
void firstRun(Photographer& camera) {
    constexpr int kSomeBytes = 30000;
    camera.openForFirstRun();
    camera.harness().serveFirstRun(kSomeBytes);
    camera.harness().pretendMachine();
    camera.app().settings()->setValue("maxTokens", 12);
    camera.shoot("models-first-run-1-card");
    camera.click("Download Small 1");
    camera.settle();
    camera.shoot("models-first-run-2-licence");
    camera.click("Download " + camera.app().library()->catalogue()->row("small-1")["sizeText"].toString());
    waitFor([&] { return camera.app().library()->catalogue()->row("small-1")["progress"].toDouble() > 0; });
    camera.shoot("models-first-run-3-download");
    const QString id = camera.app().library()->catalogue()->row("small-1")["downloadId"].toString();
    camera.app().downloads()->pause(id);
    camera.harness().letGo();
    camera.app().downloads()->resume(id);
    waitFor([&] { return camera.app().models()->count() == 2; });
    camera.shoot("models-first-run-4-ready");
    camera.click("See all models");
    camera.app().library()->verify(camera.app().models()->index(1).data(Qt::UserRole + 1).toString());
    camera.settle();
    camera.shoot("models-first-run-5-verified");
    camera.click("Use");
    camera.settle();
    camera.key(Qt::Key_N, Qt::ControlModifier);
    camera.app().conversation()->send("Hello");
    waitFor([&] { return !camera.app().conversation()->busy(); });
    camera.shoot("models-first-run-6-answer");
}

/// Original files that can be converted, as seen on the page.
void original(Photographer& camera) {
    openWithModels(camera);
    camera.app().library()->import(camera.harness().writeCheckpoint("bitnet-b1.58-2B-4T"), "reference");
    (void)QTest::qWaitFor([&camera] { return camera.app().models()->count() > 3; });
    camera.click("Models");
    camera.shoot("models-original-files");
}

constexpr Scene kScenes[] = {
    {"models-menu", menu},          {"models-page", page},
    {"models-empty", empty},        {"models-downloading", downloading},
    {"models-failed", failed},      {"models-tight", tight},
    {"models-link", link},          {"models-settings", settings},
    {"models-first-run", firstRun}, {"models-original-files", original},
};

}  // namespace

std::span<const Scene> modelScenes() {
    return kScenes;
}

}  // namespace onebit::test

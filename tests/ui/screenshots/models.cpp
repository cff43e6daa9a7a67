#include <QTest>

#include "tests/ui/screenshots/photographer.h"

namespace onebit::test {
namespace {

void openWithModels(Photographer& camera) {
    camera.open();
    camera.harness().addModel("second.gguf");
    camera.harness().addModel("broken.gguf", false);
    camera.app().models()->rescan();
    (void)QTest::qWaitFor([&camera] { return camera.app().models()->count() > 2; });
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

constexpr Scene kScenes[] = {
    {"models-menu", menu},
    {"models-page", page},
};

}  // namespace

std::span<const Scene> modelScenes() {
    return kScenes;
}

}  // namespace onebit::test

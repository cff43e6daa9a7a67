#include "tests/ui/screenshots/photographer.h"

namespace onebit::test {
namespace {

void generation(Photographer& camera) {
    camera.open();
    camera.app().settings()->setValue("temperature", 0.6);
    camera.key(Qt::Key_Comma, Qt::ControlModifier);
    camera.shoot("settings-generation");
    for (int step = 0; step < 3; ++step)
        camera.key(Qt::Key_Tab);
    camera.shoot("settings-generation-focus");
}

void pages(Photographer& camera) {
    camera.open();
    camera.click("Settings");
    camera.settle();
    for (const char* page : {"Appearance", "Models", "Network", "System", "About"}) {
        camera.shoot(QStringLiteral("settings-") + QString(page).toLower());
        camera.key(Qt::Key_Down);
    }
}

constexpr Scene kScenes[] = {
    {"settings-generation", generation},
    {"settings-pages", pages},
};

}  // namespace

std::span<const Scene> settingsScenes() {
    return kScenes;
}

}  // namespace onebit::test

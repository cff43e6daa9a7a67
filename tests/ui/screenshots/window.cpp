// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/screenshots/photographer.h"

namespace onebit::test {
namespace {

void drawer(Photographer& camera) {
    camera.open();
    camera.talk("How far is the moon?", {"About 384,400 km."});
    camera.window().resize(420, 800);
    camera.shoot("window-narrow");
    camera.key(Qt::Key_B, Qt::ControlModifier);
    camera.shoot("window-drawer");
}

void shortcuts(Photographer& camera) {
    camera.open();
    camera.key(Qt::Key_F1);
    camera.shoot("window-shortcuts");
}

void moreMenu(Photographer& camera) {
    camera.open();
    camera.click("More");
    camera.shoot("window-more-menu");
}

constexpr Scene kScenes[] = {
    {"window-drawer", drawer},
    {"window-shortcuts", shortcuts},
    {"window-more", moreMenu},
};

}  // namespace

std::span<const Scene> windowScenes() {
    return kScenes;
}

}  // namespace onebit::test

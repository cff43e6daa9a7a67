// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/screenshots/photographer.h"

namespace onebit::test {
namespace {

void generation(Photographer& camera) {
    camera.open();
    camera.key(Qt::Key_Comma, Qt::ControlModifier);
    camera.shoot("settings-generation-empty");
    camera.key(Qt::Key_Escape);
    camera.settle();
    camera.harness().setNextWords({" interest", " more", " on", " money", " its", " while", " a", " for"},
                                  {0.38, 0.22, 0.16, 0.09, 0.07, 0.04, 0.03, 0.01},
                                  "because the interest goes on earning");
    camera.talk("How much is it worth?", {"It ", "depends."});
    app::GenerationSettingsListModel& settings = *camera.app().settings();
    settings.setLayer("all");
    settings.setValue("minP", 0.04);
    settings.setLayer("model");
    settings.setValue("systemPrompt",
                      "You are a careful helper. Answer in plain words and say when you are not sure.");
    settings.setValue("repeatPenalty", 1.15);
    settings.setLayer("chat");
    settings.setValue("temperature", 0.6);
    settings.setValue("topP", 0.9);
    camera.app().presets()->save("Code");
    settings.setValue("temperature", 0.65);
    camera.key(Qt::Key_Comma, Qt::ControlModifier);
    camera.shoot("settings-generation");
    for (int step = 0; step < 3; ++step)
        camera.key(Qt::Key_Tab);
    camera.shoot("settings-generation-focus");
    camera.window().resize(420, 800);
    camera.settle();
    camera.shootAsItIs("settings-generation-narrow");
}

/// A chat that outgrew the context, and how its last reply came about.
void replies(Photographer& camera) {
    camera.open();
    camera.app().settings()->setValue("contextLength", 256);
    camera.talk("What is interest?", {"What a bank pays for money that it may use."});
    camera.talk("And compound interest?", {"Interest on interest that was paid before."});
    GenerationStats stats;
    stats.droppedMessages = 2;
    stats.genTokensPerSecond = 22;
    stats.firstTokenMs = 1200;
    camera.harness().gate().setStats(stats);
    camera.harness().gate().setTokensPerMessage(46);
    camera.talk("How much is 200 a month?", {"After ten years about 29,450."});
    camera.shoot("chat-long");
    camera.click("Replay");
    camera.settle();
    camera.shoot("chat-reply-details");
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
    {"chat-long", replies},
};

}  // namespace

std::span<const Scene> settingsScenes() {
    return kScenes;
}

}  // namespace onebit::test

// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "tests/ui/screenshots/photographer.h"

namespace onebit::test {
namespace {

const QStringList kReply{
    "Each deposit earns interest from the month it arrives, so the first ones grow longest. ",
    "With a monthly rate *r* and *n* months it comes to `d * ((1 + r)**n - 1) / r`.\n\n",
    "- **Rate.** 4% a year is about 0.33% a month.\n",
    "- **Time.** The second ten years bring nearly four times the interest of the first.\n\n",
    "```python\ndef savings(deposit, yearly, years):\n",
    "    r = yearly / 12        # monthly rate\n",
    "    n = years * 12\n",
    "    return deposit * ((1 + r) ** n - 1) / r\n```\n\n",
    "After twenty years that is about **73,355**, of which 25,355 is interest."};
const QStringList kSecondReply{"It keeps growing on its own. ",
                               "The 29,450 you have by then turns into about 43,900 after ten more years, ",
                               "because the interest goes on earning interest."};

void earlierChats(Photographer& camera) {
    camera.open();
    camera.harness().setClock(QDateTime(QDate(2026, 3, 3), QTime(11, 0)));
    for (const char* title : {"Names for a sourdough starter", "Rental contract in plain words and short",
                              "Trains from Lyon to Turin"}) {
        camera.talk(title, {"Here you are."});
        camera.app().chats()->createChat();
    }
    camera.harness().setClock(QDateTime(QDate(2026, 3, 4), QTime(9, 0)));
    for (const char* title : {"Regex for dates", "Why the night sky is dark"}) {
        camera.talk(title, {"Here you are."});
        camera.app().chats()->createChat();
    }
    camera.reopen();
    (void)QTest::qWaitFor([&camera] { return camera.app().chats()->count() > 0; });
    camera.app().chats()->createChat();
}

/// The chat of the design's first picture.
void savings(Photographer& camera) {
    earlierChats(camera);
    camera.talk("How much is it worth if I save 200 a month at 4%? Show the sum as code too.", kReply);
    camera.app().chats()->rename(camera.app().conversation()->chatId(), "Saving 200 a month");
}

void empty(Photographer& camera) {
    camera.open();
    camera.shoot("chat-empty");
}

void finished(Photographer& camera) {
    savings(camera);
    camera.shoot("chat-finished");
    camera.app().conversation()->setDraft(
        "Put both cases in one table,\nwith the years as rows\nand the interest in its own column.");
    camera.shoot("chat-composer-lines");
}

void streaming(Photographer& camera) {
    savings(camera);
    camera.talk("And if I stop after ten years but leave the money there?", kSecondReply, 2);
    camera.app().conversation()->setDraft("Put both cases in one table");
    camera.shoot("chat-streaming");
    camera.harness().openGate();
}

void failed(Photographer& camera) {
    camera.open();
    camera.harness().failNextReply();
    camera.app().conversation()->send("How far is the moon?");
    camera.shoot("chat-failed-reply");
}

void removed(Photographer& camera) {
    savings(camera);
    camera.app().chats()->remove(camera.app().conversation()->chatId());
    camera.shoot("chat-deleted-toast");
}

/// No fake: what the starter model really says.
void starter(Photographer& camera) {
    if (!camera.openWithStarterModel()) return;
    camera.app().settings()->setValue("seed", 3);
    for (const char* question : {"Hello, how are you?", "What is a 1-bit model?", "Tell me a short story."}) {
        camera.app().conversation()->send(question);
        (void)QTest::qWaitFor([&camera] { return !camera.app().conversation()->busy(); }, 60000);
    }
    camera.shoot("chat-real-starter");
}

/// Another model answers from the second question on.
void switched(Photographer& camera) {
    savings(camera);
    camera.harness().addModel("Bonsai-1.7B-Q1_0.gguf");
    app::InstalledModelListModel& models = *camera.app().models();
    models.rescan();
    (void)QTest::qWaitFor([&] { return models.count() > 1; });
    models.selectAt(1);
    (void)QTest::qWaitFor([&camera] { return camera.app().engine()->state() == u"ready"; });
    camera.talk("And if I stop after ten years but leave the money there?", kSecondReply);
    camera.shoot("chat-model-switch");
}

constexpr Scene kScenes[] = {
    {"chat-empty", empty},           {"chat-finished", finished}, {"chat-streaming", streaming},
    {"chat-failed", failed},         {"chat-deleted", removed},   {"chat-starter", starter},
    {"chat-model-switch", switched},
};

}  // namespace

std::span<const Scene> chatScenes() {
    return kScenes;
}

}  // namespace onebit::test

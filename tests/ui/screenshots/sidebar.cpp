// SPDX-License-Identifier: Apache-2.0
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include "tests/ui/screenshots/photographer.h"

namespace onebit::test {
namespace {

/// Pinned chats, two folders, today's and yesterday's chats, a draft, a chat in the trash.
void fill(Photographer& camera) {
    camera.open();
    app::ChatListModel& chats = *camera.app().chats();
    camera.harness().setClock(QDateTime(QDate(2026, 3, 3), QTime(11, 0)));
    for (const char* title :
         {"Trains from Lyon to Turin", "Names for a sourdough starter", "Letter to the landlord"}) {
        camera.talk(title, {"Here you are."});
        if (QLatin1String(title).startsWith(QLatin1String("Letter"))) {
            chats.setPinned(camera.app().conversation()->chatId(), true);
        }
        chats.createChat();
    }
    camera.harness().setClock(QDateTime(QDate(2026, 3, 4), QTime(9, 0)));
    for (const char* folder : {"Work", "Thesis"}) {
        const QString id = camera.app().folders()->create(folder);
        camera.talk(QString("Notes for %1 this week").arg(folder), {"Here they are."});
        chats.moveToFolder(camera.app().conversation()->chatId(), id);
        chats.createChat();
    }
    camera.talk("Something to forget", {"Forgotten."});
    chats.remove(camera.app().conversation()->chatId());
    chats.createChat();
    camera.talk("Regex for dates", {"Use four digits, a hyphen, two digits."});
    camera.app().conversation()->setDraft("And with slashes?");
    chats.createChat();
    camera.talk("Why the night sky is dark", {"Most light has not had the time to reach us."});
}

void organised(Photographer& camera) {
    fill(camera);
    camera.app().sidebar()->toggleFolder(camera.app().folders()->folders().front().id);
    camera.shoot("sidebar-organised");
}

/// The middle of the row of a chat or folder, in the window.
QPoint placeOf(QQuickItem* item, const QString& id) {
    if (item->property("itemId").toString() == id)
        return item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
    for (QQuickItem* child : item->childItems()) {
        if (const QPoint place = placeOf(child, id); !place.isNull()) return place;
    }
    return {};
}

void dragged(Photographer& camera) {
    fill(camera);
    camera.settle();
    QQuickWindow& window = camera.window();
    const auto place = [&](const QString& id) { return placeOf(window.contentItem(), id); };
    const QPoint from = place(camera.app().conversation()->chatId());
    const QPoint to = place(camera.app().folders()->folders().back().id);
    QTest::mousePress(&window, Qt::LeftButton, {}, from);
    constexpr int kSteps = 8;
    for (int step = 1; step <= kSteps; ++step)
        QTest::mouseMove(&window, from + (to - from) * step / kSteps);
    camera.shootAsItIs("sidebar-drag");
    QTest::mouseRelease(&window, Qt::LeftButton, {}, to);
}

void searched(Photographer& camera) {
    fill(camera);
    camera.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&camera.window(), Qt::Key_H);
    QTest::keyClick(&camera.window(), Qt::Key_E);
    QTest::keyClick(&camera.window(), Qt::Key_R);
    (void)QTest::qWaitFor([&camera] { return camera.app().search()->count() > 0; });
    camera.shoot("sidebar-search");
}

void trashed(Photographer& camera) {
    fill(camera);
    camera.click("Trash");
    camera.shoot("sidebar-trash");
}

void versions(Photographer& camera) {
    fill(camera);
    camera.harness().setReply({"The universe has an age, so light from far stars is still on its way."});
    camera.harness().openGate();
    camera.app().conversation()->regenerateLast();
    (void)QTest::qWaitFor([&camera] { return !camera.app().conversation()->busy(); });
    camera.app().conversation()->attachFiles(
        {camera.harness().writeText("savings.csv", "years,paid\n10,24000\n")});
    (void)QTest::qWaitFor([&camera] { return !camera.app().conversation()->attachments().isEmpty(); });
    camera.app().conversation()->setDraft("Put both cases in one table");
    camera.shoot("chat-versions");
}

void found(Photographer& camera) {
    fill(camera);
    camera.key(Qt::Key_F, Qt::ControlModifier);
    for (const Qt::Key key : {Qt::Key_L, Qt::Key_I, Qt::Key_G, Qt::Key_H, Qt::Key_T})
        QTest::keyClick(&camera.window(), key);
    camera.shoot("chat-find");
}

constexpr Scene kScenes[] = {{"sidebar-organised", organised}, {"sidebar-drag", dragged},
                             {"sidebar-search", searched},     {"sidebar-trash", trashed},
                             {"chat-versions", versions},      {"chat-find", found}};

}  // namespace

std::span<const Scene> sidebarScenes() {
    return kScenes;
}

}  // namespace onebit::test

// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QTextStream>

#include "tests/app/chat_desk.h"

/// A chat of 10,000 messages: how long it takes to open, to be indexed and to be searched.
namespace {

using namespace onebit;
using namespace onebit::app;

constexpr int kMessages = 10000;

QString wordsFor(int number) {
    return QString("Message %1 about trains, bread and weather. ").arg(number).repeated(12) +
           QString("needle%1").arg(number);
}

void fill(const QString& file) {
    auto store = ChatStore::open(file);
    if (!store) qFatal("%s", qPrintable(store.error().detail));
    SaveBatch batch;
    ChatRecord chat;
    chat.id = "large";
    chat.title = "Large";
    QString parent;
    for (int i = 0; i < kMessages; ++i) {
        MessageRecord message;
        message.id = QString("m%1").arg(i);
        message.chatId = chat.id;
        message.parentId = std::exchange(parent, message.id);
        message.author = i % 2 == 0 ? Author::kUser : Author::kAssistant;
        message.text = wordsFor(i);
        message.createdMs = i;
        batch.messages.append(message);
    }
    chat.leafId = parent;
    batch.chats = {chat};
    if (!store->save(batch)) qFatal("cannot fill the file");
}

double elapsedMs(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

double searchMs(test::ChatDesk& desk, const QString& query, int count) {
    QElapsedTimer timer;
    timer.start();
    desk.search->setQuery(query);
    const bool found =
        QTest::qWaitFor([&] { return !desk.search->searching() && desk.search->count() == count; }, 120000);
    return found ? elapsedMs(timer) : -1;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    test::ChatDesk desk;
    fill(desk.file());
    if (!desk.start()) return 1;
    QElapsedTimer timer;
    timer.start();
    desk.chats->select("large");
    const bool shown = desk.shows(kMessages);
    const double openMs = elapsedMs(timer);
    const double indexMs = searchMs(desk, "needle1234", 1);
    const double longMs = searchMs(desk, "needle9999", 1);
    const double commonMs = searchMs(desk, "weather", 200);
    const double shortMs = searchMs(desk, "zq", 0);
    timer.restart();
    desk.find->setQuery("needle77");
    const double findMs = elapsedMs(timer);
    QTextStream(stdout)
        << QString(R"({"messages": %1, "openMs": %2, "firstSearchWithIndexingMs": %3, )"
                   R"("searchMs": %4, "commonWordMs": %5, "twoLettersMs": %6, "findInChatMs": %7})")
               .arg(kMessages)
               .arg(openMs, 0, 'f', 1)
               .arg(indexMs, 0, 'f', 1)
               .arg(longMs, 0, 'f', 1)
               .arg(commonMs, 0, 'f', 1)
               .arg(shortMs, 0, 'f', 1)
               .arg(findMs, 0, 'f', 1)
        << '\n';
    return shown && indexMs >= 0 && longMs >= 0 && commonMs >= 0 && shortMs >= 0 ? 0 : 1;
}

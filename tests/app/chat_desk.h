// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/chat/chat_find.h"
#include "app/chat/chat_search.h"
#include "app/chat/conversation.h"
#include "app/chat/folder_list_model.h"
#include "app/chat/sidebar_list_model.h"
#include "app/chat/trash_list_model.h"
#include "app/transfer/chat_transfer.h"
#include "tests/support/fake_engine.h"

namespace onebit::test {

/// Everything about chats that the window has, on a profile of its own, with the fake engine. Every list
/// model is watched by QAbstractItemModelTester.
class ChatDesk {
  public:
    ChatDesk() : gate(std::make_shared<FakeEngineGate>()) {
        now = QDateTime(QDate(2026, 11, 22), QTime(12, 0));
        options.model.file = "tiny.gguf";
        options.modelName = "Tiny";
    }
    ~ChatDesk() { stop(); }

    bool start(const QString& lastCurrentId = {}) {
        const auto clock = [this] { return now = now.addMSecs(1); };
        storage = std::make_unique<app::StorageThread>(file());
        QSignalSpy opened(storage.get(), &app::StorageThread::opened);
        inference = std::make_unique<app::InferenceThread>(std::make_unique<FakeEngine>(gate));
        engine = std::make_unique<app::EngineStatus>(
            *inference, [](const std::filesystem::path&) { return QString("Tiny"); });
        tokens = std::make_unique<app::TokenCounter>(*inference);
        replies = std::make_unique<app::Replies>(*inference, *storage);
        folders = std::make_unique<app::FolderListModel>(*storage);
        chats = std::make_unique<app::ChatListModel>(*storage, clock, lastCurrentId);
        sidebar = std::make_unique<app::SidebarListModel>(*chats, *folders);
        trash = std::make_unique<app::TrashListModel>(*chats, *storage);
        search = std::make_unique<app::ChatSearch>(*chats, *storage);
        transfer = std::make_unique<app::ChatTransfer>(*chats, *folders, *storage);
        conversation = std::make_unique<app::Conversation>(
            app::Conversation::Parts{*chats, *replies, *storage, *engine, *tokens},
            [this](const QString&) { return options; }, clock);
        find = std::make_unique<app::ChatFind>(*conversation->messages());
        QObject::connect(conversation.get(), &app::Conversation::messageRemoved, trash.get(),
                         &app::TrashListModel::reload);
        for (QAbstractItemModel* model : std::initializer_list<QAbstractItemModel*>{
                 folders.get(), chats.get(), sidebar.get(), trash.get(), search.get(),
                 conversation->messages()}) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        }
        return QTest::qWaitFor([&] { return opened.count() == 1; }, 30000);
    }
    /// Everything is stored afterwards.
    void stop() {
        testers.clear();
        find.reset();
        conversation.reset();
        transfer.reset();
        search.reset();
        trash.reset();
        sidebar.reset();
        chats.reset();
        folders.reset();
        replies.reset();
        tokens.reset();
        engine.reset();
        inference.reset();
        storage.reset();
    }

    QString file() const { return folder.filePath("chats.db"); }
    const QList<app::MessageRecord>& messages() const { return conversation->messages()->messages(); }
    QString textAt(int row) const { return messages().value(row).text; }
    QString idAt(int row) const { return messages().value(row).id; }
    /// Asks and waits for the whole reply, with these words.
    bool talk(const QString& question, const QString& answer) {
        gate->setPieces({answer.toStdString()});
        gate->open();
        return conversation->send(question) && idle();
    }
    bool idle() {
        return QTest::qWaitFor([this] { return !conversation->busy(); }, 30000);
    }
    /// Waits until the chat that is shown has `count` messages.
    bool shows(int count) {
        return QTest::qWaitFor([&] { return conversation->messages()->count() == count; }, 30000);
    }
    QList<app::MessageRecord> stored(const QString& chatId) const {
        const auto store = app::ChatStore::openReadOnly(file());
        return store ? store->loadMessages(chatId).value_or(QList<app::MessageRecord>{})
                     : QList<app::MessageRecord>{};
    }

    QTemporaryDir folder;
    QDateTime now;
    app::TurnOptions options;
    std::shared_ptr<FakeEngineGate> gate;
    std::unique_ptr<app::StorageThread> storage;
    std::unique_ptr<app::InferenceThread> inference;
    std::unique_ptr<app::EngineStatus> engine;
    std::unique_ptr<app::TokenCounter> tokens;
    std::unique_ptr<app::Replies> replies;
    std::unique_ptr<app::FolderListModel> folders;
    std::unique_ptr<app::ChatListModel> chats;
    std::unique_ptr<app::SidebarListModel> sidebar;
    std::unique_ptr<app::TrashListModel> trash;
    std::unique_ptr<app::ChatSearch> search;
    std::unique_ptr<app::ChatTransfer> transfer;
    std::unique_ptr<app::Conversation> conversation;
    std::unique_ptr<app::ChatFind> find;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
};

}  // namespace onebit::test

// SPDX-License-Identifier: Apache-2.0
#include "app/search/palette_sources.h"

#include <QCoreApplication>

#include "app/chat/chat_list_model.h"
#include "app/library/installed_model_list_model.h"

namespace onebit::app {

PaletteListModel::Source chatSource(const ChatListModel& chats) {
    return [&chats] {
        QList<PaletteItem> items;
        for (int row = 0; row < chats.rowCount(); ++row) {
            const QModelIndex index = chats.index(row);
            items.append({QStringLiteral("chat"),
                          index.data(ChatListModel::ChatIdRole).toString(),
                          index.data(ChatListModel::TitleRole).toString(),
                          QCoreApplication::translate("Palette", "Chat"),
                          {},
                          QStringLiteral("chat")});
        }
        return items;
    };
}

PaletteListModel::Source modelSource(const InstalledModelListModel& models) {
    return [&models] {
        QList<PaletteItem> items;
        for (int row = 0; row < models.rowCount(); ++row) {
            const QModelIndex index = models.index(row);
            if (!index.data(InstalledModelListModel::RunnableRole).toBool()) continue;
            const QString name = index.data(InstalledModelListModel::NameRole).toString();
            items.append({QStringLiteral("model"),
                          index.data(InstalledModelListModel::ModelIdRole).toString(),
                          QCoreApplication::translate("Palette", "Chat with %1").arg(name),
                          index.data(InstalledModelListModel::DetailRole).toString(),
                          {},
                          QStringLiteral("models")});
        }
        return items;
    };
}

}  // namespace onebit::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QtQmlIntegration>

#include "app/about/part_list_model.h"
#include "app/chat/chat_find.h"
#include "app/chat/chat_list_model.h"
#include "app/chat/chat_search.h"
#include "app/chat/composer_history.h"
#include "app/chat/conversation.h"
#include "app/chat/folder_list_model.h"
#include "app/chat/replay.h"
#include "app/chat/side_by_side.h"
#include "app/chat/sidebar_list_model.h"
#include "app/chat/trash_list_model.h"
#include "app/crash/crash_reports.h"
#include "app/engine/engine_status.h"
#include "app/library/download_list_model.h"
#include "app/library/installed_model_list_model.h"
#include "app/library/library.h"
#include "app/network/network_settings.h"
#include "app/notice_list_model.h"
#include "app/search/palette_list_model.h"
#include "app/settings/appearance.h"
#include "app/settings/generation_settings_list_model.h"
#include "app/settings/next_word_list_model.h"
#include "app/settings/preset_list_model.h"
#include "app/settings/system_options.h"
#include "app/transfer/chat_transfer.h"
#include "app/update/update_check.h"

namespace onebit::app {

/// What the window is given: everything else in QML is handed on from here by required properties.
class AppContext : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(onebit::app::ChatListModel* chats READ chats CONSTANT)
    Q_PROPERTY(onebit::app::SidebarListModel* sidebar READ sidebar CONSTANT)
    Q_PROPERTY(onebit::app::FolderListModel* folders READ folders CONSTANT)
    Q_PROPERTY(onebit::app::TrashListModel* trash READ trash CONSTANT)
    Q_PROPERTY(onebit::app::ChatSearch* search READ search CONSTANT)
    Q_PROPERTY(onebit::app::ChatFind* find READ find CONSTANT)
    Q_PROPERTY(onebit::app::ChatTransfer* transfer READ transfer CONSTANT)
    Q_PROPERTY(onebit::app::Conversation* conversation READ conversation CONSTANT)
    Q_PROPERTY(onebit::app::EngineStatus* engine READ engine CONSTANT)
    Q_PROPERTY(onebit::app::InstalledModelListModel* models READ models CONSTANT)
    Q_PROPERTY(onebit::app::GenerationSettingsListModel* settings READ settings CONSTANT)
    Q_PROPERTY(onebit::app::PresetListModel* presets READ presets CONSTANT)
    Q_PROPERTY(onebit::app::NextWordListModel* nextWord READ nextWord CONSTANT)
    Q_PROPERTY(onebit::app::Replay* replay READ replay CONSTANT)
    Q_PROPERTY(onebit::app::SideBySide* sideBySide READ sideBySide CONSTANT)
    Q_PROPERTY(onebit::app::Appearance* appearance READ appearance CONSTANT)
    Q_PROPERTY(onebit::app::NoticeListModel* notices READ notices CONSTANT)
    Q_PROPERTY(onebit::app::DownloadListModel* downloads READ downloads CONSTANT)
    Q_PROPERTY(onebit::app::NetworkSettings* network READ network CONSTANT)
    Q_PROPERTY(onebit::app::PaletteListModel* palette READ palette CONSTANT)
    Q_PROPERTY(onebit::app::SystemOptions* system READ system CONSTANT)
    Q_PROPERTY(onebit::app::ComposerHistory* history READ history CONSTANT)
    Q_PROPERTY(onebit::app::Library* library READ library CONSTANT)
    Q_PROPERTY(onebit::app::PartListModel* parts READ parts CONSTANT)
    Q_PROPERTY(onebit::app::CrashReports* crashes READ crashes CONSTANT)
    Q_PROPERTY(onebit::app::UpdateCheck* updates READ updates CONSTANT)
    Q_PROPERTY(QString version READ version CONSTANT)

  public:
    /// All of these must outlive the context.
    struct Parts {
        ChatListModel* chats;
        SidebarListModel* sidebar;
        FolderListModel* folders;
        TrashListModel* trash;
        ChatSearch* search;
        ChatFind* find;
        ChatTransfer* transfer;
        Conversation* conversation;
        EngineStatus* engine;
        InstalledModelListModel* models;
        GenerationSettingsListModel* settings;
        PresetListModel* presets;
        NextWordListModel* nextWord;
        Replay* replay;
        SideBySide* sideBySide;
        Appearance* appearance;
        NoticeListModel* notices;
        DownloadListModel* downloads;
        NetworkSettings* network;
        PaletteListModel* palette;
        SystemOptions* system;
        ComposerHistory* history;
        Library* library;
        PartListModel* parts;
        CrashReports* crashes;
        UpdateCheck* updates;
    };

    explicit AppContext(const Parts& parts, QObject* parent = nullptr);

    ChatListModel* chats() const { return m_parts.chats; }
    SidebarListModel* sidebar() const { return m_parts.sidebar; }
    FolderListModel* folders() const { return m_parts.folders; }
    TrashListModel* trash() const { return m_parts.trash; }
    ChatSearch* search() const { return m_parts.search; }
    ChatFind* find() const { return m_parts.find; }
    ChatTransfer* transfer() const { return m_parts.transfer; }
    Conversation* conversation() const { return m_parts.conversation; }
    EngineStatus* engine() const { return m_parts.engine; }
    InstalledModelListModel* models() const { return m_parts.models; }
    GenerationSettingsListModel* settings() const { return m_parts.settings; }
    PresetListModel* presets() const { return m_parts.presets; }
    NextWordListModel* nextWord() const { return m_parts.nextWord; }
    Replay* replay() const { return m_parts.replay; }
    SideBySide* sideBySide() const { return m_parts.sideBySide; }
    Appearance* appearance() const { return m_parts.appearance; }
    NoticeListModel* notices() const { return m_parts.notices; }
    DownloadListModel* downloads() const { return m_parts.downloads; }
    NetworkSettings* network() const { return m_parts.network; }
    PaletteListModel* palette() const { return m_parts.palette; }
    SystemOptions* system() const { return m_parts.system; }
    ComposerHistory* history() const { return m_parts.history; }
    Library* library() const { return m_parts.library; }
    PartListModel* parts() const { return m_parts.parts; }
    CrashReports* crashes() const { return m_parts.crashes; }
    UpdateCheck* updates() const { return m_parts.updates; }
    QString version() const;

    /// Puts `text` on the clipboard.
    Q_INVOKABLE void copyText(const QString& text) const;
    /// What the keys of a shortcut say in this language and on this system: "Ctrl K" for "Ctrl+K".
    Q_INVOKABLE QString keyWords(const QString& sequence) const;

    /// Gives the load under way up; the model before answers on.
    Q_INVOKABLE void cancelLoad() { emit loadCancelRequested(); }

  signals:
    /// The window is wanted in front.
    void raiseRequested();
    /// A row of Actions.qml is to be done: a start from the desktop's menu asks for it by its id.
    void actionRequested(const QString& id);
    /// The reports of crashes are to be shown.
    void crashReportsRequested();
    void loadCancelRequested();

  private:
    Parts m_parts;
};

}  // namespace onebit::app

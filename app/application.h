// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "app/about/part_list_model.h"
#include "app/app_context.h"
#include "app/chat/replies.h"
#include "app/chat/storage_thread.h"
#include "app/crash/crash_reports.h"
#include "app/engine/engine.h"
#include "app/engine/engine_care.h"
#include "app/engine/inference_thread.h"
#include "app/kernels/kernel_chooser.h"
#include "app/library/catalogue_settings.h"
#include "app/library/downloads.h"
#include "app/library/installed_models.h"
#include "app/library/library.h"
#include "app/library/machine.h"
#include "app/library/model_hashes.h"
#include "app/network/network_access.h"
#include "app/network/network_settings.h"
#include "app/network/request_log.h"
#include "app/network/token_store.h"
#include "app/platform/clock.h"
#include "app/platform/power_source.h"
#include "app/platform/translations.h"
#include "app/settings/settings_file.h"
#include "app/update/update_check.h"

namespace onebit::app {

struct ApplicationOptions {
    std::filesystem::path profile;       ///< folder of chats, settings and models; made if needed
    std::filesystem::path starterModel;  ///< file of the built-in model
    std::filesystem::path model;         ///< to answer in this run; empty: the one used last
    EngineCare::System system{.runsOnBattery = [] { return runsOnBattery(); }};
    /// Decides which kernels the speed of models is foretold for; it should be the engine's.
    std::optional<KernelChooser> kernels;
    Clock clock = [] { return QDateTime::currentDateTime(); };
};

/// The composition root: makes every part and connects them. Lives on the GUI thread, after QGuiApplication;
/// the window must be gone before it.
class Application : public QObject {
    Q_OBJECT

  public:
    /// Begins to open the chats, to look for models and to load the one used last; all of it in the
    /// background.
    Application(const ApplicationOptions& options, std::unique_ptr<Engine> engine);
    /// Stops what runs and waits until everything is stored.
    ~Application() override;

    /// For the window; owned by the application.
    AppContext* context() { return &m_context; }

    /// Speaks `language` in this run, or the one of the settings if it is empty, now and whenever it is
    /// changed. `retranslate` is called when the texts of the window are to be asked for again.
    void speak(const QString& language, std::function<void()> retranslate);

    /// Chats with the model in a file from now on, where it lies.
    void useModel(const std::filesystem::path& file);

  private:
    void connectStorage();
    void connectModels();
    void connectDownloads();
    void connectHashes();
    void connectSettings();
    void tellOfCrashes();
    void tellOfUpdates();
    void showSettings();
    void applySettings();
    std::optional<Replay::Plan> planReplay(const QString& messageId, QString& why) const;
    std::filesystem::path fileThatMade(const ReplyRecord& reply) const;
    void selectFirstModel(const std::filesystem::path& wanted);
    void load(const QString& modelId);
    void takeLoadFailure(const Error& error);
    void retellTexts();
    void returnToAnswering();
    void act(const QString& actionId, const QString& noticeId);
    RecommendedSampling recommendedFor(const QString& modelId) const;
    ModelRequest modelRequest(const QString& modelId) const;
    QString modelName(const std::filesystem::path& file) const;
    /// By the model with this id in the chat that is shown.
    TurnOptions turnOptionsOf(const QString& modelId) const;

    // In the order of their needs; destroyed in the reverse: what stores goes after what is stored.
    std::filesystem::path m_profile;
    SettingsFile m_settingsFile;
    StorageThread m_storage;
    InferenceThread m_inference;
    RequestLog m_requestLog;
    NetworkAccess m_network;
    TokenStore m_token;
    Downloads m_downloads;
    InstalledModels m_installed;
    Machine m_machine;
    ModelHashes m_hashes;
    CatalogueSettings m_catalogueSettings;
    UpdateCheck m_updates;
    CrashReports m_crashes;
    PartListModel m_parts;
    NoticeListModel m_notices;
    InstalledModelListModel m_models;
    Library m_library;
    GenerationSettingsListModel m_settings;
    PresetListModel m_presets;
    NextWordListModel m_nextWord;
    Replay m_replay;
    Appearance m_appearance;
    NetworkSettings m_networkSettings;
    DownloadListModel m_downloadList;
    SystemOptions m_system;
    Translations m_translations;
    EngineStatus m_engineStatus;
    EngineCare m_care;
    TokenCounter m_tokenCounter;
    Replies m_replies;
    FolderListModel m_folders;
    ChatListModel m_chats;
    SidebarListModel m_sidebar;
    TrashListModel m_trash;
    ChatSearch m_search;
    ChatTransfer m_transfer;
    Conversation m_conversation;
    ChatFind m_find;
    ComposerHistory m_history;
    PaletteListModel m_palette;
    SideBySide m_sideBySide;
    AppContext m_context;

    RequestId m_load = 0;   ///< the load asked for last
    QString m_loadingId;    ///< its model
    QString m_answeringId;  ///< the model that was loaded last; empty if none was
};

}  // namespace onebit::app

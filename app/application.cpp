#include "app/application.h"

#include <QRandomGenerator>
#include <utility>

#include "app/library/catalogue_files.h"
#include "app/notices.h"
#include "app/platform/native_path.h"
#include "app/platform/paths.h"
#include "app/search/palette_sources.h"

namespace onebit::app {
namespace {

const SettingKey<QString> kCurrentModel{"models/current", starterModelId()};
const SettingKey<QString> kCurrentChat{"chats/current", {}};

}  // namespace

Application::Application(const ApplicationOptions& options, std::unique_ptr<Engine> engine)
    : m_profile(options.profile),
      m_settingsFile(options.profile),
      m_storage(toQString(options.profile / "chats.db")),
      m_inference(std::move(engine)),
      m_requestLog(options.profile),
      m_network(loadNetworkConfig(m_settingsFile), m_requestLog),
      m_token(m_network),
      m_downloads(m_network, {.folder = modelsFolder(options.profile)}),
      m_installed({options.starterModel, modelsFolder(options.profile)}, m_settingsFile),
      m_machine(m_settingsFile, modelsFolder(options.profile)),
      m_hashes(options.profile / "model-hashes.json"),
      m_models(m_installed, &m_machine),
      m_library({m_installed, m_models, m_machine, m_hashes, m_downloads, m_network}),
      m_settings(m_settingsFile),
      m_appearance(m_settingsFile),
      m_networkSettings(m_network, m_token, m_settingsFile),
      m_downloadList(m_downloads),
      m_system(m_settingsFile),
      m_engineStatus(m_inference, [this](const std::filesystem::path& file) { return modelName(file); }),
      m_care(m_inference, m_system, options.system),
      m_replies(m_inference, m_storage),
      m_folders(m_storage),
      m_chats(m_storage, options.clock, m_settingsFile.get(kCurrentChat)),
      m_sidebar(m_chats, m_folders),
      m_trash(m_chats, m_storage),
      m_search(m_chats, m_storage),
      m_transfer(m_chats, m_folders, m_storage),
      m_conversation(
          {m_chats, m_replies, m_storage, m_engineStatus}, [this] { return turnOptions(); }, options.clock),
      m_find(*m_conversation.messages()),
      m_history(*m_conversation.messages()),
      m_palette({chatSource(m_chats), modelSource(m_models)}),
      m_context({&m_chats, &m_sidebar, &m_folders, &m_trash, &m_search, &m_find, &m_transfer, &m_conversation,
                 &m_engineStatus, &m_models, &m_settings, &m_appearance, &m_notices, &m_downloadList,
                  &m_networkSettings, &m_palette, &m_system, &m_history, &m_library}) {
    connectStorage();
    connectModels();
    connectDownloads();
    m_library.catalogue()->setCatalogue(loadCatalogue(m_profile));
    connect(&m_notices, &NoticeListModel::actionRequested, this, &Application::act);
    selectFirstModel(options.model);
}

Application::~Application() = default;

void Application::connectStorage() {
    connect(&m_storage, &StorageThread::troubled, this,
            [this](const StoreError& error) { m_notices.show(storageNotice(error, toQString(m_profile))); });
    connect(&m_storage, &StorageThread::recovered, this, [this] { m_notices.dismiss(kStorageNotice); });
    connect(&m_storage, &StorageThread::salvaged, this,
            [this](const SalvageReport& report) { m_notices.show(salvageNotice(report)); });
    connect(&m_conversation, &Conversation::messageRemoved, &m_trash, &TrashListModel::reload);
    connect(&m_conversation, &Conversation::messageRestored, &m_trash, &TrashListModel::reload);
    connect(&m_trash, &TrashListModel::messageRestored, this, [this](const QString& chatId) {
        if (chatId == m_conversation.chatId()) m_conversation.reload();
    });
    // The first chat is current before anybody listens; it is remembered once it is listed.
    const auto rememberChat = [this] { m_settingsFile.set(kCurrentChat, m_chats.currentId()); };
    connect(&m_chats, &ChatListModel::currentIdChanged, this, rememberChat);
    connect(&m_chats, &ChatListModel::countChanged, this, rememberChat);
}

void Application::connectModels() {
    const auto nameCurrent = [this] { m_conversation.setModelName(m_models.currentName()); };
    connect(&m_models, &InstalledModelListModel::currentChanged, this, nameCurrent);
    connect(&m_models, &InstalledModelListModel::refused, this,
            [this](const QString& name, const Error& error) { m_notices.show(modelNotice(name, error)); });
    connect(&m_models, &InstalledModelListModel::selected, this, [this](const QString& id) {
        m_settingsFile.set(kCurrentModel, id);
        load(id);
    });
    connect(&m_inference, &InferenceThread::loaded, this, [this](RequestId id, const LoadedModel& model) {
        if (id != m_load) return;
        m_answeringId = m_loadingId;
        m_machine.setLoadedBytes(model.info.memoryBytes);
        if (model.info.warning.empty()) {
            m_notices.dismiss(kModelWarningNotice);
        } else {
            m_notices.show(
                modelWarningNotice(modelName(m_installed.fileOf(m_loadingId)), model.info.warning));
        }
    });
    connect(&m_inference, &InferenceThread::loadFailed, this, [this](RequestId id, const Error& error) {
        if (id == m_load) takeLoadFailure(error);
    });
    connect(&m_inference, &InferenceThread::loadCancelled, this, [this](RequestId id) {
        if (id == m_load) returnToAnswering();
    });
    connect(&m_context, &AppContext::loadCancelRequested, this, [this] { m_inference.stop(m_load); });
    connect(&m_inference, &InferenceThread::finished, this, [this](RequestId, const GenerationStats& stats) {
        constexpr std::uint32_t kTokensThatTell = 16;
        if (stats.genTokens >= kTokensThatTell) m_machine.noteSpeed(m_answeringId, stats.genTokensPerSecond);
    });
}

void Application::connectDownloads() {
    connect(&m_downloads, &Downloads::finished, &m_installed, [this] { m_installed.rescan(); });
}

void Application::selectFirstModel(const std::filesystem::path& wanted) {
    if (wanted.empty()) {
        const QString id = m_settingsFile.get(kCurrentModel);
        m_models.setCurrent(id);
        load(id);
        return;
    }
    m_installed.add(wanted);
    const QString id = m_installed.idOf(wanted);
    m_models.setCurrent(id);
    load(id);
}

void Application::speak(const QString& language, std::function<void()> retranslate) {
    m_translations.use(language.isEmpty() ? m_system.language() : language);
    connect(&m_system, &SystemOptions::languageChanged, this,
            [this] { m_translations.use(m_system.language()); });
    connect(&m_translations, &Translations::changed, this, [this, retranslate = std::move(retranslate)] {
        retranslate();
        retellTexts();
    });
}

/// What C++ says in words is asked for again as if it had changed.
void Application::retellTexts() {
    for (QAbstractItemModel* list : std::initializer_list<QAbstractItemModel*>{
             &m_chats, &m_models, &m_settings, m_conversation.messages()}) {
        const int rows = list->rowCount();
        if (rows > 0) emit list->dataChanged(list->index(0, 0), list->index(rows - 1, 0));
    }
    emit m_engineStatus.changed();
    emit m_conversation.titleChanged();
}

void Application::useModel(const std::filesystem::path& file) {
    m_installed.add(file);
    m_models.select(m_installed.idOf(file));
}

void Application::load(const QString& modelId) {
    m_loadingId = modelId;
    m_load = m_inference.load(modelRequest(modelId));
}

/// The model that answered before answers on; at the start, where there is none, the starter model does.
void Application::takeLoadFailure(const Error& error) {
    m_notices.show(modelNotice(modelName(m_installed.fileOf(m_loadingId)), error));
    returnToAnswering();
}

void Application::returnToAnswering() {
    if (!m_answeringId.isEmpty()) {
        m_models.setCurrent(m_answeringId);
        m_settingsFile.set(kCurrentModel, m_answeringId);
    } else if (m_loadingId != starterModelId()) {
        m_models.setCurrent(starterModelId());
        load(starterModelId());
    }
}

void Application::act(const QString& actionId, const QString& noticeId) {
    if (actionId == QLatin1String(kRetryStorage)) {
        m_storage.retry();
    } else if (actionId == QLatin1String(kShowModelsFolder)) {
        m_models.openFolder();
        m_notices.dismiss(noticeId);
    }
}

ModelRequest Application::modelRequest(const QString& modelId) const {
    const GenerationValues& values = m_settings.values();
    return {m_installed.fileOf(modelId), static_cast<std::uint32_t>(values.number("contextLength")),
            m_care.threadsFor(static_cast<std::uint32_t>(values.number("threads")))};
}

QString Application::modelName(const std::filesystem::path& file) const {
    const InstalledModel* model = m_installed.find(m_installed.idOf(file));
    return model != nullptr ? model->name() : toQString(file.stem());
}

TurnOptions Application::turnOptions() const {
    const GenerationValues& values = m_settings.values();
    TurnOptions options;
    options.model = modelRequest(m_models.currentId());
    options.modelName = m_models.currentName();
    options.systemPrompt = QString::fromStdString(values.text("systemPrompt"));
    // 32 bits can be typed again and are exact in a setting.
    options.sampling = values.samplingOptions(QRandomGenerator::global()->generate());
    options.samplingRecord = GenerationSettingsListModel::record(options.sampling);
    return options;
}

}  // namespace onebit::app

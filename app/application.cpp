// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <algorithm>
#include <utility>

#include "app/chat/chat_history.h"
#include "app/notices.h"
#include "app/platform/crash_handler.h"
#include "app/platform/native_path.h"
#include "app/platform/paths.h"
#include "app/retelling.h"
#include "app/search/palette_sources.h"
#include "app/settings/setting_values.h"

namespace onebit::app {
namespace {

const SettingKey<QString> kCurrentModel{"models/current", starterModelId()};
const SettingKey<QString> kCurrentChat{"chats/current", {}};

/// A chat that is summarised in time loses nothing, but must go on where it was not.
OverflowPolicy overflowOf(const QString& setting) {
    return setting == u"stop" ? OverflowPolicy::kRefuse : OverflowPolicy::kDropOldest;
}

/// When the files of a model changed last, in milliseconds since 1970.
qint64 changedMs(const InstalledModel& model) {
    qint64 latest = 0;
    for (const std::filesystem::path& part : modelParts(model.file))
        latest = std::max(latest, QFileInfo(toQString(part)).lastModified().toMSecsSinceEpoch());
    return latest;
}

}  // namespace

Application::Application(const ApplicationOptions& options, std::unique_ptr<Engine> engine)
    : m_profile(options.profile),
      m_settingsFile(options.profile),
      m_storage(toQString(options.profile / "chats.db")),
      m_inference(std::move(engine)),
      m_requestLog(options.profile),
      m_network(loadNetworkConfig(m_settingsFile), m_requestLog),
      m_token(m_network),
      m_downloads(m_network, {.folder = modelsFolder(options.profile),
                              .otherFolders = InstalledModels::addedFolders(m_settingsFile)}),
      m_installed({options.starterModel, modelsFolder(options.profile)}, m_settingsFile),
      m_machine(m_settingsFile, modelsFolder(options.profile), options.kernels),
      m_hashes(options.profile / "model-hashes.json"),
      m_catalogueSettings(m_network, m_settingsFile, options.profile),
      m_updates(m_network, m_settingsFile, QStringLiteral(ONEBIT_VERSION), options.clock),
      m_crashes(options.profile, m_settingsFile),
      m_models(m_installed, &m_machine),
      m_library({m_installed, m_models, m_machine, m_hashes, m_downloads, m_network, m_catalogueSettings}),
      m_settings(m_settingsFile),
      m_presets(m_settingsFile, m_settings),
      m_replay(
          m_inference, [this](const QString& id, QString& why) { return planReplay(id, why); },
          QStringLiteral(ONEBIT_VERSION)),
      m_appearance(m_settingsFile),
      m_networkSettings(m_network, m_token, m_settingsFile),
      m_downloadList(m_downloads),
      m_system(m_settingsFile),
      m_engineStatus(m_inference, [this](const std::filesystem::path& file) { return modelName(file); }),
      m_care(m_inference, m_system, options.system),
      m_tokenCounter(m_inference),
      m_replies(m_inference, m_storage),
      m_folders(m_storage),
      m_chats(m_storage, options.clock, m_settingsFile.get(kCurrentChat)),
      m_sidebar(m_chats, m_folders),
      m_trash(m_chats, m_storage),
      m_search(m_chats, m_storage),
      m_transfer(m_chats, m_folders, m_storage),
      m_conversation(
          {m_chats, m_replies, m_storage, m_engineStatus, m_tokenCounter},
          [this](const QString& modelId) {
              return turnOptionsOf(modelId.isEmpty() ? m_models.currentId() : modelId);
          },
          options.clock),
      m_find(*m_conversation.messages()),
      m_history(*m_conversation.messages()),
      m_palette({chatSource(m_chats), modelSource(m_models)}),
      m_sideBySide(m_conversation, m_replies),
      m_context({&m_chats,      &m_sidebar,  &m_folders,      &m_trash,           &m_search,
                 &m_find,       &m_transfer, &m_conversation, &m_engineStatus,    &m_models,
                 &m_settings,   &m_presets,  &m_nextWord,     &m_replay,          &m_sideBySide,
                 &m_appearance, &m_notices,  &m_downloadList, &m_networkSettings, &m_palette,
                 &m_system,     &m_history,  &m_library,      &m_parts,           &m_crashes,
                 &m_updates}) {
    connectStorage();
    connectModels();
    connectSettings();
    connectDownloads();
    connectHashes();
    connect(&m_notices, &NoticeListModel::actionRequested, this, &Application::act);
    selectFirstModel(options.model);
    tellOfCrashes();
    tellOfUpdates();
}

Application::~Application() = default;

void Application::connectStorage() {
    connect(&m_storage, &StorageThread::troubled, this, [this](const StoreError& error) {
        m_notices.show([this, error] { return storageNotice(error, toQString(m_profile)); });
    });
    connect(&m_storage, &StorageThread::recovered, this, [this] { m_notices.dismiss(kStorageNotice); });
    connect(&m_storage, &StorageThread::salvaged, this, [this](const SalvageReport& report) {
        m_notices.show([report] { return salvageNotice(report); });
    });
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
            [this](const QString& name, const Error& error) {
                m_notices.show([name, error] { return modelNotice(name, error); });
            });
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
            m_notices.show([name = modelName(m_installed.fileOf(m_loadingId)), warning = model.info.warning] {
                return modelWarningNotice(name, warning);
            });
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
    const auto tellMemorySpeed = [this] { m_conversation.setMemorySpeed(m_machine.memoryBytesPerSecond()); };
    connect(&m_machine, &Machine::changed, &m_conversation, tellMemorySpeed);
    tellMemorySpeed();
}

void Application::connectDownloads() {
    connect(&m_downloads, &Downloads::finished, &m_installed, [this] { m_installed.rescan(); });
}

/// The person is told once of what an earlier run left; the settings have it afterwards.
void Application::tellOfCrashes() {
    connect(&m_engineStatus, &EngineStatus::changed, this, [this] {
        noteForCrashReports(
            (m_engineStatus.kernel() + QStringLiteral(" on ") + m_engineStatus.target()).toStdString());
    });
    if (const QDateTime time = m_crashes.untold(); time.isValid())
        m_notices.show([time] { return crashNotice(time); });
    m_crashes.setTold();
}

void Application::tellOfUpdates() {
    connect(&m_updates, &UpdateCheck::newer, this,
            [this](const QString& version) { m_notices.show([version] { return updateNotice(version); }); });
    m_updates.begin();
}

/// A model is read for its hash when there is a reply of it that should tell it, not before.
void Application::connectHashes() {
    connect(&m_inference, &InferenceThread::finished, this, [this] {
        const std::filesystem::path file = m_installed.fileOf(m_answeringId);
        if (m_hashes.known(file).isEmpty()) m_hashes.want(file, ModelHashes::Pace::kUnhurried);
    });
    connect(&m_hashes, &ModelHashes::ready, this,
            [this](const std::filesystem::path& file, const QString& sha256) {
                const InstalledModel* model = m_installed.find(m_installed.idOf(file));
                if (model == nullptr) return;
                // A reply that is older than the file was made by what was there before.
                m_conversation.completeModelHash(toQString(file.filename()), changedMs(*model), sha256);
            });
}

/// The settings follow the model and the chat; the picture of the next word follows the settings.
void Application::connectSettings() {
    connect(&m_models, &InstalledModelListModel::currentChanged, this,
            [this] { m_settings.setModel(m_models.currentId(), recommendedFor(m_models.currentId())); });
    connect(&m_conversation, &Conversation::chatChanged, this, &Application::showSettings);
    connect(&m_settings, &GenerationSettingsListModel::chatSettingsChanged, this,
            [this](const QJsonObject& settings) {
                m_chats.update(m_conversation.chatId(), [&](ChatRecord& chat) { chat.settings = settings; });
            });
    connect(&m_settings, &GenerationSettingsListModel::valuesChanged, this, &Application::applySettings);
    connect(&m_conversation, &Conversation::overflowPolicyChosen, this, [this](const QString& policy) {
        m_settings.setLayer(QStringLiteral("chat"));
        m_settings.setValue(QStringLiteral("overflow"), policy);
    });
    connect(&m_inference, &InferenceThread::choicePointKept, this,
            [this](RequestId id, const ChoicePointPtr& point) {
                if (const QString chat = m_replies.chatOf(id); !chat.isEmpty()) m_nextWord.keep(chat, point);
            });
    connect(&m_inference, &InferenceThread::loaded, this, [this](RequestId, const LoadedModel& model) {
        m_settings.setModelThinks(model.info.knowsThinking);
    });
    showSettings();
    applySettings();
}

void Application::applySettings() {
    const GenerationValues values = m_settings.values();
    m_nextWord.setOptions(values.samplingOptions(0));
    m_conversation.setOverflowPolicy(QString::fromStdString(values.text("overflow")));
}

void Application::showSettings() {
    const ChatRecord* chat = m_chats.find(m_conversation.chatId());
    m_settings.setChat(chat != nullptr ? chat->settings : QJsonObject());
    m_nextWord.showChat(m_conversation.chatId());
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
    m_library.catalogue()->setLanguage(m_translations.language());
    connect(&m_system, &SystemOptions::languageChanged, this,
            [this] { m_translations.use(m_system.language()); });
    connect(&m_translations, &Translations::changed, this, [this, retranslate = std::move(retranslate)] {
        retranslate();
        retellTexts();
    });
}

/// What C++ says in words is asked for again as if it had changed.
void Application::retellTexts() {
    m_library.catalogue()->setLanguage(m_translations.language());
    emit m_machine.changed();  // the lists of models make their rows anew
    m_notices.retell();
    retellLists(m_context);
    emit m_engineStatus.changed();
    emit m_conversation.titleChanged();
    emit m_nextWord.changed();
    emit m_networkSettings.changed();
    emit m_networkSettings.tokenChanged();
    emit m_catalogueSettings.changed();
    emit m_updates.changed();
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
    m_notices.show(
        [name = modelName(m_installed.fileOf(m_loadingId)), error] { return modelNotice(name, error); });
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
    } else if (actionId == QLatin1String(kShowCrashReports)) {
        emit m_context.crashReportsRequested();
        m_notices.dismiss(noticeId);
    } else if (actionId == QLatin1String(kDeleteCrashReports)) {
        m_crashes.remove();
        m_notices.dismiss(noticeId);
    }
}

RecommendedSampling Application::recommendedFor(const QString& modelId) const {
    const InstalledModel* model = m_installed.find(modelId);
    return model != nullptr ? model->info.recommendedSampling : RecommendedSampling();
}

ModelRequest Application::modelRequest(const QString& modelId) const {
    const GenerationValues values = m_settings.valuesWith(modelId, recommendedFor(modelId));
    ModelRequest request;
    request.file = m_installed.fileOf(modelId);
    request.contextLength = static_cast<std::uint32_t>(values.number("contextLength"));
    request.threads = static_cast<std::uint32_t>(values.number("threads"));
    request.cacheType = findCacheType(values.text("cacheType")).value_or(CacheType::kF16);
    request.overflow = overflowOf(QString::fromStdString(values.text("overflow")));
    return m_care.spared(std::move(request));
}

std::filesystem::path Application::fileThatMade(const ReplyRecord& reply) const {
    const auto& models = m_installed.models();
    const auto sameFile = [&](const InstalledModel& model) {
        return model.runnable() && toQString(model.file.filename()) == reply.sampling["modelFile"].toString();
    };
    const auto sameModel = [&](const InstalledModel& model) {
        return model.runnable() && QString::fromStdString(model.info.name) == reply.modelName &&
               static_cast<qint64>(model.info.fileBytes) == reply.modelBytes;
    };
    auto found = std::ranges::find_if(models, sameFile);
    if (found == models.end()) found = std::ranges::find_if(models, sameModel);
    return found == models.end() ? std::filesystem::path() : found->file;
}

std::optional<Replay::Plan> Application::planReplay(const QString& messageId, QString& why) const {
    const QList<MessageRecord> path = m_conversation.path();
    const auto found = std::ranges::find(path, messageId, &MessageRecord::id);
    if (found == path.end() || found->author != Author::kAssistant || isUnderWay(found->state)) {
        why = tr("There is no whole reply to write again.");
        return std::nullopt;
    }
    Replay::Plan plan;
    plan.first = *found;
    const ReplyRecord& reply = plan.first.reply;
    plan.model.file = fileThatMade(reply);
    if (plan.model.file.empty()) {
        why = tr("The model that wrote this, %1, is not on this computer.").arg(reply.modelName);
        return std::nullopt;
    }
    plan.modelHash = m_hashes.known(plan.model.file);
    plan.model.contextLength = reply.stats.contextLength;
    plan.model.threads = static_cast<std::uint32_t>(m_settings.values().number("threads"));
    plan.model.cacheType =
        findCacheType(reply.sampling["cacheType"].toString().toStdString()).value_or(CacheType::kF16);
    plan.model.overflow = overflowOf(reply.sampling["overflow"].toString());
    plan.model = m_care.spared(std::move(plan.model));
    const auto before = static_cast<qsizetype>(found - path.begin());
    plan.messages = chatHistory(path.first(before), reply.details.systemPrompt);
    plan.sampling = samplingFromRecord(reply.sampling, reply.seed);
    return plan;
}

QString Application::modelName(const std::filesystem::path& file) const {
    const InstalledModel* model = m_installed.find(m_installed.idOf(file));
    return model != nullptr ? model->name() : toQString(file.stem());
}

TurnOptions Application::turnOptionsOf(const QString& modelId) const {
    const GenerationValues values = m_settings.valuesWith(modelId, recommendedFor(modelId));
    TurnOptions options;
    options.model = modelRequest(modelId);
    options.modelName = modelName(options.model.file);
    options.modelHash = m_hashes.known(options.model.file);
    options.systemPrompt = QString::fromStdString(values.text("systemPrompt"));
    // 32 bits can be typed again and are exact in a setting.
    options.sampling = values.samplingOptions(QRandomGenerator::global()->generate());
    options.samplingRecord = samplingRecord(options.sampling);
    options.samplingRecord["overflow"] = QString::fromStdString(values.text("overflow"));
    options.samplingRecord["cacheType"] = QString::fromStdString(values.text("cacheType"));
    options.samplingRecord["modelFile"] = toQString(options.model.file.filename());
    options.samplingRecord["version"] = QStringLiteral(ONEBIT_VERSION);
    return options;
}

}  // namespace onebit::app

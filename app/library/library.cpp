// SPDX-License-Identifier: Apache-2.0
#include "app/library/library.h"

#include <QLocale>
#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <utility>

#include "app/library/checkpoint_folder.h"
#include "app/library/model_details.h"
#include "app/library/model_source.h"
#include "app/platform/native_path.h"
#include "inference/convert.h"

namespace onebit::app {
namespace fs = std::filesystem;
namespace {

using namespace std::chrono_literals;

/// A deleted model can be brought back for a day.
constexpr auto kTrashAge = 24h;

/// Of a file, or of the files in a folder; 0: not known.
std::uintmax_t bytesOf(const fs::path& path) {
    std::error_code error;
    const std::uintmax_t bytes = fs::file_size(path, error);
    if (!error) return bytes;
    std::uintmax_t all = 0;
    std::error_code unreadable;
    for (fs::directory_iterator entry(path, unreadable), end; !unreadable && entry != end;
         entry.increment(unreadable)) {
        const std::uintmax_t size = entry->file_size(error);
        if (!error) all += size;
    }
    return all;
}

}  // namespace

Library::Library(const Parts& parts, QObject* parent)
    : QObject(parent),
      m_parts(parts),
      m_catalogue(parts.installed, parts.machine),
      m_link(parts.network, parts.installed, parts.machine),
      m_folders(parts.installed) {
    connect(&m_parts.installed, &InstalledModels::foldersChanged, this, &Library::foldersChanged);
    connect(&m_parts.installed, &InstalledModels::changed, this, &Library::compareHashes);
    connect(&m_parts.installed, &InstalledModels::changed, this, &Library::tellArrivals);
    connect(&m_parts.installed, &InstalledModels::removed, this, [this](const QString& name, bool trashed) {
        emit removed(trashed ? tr("%1 moved to trash").arg(name) : tr("%1 left the list").arg(name));
        emit trashChanged();
    });
    connect(&m_parts.hashes, &ModelHashes::ready, this, &Library::takeHash);
    connect(&m_looking, &QFutureWatcherBase::finished, this, [this] {
        m_others = m_looking.result();
        emit othersChanged();
    });
    connect(&m_catalogue, &CatalogueListModel::downloadRequested, this, [this](const CatalogueModel& model) {
        startDownload(requestFor(model, m_parts.network.config().hub));
    });
    connect(&m_parts.catalogueSettings, &CatalogueSettings::catalogueChanged, this, &Library::takeCatalogue);
    connect(&m_link, &LinkedModelListModel::downloadRequested, this, &Library::startDownload);
    connectDownloads();
    takeCatalogue();
}

Library::~Library() {
    m_looking.disconnect(this);
    m_looking.waitForFinished();
}

void Library::connectDownloads() {
    Downloads& downloads = m_parts.downloads;
    const auto take = [this](const QString& id) { m_catalogue.setDownload(m_parts.downloads.find(id)); };
    connect(&downloads, &Downloads::added, this, take);
    connect(&downloads, &Downloads::changed, this, take);
    connect(&downloads, &Downloads::removed, this,
            [this](const QString& id) { m_catalogue.dropDownload(id); });
    connect(&downloads, &Downloads::hashed, this, [this](const fs::path& file, const QByteArray& sha256) {
        m_parts.hashes.put(file, QString::fromLatin1(sha256));
    });
    connect(&downloads, &Downloads::finished, this,
            [this](const QString&, const fs::path& file) { m_arriving.push_back(file); });
    const QList<Download> all = downloads.list();
    for (const Download& download : all)
        m_catalogue.setDownload(download);
}

void Library::startDownload(DownloadRequest request) {
    request.folder = m_parts.installed.folder();
    if (request.catalogueId.isEmpty()) request.catalogueId = m_catalogue.idOfOriginals(request);
    m_parts.downloads.start(request);
}

void Library::tellArrivals() {
    for (const InstalledModel& model : m_parts.installed.models()) {
        if (std::erase(m_arriving, model.file) > 0 && model.runnable()) emit arrived(model.id, model.name());
    }
}

void Library::takeCatalogue() {
    m_catalogue.setCatalogue(m_parts.catalogueSettings.catalogue());
}

QStringList Library::folders() const {
    QStringList all;
    for (const fs::path& folder : m_parts.installed.folders())
        all.append(toQString(folder));
    return all;
}

QVariantList Library::others() const {
    QVariantList all;
    for (const FoundModel& model : m_others) {
        const std::uintmax_t bytes = bytesOf(model.file);
        all.append(
            QVariantMap{{"program", QString::fromStdString(model.program)},
                        {"name", QString::fromStdString(model.name)},
                        {"file", toQString(model.file)},
                        {"sizeText", bytes == 0 ? QString() : sizeInWords(bytes)},
                        {"known", m_parts.installed.find(m_parts.installed.idOf(model.file)) != nullptr}});
    }
    return all;
}

void Library::lookForOthers() {
    if (m_looking.isRunning()) return;
    m_looking.setFuture(QtConcurrent::run(findModelsOfOtherPrograms, m_places));
    emit othersChanged();
}

void Library::importOther(int index, const QString& how) {
    if (index < 0 || index >= static_cast<int>(m_others.size())) return;
    takeFile(m_others[static_cast<std::size_t>(index)].file, how);
}

void Library::import(const QUrl& url, const QString& how) {
    const fs::path file = toPath(url.toLocalFile());
    std::error_code error;
    if (url.isLocalFile() && fs::is_directory(file, error)) {
        addFolder(url);
    } else if (url.isLocalFile()) {
        takeFile(file, how);
    } else {
        m_parts.models.importFile(url);  // says what is wrong with it
    }
}

void Library::takeFile(const fs::path& file, const QString& how) {
    const bool stays = how != QLatin1String("copy") && how != QLatin1String("link");
    if (stays || isCheckpointFolder(file)) {
        m_parts.installed.add(file);
        return;
    }
    const fs::path folder = m_parts.installed.folder();
    const bool link = how == QLatin1String("link");
    const QString name = toQString(file.stem());
    m_jobs.start(
        tr("Copying %1").arg(name),
        [file, folder, link](const Progress& progress, const StopFlag& stop) {
            return link ? linkModel(file, folder) : copyModel(file, folder, progress, stop);
        },
        [this](const fs::path& copy) { m_parts.installed.add(copy); });
}

void Library::addFolder(const QUrl& url) {
    if (!url.isLocalFile()) return;
    const fs::path folder = toPath(url.toLocalFile());
    isCheckpointFolder(folder) ? m_parts.installed.add(folder) : m_parts.installed.addFolder(folder);
}

void Library::removeFolder(const QString& folder) {
    m_parts.installed.removeFolder(toPath(folder));
}

void Library::move(const QString& modelId, const QString& folder) {
    const InstalledModel* model = m_parts.installed.find(modelId);
    if (model == nullptr || model->starter || model->convertible) return;
    m_jobs.start(
        tr("Moving %1").arg(model->name()),
        [file = model->file, to = toPath(folder)](const Progress& progress, const StopFlag& stop) {
            return moveModel(file, to, progress, stop);
        },
        [this](const fs::path&) { m_parts.installed.rescan(); });
}

void Library::verify(const QString& modelId) {
    const InstalledModel* model = m_parts.installed.find(modelId);
    if (model == nullptr || model->convertible) return;
    const auto found = std::make_shared<std::vector<FileHash>>();
    m_jobs.start(
        tr("Checking %1").arg(model->name()),
        [file = model->file, found](const Progress& progress, const StopFlag& stop) -> Result<fs::path> {
            auto hashes = hashModel(file, progress, stop);
            if (!hashes) return tl::unexpected(hashes.error());
            *found = *std::move(hashes);
            return file;
        },
        [this, modelId, known = knownHashes(*model), found](const fs::path&) {
            takeVerdict(modelId, judgeHashes(*found, known), *found);
        });
}

/// What each of a model's files should be: by the catalogue, which names the first, or else as it was.
std::vector<std::string> Library::knownHashes(const InstalledModel& model) const {
    std::vector<std::string> known;
    for (const fs::path& part : modelParts(model.file))
        known.push_back(m_parts.hashes.knownOfFile(part).toStdString());
    if (const QString named = m_catalogue.knownHash(model); !named.isEmpty())
        known.front() = named.toStdString();
    return known;
}

void Library::takeVerdict(const QString& modelId, HashVerdict verdict, const std::vector<FileHash>& found) {
    const InstalledModel* model = m_parts.installed.find(modelId);
    if (model == nullptr) return;
    const auto sentence = [&] {
        switch (verdict) {
            case HashVerdict::kRight:
                return tr("%1 is exactly what it should be");
            case HashVerdict::kDifferent:
                return tr("%1 is not what it should be. Download it again");
            case HashVerdict::kUnknown:
                break;
        }
        return tr("%1 was read to its end. Nothing is known to compare it with");
    }();
    const QString told = sentence.arg(model->name());
    // What a file should be is not forgotten for what it has become.
    for (const FileHash& hash : found) {
        if (verdict != HashVerdict::kDifferent)
            m_parts.hashes.put(hash.file, QString::fromStdString(hash.sha256));
    }
    m_parts.models.setNote(modelId, verdict == HashVerdict::kRight ? QString() : told);
    emit this->told(told);
}

void Library::remove(const QString& modelId) {
    m_parts.installed.remove(modelId);
}

void Library::undoRemove() {
    m_parts.installed.undoRemove();
    emit trashChanged();
}

QString Library::trashText() const {
    const std::uintmax_t bytes = m_parts.installed.emptyTrash(kTrashAge);
    return bytes > 0 ? sizeInWords(bytes) : QString();
}

void Library::emptyTrash() {
    m_parts.installed.emptyTrash(0s);
    emit trashChanged();
}

void Library::convert(const QString& modelId) {
    const InstalledModel* model = m_parts.installed.find(modelId);
    if (model == nullptr || !model->convertible) return;
    const QString name = model->name();
    const fs::path out = freeModelFile(m_parts.installed.folder(), name.toStdString());
    m_jobs.start(
        tr("Converting %1").arg(name),
        [folder = model->file, out](const Progress& progress, const StopFlag& stop) -> Result<fs::path> {
            ConversionOptions options;
            options.progress = [&](float share) { progress(static_cast<double>(share)); };
            options.stop = &stop;
            std::error_code error;
            fs::create_directories(out.parent_path(), error);
            const auto report = convertModel(folder, out, options);
            if (!report) return tl::unexpected(report.error());
            if (report->stopped) return fail(ErrorCode::kInternal, "stopped");
            return out;
        },
        [this, name](const fs::path&) {
            m_parts.installed.rescan();
            emit told(tr("%1 is converted and listed").arg(name));
        });
}

QVariantList Library::details(const QString& modelId) {
    const InstalledModel* model = m_parts.installed.find(modelId);
    if (model == nullptr) return {};
    const QString sha256 = m_parts.hashes.known(model->file);
    if (sha256.isEmpty() && !model->convertible) m_parts.hashes.want(model->file, ModelHashes::Pace::kAtOnce);
    return modelDetails(*model, sha256);
}

/// Files of equal size may be the same: those alone are worth reading.
void Library::compareHashes() {
    std::map<std::uintmax_t, std::vector<const InstalledModel*>> bySize;
    for (const InstalledModel& model : m_parts.installed.models()) {
        if (!model.convertible && model.bytes > 0) bySize[model.bytes].push_back(&model);
    }
    for (const auto& [bytes, models] : bySize) {
        if (models.size() < 2) continue;
        for (const InstalledModel* model : models) {
            const QString sha256 = m_parts.hashes.known(model->file);
            sha256.isEmpty() ? m_parts.hashes.want(model->file, ModelHashes::Pace::kUnhurried)
                             : takeHash(model->file, sha256);
        }
    }
}

void Library::takeHash(const fs::path& file, const QString& sha256) {
    const auto& models = m_parts.installed.models();
    const auto self = std::ranges::find(models, file, &InstalledModel::file);
    if (self == models.end()) return;
    emit detailsChanged(QString(self->id));
    for (auto other = models.begin(); other != self; ++other) {
        if (other->bytes != self->bytes || m_parts.hashes.known(other->file) != sha256) continue;
        m_parts.models.setNote(QString(self->id), tr("The same file as %1").arg(other->name()));
        return;
    }
}

}  // namespace onebit::app

// SPDX-License-Identifier: Apache-2.0
#include "app/library/catalogue_list_model.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <utility>

#include "app/library/expected_info.h"
#include "app/library/prospect_words.h"
#include "app/library/row_edits.h"
#include "app/library/transfer_words.h"
#include "app/platform/native_path.h"
#include "app/platform/translations.h"

namespace onebit::app {
namespace {

/// Below this a reply does not keep up with reading.
constexpr double kQuickTokensPerSecond = 8;

const QStringList kOrders{QStringLiteral("fit"), QStringLiteral("size"), QStringLiteral("speed"),
                          QStringLiteral("name")};

int rankOf(Fit fit) {
    constexpr std::array kRanks{2, 0, 1, 3};  // in the order of Fit: not known comes before too big
    return kRanks.at(static_cast<std::size_t>(fit));
}

QString languagesInWords(const QStringList& languages) {
    QStringList names;
    for (const QString& tag : languages) {
        if (tag == QLatin1String("mul")) return CatalogueListModel::tr("Many languages");
        const QLocale locale(tag);
        names.append(locale.language() == QLocale::C ? tag : Translations::ownName(tag));
    }
    return QLocale().createSeparatedList(names);
}

}  // namespace

CatalogueListModel::CatalogueListModel(InstalledModels& installed, Machine& machine, QObject* parent)
    : QAbstractListModel(parent), m_installed(installed), m_machine(machine) {
    connect(&m_installed, &InstalledModels::changed, this, &CatalogueListModel::refresh);
    connect(&m_machine, &Machine::changed, this, &CatalogueListModel::refresh);
}

int CatalogueListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CatalogueListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    return valueOf(m_rows[index.row()], role);
}

QVariant CatalogueListModel::valueOf(const Row& row, int role) const {
    switch (role) {
        case ModelIdRole:
            return row.id;
        case Qt::DisplayRole:
        case NameRole:
            return row.name;
        case UseRole:
            return row.use;
        case LanguagesRole:
            return row.languages;
        case LicenseRole:
            return row.license;
        case LicenseUrlRole:
            return row.licenseUrl;
        case SourceRole:
            return row.source;
        case LinkRole:
            return row.link;
        case SizeTextRole:
            return row.sizeText;
        case MemoryTextRole:
            return row.memoryText;
        case SpeedTextRole:
            return row.speedText;
        case FitRole:
            return row.fit;
        case FitTextRole:
            return row.fitText;
        case RecommendedRole:
            return row.recommended;
        case DownloadIdRole:
            return row.downloadId;
        case DownloadStateRole:
            return row.downloadState;
        case ProgressRole:
            return row.progress;
        case ProgressTextRole:
            return row.progressText;
        case RateTextRole:
            return row.rateText;
        case ErrorTextRole:
            return row.errorText;
        default:
            return {};
    }
}

QHash<int, QByteArray> CatalogueListModel::roleNames() const {
    return {{ModelIdRole, "modelId"},
            {NameRole, "name"},
            {UseRole, "use"},
            {LanguagesRole, "languages"},
            {LicenseRole, "license"},
            {LicenseUrlRole, "licenseUrl"},
            {SourceRole, "source"},
            {LinkRole, "link"},
            {SizeTextRole, "sizeText"},
            {MemoryTextRole, "memoryText"},
            {SpeedTextRole, "speedText"},
            {FitRole, "fit"},
            {FitTextRole, "fitText"},
            {RecommendedRole, "recommended"},
            {DownloadIdRole, "downloadId"},
            {DownloadStateRole, "downloadState"},
            {ProgressRole, "progress"},
            {ProgressTextRole, "progressText"},
            {RateTextRole, "rateText"},
            {ErrorTextRole, "errorText"}};
}

void CatalogueListModel::setQuery(const QString& query) {
    if (query == m_query) return;
    m_query = query;
    emit queryChanged();
    refresh();
}

void CatalogueListModel::setOrder(const QString& order) {
    if (order == m_order || !kOrders.contains(order)) return;
    m_order = order;
    emit orderChanged();
    refresh();
}

void CatalogueListModel::setCatalogue(const Catalogue& catalogue) {
    m_catalogue = catalogue;
    refresh();
}

void CatalogueListModel::setLanguage(const QString& language) {
    m_language = language;
    refresh();
}

void CatalogueListModel::setDownload(const Download& download) {
    if (download.catalogueId.isEmpty()) return;
    if (download.state == DownloadState::kDone) {
        m_downloads.remove(download.catalogueId);
    } else {
        m_downloads.insert(download.catalogueId, download);
    }
    refresh();
}

void CatalogueListModel::dropDownload(const QString& downloadId) {
    m_downloads.removeIf([&](const auto& entry) { return entry->id == downloadId; });
    refresh();
}

QVariantMap CatalogueListModel::row(const QString& modelId) const {
    for (const CatalogueModel& model : m_catalogue.models) {
        if (model.id != modelId) continue;
        const Row row = rowFor(model);
        QVariantMap values;
        const auto names = roleNames();
        for (auto name = names.begin(); name != names.end(); ++name)
            values.insert(QString::fromLatin1(*name), valueOf(row, name.key()));
        return values;
    }
    return {};
}

void CatalogueListModel::download(const QString& modelId) {
    for (const CatalogueModel& model : m_catalogue.models) {
        if (model.id != modelId || model.isOriginal()) continue;
        emit downloadRequested(model);
        return;
    }
}

bool CatalogueListModel::isSameFile(const CatalogueModel& model, const InstalledModel& installed) {
    const QString name = toQString(installed.file.filename());
    return name == model.fileName() || (name == model.file && model.bytes > 0 &&
                                        installed.bytes == static_cast<std::uintmax_t>(model.bytes));
}

QString CatalogueListModel::idOfOriginals(const DownloadRequest& request) const {
    const auto known = std::ranges::find_if(m_catalogue.models, [&](const CatalogueModel& model) {
        return model.isOriginal() && model.fileName() == request.convertTo;
    });
    return known == m_catalogue.models.end() ? QString() : known->id;
}

bool CatalogueListModel::isInstalled(const CatalogueModel& model) const {
    return std::ranges::any_of(m_installed.models(), [&](const InstalledModel& installed) {
        return !installed.problem && isSameFile(model, installed);
    });
}

QString CatalogueListModel::knownHash(const InstalledModel& installed) const {
    const auto known = std::ranges::find_if(
        m_catalogue.models, [&](const CatalogueModel& model) { return isSameFile(model, installed); });
    return known == m_catalogue.models.end() ? QString() : QString::fromLatin1(known->sha256);
}

bool CatalogueListModel::matches(const CatalogueModel& model) const {
    const QString text =
        QStringList{model.name,    model.maker, model.family, model.use,  model.useFor(m_language),
                    model.weights, model.kind,  model.org,    model.repo, languagesInWords(model.languages)}
            .join(u' ');
    const QStringList words = m_query.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words,
                               [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

CatalogueListModel::Row CatalogueListModel::rowFor(const CatalogueModel& model) const {
    const ModelInfo expected = expectedInfo(model);
    const Prospect prospect = m_machine.prospect(expected, {});
    const QString missing = missingInWords(prospect);
    Row row;
    row.id = model.id;
    row.name = model.name;
    row.use = missing.isEmpty() ? model.useFor(m_language) : missing;
    row.languages = languagesInWords(model.languages);
    row.license = model.license;
    row.licenseUrl = model.licenseUrl;
    row.source = model.org + u'/' + model.repo;
    if (model.isOriginal()) row.link = model.repository();
    row.sizeText = model.bytes > 0 ? sizeInWords(static_cast<std::uintmax_t>(model.bytes)) : QString();
    row.memoryText = memoryInWords(prospect);
    row.speedText = speedInWords(prospect);
    row.fit = fitName(prospect.fit);
    row.fitText = fitInWords(prospect.fit);
    row.recommended = model.id == m_recommended;
    row.bytes = model.bytes;
    row.parameters = static_cast<qint64>(expected.parameterCount);
    row.speed = prospect.tokensPerSecond;
    row.fitRank = rankOf(prospect.fit);
    if (const auto download = m_downloads.constFind(model.id); download != m_downloads.constEnd()) {
        row.downloadId = download->id;
        row.downloadState = transferStateName(download->state);
        row.progress = download->share();
        row.progressText = receivedInWords(*download);
        row.rateText = rateOrStateInWords(*download);
        row.errorText = download->errorText;
    }
    return row;
}

void CatalogueListModel::sort(QList<Row>& rows) const {
    const auto before = [this](const Row& left, const Row& right) {
        // What is being downloaded stays in sight.
        if (left.downloadId.isEmpty() != right.downloadId.isEmpty()) return !left.downloadId.isEmpty();
        if (m_order == QLatin1String("size")) return left.bytes < right.bytes;
        if (m_order == QLatin1String("speed")) return left.speed > right.speed;
        if (m_order == QLatin1String("name")) return QString::localeAwareCompare(left.name, right.name) < 0;
        if (left.fitRank != right.fitRank) return left.fitRank < right.fitRank;
        return left.fitRank == 0 ? left.parameters > right.parameters : left.bytes < right.bytes;
    };
    std::ranges::stable_sort(rows, before);
}

/// The largest model that fits and is still quick; where none is, the catalogue's own choice for beginners.
QString CatalogueListModel::chooseRecommended() const {
    const CatalogueModel* best = nullptr;
    std::uint64_t mostParameters = 0;
    for (const CatalogueModel& model : m_catalogue.models) {
        if (model.own || isInstalled(model)) continue;
        const ModelInfo info = expectedInfo(model);
        const Prospect prospect = m_machine.prospect(info, {});
        if (prospect.fit != Fit::kFits || prospect.tokensPerSecond < kQuickTokensPerSecond) continue;
        if (best == nullptr || info.parameterCount > mostParameters ||
            (info.parameterCount == mostParameters && model.bytes < best->bytes)) {
            best = &model;
            mostParameters = info.parameterCount;
        }
    }
    if (best != nullptr) return best->id;
    const auto usual = std::ranges::find(m_catalogue.models, m_catalogue.recommended, &CatalogueModel::id);
    return usual != m_catalogue.models.end() && !isInstalled(*usual) ? usual->id : QString();
}

void CatalogueListModel::refresh() {
    const QString recommended = chooseRecommended();
    const bool otherChoice = recommended != m_recommended;
    m_recommended = recommended;
    QList<Row> wanted;
    for (const CatalogueModel& model : m_catalogue.models) {
        if (!isInstalled(model) && matches(model)) wanted.append(rowFor(model));
    }
    sort(wanted);
    const int before = count();
    applyRows(m_rows, wanted,
              {[this](int row) { beginInsertRows({}, row, row); },
               [this](int row) { beginRemoveRows({}, row, row); },
               [this](int from, int to) { beginMoveRows({}, from, from, {}, to); },
               [this] { endInsertRows(); }, [this] { endRemoveRows(); }, [this] { endMoveRows(); },
               [this](int row) { emit dataChanged(index(row), index(row)); }});
    if (count() != before) emit countChanged();
    if (otherChoice) emit recommendedChanged();
}

}  // namespace onebit::app

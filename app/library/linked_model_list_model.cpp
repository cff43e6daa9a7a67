// SPDX-License-Identifier: Apache-2.0
#include "app/library/linked_model_list_model.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/library/prospect_words.h"
#include "app/platform/native_path.h"

namespace onebit::app {
namespace {

// In the order of Verdict.
constexpr std::array kVerdictNames{"unread", "reading", "runs", "refused", "failed"};

QString remedyFor(const DownloadTrouble& trouble) {
    using Kind = DownloadTroubleKind;
    if (trouble.isOffline() || trouble.kind == Kind::kNotAllowed) return QStringLiteral("settings");
    const bool isElsewhere = trouble.kind == Kind::kNotThere || trouble.kind == Kind::kHidden ||
                             trouble.kind == Kind::kNoModel || trouble.kind == Kind::kRejected ||
                             (trouble.network && trouble.network->kind == NetworkFailureKind::kRefusedUrl);
    return isElsewhere ? QStringLiteral("address") : QStringLiteral("retry");
}

}  // namespace

LinkedModelListModel::LinkedModelListModel(NetworkAccess& access, const InstalledModels& installed,
                                           const Machine& machine, QObject* parent)
    : QAbstractListModel(parent),
      m_access(access),
      m_installed(installed),
      m_machine(machine),
      m_hub(access),
      m_header(access),
      m_checkpoint(access) {
    connect(&m_hub, &HubClient::listed, this, &LinkedModelListModel::takeChoices);
    connect(&m_hub, &HubClient::failed, this, &LinkedModelListModel::failWith);
    connect(&m_header, &RemoteHeader::known, this, &LinkedModelListModel::takeHeader);
    connect(&m_header, &RemoteHeader::unusable, this,
            [this](const Error& error) { takeRefusal(DownloadTrouble::unusable(error)); });
    connect(&m_header, &RemoteHeader::failed, this, &LinkedModelListModel::takeFailure);
    connect(&m_checkpoint, &RemoteCheckpoint::known, this,
            [this](const ConversionForecast& forecast) { takeHeader(forecast.info, -1); });
    connect(&m_checkpoint, &RemoteCheckpoint::unusable, this, &LinkedModelListModel::takeRefusal);
    connect(&m_checkpoint, &RemoteCheckpoint::failed, this, &LinkedModelListModel::takeFailure);
    connect(&m_installed, &InstalledModels::changed, this, &LinkedModelListModel::retell);
    connect(&m_machine, &Machine::changed, this, &LinkedModelListModel::retell);
}

int LinkedModelListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LinkedModelListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[index.row()];
    const Prospect prospect = row.verdict == Verdict::kRuns ? m_machine.prospect(row.info, {}) : Prospect();
    switch (role) {
        case Qt::DisplayRole:
        case NameRole:
            return row.choice.name;
        case NoteRole:
            return noteOf(row);
        case SizeTextRole:
            return row.choice.bytes > 0 ? sizeInWords(static_cast<std::uintmax_t>(row.choice.bytes))
                                        : QString();
        case MemoryTextRole:
            return memoryInWords(prospect);
        case SpeedTextRole:
            return speedInWords(prospect);
        case FitRole:
            return fitName(prospect.fit);
        case FitTextRole:
            return fitInWords(prospect.fit);
        case VerdictRole:
            return verdictOf(row);
        default:
            return {};
    }
}

QHash<int, QByteArray> LinkedModelListModel::roleNames() const {
    return {{NameRole, "name"},           {NoteRole, "note"},
            {SizeTextRole, "sizeText"},   {MemoryTextRole, "memoryText"},
            {SpeedTextRole, "speedText"}, {FitRole, "fit"},
            {FitTextRole, "fitText"},     {VerdictRole, "verdict"}};
}

QString LinkedModelListModel::source() const {
    if (m_source.kind == ModelSource::Kind::kUrl) return m_source.url.host();
    return m_source.org.isEmpty() ? QString() : m_source.org + u'/' + m_source.repo;
}

QUrl LinkedModelListModel::page() const {
    if (m_source.kind != ModelSource::Kind::kRepository) return {};
    QUrl url = m_access.config().hub;
    QString base = url.path();
    if (base.endsWith(u'/')) base.chop(1);
    url.setPath(base + u'/' + source());
    return url;
}

bool LinkedModelListModel::isLink(const QString& text) const {
    return readModelSource(text, {}, m_access.config().hub).has_value();
}

void LinkedModelListModel::ask(const QString& text) {
    clear();
    const auto source = readModelSource(text, {}, m_access.config().hub);
    if (!source) {
        m_problem = tr("This names no model. Paste an address, or type org/repo as on Hugging Face.");
        m_remedy = QStringLiteral("address");
        return setState(QStringLiteral("failed"));
    }
    m_source = *source;
    begin();
}

void LinkedModelListModel::begin() {
    m_problem.clear();
    m_remedy.clear();
    if (m_source.kind == ModelSource::Kind::kRepository) {
        m_hub.list(m_source);
        return setState(QStringLiteral("asking"));
    }
    const QString name = requestFor(m_source.url).name;
    setRows({Row{{name, {}, {{m_source.url.fileName(), -1, {}}}, -1}}});
    setState(QStringLiteral("ready"));
    setCurrent(0);
}

void LinkedModelListModel::retry() {
    if (m_state == QLatin1String("ready")) return judge();
    if (source().isEmpty()) return;
    m_hub.cancel();
    setRows({});
    begin();
}

void LinkedModelListModel::clear() {
    m_hub.cancel();
    setRows({});
    m_source = {};
    m_repository = {};
    m_license.clear();
    m_problem.clear();
    m_remedy.clear();
    setState(QStringLiteral("idle"));
}

void LinkedModelListModel::takeChoices(const HubRepository& repository, const QList<HubChoice>& choices) {
    m_repository = repository;
    m_license = repository.license;
    QList<Row> rows;
    for (const HubChoice& choice : choices)
        rows.append(Row{choice});
    setRows(std::move(rows));
    setState(QStringLiteral("ready"));
    setCurrent(0);
}

void LinkedModelListModel::stopReading() {
    m_header.cancel();
    m_checkpoint.cancel();
}

void LinkedModelListModel::setRows(QList<Row> rows) {
    stopReading();
    m_current = -1;
    if (!m_rows.isEmpty()) {
        beginRemoveRows({}, 0, count() - 1);
        m_rows.clear();
        endRemoveRows();
    }
    if (rows.isEmpty()) return;
    beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    m_rows = std::move(rows);
    endInsertRows();
}

void LinkedModelListModel::setState(const QString& state) {
    m_state = state;
    emit changed();
}

void LinkedModelListModel::failWith(const DownloadTrouble& trouble) {
    m_problem = trouble.inWords();
    m_remedy = remedyFor(trouble);
    setRows({});
    setState(QStringLiteral("failed"));
}

void LinkedModelListModel::setCurrent(int row) {
    if (row == m_current || row < 0 || row >= count()) return;
    // The header of the row before is not waited for any more.
    if (m_current >= 0 && m_rows[m_current].verdict == Verdict::kReading) {
        stopReading();
        takeVerdict(Verdict::kUnread);
    }
    m_current = row;
    if (m_rows[row].verdict == Verdict::kUnread) judge();
    emit changed();
}

void LinkedModelListModel::judge() {
    if (m_current < 0) return;
    takeVerdict(Verdict::kReading);
    const DownloadRequest request = requestOf(m_rows[m_current]);
    if (m_rows[m_current].choice.isCheckpoint) return m_checkpoint.read(request);
    QList<QUrl> files;
    for (const RemoteFile& file : request.files)
        files.append(file.url);
    m_header.read(files);
}

void LinkedModelListModel::takeHeader(const ModelInfo& info, qint64 fileBytes) {
    Row& row = m_rows[m_current];
    row.info = info;
    if (row.choice.bytes < 0) row.choice.bytes = fileBytes;
    if (m_license.isEmpty()) m_license = QString::fromStdString(info.license);
    takeVerdict(Verdict::kRuns);
}

void LinkedModelListModel::takeRefusal(const DownloadTrouble& trouble) {
    m_rows[m_current].trouble = trouble;
    takeVerdict(Verdict::kRefused);
}

void LinkedModelListModel::takeFailure(const DownloadTrouble& trouble) {
    m_rows[m_current].trouble = trouble;
    takeVerdict(Verdict::kFailed);
    // Of a single file there is nothing else to choose.
    if (m_source.kind == ModelSource::Kind::kUrl) failWith(trouble);
}

void LinkedModelListModel::takeVerdict(Verdict verdict) {
    m_rows[m_current].verdict = verdict;
    emit dataChanged(index(m_current), index(m_current));
    emit changed();
}

bool LinkedModelListModel::isHere(const Row& row) const {
    const QString name = requestOf(row).installedName();
    return std::ranges::any_of(m_installed.models(), [&](const InstalledModel& model) {
        return !model.problem && toQString(model.file.filename()) == name;
    });
}

QString LinkedModelListModel::noteOf(const Row& row) const {
    if (isHere(row)) return tr("Is on this computer");
    switch (row.verdict) {
        case Verdict::kReading:
            return tr("Reading the beginning of the file");
        case Verdict::kRefused:
        case Verdict::kFailed:
            return row.trouble.inWords();
        case Verdict::kRuns:
            if (QString missing = missingInWords(m_machine.prospect(row.info, {})); !missing.isEmpty())
                return missing;
            if (row.choice.isCheckpoint) {
                return tr("Original files: when all are here, they are converted to a model of %1 and "
                          "removed")
                    .arg(sizeInWords(row.info.fileBytes));
            }
            return QString::fromStdString(row.info.mainFormat);
        case Verdict::kUnread:
            break;
    }
    return row.choice.isCheckpoint ? tr("Original files") : row.choice.format;
}

QString LinkedModelListModel::verdictOf(const Row& row) const {
    if (isHere(row)) return QStringLiteral("here");
    return QLatin1String(kVerdictNames.at(static_cast<std::size_t>(row.verdict)));
}

DownloadRequest LinkedModelListModel::requestOf(const Row& row) const {
    if (m_source.kind != ModelSource::Kind::kRepository) return requestFor(m_source.url);
    DownloadRequest request = requestFor(m_repository, row.choice, m_access.config().hub);
    if (row.choice.isCheckpoint) request.resultBytes = static_cast<qint64>(row.info.fileBytes);
    return request;
}

bool LinkedModelListModel::canDownload() const {
    if (m_current < 0) return false;
    const Row& row = m_rows[m_current];
    return row.verdict == Verdict::kRuns && !isHere(row);
}

void LinkedModelListModel::download() {
    if (canDownload()) emit downloadRequested(requestOf(m_rows[m_current]));
}

void LinkedModelListModel::retell() {
    if (!m_rows.isEmpty()) emit dataChanged(index(0), index(count() - 1));
    emit changed();
}

}  // namespace onebit::app

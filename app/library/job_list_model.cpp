// SPDX-License-Identifier: Apache-2.0
#include "app/library/job_list_model.h"

#include <QPromise>
#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>
#include <utility>

#include "app/engine/error_words.h"

namespace onebit::app {
namespace {

/// A future tells its progress in whole numbers.
constexpr int kSteps = 1000;

}  // namespace

JobListModel::JobListModel(QObject* parent) : QAbstractListModel(parent) {}

JobListModel::~JobListModel() {
    for (const Job& job : m_jobs) {
        job.stop->request();
        job.watcher->disconnect(this);
        job.watcher->waitForFinished();
    }
}

int JobListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

QVariant JobListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Job& job = m_jobs[static_cast<std::size_t>(index.row())];
    switch (role) {
        case JobIdRole:
            return job.id;
        case Qt::DisplayRole:
        case WordsRole:
            return job.words;
        case ProgressRole:
            return job.progress;
        case ErrorTextRole:
            return job.errorText;
        default:
            return {};
    }
}

QHash<int, QByteArray> JobListModel::roleNames() const {
    return {
        {JobIdRole, "jobId"}, {WordsRole, "words"}, {ProgressRole, "progress"}, {ErrorTextRole, "errorText"}};
}

void JobListModel::start(const QString& words, Work work, Done done) {
    using Outcome = Result<std::filesystem::path>;
    const auto stop = std::make_shared<StopFlag>();
    auto watcher = std::make_unique<QFutureWatcher<Outcome>>();
    const int id = ++m_lastId;
    connect(watcher.get(), &QFutureWatcherBase::finished, this, [this, id] { take(id); });
    connect(watcher.get(), &QFutureWatcherBase::progressValueChanged, this, [this, id](int value) {
        const int row = rowOf(id);
        if (row < 0) return;
        m_jobs[static_cast<std::size_t>(row)].progress = static_cast<double>(value) / kSteps;
        touch(row);
    });
    beginInsertRows({}, count(), count());
    m_jobs.push_back({id, words, 0, {}, stop, std::move(watcher), std::move(done)});
    endInsertRows();
    emit countChanged();
    m_jobs.back().watcher->setFuture(
        QtConcurrent::run([work = std::move(work), stop](QPromise<Outcome>& promise) {
            promise.setProgressRange(0, kSteps);
            const auto progress = [&](double share) {
                promise.setProgressValue(static_cast<int>(share * kSteps));
            };
            promise.addResult(work(progress, *stop));
        }));
}

void JobListModel::cancel(int jobId) {
    const int row = rowOf(jobId);
    if (row < 0) return;
    const Job& job = m_jobs[static_cast<std::size_t>(row)];
    if (job.watcher->isRunning()) {
        job.stop->request();
    } else {
        remove(row);
    }
}

void JobListModel::take(int jobId) {
    const int row = rowOf(jobId);
    if (row < 0) return;
    Job& job = m_jobs[static_cast<std::size_t>(row)];
    const Result<std::filesystem::path> outcome = job.watcher->result();
    if (!outcome && !job.stop->requested()) {
        job.errorText = errorInWords(outcome.error());
        touch(row);
        return;
    }
    const Done done = std::move(job.done);
    remove(row);
    if (outcome && done) done(*outcome);
}

int JobListModel::rowOf(int jobId) const {
    const auto found = std::ranges::find(m_jobs, jobId, &Job::id);
    return found == m_jobs.end() ? -1 : static_cast<int>(found - m_jobs.begin());
}

void JobListModel::remove(int row) {
    beginRemoveRows({}, row, row);
    // Its watcher may be the one that is calling.
    m_jobs[static_cast<std::size_t>(row)].watcher.release()->deleteLater();
    m_jobs.erase(m_jobs.begin() + row);
    endRemoveRows();
    emit countChanged();
}

void JobListModel::touch(int row) {
    emit dataChanged(index(row), index(row), {ProgressRole, ErrorTextRole});
}

}  // namespace onebit::app

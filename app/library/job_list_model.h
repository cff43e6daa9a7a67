// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QFutureWatcher>
#include <QtQmlIntegration>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "app/library/file_work.h"

namespace onebit::app {

/// Work on files that takes a while (copying, moving, checking, converting), each on a pool thread, for QML.
/// One that ends well leaves the list; one that failed stays with its sentence until it is dismissed. Lives
/// on the GUI thread.
class JobListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role {
        JobIdRole = Qt::UserRole + 1,
        WordsRole,      ///< "Copying Bonsai 8B"
        ProgressRole,   ///< 0 to 1
        ErrorTextRole,  ///< empty while it runs
    };
    /// Blocks, on a pool thread. What it returns is handed to `Done`.
    using Work = std::function<Result<std::filesystem::path>(const Progress&, const StopFlag&)>;
    /// Called on the GUI thread when the work ended well.
    using Done = std::function<void(const std::filesystem::path&)>;

    explicit JobListModel(QObject* parent = nullptr);
    /// Stops what runs and waits for it.
    ~JobListModel() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return rowCount(); }

    void start(const QString& words, Work work, Done done);
    /// Stops a job that runs, which leaves everything as it was; dismisses one that failed.
    Q_INVOKABLE void cancel(int jobId);

  signals:
    void countChanged();

  private:
    struct Job {
        int id = 0;
        QString words;
        double progress = 0;
        QString errorText;
        std::shared_ptr<StopFlag> stop;
        std::unique_ptr<QFutureWatcher<Result<std::filesystem::path>>> watcher;
        Done done;
    };

    int rowOf(int jobId) const;
    void take(int jobId);
    void remove(int row);
    void touch(int row);

    std::vector<Job> m_jobs;
    int m_lastId = 0;
};

}  // namespace onebit::app

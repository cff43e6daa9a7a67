// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QFutureWatcher>
#include <QUrl>
#include <QtQmlIntegration>

#include "app/library/installed_models.h"

namespace onebit::app {

/// The folders of models for QML: what is in each, the room left, and where downloads go. Lives on the GUI
/// thread; disks are asked on a pool thread.
class ModelFolderListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role {
        PathRole = Qt::UserRole + 1,
        DetailRole,     ///< "3 models · 41 GB free", or that it is not there now
        MissingRole,    ///< it is not there: on a disk that is not connected, for instance
        DefaultRole,    ///< downloads and copies go here
        RemovableRole,  ///< all but the profile's own
    };

    /// `installed` must outlive the model.
    explicit ModelFolderListModel(InstalledModels& installed, QObject* parent = nullptr);
    ~ModelFolderListModel() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_rows.size()); }

    /// Asks the disks again: call it when somebody looks.
    Q_INVOKABLE void look();
    /// Looks for models there from now on; anything but a folder of this computer is ignored.
    Q_INVOKABLE void add(const QUrl& folder);
    /// Takes it from the list; the files stay.
    Q_INVOKABLE void remove(const QString& path);
    /// Downloads and copies go there from now on.
    Q_INVOKABLE void makeDefault(const QString& path);
    Q_INVOKABLE void openFolder(const QString& path) const;

  signals:
    void countChanged();

  private:
    struct Row {
        QString id;             ///< the path
        int models = 0;         ///< of which files lie in it
        qint64 freeBytes = -1;  ///< on its disk; below 0: not known
        bool missing = false;
        bool isDefault = false;
        bool removable = false;
        bool operator==(const Row&) const = default;
    };
    /// What a disk said of a folder.
    struct Disk {
        bool missing = false;
        qint64 freeBytes = -1;
    };

    static QString detailInWords(const Row& row);
    static QHash<QString, Disk> askDisks(const QStringList& paths);
    void refresh();

    InstalledModels& m_installed;
    QList<Row> m_rows;
    QHash<QString, Disk> m_disks;
    QFutureWatcher<QHash<QString, Disk>> m_asking;
    bool m_askAgain = false;
};

}  // namespace onebit::app

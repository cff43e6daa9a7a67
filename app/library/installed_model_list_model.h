// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QUrl>
#include <QtQmlIntegration>

#include "app/library/installed_models.h"
#include "app/library/machine.h"

namespace onebit::app {

/// The models on this computer for QML, and which of them is to answer.
class InstalledModelListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString currentId READ currentId NOTIFY currentChanged)
    Q_PROPERTY(QString currentName READ currentName NOTIFY currentChanged)
    Q_PROPERTY(QString currentDetail READ currentDetail NOTIFY currentChanged)
    Q_PROPERTY(QString currentSize READ currentSize NOTIFY currentChanged)
    /// The model that comes with the application is to answer.
    Q_PROPERTY(bool currentIsStarter READ currentIsStarter NOTIFY currentChanged)
    Q_PROPERTY(QString folder READ folder CONSTANT)

  public:
    enum Role {
        ModelIdRole = Qt::UserRole + 1,
        NameRole,
        DetailRole,
        IsCurrentRole,
        IsStarterRole,
        RunnableRole,
        ProblemRole,
        PathRole,
        SizeTextRole,
        MemoryTextRole,
        SpeedTextRole,
        FitRole,  ///< "fits", "tight", "tooBig" or ""
        FitTextRole,
        NoteRole,         ///< the line under the name: what is to be known of it
        RemovableRole,    ///< not the starter
        ConvertibleRole,  ///< a folder of original files
    };

    /// Both must outlive the model. Without a machine nothing is expected of the models.
    explicit InstalledModelListModel(InstalledModels& installed, Machine* machine = nullptr,
                                     QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    QString currentId() const { return m_currentId; }
    QString currentName() const;
    QString currentDetail() const;
    QString currentSize() const;
    bool currentIsStarter() const;
    QString folder() const;
    /// Shows what there is to know of a model under its name, in place of the usual line; empty: nothing.
    void setNote(const QString& id, const QString& note);
    /// Shows a model as the current one without `selected`.
    void setCurrent(const QString& id);

    Q_INVOKABLE void select(const QString& modelId);
    Q_INVOKABLE void selectAt(int index);
    Q_INVOKABLE void rescan();
    /// Adds a file where it lies and selects it.
    Q_INVOKABLE void importFile(const QUrl& url);
    Q_INVOKABLE void openFolder();

  signals:
    void countChanged();
    void currentChanged();
    /// A person chose another model.
    void selected(const QString& modelId);
    void refused(const QString& name, const onebit::Error& error);

  private:
    struct Row {
        QString id, name, detail, problem, path, sizeText, memoryText, speedText, fit, fitText, note;
        bool starter = false;
        bool runnable = false;
        bool convertible = false;
        bool operator==(const Row&) const = default;
    };

    Row rowFor(const InstalledModel& model) const;
    void takeModels();

    InstalledModels& m_installed;
    Machine* m_machine;
    QHash<QString, QString> m_notes;  ///< by the model's id
    QList<Row> m_rows;
    QString m_currentId;
    QString m_shownCurrent;  ///< name and detail that were told last
};

}  // namespace onebit::app

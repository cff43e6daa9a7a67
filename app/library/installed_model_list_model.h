#pragma once

#include <QAbstractListModel>
#include <QUrl>
#include <QtQmlIntegration>

#include "app/library/installed_models.h"

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
    };

    /// `installed` must outlive the model.
    explicit InstalledModelListModel(InstalledModels& installed, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    QString currentId() const { return m_currentId; }
    QString currentName() const;
    QString currentDetail() const;
    QString folder() const;
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
        QString id, name, detail, problem, path;
        bool starter = false;
        bool runnable = false;
        bool operator==(const Row&) const = default;
    };

    static Row rowFor(const InstalledModel& model);
    void takeModels();

    InstalledModels& m_installed;
    QList<Row> m_rows;
    QString m_currentId;
};

}  // namespace onebit::app

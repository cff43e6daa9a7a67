// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QFutureWatcher>
#include <QHash>
#include <QtQmlIntegration>
#include <memory>
#include <optional>
#include <vector>

#include "inference/next_word.h"

namespace onebit::app {

/// The live picture of the generation settings: which words could have come next at the place where the
/// chat's last reply was least sure, and what the settings make of them. Computed on a pool thread by the
/// sampler that writes replies, only while somebody looks.
class NextWordListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// Somebody looks.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    /// There is a place to show; false until the chat has a reply of this run.
    Q_PROPERTY(bool known READ known NOTIFY changed)
    /// The last words before it; empty if it is a reply's first word.
    Q_PROPERTY(QString before READ before NOTIFY changed)
    /// The largest chance shown, at least a half: it is as long as a bar can be.
    Q_PROPERTY(double largest READ largest NOTIFY changed)
    /// "Five words can come next. All others, 8% together, cannot."
    Q_PROPERTY(QString summary READ summary NOTIFY changed)

  public:
    enum Role {
        WordRole = Qt::UserRole + 1,
        ChanceRole,       ///< 0 to 1
        ChanceAtOneRole,  ///< before temperature
        DrawableRole,
        LeftOutByRole,  ///< "top-p", empty for a word that can be drawn
    };

    explicit NextWordListModel(QObject* parent = nullptr);
    /// Waits for the computation under way.
    ~NextWordListModel() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return rowCount(); }

    bool active() const { return m_active; }
    void setActive(bool active);
    bool known() const { return point() != nullptr; }
    QString before() const;
    QString summary() const;
    double largest() const;

    void showChat(const QString& chatId);
    /// Of the last few chats.
    void keep(const QString& chatId, const std::shared_ptr<const ChoicePoint>& point);
    void setOptions(const SamplingOptions& options);

  signals:
    void changed();
    void activeChanged();

  private:
    std::shared_ptr<const ChoicePoint> point() const;
    void computeSoon();
    void takeResult();
    void showRows(std::vector<NextWord> rows);

    QHash<QString, std::shared_ptr<const ChoicePoint>> m_points;
    QList<QString> m_recent;  ///< chats with a point, the latest last
    QString m_chatId;
    SamplingOptions m_options;
    bool m_active = false;
    bool m_stale = false;  ///< what is being computed or shown is not of the present settings
    QFutureWatcher<std::optional<NextWords>> m_computing;
    std::vector<NextWord> m_rows;
    std::size_t m_drawable = 0;
    double m_leftOutShare = 0;
};

}  // namespace onebit::app

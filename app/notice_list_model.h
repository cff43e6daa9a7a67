// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QtQmlIntegration>
#include <functional>

namespace onebit::app {

/// A problem that stands in the chat page until it is solved or dismissed.
struct Notice {
    enum class Severity : quint8 { kInfo, kWarn, kBad };

    QString id;  ///< one notice an id: a later one replaces the former
    Severity severity = Severity::kInfo;
    QString title;    ///< what happened, a sentence
    QString advice;   ///< what to do
    QString details;  ///< names and numbers; may be empty
    QString actionLabel;
    QString actionId;  ///< empty: there is no button
    QString otherLabel = {};
    QString otherId = {};  ///< of a second button beside the first; empty: there is none
};

/// The notices, oldest first.
class NoticeListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role {
        NoticeIdRole = Qt::UserRole + 1,
        SeverityRole,
        TitleRole,
        AdviceRole,
        DetailsRole,
        ActionLabelRole,
        ActionIdRole,
        OtherLabelRole,
    };

    explicit NoticeListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    /// `tell` says the notice, now and again when another language is spoken.
    void show(std::function<Notice()> tell);
    /// Says all of them again.
    void retell();

    /// Does what the notice's button says.
    Q_INVOKABLE void act(const QString& noticeId);
    /// Does what its second button says.
    Q_INVOKABLE void actOther(const QString& noticeId);
    Q_INVOKABLE void dismiss(const QString& noticeId);

  signals:
    void countChanged();
    void actionRequested(const QString& actionId, const QString& noticeId);

  private:
    qsizetype rowOf(const QString& noticeId) const;

    struct Shown {
        Notice notice;
        std::function<Notice()> tell;
    };
    QList<Shown> m_notices;
};

}  // namespace onebit::app

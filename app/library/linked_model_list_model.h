// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QUrl>
#include <QtQmlIntegration>

#include "app/library/hub_client.h"
#include "app/library/installed_models.h"
#include "app/library/machine.h"
#include "app/library/remote_checkpoint.h"
#include "app/library/remote_header.h"

namespace onebit::app {

/// The models behind an address or a repository that a person named, for QML: which there are, and of the one
/// that is looked at, by the headers of its files alone, whether it runs here and what it would cost. Nothing
/// is downloaded before that is known. Lives on the GUI thread.
class LinkedModelListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// "idle", "asking", "ready" (there are rows) or "failed" (`problem` says why).
    Q_PROPERTY(QString state READ state NOTIFY changed)
    /// What happened and what to do, in a sentence.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// What helps against the problem: "settings" (of the network), "retry" or "address" (another one).
    Q_PROPERTY(QString remedy READ remedy NOTIFY changed)
    /// "org/repo", or the server's name.
    Q_PROPERTY(QString source READ source NOTIFY changed)
    /// The commit that is pinned, shortened; empty for a plain address.
    Q_PROPERTY(QString revision READ revision NOTIFY changed)
    /// As the hub or the file names it; empty: neither does.
    Q_PROPERTY(QString license READ license NOTIFY changed)
    /// The licence has to be accepted on `page` first.
    Q_PROPERTY(bool gated READ gated NOTIFY changed)
    /// The repository's page; empty for a plain address.
    Q_PROPERTY(QUrl page READ page NOTIFY changed)
    /// The row that is looked at; -1: none. Its header is read when it is chosen.
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY changed)
    /// The row that is looked at runs here and is not here yet.
    Q_PROPERTY(bool canDownload READ canDownload NOTIFY changed)

  public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        NoteRole,      ///< "Q1_0", or why it cannot be run
        SizeTextRole,  ///< empty while the server has not told it
        MemoryTextRole,
        SpeedTextRole,
        FitRole,  ///< "fits", "tight", "tooBig" or ""
        FitTextRole,
        VerdictRole,  ///< "unread", "reading", "runs", "here", "refused" or "failed"
    };

    /// All of these must outlive the model.
    LinkedModelListModel(NetworkAccess& access, const InstalledModels& installed, const Machine& machine,
                         QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    QString state() const { return m_state; }
    QString problem() const { return m_problem; }
    QString remedy() const { return m_remedy; }
    QString source() const;
    QString revision() const { return m_repository.commit.left(kShownDigits); }
    QString license() const { return m_license; }
    bool gated() const { return m_repository.gated; }
    QUrl page() const;
    int current() const { return m_current; }
    void setCurrent(int row);
    bool canDownload() const;

    /// True for an address and for "org/repo[/file][@revision]".
    Q_INVOKABLE bool isLink(const QString& text) const;
    /// Finds out what is there. What was asked before is forgotten.
    Q_INVOKABLE void ask(const QString& text);
    /// Asks the same again: for the list, or for the header of the row that is looked at.
    Q_INVOKABLE void retry();
    /// Forgets everything and ends what is under way.
    Q_INVOKABLE void clear();
    /// Hands on what canDownload() speaks of.
    Q_INVOKABLE void download();
    /// Says everything in words again: they are others now, or the computer is.
    void retell();

  signals:
    void changed();
    void downloadRequested(const onebit::app::DownloadRequest& request);

  private:
    static constexpr int kShownDigits = 10;  ///< of a commit
    enum class Verdict : quint8 { kUnread, kReading, kRuns, kRefused, kFailed };
    struct Row {
        HubChoice choice;
        Verdict verdict = Verdict::kUnread;
        ModelInfo info = {};  ///< of the model that would be here
        DownloadTrouble trouble = {};
    };

    void begin();
    void takeChoices(const HubRepository& repository, const QList<HubChoice>& choices);
    void takeHeader(const ModelInfo& info, qint64 fileBytes);
    void takeRefusal(const DownloadTrouble& trouble);
    void takeFailure(const DownloadTrouble& trouble);
    void stopReading();
    void takeVerdict(Verdict verdict);
    void failWith(const DownloadTrouble& trouble);
    void setState(const QString& state);
    void setRows(QList<Row> rows);
    void judge();
    bool isHere(const Row& row) const;
    QString noteOf(const Row& row) const;
    QString verdictOf(const Row& row) const;
    DownloadRequest requestOf(const Row& row) const;

    NetworkAccess& m_access;
    const InstalledModels& m_installed;
    const Machine& m_machine;
    HubClient m_hub;
    RemoteHeader m_header;
    RemoteCheckpoint m_checkpoint;
    ModelSource m_source;
    HubRepository m_repository;
    QList<Row> m_rows;
    QString m_state = QStringLiteral("idle");
    QString m_problem;
    QString m_remedy;
    QString m_license;
    int m_current = -1;
};

}  // namespace onebit::app

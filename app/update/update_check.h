// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QVersionNumber>
#include <QtQmlIntegration>

#include "app/library/download_trouble.h"
#include "app/network/network_access.h"
#include "app/platform/clock.h"
#include "app/settings/settings_file.h"

namespace onebit::app {

/// The version that an answer names: bare ("0.2.0") or as {"version": "0.2.0"}; two to four numbers. Null if
/// it is anything else.
QVersionNumber versionFrom(const QByteArray& answer);

/// Whether there is a newer Onebit. Off until the person switches it on and sets an address; then the address
/// is asked at a start, once a day at most, and when they press the button. It compares two numbers: nothing
/// is downloaded, and the request says nothing but which version asks, as all of them do. GUI thread.
class UpdateCheck : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    /// Asks at a start.
    Q_PROPERTY(bool enabled READ enabled WRITE setEnabled NOTIFY changed)
    /// Of a small file that names the latest version.
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY changed)
    /// A sentence if the address cannot be one, else empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool canAsk READ canAsk NOTIFY changed)
    Q_PROPERTY(bool asking READ asking NOTIFY changed)
    /// How the last question ended, in a sentence; empty: none was asked in this run.
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(bool failed READ failed NOTIFY changed)

  public:
    /// No answer is longer.
    static constexpr qint64 kMostBytes = 4096;

    /// `access` and `file` must outlive the object; `own` is the version that runs.
    UpdateCheck(NetworkAccess& access, SettingsFile& file, const QString& own, Clock clock,
                QObject* parent = nullptr);
    ~UpdateCheck() override;

    bool enabled() const;
    void setEnabled(bool on);
    QString address() const;
    void setAddress(const QString& address);
    QString problem() const;
    bool canAsk() const;
    bool asking() const { return m_reply != nullptr; }
    QString outcome() const;
    bool failed() const { return m_outcome == Outcome::kFailed || m_outcome == Outcome::kUnreadable; }

    /// To be called once a start: asks if the person wants that and it was not done in the last day. Offline
    /// it does not even try.
    void begin();
    Q_INVOKABLE void ask();

  signals:
    void changed();
    /// There is a version that is newer than the one that runs.
    void newer(const QString& version);

  private:
    enum class Outcome : quint8 { kNone, kLatest, kNewer, kUnreadable, kFailed };

    void takeAnswer();
    void compareWith(const QVersionNumber& latest);
    void fail(const DownloadTrouble& trouble);
    void end(Outcome outcome);

    NetworkAccess& m_access;
    SettingsFile& m_file;
    QVersionNumber m_own;
    Clock m_clock;
    QPointer<WebReply> m_reply;
    Outcome m_outcome = Outcome::kNone;
    QString m_latest;
    DownloadTrouble m_trouble;  ///< if the outcome is kFailed
};

}  // namespace onebit::app

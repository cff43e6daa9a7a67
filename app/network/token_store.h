// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include "app/network/network_access.h"

namespace onebit::app {

/// The person's access token for the hub, in the system's keychain; where no keychain answers it is kept for
/// this session only, never in a file. Hands it to NetworkAccess. GUI thread; the keychain answers later.
class TokenStore : public QObject {
    Q_OBJECT

  public:
    enum class Place {
        kNone,      ///< there is no token
        kKeychain,  ///< stays
        kSession,   ///< no keychain answered: gone when the program ends
    };

    /// `access` must outlive the object. Asks the keychain for nothing before `load`.
    explicit TokenStore(NetworkAccess& access, QObject* parent = nullptr);

    Place place() const { return m_place; }
    /// The system's reason why its keychain cannot be used; empty if it can or was not asked.
    const QString& keychainError() const { return m_keychainError; }

    /// Fetches the token that was stored for the configured hub.
    void load();
    /// Uses `token` at once and stores it; an empty one forgets it everywhere.
    void set(const QString& token);
    /// Uses `token` in this session alone.
    void setForSession(const QString& token);

  signals:
    /// The place or the error is another. Also emitted when the keychain has answered.
    void changed();

  private:
    void use(const QString& token, Place place, const QString& error = {});
    void store(const QString& token);
    void forget();
    QString key() const;

    NetworkAccess& m_access;
    Place m_place = Place::kNone;
    QString m_keychainError;
    quint64 m_asked = 0;  ///< answers to earlier questions are stale
};

}  // namespace onebit::app

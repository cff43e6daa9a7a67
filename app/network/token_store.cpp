// SPDX-License-Identifier: Apache-2.0
#include "app/network/token_store.h"

#include <qt6keychain/keychain.h>

namespace onebit::app {
namespace {

const QString kService = QStringLiteral("onebit");

}  // namespace

TokenStore::TokenStore(NetworkAccess& access, QObject* parent) : QObject(parent), m_access(access) {}

/// A token belongs to one hub: another address does not get it.
QString TokenStore::key() const {
    const QUrl& hub = m_access.config().hub;
    return QStringLiteral("token for ") +
           hub.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

void TokenStore::use(const QString& token, Place place, const QString& error) {
    m_access.setToken(token);
    m_place = token.isEmpty() ? Place::kNone : place;
    m_keychainError = error;
    emit changed();
}

void TokenStore::load() {
    auto* job = new QKeychain::ReadPasswordJob(kService, this);
    job->setKey(key());
    connect(job, &QKeychain::Job::finished, this, [this, asked = ++m_asked](QKeychain::Job* done) {
        if (asked != m_asked) return;
        const bool isAbsent = done->error() == QKeychain::EntryNotFound;
        const bool failed = done->error() != QKeychain::NoError && !isAbsent;
        use(failed ? QString() : static_cast<QKeychain::ReadPasswordJob*>(done)->textData(), Place::kKeychain,
            failed ? done->errorString() : QString());
    });
    job->start();
}

void TokenStore::set(const QString& token) {
    ++m_asked;
    const QString trimmed = token.trimmed();
    use(trimmed, Place::kSession);
    trimmed.isEmpty() ? forget() : store(trimmed);
}

void TokenStore::setForSession(const QString& token) {
    ++m_asked;
    use(token.trimmed(), Place::kSession);
}

void TokenStore::store(const QString& token) {
    auto* job = new QKeychain::WritePasswordJob(kService, this);
    job->setKey(key());
    job->setTextData(token);
    connect(job, &QKeychain::Job::finished, this, [this, token, asked = m_asked](QKeychain::Job* done) {
        if (asked != m_asked) return;
        const bool stored = done->error() == QKeychain::NoError;
        use(token, stored ? Place::kKeychain : Place::kSession, stored ? QString() : done->errorString());
    });
    job->start();
}

void TokenStore::forget() {
    auto* job = new QKeychain::DeletePasswordJob(kService, this);
    job->setKey(key());
    job->start();
}

}  // namespace onebit::app

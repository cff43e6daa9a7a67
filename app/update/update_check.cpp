// SPDX-License-Identifier: Apache-2.0
#include "app/update/update_check.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

namespace onebit::app {
namespace {

constexpr SettingKey<bool> kEnabled{"updates/enabled", false};
const SettingKey<QString> kAddress{"updates/address", {}};
/// When the address was asked last, in milliseconds since 1970.
constexpr SettingKey<qint64> kAskedMs{"updates/askedMs", 0};

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
constexpr int kFewestNumbers = 2;
constexpr int kMostNumbers = 4;

}  // namespace

QVersionNumber versionFrom(const QByteArray& answer) {
    QByteArray text = answer.trimmed();
    if (text.startsWith('{')) text = QJsonDocument::fromJson(text)["version"].toString().toLatin1();
    qsizetype end = 0;
    const QVersionNumber version = QVersionNumber::fromString(QLatin1String(text), &end);
    const bool isWhole = end == text.size() && version.segmentCount() >= kFewestNumbers &&
                         version.segmentCount() <= kMostNumbers;
    return isWhole ? version : QVersionNumber();
}

UpdateCheck::UpdateCheck(NetworkAccess& access, SettingsFile& file, const QString& own, Clock clock,
                         QObject* parent)
    : QObject(parent),
      m_access(access),
      m_file(file),
      m_own(QVersionNumber::fromString(own)),
      m_clock(std::move(clock)) {}

UpdateCheck::~UpdateCheck() {
    WebReply::giveUp(m_reply, this);
}

bool UpdateCheck::enabled() const {
    return m_file.get(kEnabled);
}

void UpdateCheck::setEnabled(bool on) {
    if (on == enabled()) return;
    m_file.set(kEnabled, on);
    emit changed();
}

QString UpdateCheck::address() const {
    return m_file.get(kAddress);
}

void UpdateCheck::setAddress(const QString& address) {
    if (address.trimmed() == this->address()) return;
    WebReply::giveUp(m_reply, this);
    m_file.set(kAddress, address.trimmed());
    m_file.set(kAskedMs, kAskedMs.defaultValue);
    end(Outcome::kNone);
}

QString UpdateCheck::problem() const {
    if (address().isEmpty() || isWebAddress(QUrl(address(), QUrl::StrictMode))) return {};
    return tr("The address has to look like https://example.org/onebit.json.");
}

bool UpdateCheck::canAsk() const {
    return !asking() && !address().isEmpty() && problem().isEmpty();
}

QString UpdateCheck::outcome() const {
    switch (m_outcome) {
        case Outcome::kLatest:
            return tr("There is no newer version.");
        case Outcome::kNewer:
            return tr("Onebit %1 is there. Get it where you got this one.").arg(m_latest);
        case Outcome::kUnreadable:
            return tr("This address names no version. Check it.");
        case Outcome::kFailed:
            return m_trouble.inWords();
        case Outcome::kNone:
            break;
    }
    return {};
}

void UpdateCheck::begin() {
    const qint64 sinceMs = m_clock().toMSecsSinceEpoch() - m_file.get(kAskedMs);
    // A clock that was set back must not keep it silent for years.
    const bool wasAskedToday = sinceMs >= 0 && sinceMs < kDayMs;
    if (enabled() && !m_access.isOffline() && !wasAskedToday) ask();
}

void UpdateCheck::ask() {
    if (!canAsk()) return;
    m_outcome = Outcome::kNone;
    m_reply = m_access.get({QUrl(address(), QUrl::StrictMode), QStringLiteral("newer version")});
    m_reply->setReadBufferSize(kMostBytes + 1);
    connect(m_reply, &WebReply::readyRead, this, [this] {
        if (m_reply->bytesAvailable() > kMostBytes) end(Outcome::kUnreadable);
    });
    connect(m_reply, &WebReply::finished, this, &UpdateCheck::takeAnswer);
    emit changed();
}

void UpdateCheck::takeAnswer() {
    if (const auto failure = m_reply->failure()) return fail(troubleOfNetwork(*failure));
    if (m_reply->status() != 200) return fail(troubleOfStatus(m_reply->status(), m_reply->url().host()));
    const QVersionNumber latest = versionFrom(m_reply->read(kMostBytes));
    m_file.set(kAskedMs, m_clock().toMSecsSinceEpoch());
    if (latest.isNull()) return end(Outcome::kUnreadable);
    compareWith(latest);
}

void UpdateCheck::compareWith(const QVersionNumber& latest) {
    if (latest.normalized() <= m_own.normalized()) return end(Outcome::kLatest);
    m_latest = latest.toString();
    end(Outcome::kNewer);
    emit newer(m_latest);
}

void UpdateCheck::fail(const DownloadTrouble& trouble) {
    m_trouble = trouble;
    end(Outcome::kFailed);
}

void UpdateCheck::end(Outcome outcome) {
    WebReply::giveUp(m_reply, this);
    m_outcome = outcome;
    emit changed();
}

}  // namespace onebit::app

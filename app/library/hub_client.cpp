// SPDX-License-Identifier: Apache-2.0
#include "app/library/hub_client.h"

#include <algorithm>

namespace onebit::app {
namespace {

constexpr qint64 kMostBytes = 16 << 20;
constexpr int kMostPages = 20;

}  // namespace

HubClient::HubClient(NetworkAccess& access, QObject* parent) : QObject(parent), m_access(access) {}

HubClient::~HubClient() {
    cancel();
}

void HubClient::cancel() {
    WebReply::giveUp(m_reply, this);
}

QUrl HubClient::apiUrl(const QString& path) const {
    QUrl url = m_access.config().hub;
    QString base = url.path();
    if (base.endsWith(u'/')) base.chop(1);
    url.setPath(base + QStringLiteral("/api/models/") + m_source.org + u'/' + m_source.repo + path);
    return url;
}

void HubClient::list(const ModelSource& source) {
    cancel();
    m_source = source;
    m_files.clear();
    m_pages = 0;
    get(apiUrl(QStringLiteral("/revision/") + source.revision), &HubClient::takeRepository);
}

void HubClient::get(const QUrl& url, void (HubClient::*take)(const QByteArray&)) {
    WebRequest request{url, QStringLiteral("list of files")};
    request.withToken = true;
    m_reply = m_access.get(request);
    m_reply->setReadBufferSize(kMostBytes + 1);
    connect(m_reply, &WebReply::readyRead, this, [this] {
        if (m_reply->bytesAvailable() <= kMostBytes) return;
        DownloadTrouble endless;
        endless.detail = QStringLiteral("an endless list from ") + m_reply->url().host();
        fail(endless);
    });
    connect(m_reply, &WebReply::finished, this, [this, take] {
        if (const auto failure = m_reply->failure()) return fail(troubleOfNetwork(*failure));
        if (m_reply->status() != 200) return failWithStatus(m_reply->status());
        (this->*take)(m_reply->read(kMostBytes));
    });
}

void HubClient::takeRepository(const QByteArray& json) {
    const auto repository = readHubRepository(json, m_source.org, m_source.repo);
    if (!repository) {
        DownloadTrouble odd;
        odd.detail = QString::fromStdString(repository.error().detail);
        return fail(odd);
    }
    m_repository = *repository;
    cancel();
    QUrl tree = apiUrl(QStringLiteral("/tree/") + m_repository.commit);
    tree.setQuery(QStringLiteral("recursive=true"));
    get(tree, &HubClient::takeTree);
}

void HubClient::takeTree(const QByteArray& json) {
    const auto files = readHubTree(json);
    if (!files) {
        DownloadTrouble odd;
        odd.detail = QString::fromStdString(files.error().detail);
        return fail(odd);
    }
    m_files += *files;
    const QByteArray next = nextPage(m_reply->header("Link"));
    const QUrl url = m_reply->url().resolved(QUrl::fromEncoded(next));
    cancel();
    if (!next.isEmpty() && ++m_pages < kMostPages && isHub(url, m_access.config()))
        return get(url, &HubClient::takeTree);
    finish();
}

void HubClient::finish() {
    QList<HubChoice> choices = choicesAmong(m_files);
    if (!m_source.file.isEmpty()) {
        choices.removeIf([this](const HubChoice& choice) {
            return std::ranges::find(choice.files, m_source.file, &HubFile::path) == choice.files.end() &&
                   choice.name != m_source.file;
        });
    }
    if (choices.isEmpty() && m_source.file.isEmpty()) {
        if (const auto checkpoint = checkpointAmong(m_files, m_source.repo)) choices.append(*checkpoint);
    }
    if (choices.isEmpty()) {
        DownloadTrouble none;
        none.kind = DownloadTroubleKind::kNoModel;
        none.detail = m_source.org + u'/' + m_source.repo + QStringLiteral(" holds no such GGUF file");
        return fail(none);
    }
    emit listed(m_repository, choices);
}

/// Hubs do not tell strangers which repositories there are.
void HubClient::failWithStatus(int status) {
    DownloadTrouble trouble = troubleOfStatus(status, m_reply->url().host());
    if (status == 401) trouble.kind = DownloadTroubleKind::kHidden;
    fail(trouble);
}

void HubClient::fail(const DownloadTrouble& trouble) {
    cancel();
    emit failed(trouble);
}

}  // namespace onebit::app

// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_hub.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

namespace onebit::test {
namespace {

QJsonObject file(const char* path, int size, const char* oid = nullptr) {
    QJsonObject object{{"type", "file"}, {"path", path}, {"size", size}};
    if (oid != nullptr) object["lfs"] = QJsonObject{{"oid", QString(64, *oid)}, {"size", size}};
    return object;
}

QByteArray valueOf(const QByteArray& head, const QByteArray& name) {
    for (const QByteArray& line : head.split('\n')) {
        if (line.toLower().startsWith(name + ':')) return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

}  // namespace

FakeHub::FakeHub() {
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    buildRepository();
}

QUrl FakeHub::url() const {
    return QUrl(QString("http://127.0.0.1:%1").arg(m_server.serverPort()));
}

void FakeHub::setAnswer(const QString& path, int status, const QByteArray& body) {
    m_answers[path] = {status, {}, body};
}

void FakeHub::setRedirect(const QString& path, const QString& target) {
    m_answers[path] = {302, "Location: " + target.toUtf8() + "\r\n", {}};
}

QString FakeHub::filePath(const QString& orgAndRepo, const QString& file) {
    return u'/' + orgAndRepo + "/resolve/" + QString(40, 'd') + u'/' + file;
}

void FakeHub::addRepository(const QString& orgAndRepo, const QHash<QString, QByteArray>& files) {
    const QString commit(40, 'd');
    const QString api = "/api/models/" + orgAndRepo;
    const QJsonObject repository{
        {"sha", commit}, {"gated", false}, {"cardData", QJsonObject{{"license", "apache-2.0"}}}};
    setAnswer(api + "/revision/main", 200, QJsonDocument(repository).toJson());
    QJsonArray tree;
    for (auto entry = files.begin(); entry != files.end(); ++entry) {
        const QByteArray hash = QCryptographicHash::hash(*entry, QCryptographicHash::Sha256).toHex();
        const QJsonObject large{{"oid", QString::fromLatin1(hash)}, {"size", entry->size()}};
        tree.append(
            QJsonObject{{"type", "file"}, {"path", entry.key()}, {"size", entry->size()}, {"lfs", large}});
        setAnswer(filePath(orgAndRepo, entry.key()), 200, *entry);
    }
    setAnswer(api + "/tree/" + commit + "?recursive=true", 200, QJsonDocument(tree).toJson());
}

void FakeHub::holdBack(const QString& path, qint64 bytes, qint64 total) {
    m_answers[path].held = bytes;
    m_answers[path].claimed = total;
}

void FakeHub::serve(QTcpSocket* socket) {
    const QByteArray head = socket->peek(1 << 16);
    if (!head.contains("\r\n\r\n")) return;
    socket->readAll();
    m_authorization = valueOf(head, "authorization");
    Answer answer = answerTo(QString::fromUtf8(head.split(' ').value(1)));
    const QByteArray range = valueOf(head, "range");
    if (answer.status == 200 && range.startsWith("bytes=")) {
        const QList<QByteArray> ends = range.mid(6).split('-');
        const qint64 total = answer.claimed < 0 ? answer.body.size() : answer.claimed;
        const qint64 first = ends[0].toLongLong();
        const qint64 last = ends[1].isEmpty() ? total - 1 : qMin(ends[1].toLongLong(), total - 1);
        answer.status = 206;
        answer.body = answer.body.mid(first, last - first + 1);
        if (answer.claimed >= 0) answer.claimed = last - first + 1;
        answer.headers += "Content-Range: bytes " + QByteArray::number(first) + '-' +
                          QByteArray::number(last) + '/' + QByteArray::number(total) + "\r\n";
    }
    socket->write("HTTP/1.1 " + QByteArray::number(answer.status) +
                  " x\r\nConnection: close\r\nContent-Length: " +
                  QByteArray::number(answer.claimed < 0 ? answer.body.size() : answer.claimed) + "\r\n" +
                  answer.headers + "\r\n" + (answer.held < 0 ? answer.body : answer.body.left(answer.held)));
    if (answer.held < 0) socket->disconnectFromHost();
}

FakeHub::Answer FakeHub::answerTo(const QString& target) const {
    return m_answers.value(target);
}

/// Its list of files has two pages.
void FakeHub::buildRepository() {
    const QString commit(40, 'c');
    const QString tree = "/api/models/maker/several/tree/" + commit + "?recursive=true";
    const QString rest = tree + "&cursor=2";
    const QJsonObject repository{
        {"sha", commit}, {"gated", false}, {"cardData", QJsonObject{{"license", "mit"}}}};
    setAnswer("/api/models/maker/several/revision/main", 200, QJsonDocument(repository).toJson());
    setAnswer(tree, 200,
              QJsonDocument(QJsonArray{file("README.md", 5), file("tiny-Q8_0.gguf", 20, "b"),
                                       file("mmproj-tiny.gguf", 9), file("../up.gguf", 9),
                                       QJsonObject{{"type", "directory"}, {"path", "x.gguf"}}})
                  .toJson());
    m_answers[tree].headers = "Link: <" + url().toString().toUtf8() + rest.toUtf8() + ">; rel=\"next\"\r\n";
    setAnswer(
        rest, 200,
        QJsonDocument(QJsonArray{file("tiny-Q1_0.gguf", 10, "a"), file("big-00002-of-00002.gguf", 20),
                                 file("big-00001-of-00002.gguf", 10), file("gone-00001-of-00003.gguf", 1)})
            .toJson());
}

}  // namespace onebit::test

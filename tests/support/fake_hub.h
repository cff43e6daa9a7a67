// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QTcpServer>
#include <QUrl>

namespace onebit::test {

/// A small web server on loopback that stands for a hub: its repository maker/several is built in, other
/// answers are set by the test. Lives on the test's thread.
class FakeHub : public QObject {
    Q_OBJECT

  public:
    FakeHub();

    QUrl url() const;
    void setAnswer(const QString& path, int status, const QByteArray& body);
    /// A repository at commit "dd...": `files` by path. Their sizes and hashes are told as they are.
    void addRepository(const QString& orgAndRepo, const QHash<QString, QByteArray>& files);
    /// Sends no more than `bytes` of the answer at `path`, as if the network was slow. `total`: what it
    /// claims to be long; -1: as it is.
    void holdBack(const QString& path, qint64 bytes, qint64 total = -1);
    /// Where a file of addRepository() is.
    static QString filePath(const QString& orgAndRepo, const QString& file);
    void setRedirect(const QString& path, const QString& target);
    /// Of the last request; empty if it had none.
    QByteArray lastAuthorization() const { return m_authorization; }

  private:
    struct Answer {
        int status = 404;
        QByteArray headers;
        QByteArray body;
        qint64 held = -1;     ///< bytes that are sent at most; -1: all
        qint64 claimed = -1;  ///< length; -1: of the body
    };

    void serve(QTcpSocket* socket);
    Answer answerTo(const QString& target) const;
    void buildRepository();

    QTcpServer m_server;
    QHash<QString, Answer> m_answers;  ///< by path and query
    QByteArray m_authorization;
};

}  // namespace onebit::test

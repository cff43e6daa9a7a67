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
    void setRedirect(const QString& path, const QString& target);
    /// Of the last request; empty if it had none.
    QByteArray lastAuthorization() const { return m_authorization; }

  private:
    struct Answer {
        int status = 404;
        QByteArray headers;
        QByteArray body;
    };

    void serve(QTcpSocket* socket);
    Answer answerTo(const QString& target) const;
    void buildRepository();

    QTcpServer m_server;
    QHash<QString, Answer> m_answers;  ///< by path and query
    QByteArray m_authorization;
};

}  // namespace onebit::test

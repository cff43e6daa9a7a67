// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>
#include <optional>

namespace onebit::test {

/// A real nginx on loopback, with and without TLS, and the fault proxy in front of it. What it serves is in
/// folder(); its certificate is by an authority that was made for this run.
class WebServers {
  public:
    /// Starts nginx and the proxy; nothing and a reason if that cannot be.
    static std::unique_ptr<WebServers> start(QString& problem);
    ~WebServers();

    QString folder() const { return m_folder.filePath("www"); }
    void write(const QString& name, const QByteArray& bytes) const;
    /// PEM of the authority.
    QString certificateFile() const { return m_folder.filePath("ca.pem"); }

    QUrl plain(const QString& name) const;
    QUrl encrypted(const QString& name) const;
    /// The same server under a name that its certificate does not have.
    QUrl misnamed(const QString& name) const;
    /// Through the fault proxy; see fault_proxy.py.
    QUrl broken(const QString& fault, const QString& name) const;
    int plainPort() const { return m_plainPort; }

  private:
    WebServers() = default;
    bool makeCertificates(QString& problem) const;
    bool startNginx(QString& problem);
    bool startProxy(QString& problem);

    QTemporaryDir m_folder;
    QProcess m_nginx;
    QProcess m_proxy;
    int m_plainPort = 0;
    int m_encryptedPort = 0;
    int m_proxyPort = 0;
};

}  // namespace onebit::test

// SPDX-License-Identifier: Apache-2.0
#include "tests/support/web/web_servers.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <memory>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace onebit::test {
namespace {

constexpr int kPatienceMs = 60000;

bool runsAsRoot() {
#ifdef Q_OS_UNIX
    return geteuid() == 0;
#else
    return false;
#endif
}

int freePort() {
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

bool answers(int port) {
    QElapsedTimer patience;
    patience.start();
    while (patience.elapsed() < kPatienceMs) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
        if (socket.waitForConnected(1000)) return true;
        QThread::msleep(20);
    }
    return false;
}

bool runOpenssl(const QString& folder, const QStringList& arguments, QString& problem) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start("openssl", arguments);
    if (process.waitForFinished(kPatienceMs) && process.exitCode() == 0) return true;
    problem = "openssl: " + QString::fromUtf8(process.readAllStandardError());
    return false;
}

const char* const kConfiguration = R"(daemon off;
%3
worker_processes 1;
pid nginx.pid;
error_log error.log;
events { worker_connections 256; }
http {
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    server {
        listen 127.0.0.1:%1;
        listen 127.0.0.1:%2 ssl;
        ssl_certificate server.pem;
        ssl_certificate_key server.key;
        root www;
    }
}
)";

}  // namespace

std::unique_ptr<WebServers> WebServers::start(QString& problem) {
    std::unique_ptr<WebServers> servers(new WebServers);
    if (!QDir(servers->m_folder.path()).mkpath("www")) return nullptr;
    const bool started =
        servers->makeCertificates(problem) && servers->startNginx(problem) && servers->startProxy(problem);
    return started ? std::move(servers) : nullptr;
}

WebServers::~WebServers() {
    for (QProcess* process : {&m_proxy, &m_nginx}) {
        if (process->state() == QProcess::NotRunning) continue;
        process->terminate();
        process->waitForFinished(kPatienceMs);
    }
}

bool WebServers::makeCertificates(QString& problem) const {
    const QStringList newKey{"-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"};
    QStringList authority{"req",     "-x509",  "-days", "2",     "-subj", "/CN=Test authority",
                          "-keyout", "ca.key", "-out",  "ca.pem"};
    QStringList request{"req", "-subj", "/CN=127.0.0.1", "-keyout", "server.key", "-out", "server.csr"};
    QFile names(m_folder.filePath("names"));
    if (!names.open(QFile::WriteOnly)) return false;
    names.write("subjectAltName=IP:127.0.0.1");
    names.close();
    const QStringList sign{"x509",   "-req",  "-in", "server.csr",      "-CA",  "ca.pem",     "-CAkey",
                           "ca.key", "-days", "2",   "-CAcreateserial", "-out", "server.pem", "-extfile",
                           "names"};
    return runOpenssl(m_folder.path(), authority + newKey, problem) &&
           runOpenssl(m_folder.path(), request + newKey, problem) &&
           runOpenssl(m_folder.path(), sign, problem);
}

bool WebServers::startNginx(QString& problem) {
    const QString program =
        QStandardPaths::findExecutable("nginx", {"/usr/sbin", "/usr/bin", "/usr/local/sbin"});
    if (program.isEmpty()) {
        problem = "nginx is not installed (packaging/setup.sh test)";
        return false;
    }
    m_plainPort = freePort();
    m_encryptedPort = freePort();
    QFile configuration(m_folder.filePath("nginx.conf"));
    if (!configuration.open(QFile::WriteOnly)) return false;
    // Its workers would change to a user who may not read the temporary folder.
    const QString user = runsAsRoot() ? "user root;" : "";
    configuration.write(QString(kConfiguration).arg(m_plainPort).arg(m_encryptedPort).arg(user).toUtf8());
    configuration.close();
    m_nginx.setProcessChannelMode(QProcess::MergedChannels);
    // Its default error file may not be writable.
    m_nginx.start(program,
                  {"-p", m_folder.path() + '/', "-c", "nginx.conf", "-e", m_folder.filePath("error.log")});
    if (m_nginx.waitForStarted() && answers(m_plainPort) && answers(m_encryptedPort)) return true;
    problem = "nginx: " + QString::fromUtf8(m_nginx.readAll());
    return false;
}

bool WebServers::startProxy(QString& problem) {
    m_proxy.start("python3", {ONEBIT_FAULT_PROXY, QString::number(m_plainPort)});
    QElapsedTimer patience;
    patience.start();
    while (!m_proxy.canReadLine() && patience.elapsed() < kPatienceMs &&
           m_proxy.state() != QProcess::NotRunning)
        m_proxy.waitForReadyRead(1000);
    m_proxyPort = m_proxy.readLine().trimmed().toInt();
    if (m_proxyPort != 0) return true;
    problem = "the fault proxy: " + QString::fromUtf8(m_proxy.readAllStandardError());
    return false;
}

/// As a whole: nginx tells versions apart by time and size.
void WebServers::write(const QString& name, const QByteArray& bytes) const {
    QFile file(folder() + '/' + name);
    if (file.open(QFile::WriteOnly)) file.write(bytes);
}

QUrl WebServers::plain(const QString& name) const {
    return QUrl(QString("http://127.0.0.1:%1/%2").arg(m_plainPort).arg(name));
}

QUrl WebServers::encrypted(const QString& name) const {
    return QUrl(QString("https://127.0.0.1:%1/%2").arg(m_encryptedPort).arg(name));
}

QUrl WebServers::misnamed(const QString& name) const {
    return QUrl(QString("https://localhost:%1/%2").arg(m_encryptedPort).arg(name));
}

QUrl WebServers::broken(const QString& fault, const QString& name) const {
    return QUrl(QString("http://127.0.0.1:%1/%2/%3").arg(m_proxyPort).arg(fault, name));
}

}  // namespace onebit::test

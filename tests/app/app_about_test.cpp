// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "app/about/part_list_model.h"

using namespace onebit::app;

namespace {

QByteArray bytesOf(const QString& name) {
    QFile file(QDir(ONEBIT_LICENCES).filePath(name));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// The licences that an SPDX expression names.
QStringList licencesIn(const QString& expression) {
    return expression.split(QRegularExpression(" (AND|OR) "));
}

}  // namespace

/// What the About page says of the parts and their licences.
class AboutTest : public QObject {
    Q_OBJECT

  private slots:
    void everyPartSaysWhoseItIsAndUnderWhat() {
        const QList<Part> parts = readParts(bytesOf("parts.json"));
        QVERIFY(parts.size() > 10);
        QSet<QString> ids;
        static const QRegularExpression licence("^[A-Za-z0-9.-]+$");
        for (const Part& part : parts) {
            QVERIFY2(!part.id.isEmpty() && !ids.contains(part.id), qPrintable(part.id));
            ids.insert(part.id);
            QVERIFY2(!part.name.isEmpty() && !part.copyright.isEmpty(), qPrintable(part.id));
            QVERIFY2(part.address.isEmpty() || part.address.startsWith("https://"), qPrintable(part.id));
            for (const QString& name : licencesIn(part.licence))
                QVERIFY2(licence.match(name).hasMatch(), qPrintable(part.id + ": " + part.licence));
        }
        for (const char* id : {"qt", "highway", "starter-model"})
            QVERIFY2(ids.contains(QLatin1String(id)), id);
    }

    void theWholeTextOfEveryLicenceIsThere() {
        QSet<QString> used;
        for (const Part& part : readParts(bytesOf("parts.json"))) {
            // Public domain has no text.
            if (part.licence == "blessing") continue;
            for (const QString& name : licencesIn(part.licence))
                QVERIFY2(part.texts.contains(name), qPrintable(part.id + " has no text of " + name));
            for (const QString& name : part.texts) {
                QVERIFY2(bytesOf(name + ".txt").size() > 500, qPrintable(name));
                used.insert(name + ".txt");
            }
        }
        const QStringList files = QDir(ONEBIT_LICENCES).entryList({"*.txt"});
        QCOMPARE(used, QSet<QString>(files.begin(), files.end()));
    }

    void theListIsOfTheTableThatWasCompiledIn() {
        PartListModel list;
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<Part> parts = readParts(bytesOf("parts.json"));
        QCOMPARE(list.count(), parts.size());
        for (int row = 0; row < list.count(); ++row) {
            QCOMPARE(list.index(row).data(PartListModel::NameRole).toString(), parts[row].name);
            QCOMPARE(list.index(row).data(PartListModel::LicenceRole).toString(), parts[row].licence);
            const QString text = list.wholeText(row);
            QVERIFY(text.contains(parts[row].copyright.last()));
            for (const QString& name : parts[row].texts)
                QVERIFY(text.contains(QString::fromUtf8(bytesOf(name + ".txt")).trimmed()));
        }
        QVERIFY(list.wholeText(-1).isEmpty());
        QVERIFY(list.wholeText(list.count()).isEmpty());
    }

    void aTableThatIsNoneHasNoRows() {
        QVERIFY(readParts("").isEmpty());
        QVERIFY(readParts("[1, 2]").isEmpty());
        QVERIFY(readParts("{\"parts\": 3}").isEmpty());
    }
};

QTEST_GUILESS_MAIN(AboutTest)
#include "app_about_test.moc"

// SPDX-License-Identifier: Apache-2.0
#include "app/notices.h"

#include <QCoreApplication>
#include <QLocale>

#include "app/engine/error_words.h"

namespace onebit::app {

const char* const kRetryStorage = "retryStorage";
const char* const kShowModelsFolder = "showModelsFolder";
const char* const kShowCrashReports = "showCrashReports";
const char* const kDeleteCrashReports = "deleteCrashReports";
const char* const kStorageNotice = "storage";
const char* const kModelWarningNotice = "model warning";

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Notices", text);
}

struct StoreWords {
    StoreErrorKind kind;
    const char* happened;
    const char* advice;
};

// "%1" is the folder of the chats.
constexpr StoreWords kStoreWords[] = {
    {StoreErrorKind::kUnwritable,
     QT_TRANSLATE_NOOP("Notices", "Your chats cannot be stored: %1 is read-only."),
     QT_TRANSLATE_NOOP("Notices",
                       "You can go on; what you write is kept until you close Onebit. Make the folder "
                       "writable and it is stored.")},
    {StoreErrorKind::kFull, QT_TRANSLATE_NOOP("Notices", "Your chats cannot be stored: the disk is full."),
     QT_TRANSLATE_NOOP("Notices",
                       "You can go on; what you write is kept until you close Onebit. Make room and it "
                       "is stored.")},
    {StoreErrorKind::kDamaged,
     QT_TRANSLATE_NOOP("Notices", "Your chats cannot be read: their file is damaged."),
     QT_TRANSLATE_NOOP("Notices",
                       "What you write now is kept until you close Onebit. The file in %1 was left as "
                       "it is.")},
    {StoreErrorKind::kNewer,
     QT_TRANSLATE_NOOP("Notices", "Your chats were stored by a later version of Onebit."),
     QT_TRANSLATE_NOOP("Notices",
                       "Use that version to see them. What you write now is kept until you close "
                       "Onebit.")},
    {StoreErrorKind::kBusy,
     QT_TRANSLATE_NOOP("Notices", "Your chats cannot be stored: another program uses them."),
     QT_TRANSLATE_NOOP("Notices", "Close the other program. What you write is kept meanwhile.")},
    {StoreErrorKind::kOther, QT_TRANSLATE_NOOP("Notices", "Your chats cannot be stored."),
     QT_TRANSLATE_NOOP("Notices", "You can go on; what you write is kept until you close Onebit.")},
};

const StoreWords& wordsFor(StoreErrorKind kind) {
    for (const StoreWords& words : kStoreWords) {
        if (words.kind == kind) return words;
    }
    return kStoreWords[std::size(kStoreWords) - 1];
}

QString withFolder(const char* text, const QString& folder) {
    QString words = translated(text);
    return words.replace(QStringLiteral("%1"), folder);
}

}  // namespace

Notice storageNotice(const StoreError& error, const QString& folder) {
    const StoreWords& words = wordsFor(error.kind);
    Notice notice{kStorageNotice,
                  Notice::Severity::kBad,
                  withFolder(words.happened, folder),
                  withFolder(words.advice, folder),
                  error.detail,
                  {},
                  {}};
    if (error.kind != StoreErrorKind::kNewer) {
        notice.actionLabel = translated(QT_TRANSLATE_NOOP("Notices", "Try again"));
        notice.actionId = kRetryStorage;
    }
    return notice;
}

Notice salvageNotice(const SalvageReport& report) {
    return {QStringLiteral("salvage"),
            Notice::Severity::kWarn,
            translated(QT_TRANSLATE_NOOP("Notices", "The file of your chats was damaged.")),
            translated(QT_TRANSLATE_NOOP("Notices", "Messages saved from it: %1. The damaged file is kept."))
                .arg(report.messages),
            report.keptFile,
            {},
            {}};
}

Notice modelNotice(const QString& modelName, const Error& error) {
    return {QStringLiteral("model"),
            Notice::Severity::kBad,
            translated(QT_TRANSLATE_NOOP("Notices", "Onebit cannot run %1.")).arg(modelName) + u' ' +
                whatHappened(error),
            whatToDo(error),
            errorDetail(error),
            translated(QT_TRANSLATE_NOOP("Notices", "Show models folder")),
            kShowModelsFolder};
}

Notice modelWarningNotice(const QString& modelName, const std::string& warning) {
    return {kModelWarningNotice,
            Notice::Severity::kWarn,
            translated(QT_TRANSLATE_NOOP("Notices", "Something is odd about %1.")).arg(modelName),
            QString::fromStdString(warning),
            {},
            {},
            {}};
}

Notice crashNotice(const QDateTime& time) {
    return {QStringLiteral("crash"),
            Notice::Severity::kWarn,
            translated(QT_TRANSLATE_NOOP("Notices", "Onebit crashed on %1."))
                .arg(QLocale().toString(time, QLocale::ShortFormat)),
            translated(QT_TRANSLATE_NOOP("Notices",
                                         "Where it was is written down on this computer, without a word of "
                                         "your chats. It is sent to nobody.")),
            {},
            translated(QT_TRANSLATE_NOOP("Notices", "Show")),
            kShowCrashReports,
            translated(QT_TRANSLATE_NOOP("Notices", "Delete")),
            kDeleteCrashReports};
}

Notice updateNotice(const QString& version) {
    return {QStringLiteral("update"),
            Notice::Severity::kInfo,
            translated(QT_TRANSLATE_NOOP("Notices", "Onebit %1 is there.")).arg(version),
            translated(QT_TRANSLATE_NOOP(
                "Notices", "Nothing was downloaded. Get it where you got this one, when you like.")),
            {},
            {},
            {}};
}

}  // namespace onebit::app

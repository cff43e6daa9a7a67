// SPDX-License-Identifier: Apache-2.0
#include "app/library/download_trouble.h"

#include <QCoreApplication>
#include <utility>

#include "app/engine/error_words.h"

namespace onebit::app {
namespace {

struct Words {
    DownloadTroubleKind kind;
    bool passing;
    const char* text;
};

constexpr Words kWords[] = {
    {DownloadTroubleKind::kBusy, true,
     QT_TRANSLATE_NOOP("Download", "The server is busy. Try again in a while.")},
    {DownloadTroubleKind::kNotThere, false,
     QT_TRANSLATE_NOOP("Download", "There is no such file on the server. Check the address.")},
    {DownloadTroubleKind::kNoModel, false,
     QT_TRANSLATE_NOOP(
         "Download",
         "There is no such model file in this repository. Look for a repository whose name ends "
         "in GGUF.")},
    {DownloadTroubleKind::kNotAllowed, false,
     QT_TRANSLATE_NOOP("Download",
                       "The server asks who you are. Accept the model's licence on its page, then set an "
                       "access token in the settings.")},
    {DownloadTroubleKind::kHidden, false,
     QT_TRANSLATE_NOOP(
         "Download",
         "There is no such repository, or it is not open to everybody. Check its name; if that is "
         "right, set an access token in the settings.")},
    {DownloadTroubleKind::kRejected, false,
     QT_TRANSLATE_NOOP("Download", "The server does not give this file. Check the address.")},
    {DownloadTroubleKind::kShort, true, QT_TRANSLATE_NOOP("Download", "The connection broke. Try again.")},
    {DownloadTroubleKind::kChanged, true,
     QT_TRANSLATE_NOOP("Download", "The file on the server has changed. It is fetched from the beginning.")},
    {DownloadTroubleKind::kOtherFile, false,
     QT_TRANSLATE_NOOP("Download",
                       "The server has another file than the one that is meant. Nothing of it was kept. Look "
                       "for a newer version of the model.")},
    {DownloadTroubleKind::kWrongHash, false,
     QT_TRANSLATE_NOOP("Download",
                       "The file arrived damaged. It was not installed. Try again, or use another address.")},
    {DownloadTroubleKind::kDiskFull, false,
     QT_TRANSLATE_NOOP("Download", "The disk has no room for this model. Make room, then go on.")},
    {DownloadTroubleKind::kUnwritable, false,
     QT_TRANSLATE_NOOP("Download",
                       "The folder of models cannot be written. Make it writable or choose another folder.")},
    {DownloadTroubleKind::kExists, false,
     QT_TRANSLATE_NOOP("Download", "A model with this file name is there already. Remove it first.")},
    {DownloadTroubleKind::kInUse, false,
     QT_TRANSLATE_NOOP("Download", "Another Onebit is fetching this model. Wait for it, or end it.")},
    {DownloadTroubleKind::kNotLowBit, false,
     QT_TRANSLATE_NOOP(
         "Download",
         "This model was not made for few bits: converting it would spoil its answers. Look for "
         "a repository of it whose name ends in GGUF.")},
};

}  // namespace

DownloadTrouble DownloadTrouble::unusable(Error why) {
    DownloadTrouble trouble;
    trouble.kind = DownloadTroubleKind::kUnusable;
    trouble.detail = QString::fromStdString(why.detail);
    trouble.model = std::move(why);
    trouble.startAnew = true;
    return trouble;
}

bool DownloadTrouble::isPassing() const {
    if (network) return network->isPassing();
    for (const Words& words : kWords) {
        if (words.kind == kind) return words.passing;
    }
    return false;
}

QString DownloadTrouble::inWords() const {
    if (network) return network->whatHappened() + u' ' + network->whatToDo();
    if (model) return errorInWords(*model);
    for (const Words& words : kWords) {
        if (words.kind == kind) return QCoreApplication::translate("Download", words.text);
    }
    return {};
}

DownloadTrouble troubleOfStatus(int status, const QString& host) {
    using Kind = DownloadTroubleKind;
    DownloadTrouble trouble;
    trouble.detail = QStringLiteral("HTTP %1 from %2").arg(status).arg(host);
    if (status == 401 || status == 403) {
        trouble.kind = Kind::kNotAllowed;
    } else if (status == 404 || status == 410) {
        trouble.kind = Kind::kNotThere;
    } else if (status == 408 || status == 425 || status == 429 || status >= 500) {
        trouble.kind = Kind::kBusy;
    }
    return trouble;
}

DownloadTrouble troubleOfNetwork(const NetworkFailure& failure) {
    DownloadTrouble trouble;
    trouble.kind = DownloadTroubleKind::kNetwork;
    trouble.detail = failure.detail;
    trouble.network = failure;
    return trouble;
}

}  // namespace onebit::app

// SPDX-License-Identifier: Apache-2.0
#include "app/engine/error_words.h"

#include <QCoreApplication>

#include "inference/base/error_text.h"

namespace onebit::app {
namespace {

constexpr const char* kContext = "Error";

}  // namespace

QString whatHappened(const Error& error) {
    return QCoreApplication::translate(kContext, errorText(error.code).happened) + u'.';
}

QString whatToDo(const Error& error) {
    return QCoreApplication::translate(kContext, errorText(error.code).advice);
}

QString errorInWords(const Error& error) {
    return whatHappened(error) + u' ' + whatToDo(error);
}

QString errorDetail(const Error& error) {
    return QString::fromStdString(error.detail);
}

}  // namespace onebit::app

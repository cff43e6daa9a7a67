// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTextStream>

#include "app/application.h"
#include "app/engine/inference_engine.h"
#include "app/platform/native_path.h"

/// How long a person waits for the first reply of a fresh start: onebit_first_reply_benchmark MODEL
/// [QUESTION...] For each question the application starts anew on an empty profile; the clock runs from when
/// the message is sent, with the model loaded and nothing computed yet, to the first text and to the end of
/// the reply, both as the window's list of messages gets them. A JSON line a question.
namespace {

using namespace onebit;
using namespace onebit::app;

double elapsedMs(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

/// Waits for `signal` of `sender` until `done` holds.
template <typename Sender, typename Signal, typename Done>
void waitFor(const Sender* sender, Signal signal, const Done& done) {
    QEventLoop loop;
    QObject::connect(sender, signal, &loop, [&] {
        if (done()) loop.quit();
    });
    if (!done()) loop.exec();
}

int measure(const QString& model, const QString& question) {
    const QTemporaryDir profile;
    ApplicationOptions options;
    options.profile = toPath(profile.path());
    options.starterModel = toPath(model);
    Application application(options, std::make_unique<InferenceEngine>());
    const EngineStatus* engine = application.context()->engine();
    waitFor(engine, &EngineStatus::changed,
            [engine] { return engine->state() == "ready" || engine->state() == "failed"; });
    if (engine->state() != "ready") return 1;

    Conversation* conversation = application.context()->conversation();
    application.context()->settings()->setValue("seed", 1);
    const auto reply = [conversation] {
        const QList<MessageRecord>& path = conversation->path();
        return path.size() < 2 ? QString() : path.back().text;
    };
    QElapsedTimer timer;
    timer.start();
    double firstTextMs = -1;
    QObject::connect(conversation->messages(), &QAbstractItemModel::dataChanged, conversation, [&] {
        if (firstTextMs < 0 && !reply().isEmpty()) firstTextMs = elapsedMs(timer);
    });
    if (!conversation->send(question)) return 1;
    waitFor(conversation, &Conversation::busyChanged, [conversation] { return !conversation->busy(); });
    const double endMs = elapsedMs(timer);
    QTextStream(stdout)
        << QString(R"({"question": "%1", "firstTextMs": %2, "endMs": %3, "tokens": %4, "letters": %5})")
               .arg(question)
               .arg(firstTextMs, 0, 'f', 1)
               .arg(endMs, 0, 'f', 1)
               .arg(conversation->path().back().reply.stats.genTokens)
               .arg(reply().size())
        << Qt::endl;
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");  // there is no window
    const QGuiApplication application(argc, argv);
    QStringList questions = QGuiApplication::arguments().mid(2);
    if (argc < 2) {
        QTextStream(stderr) << "usage: onebit_first_reply_benchmark MODEL [QUESTION...]" << Qt::endl;
        return 2;
    }
    if (questions.isEmpty()) questions = QStringList{"Hello", "What can you do?", "Tell me a short story"};
    for (const QString& question : std::as_const(questions)) {
        if (const int failed = measure(QString::fromLocal8Bit(argv[1]), question); failed != 0) return failed;
    }
    return 0;
}

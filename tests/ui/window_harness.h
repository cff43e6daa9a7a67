// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>
#include <QVariantList>
#include <QVariantMap>
#include <memory>

#include "app/application.h"
#include "tests/support/fake_engine.h"
#include "tests/support/fake_hub.h"
#include "tests/ui/pseudo_translator.h"

QT_BEGIN_NAMESPACE
class QQmlEngine;
QT_END_NAMESPACE

namespace onebit::test {

/// The real application on a profile of its own that is thrown away, with a fake engine, for the window's
/// tests: they say when a word comes. Lives on the GUI thread.
class WindowHarness : public QObject {
    Q_OBJECT
    Q_PROPERTY(onebit::app::AppContext* app READ app NOTIFY appChanged)

  public:
    explicit WindowHarness(QObject* parent = nullptr);
    ~WindowHarness() override;

    /// Null while nothing is started.
    app::AppContext* app() const;
    FakeEngineGate& gate() const { return *m_gate; }

    /// Lets `engine` find the window's modules.
    static void prepare(QQmlEngine& engine);

    /// The window of `engine` speaks the language of the settings from now on, as the program does; English
    /// plurals, too, are right only then.
    void speakIn(QQmlEngine& engine);

    /// Starts afresh with an empty profile; the window must be gone.
    Q_INVOKABLE void start();
    /// Starts again on the profile there is.
    Q_INVOKABLE void restart();
    /// Starts afresh with the real engine and the starter model. False if the model's file is missing.
    Q_INVOKABLE bool startWithStarterModel();
    /// resources/starter-model/examples.json: what the starter model answers. Empty if it cannot be read.
    Q_INVOKABLE QVariantMap starterExamples() const;
    /// Starts afresh with the fake engine under the name of the starter model, for pictures.
    void startForPictures();
    /// What the application takes for the present; invalid: the real one.
    void setClock(const QDateTime& now) { *m_now = now; }
    Q_INVOKABLE void stop();

    /// Puts a tiny model into the models folder, or half of one, which cannot run.
    Q_INVOKABLE void addModel(const QString& fileName, bool runnable = true);
    /// Writes a folder of a tiny model's original files beside the profile; answers where it is.
    Q_INVOKABLE QUrl writeCheckpoint(const QString& name);
    /// Writes a file beside the profile; answers where it is.
    Q_INVOKABLE QUrl writeText(const QString& fileName, const QString& text);
    /// Leaves what a crash of an earlier run would have.
    Q_INVOKABLE void writeCrashReport(const QString& text);
    /// A computer of 2 cores and 8 GB, so many megabytes of them free, of usual speed.
    Q_INVOKABLE void pretendMachine(int freeMegabytes = 3400);
    /// Starts afresh with the real engine. The catalogue has one model, small-1, for which serveFirstRun()
    /// cares.
    Q_INVOKABLE void startForFirstRun();
    /// From now on the catalogue's model comes from a server of this computer; `heldBytes`: of which no more
    /// than these arrive until letGo(); -1: all.
    Q_INVOKABLE void serveFirstRun(int heldBytes = -1);
    Q_INVOKABLE void letGo();
    /// From now on models come from a server of this computer. Its repository maker/tiny has a model that
    /// runs, one that does not, and one of two files; maker/gated asks who one is.
    Q_INVOKABLE void serveModels();
    FakeHub& hub() { return *m_hub; }
    /// The beginning of a model that is at least `bytes` long, for servers that send no more than that.
    static QByteArray longModelFile(qint64 bytes);
    Q_INVOKABLE void setReply(const QStringList& pieces);
    Q_INVOKABLE void release(int pieces);
    Q_INVOKABLE void openGate();
    /// Every text of the window is marked and lengthened from now on, or is English again.
    Q_INVOKABLE void speakPseudo(bool on);
    Q_INVOKABLE void failNextReply();
    /// Replies leave this behind as the place where they were least sure.
    Q_INVOKABLE void setNextWords(const QStringList& words, const QVariantList& chances,
                                  const QString& before);
    /// The model does not read this many messages of the chats to come.
    Q_INVOKABLE void dropMessages(int count);
    /// What a message of a prompt counts, from now on.
    Q_INVOKABLE void setTokensPerMessage(int tokens);
    Q_INVOKABLE int stoppedReplies() const;
    Q_INVOKABLE int askedReplies() const;
    Q_INVOKABLE double lastTemperature() const;
    Q_INVOKABLE QString clipboard() const;

  signals:
    void appChanged();

  private:
    std::filesystem::path path(const QString& name) const;
    void writeFile(const QString& name, const QByteArray& bytes) const;
    void launch(std::unique_ptr<app::Engine> engine);
    void begin();
    void useHub();

    std::unique_ptr<QTemporaryDir> m_folder;
    PseudoTranslator m_pseudo;
    bool m_speaksPseudo = false;
    std::filesystem::path m_starter;
    std::unique_ptr<FakeHub> m_hub;
    std::shared_ptr<QDateTime> m_now = std::make_shared<QDateTime>();
    std::shared_ptr<FakeEngineGate> m_gate;
    std::unique_ptr<app::Application> m_application;
};

}  // namespace onebit::test

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QStringList>
#include <memory>
#include <span>

#include "tests/ui/window_harness.h"

namespace onebit::test {

/// A way to look at every state: light, right-to-left, ...
struct Look {
    const char* name;
    void (*apply)(app::AppContext& app, QQuickWindow& window);
};

/// Opens windows on a fake engine, brings them into a state and takes pictures of it in every look.
class Photographer {
  public:
    /// `looks`: names of kLooks.
    Photographer(QString folder, QStringList looks);
    ~Photographer();

    app::AppContext& app() { return *m_harness.app(); }
    QQuickWindow& window();
    WindowHarness& harness() { return m_harness; }

    /// A new window on a new profile, 1280 x 800, in the afternoon of 4 March 2026.
    void open();
    /// A new window on the profile there is.
    void reopen();
    /// A new window with the starter model itself. False if its file is missing.
    bool openWithStarterModel();
    /// A fresh profile with the real engine and a catalogue of one small model.
    void openForFirstRun();

    /// Writes NAME-LOOK.png for every look.
    void shoot(const QString& name);
    /// Writes NAME.png as the window is.
    void shootAsItIs(const QString& name);

    /// Until what is animated has come to rest.
    void settle();
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void click(const QString& words);
    /// Asks, and lets `pieces` of the reply come; all of them end it.
    void talk(const QString& question, const QStringList& reply, int pieces = -1);

  private:
    void show();

    QString m_folder;
    QStringList m_looks;
    WindowHarness m_harness;
    std::unique_ptr<QQmlApplicationEngine> m_window;
};

/// The states of one page. A scene opens its own window, so that each can be taken alone.
struct Scene {
    const char* name;
    void (*take)(Photographer& camera);
};

std::span<const Look> looks();

// One file an area; main.cpp lists them.
std::span<const Scene> chatScenes();
std::span<const Scene> contentScenes();
std::span<const Scene> modelScenes();
std::span<const Scene> settingsScenes();
std::span<const Scene> sidebarScenes();
std::span<const Scene> windowScenes();

}  // namespace onebit::test

// SPDX-License-Identifier: Apache-2.0
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QtQuickTest>

#include "tests/ui/window_harness.h"

/// Gives the tests in QML the application to open windows on.
class WindowTestSetup : public QObject {
    Q_OBJECT

  public slots:
    void applicationAvailable() { QQuickStyle::setStyle("Basic"); }

    void qmlEngineAvailable(QQmlEngine* engine) {
        onebit::test::WindowHarness::prepare(*engine);
        engine->rootContext()->setContextProperty("harness", new onebit::test::WindowHarness(engine));
    }
};

QUICK_TEST_MAIN_WITH_SETUP(ui_window_test, WindowTestSetup)

#include "window_test.moc"

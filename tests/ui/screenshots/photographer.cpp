// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/screenshots/photographer.h"

#include <QDir>
#include <QImage>
#include <QQuickItem>
#include <QTest>
#include <algorithm>

namespace onebit::test {
namespace {

const QDateTime kAfternoon(QDate(2026, 3, 4), QTime(15, 0));

/// The first visible item with these words that can be clicked.
QQuickItem* findButton(QQuickItem* item, const QString& words) {
    if (!item->isVisible()) return nullptr;
    const bool isButton = item->metaObject()->indexOfSignal("clicked()") >= 0;
    if (isButton && item->isEnabled() && item->property("text").toString() == words) return item;
    for (QQuickItem* child : item->childItems()) {
        if (QQuickItem* found = findButton(child, words)) return found;
    }
    return nullptr;
}

void plain(app::AppContext& app, QQuickWindow& window) {
    app.appearance()->setColorScheme("light");
    app.appearance()->setHighContrast(false);
    app.appearance()->setScale(1);
    app.system()->setLanguage("en");
    window.setProperty("rightToLeft", false);
}

constexpr Look kLooks[] = {
    {"light", [](app::AppContext&, QQuickWindow&) {}},
    {"dark", [](app::AppContext& app, QQuickWindow&) { app.appearance()->setColorScheme("dark"); }},
    {"contrast-light", [](app::AppContext& app, QQuickWindow&) { app.appearance()->setHighContrast(true); }},
    {"contrast-dark",
     [](app::AppContext& app, QQuickWindow&) {
         app.appearance()->setColorScheme("dark");
         app.appearance()->setHighContrast(true);
     }},
    {"rtl", [](app::AppContext&, QQuickWindow& window) { window.setProperty("rightToLeft", true); }},
    {"de", [](app::AppContext& app, QQuickWindow&) { app.system()->setLanguage("de"); }},
    {"ar",
     [](app::AppContext& app, QQuickWindow& window) {
         app.system()->setLanguage("ar");
         window.setProperty("rightToLeft", true);
     }},
    {"80", [](app::AppContext& app, QQuickWindow&) { app.appearance()->setScale(0.8); }},
    {"150", [](app::AppContext& app, QQuickWindow&) { app.appearance()->setScale(1.5); }},
    {"200", [](app::AppContext& app, QQuickWindow&) { app.appearance()->setScale(2); }},
    {"380", [](app::AppContext&, QQuickWindow& window) { window.resize(380, 800); }},
    {"380-de",
     [](app::AppContext& app, QQuickWindow& window) {
         app.system()->setLanguage("de");
         window.resize(380, 800);
     }},
    {"2560", [](app::AppContext&, QQuickWindow& window) { window.resize(2560, 1440); }},
};

}  // namespace

std::span<const Look> looks() {
    return kLooks;
}

Photographer::Photographer(QString folder, QStringList looks)
    : m_folder(std::move(folder)), m_looks(std::move(looks)) {
    QDir().mkpath(m_folder);
}

Photographer::~Photographer() {
    m_window.reset();
    m_harness.stop();
}

QQuickWindow& Photographer::window() {
    return *qobject_cast<QQuickWindow*>(m_window->rootObjects().constFirst());
}

void Photographer::open() {
    m_window.reset();
    m_harness.setClock(kAfternoon);
    m_harness.startForPictures();
    show();
}

void Photographer::reopen() {
    m_window.reset();
    m_harness.setClock(kAfternoon);
    m_harness.restart();
    show();
}

bool Photographer::openWithStarterModel() {
    m_window.reset();
    if (!m_harness.startWithStarterModel()) return false;
    show();
    return true;
}

void Photographer::openForFirstRun() {
    m_window.reset();
    m_harness.startForFirstRun();
    show();
}

void Photographer::show() {
    GenerationStats stats;
    stats.genTokensPerSecond = 214;
    stats.firstTokenMs = 120;
    m_harness.gate().setStats(stats);
    m_window = std::make_unique<QQmlApplicationEngine>();
    WindowHarness::prepare(*m_window);
    m_window->setInitialProperties({{"app", QVariant::fromValue(m_harness.app())}});
    m_harness.speakIn(*m_window);
    m_window->load(QUrl("qrc:/qt/qml/Onebit/Ui/Main.qml"));
    if (m_window->rootObjects().isEmpty()) qFatal("the window cannot be made");
    plain(app(), window());
    window().resize(1280, 800);
    window().requestActivate();
    (void)QTest::qWaitFor([this] { return app().engine()->state() == "ready"; });
}

void Photographer::shoot(const QString& name) {
    const QSize size = window().size();
    for (const Look& look : kLooks) {
        if (!m_looks.contains(look.name)) continue;
        look.apply(app(), window());
        shootAsItIs(name + u'-' + look.name);
        plain(app(), window());
        window().resize(size);
    }
    settle();
}

void Photographer::shootAsItIs(const QString& name) {
    settle();
    const QString file = QDir(m_folder).filePath(name + ".png");
    if (!window().grabWindow().convertToFormat(QImage::Format_RGB888).save(file, "PNG", 60)) {
        qFatal("cannot write %s", qPrintable(file));
    }
}

void Photographer::settle() {
    QTest::qWait(300);
}

void Photographer::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(&window(), key, modifiers);
}

void Photographer::click(const QString& words) {
    QQuickItem* button = nullptr;
    (void)QTest::qWaitFor([&] {
        return (button = findButton(window().contentItem()->parentItem() != nullptr
                                        ? window().contentItem()->parentItem()
                                        : window().contentItem(),
                                    words)) != nullptr;
    });
    if (button == nullptr) qFatal("there is no button %s", qPrintable(words));
    const QPointF centre = button->mapToScene(button->boundingRect().center());
    QTest::mouseClick(&window(), Qt::LeftButton, {}, centre.toPoint());
}

void Photographer::talk(const QString& question, const QStringList& reply, int pieces) {
    m_harness.setReply(reply);
    app().conversation()->send(question);
    m_harness.release(pieces < 0 ? static_cast<int>(reply.size()) : pieces);
    if (pieces < 0) (void)QTest::qWaitFor([this] { return !app().conversation()->busy(); });
    settle();
}

}  // namespace onebit::test

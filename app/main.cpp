#include <QCommandLineParser>
#include <QDirIterator>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlExtensionPlugin>
#include <QQuickStyle>
#include <QTextStream>
#include <memory>

#include "app/application.h"
#include "app/engine/inference_engine.h"
#include "app/network/closed_door.h"
#include "app/platform/native_path.h"
#include "app/platform/paths.h"

Q_IMPORT_QML_PLUGIN(Onebit_AppPlugin)
Q_IMPORT_QML_PLUGIN(Onebit_App_TypesetPlugin)
Q_IMPORT_QML_PLUGIN(Onebit_UiPlugin)

namespace {

using namespace onebit::app;

constexpr int kFailed = 1;

ApplicationOptions readOptions(const QGuiApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Main", "Private, offline chat with 1-bit and ternary language models."));
    const QCommandLineOption profile(
        "profile", QCoreApplication::translate("Main", "Keep chats and settings in <folder>."), "folder");
    const QCommandLineOption model(
        "model", QCoreApplication::translate("Main", "Chat with the model in <file>."), "file");
    parser.addOptions({profile, model});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    ApplicationOptions options;
    options.profile = parser.isSet(profile) ? toPath(parser.value(profile)) : defaultProfileFolder();
    options.starterModel = starterModelPath();
    if (parser.isSet(model)) options.model = std::filesystem::absolute(toPath(parser.value(model)));
    return options;
}

/// The design's own faces, compiled in by ui; without them the system's stand in.
void loadFonts() {
    QDirIterator fonts(":/qt/qml/Onebit/Ui", {"*.ttf", "*.otf"}, QDir::Files, QDirIterator::Subdirectories);
    while (fonts.hasNext())
        QFontDatabase::addApplicationFont(fonts.next());
}

}  // namespace

int main(int argc, char** argv) {
    QGuiApplication::setApplicationName("onebit");
    QGuiApplication::setApplicationDisplayName("Onebit");
    QGuiApplication::setApplicationVersion(ONEBIT_VERSION);
    QQuickStyle::setStyle("Basic");
    const QGuiApplication gui(argc, argv);
    const ApplicationOptions options = readOptions(gui);
    loadFonts();

    Application application(options, std::make_unique<InferenceEngine>());
    ClosedDoor closedDoor;
    QQmlApplicationEngine window;
    window.setNetworkAccessManagerFactory(&closedDoor);
    window.addImportPath("qrc:/qt/qml");
    window.setInitialProperties({{"app", QVariant::fromValue(application.context())}});
    window.load(QUrl("qrc:/qt/qml/Onebit/Ui/Main.qml"));
    if (window.rootObjects().isEmpty()) {
        QTextStream(stderr) << QCoreApplication::translate(
                                   "Main", "Onebit cannot open its window; the messages above say why.")
                            << '\n';
        return kFailed;
    }
    return QGuiApplication::exec();
}

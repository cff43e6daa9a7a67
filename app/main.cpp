// SPDX-License-Identifier: Apache-2.0
#include <QCommandLineParser>
#include <QDirIterator>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QIcon>
#include <QQmlApplicationEngine>
#include <QQmlExtensionPlugin>
#include <QQuickStyle>
#include <QTextStream>
#include <QThreadPool>
#include <cstdlib>
#include <memory>
#include <optional>

#include "app/about/build_info.h"
#include "app/application.h"
#include "app/crash/crash_reports.h"
#include "app/engine/inference_engine.h"
#include "app/network/closed_door.h"
#include "app/platform/crash_handler.h"
#include "app/platform/file_open_events.h"
#include "app/platform/native_path.h"
#include "app/platform/paths.h"
#include "app/platform/single_instance.h"
#include "app/platform/translations.h"
#include "inference/base/error_text.h"

Q_IMPORT_QML_PLUGIN(Onebit_AppPlugin)
Q_IMPORT_QML_PLUGIN(Onebit_App_TypesetPlugin)
Q_IMPORT_QML_PLUGIN(Onebit_UiPlugin)

namespace {

using namespace onebit::app;

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;
constexpr int kIdleThreadMs = 2000;

struct Start {
    ApplicationOptions application;
    QString language;  ///< for this run; empty: as the settings say
    QString action;    ///< one of startActions(), or empty
};

/// What ONEBIT_KERNELS asks for; where it names something else, that is told, and kernels are measured.
KernelChooser kernelsOf(const std::filesystem::path& profile) {
    const auto asked = kernelRequestsOfEnvironment();
    if (!asked) QTextStream(stderr) << QString::fromStdString(onebit::errorSentence(asked.error())) << '\n';
    return KernelChooser(profile, asked.value_or(KernelRequests()));
}

/// Nothing if what was asked for is done.
std::optional<Start> readOptions(const QGuiApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Main", "Private, offline chat with 1-bit and ternary language models."));
    const QCommandLineOption profile(
        "profile", QCoreApplication::translate("Main", "Keep chats and settings in <folder>."), "folder");
    const QCommandLineOption model(
        "model", QCoreApplication::translate("Main", "Chat with the model in <file>."), "file");
    const QCommandLineOption language(
        "language", QCoreApplication::translate("Main", "Speak <language> in this run: \"de\", \"zh_CN\"."),
        "language");
    const QCommandLineOption action(
        "action",
        QCoreApplication::translate("Main", "Do this in the window: %1.").arg(startActions().join(", ")),
        "name");
    const QCommandLineOption version(
        {"v", "version"},
        QCoreApplication::translate("Main", "Tell version, commit and instruction sets, and end."));
    parser.addOptions({profile, model, language, action, version});
    parser.addPositionalArgument("file", QCoreApplication::translate("Main", "Like --model."), "[file]");
    parser.addHelpOption();
    parser.process(application);
    if (parser.isSet(version)) {
        QTextStream(stdout) << QString::fromStdString(versionText("onebit")) << "\nQt " << qVersion() << '\n';
        return std::nullopt;
    }

    Start start;
    ApplicationOptions& options = start.application;
    options.profile = parser.isSet(profile) ? toPath(parser.value(profile)) : defaultProfileFolder();
    options.starterModel = starterModelPath();
    options.kernels = kernelsOf(options.profile);
    const QString file = parser.isSet(model) ? parser.value(model) : parser.positionalArguments().value(0);
    if (!file.isEmpty()) options.model = std::filesystem::absolute(toPath(file));
    start.language = parser.value(language);
    start.action = parser.value(action);
    if (!start.action.isEmpty() && !startActions().contains(start.action)) {
        QTextStream(stderr) << QCoreApplication::translate("Main", "There is no action \"%1\"; there are %2.")
                                   .arg(start.action, startActions().join(", "))
                            << '\n';
        std::exit(kWrongUsage);
    }
    return start;
}

/// A sanitizer tells more of a crash than a report would.
void writeCrashesDown(const std::filesystem::path& profile) {
#if defined(__SANITIZE_ADDRESS__)
    Q_UNUSED(profile)
#else
    installCrashHandler(std::filesystem::absolute(CrashReports::folderIn(profile)), "Onebit " + buildName());
#endif
}

/// The design's own faces, compiled in by ui; without them the system's stand in.
void loadFonts() {
    QDirIterator fonts(":/qt/qml/Onebit/Ui", {"*.ttf", "*.otf"}, QDir::Files, QDirIterator::Subdirectories);
    while (fonts.hasNext())
        QFontDatabase::addApplicationFont(fonts.next());
}

/// For systems that do not take the icon from a file of the desktop: one picture a size.
QIcon windowIcon() {
    QIcon icon;
    QDirIterator pictures(":/app-icon", {"*.png"}, QDir::Files);
    while (pictures.hasNext())
        icon.addFile(pictures.next());
    return icon;
}

/// What another start asked for, done by the window there is.
void follow(const StartRequest& request, Application& application) {
    if (!request.model.empty()) application.useModel(request.model);
    emit application.context()->raiseRequested();
    if (!request.action.isEmpty()) emit application.context()->actionRequested(request.action);
}

int open(const Start& start, SingleInstance& instance, FileOpenEvents& files) {
    // Threads of the pool that found nothing to do would wake up half a minute later only to end.
    QThreadPool::globalInstance()->setExpiryTimeout(kIdleThreadMs);
    Application application(start.application, std::make_unique<InferenceEngine>(start.application.kernels));
    QObject::connect(&instance, &SingleInstance::requested, &application,
                     [&application](const StartRequest& request) { follow(request, application); });
    QObject::connect(&files, &FileOpenEvents::opened, &application,
                     [&application](const std::filesystem::path& file) { application.useModel(file); });
    ClosedDoor closedDoor;
    QQmlApplicationEngine window;
    window.setNetworkAccessManagerFactory(&closedDoor);
    application.speak(start.language, [&window] { window.retranslate(); });
    window.addImportPath("qrc:/qt/qml");
    window.setInitialProperties({{"app", QVariant::fromValue(application.context())}});
    window.load(QUrl("qrc:/qt/qml/Onebit/Ui/Main.qml"));
    if (window.rootObjects().isEmpty()) {
        QTextStream(stderr) << QCoreApplication::translate(
                                   "Main", "Onebit cannot open its window; the messages above say why.")
                            << '\n';
        return kFailed;
    }
    if (!start.action.isEmpty()) emit application.context()->actionRequested(start.action);
    files.handOver();
    return QGuiApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    QGuiApplication::setApplicationName("onebit");
    QGuiApplication::setApplicationDisplayName("Onebit");
    QGuiApplication::setApplicationVersion(ONEBIT_VERSION);
    // The desktop finds the window's icon and name by the name of its file in share/applications.
    QGuiApplication::setDesktopFileName("org.onebit.Onebit");
    QQuickStyle::setStyle("Basic");
    QGuiApplication gui(argc, argv);
    FileOpenEvents files(gui);
    const std::optional<Start> start = readOptions(gui);
    if (!start) return 0;
    writeCrashesDown(start->application.profile);
    SingleInstance instance(start->application.profile);
    switch (instance.begin({start->application.model, start->action})) {
        case SingleInstance::Outcome::kHandedOver:
            return 0;
        case SingleInstance::Outcome::kSilent:
            QTextStream(stderr)
                << QCoreApplication::translate(
                       "Main",
                       "Onebit runs already with these chats, but it does not answer. End it, "
                       "or name another folder with --profile.")
                << '\n';
            return kFailed;
        case SingleInstance::Outcome::kFirst:
            break;
    }
    loadFonts();
    QGuiApplication::setWindowIcon(windowIcon());
    return open(*start, instance, files);
}

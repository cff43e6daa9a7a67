// SPDX-License-Identifier: Apache-2.0
// Renders the window's states to PNG files, for people to look at beside the design.

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQuickStyle>
#include <QTextStream>

#include "tests/ui/screenshots/photographer.h"

namespace {

using namespace onebit::test;

QStringList namesOf(std::span<const Look> all) {
    QStringList names;
    for (const Look& look : all)
        names.append(look.name);
    return names;
}

}  // namespace

int main(int argc, char** argv) {
    QQuickStyle::setStyle("Basic");
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription("Takes pictures of every state of the window.");
    parser.addPositionalArgument("folder", "Where the pictures go.");
    parser.addPositionalArgument("scenes", "Only scenes whose names contain one of these.", "[scene...]");
    const QCommandLineOption looksOption("looks", "Comma-separated: " + namesOf(looks()).join(", "), "looks",
                                         "light,dark,rtl,200");
    parser.addOption(looksOption);
    parser.addHelpOption();
    parser.process(application);

    QStringList wanted = parser.positionalArguments();
    const QString folder = wanted.isEmpty() ? QStringLiteral("screenshots") : wanted.takeFirst();
    Photographer camera(folder, parser.value(looksOption).split(u','));
    for (const auto& scenes :
         {chatScenes(), contentScenes(), modelScenes(), settingsScenes(), sidebarScenes(), windowScenes()}) {
        for (const Scene& scene : scenes) {
            const QString name = QString::fromLatin1(scene.name);
            const auto asked = [&name](const QString& part) { return name.contains(part); };
            if (!wanted.isEmpty() && !std::any_of(wanted.cbegin(), wanted.cend(), asked)) continue;
            QTextStream(stdout) << name << Qt::endl;
            scene.take(camera);
        }
    }
    return 0;
}

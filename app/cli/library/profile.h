// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <QCoreApplication>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "app/library/installed_models.h"
#include "app/settings/settings_file.h"

namespace onebit::app::cli {

/// The option --profile of a command. Declared on `app`; must not move after that.
class ProfileOption {
  public:
    explicit ProfileOption(CLI::App& app);
    ProfileOption(const ProfileOption&) = delete;
    ProfileOption& operator=(const ProfileOption&) = delete;

    /// The folder that was named, or the person's own.
    std::filesystem::path path() const;

  private:
    std::string m_folder;
};

/// The profile of one run, and the event loop that Qt's classes work in. Made first of all that uses Qt.
class Profile {
  public:
    explicit Profile(std::filesystem::path folder);

    const std::filesystem::path& folder() const { return m_folder; }
    SettingsFile& settings() { return m_settings; }

    /// Runs the event loop until somebody calls QCoreApplication::quit(). Ctrl+C calls `interrupted` once.
    void run(const std::function<void()>& interrupted);

  private:
    QCoreApplication m_application;
    std::filesystem::path m_folder;
    SettingsFile m_settings;
};

/// The models of a profile after a scan; null if the scan was interrupted.
std::unique_ptr<InstalledModels> scanProfile(Profile& profile);

/// The model that a person means by an id, a name or a file's name, in any case; null if it is none, or more
/// than one.
const InstalledModel* findModel(const InstalledModels& models, const std::string& wanted);

/// As text for the terminal: no control characters, whatever a file or a server says.
std::string shown(const QString& text);

/// kInvalidArgument with a list of what there is.
tl::unexpected<Error> noSuchModel(const InstalledModels& models, const std::string& wanted);

}  // namespace onebit::app::cli

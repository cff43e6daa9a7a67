#pragma once

#include <filesystem>

#include "app/library/catalogue.h"

namespace onebit::app {

/// The catalogue that the program was made with.
Catalogue builtInCatalogue();

/// The newest of the built-in catalogue and the one that was fetched last (`catalogue.json` in the profile),
/// with the person's own entries (`own-models.json`) laid over it. Files that cannot be read are left out;
/// `problem`, if given, takes what is wrong with the person's own.
Catalogue loadCatalogue(const std::filesystem::path& profile, std::optional<Error>* problem = nullptr);

/// Keeps a catalogue that was fetched and checked. False if it cannot be written.
bool storeFetchedCatalogue(const std::filesystem::path& profile, const QByteArray& json);

}  // namespace onebit::app

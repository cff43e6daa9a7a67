// SPDX-License-Identifier: Apache-2.0
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

/// How many of the catalogue's models are the person's own.
qsizetype ownModelCount(const Catalogue& catalogue);

/// Lays the models of a catalogue file over the person's own ones, where a known id is replaced, and keeps
/// them. How many came; kMalformed if it is no catalogue (nothing is changed then). Own ones that cannot be
/// read are kept beside as `own-models.json.damaged`.
Result<qsizetype> addOwnModels(const std::filesystem::path& profile, const QByteArray& json);

/// Takes the person's own models away, to be brought back by restoreOwnModels(). False if there are none or
/// the file cannot be moved.
bool removeOwnModels(const std::filesystem::path& profile);
bool restoreOwnModels(const std::filesystem::path& profile);
/// There is something to bring back.
bool canRestoreOwnModels(const std::filesystem::path& profile);

}  // namespace onebit::app

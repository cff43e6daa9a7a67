#include "app/library/catalogue_files.h"

#include <QFile>
#include <QSaveFile>
#include <utility>

#include "app/platform/native_path.h"

/// Resources of a static library are not there by themselves. Has to be outside of namespaces.
static void makeResourcesKnown() {
    Q_INIT_RESOURCE(catalogue);
}

namespace onebit::app {
namespace {

const char* const kFetchedFile = "catalogue.json";
const char* const kOwnFile = "own-models.json";
constexpr qint64 kMostBytes = 5 << 20;

/// Empty if there is no such file.
QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.read(kMostBytes) : QByteArray();
}

}  // namespace

Catalogue builtInCatalogue() {
    makeResourcesKnown();
    return readCatalogue(contentOf(QStringLiteral(":/onebit/catalogue/models.json"))).value_or(Catalogue());
}

Catalogue loadCatalogue(const std::filesystem::path& profile, std::optional<Error>* problem) {
    Catalogue catalogue = builtInCatalogue();
    auto fetched = readCatalogue(contentOf(toQString(profile / kFetchedFile)));
    if (fetched && fetched->revision > catalogue.revision) catalogue = *std::move(fetched);
    const QByteArray own = contentOf(toQString(profile / kOwnFile));
    if (own.isEmpty()) return catalogue;
    const auto read = readCatalogue(own);
    if (read) return withOwnModels(std::move(catalogue), *read);
    if (problem != nullptr) *problem = read.error();
    return catalogue;
}

bool storeFetchedCatalogue(const std::filesystem::path& profile, const QByteArray& json) {
    QSaveFile file(toQString(profile / kFetchedFile));
    return file.open(QFile::WriteOnly) && file.write(json) == json.size() && file.commit();
}

}  // namespace onebit::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>

#include "app/network/network_access.h"
#include "app/platform/native_path.h"
#include "tests/support/fake_hub.h"

namespace onebit::test {

/// A fake hub, an empty profile, and the access to the network of a program that has both. Lives on the
/// test's thread.
struct HubProfile {
    HubProfile() : log(app::toPath(folder.path())), access(config(), log) {}

    app::NetworkConfig config() const {
        app::NetworkConfig config;
        config.proxyMode = app::ProxyMode::kNone;
        config.hub = hub.url();
        return config;
    }
    QString filePath(const QString& name) const { return folder.filePath(name); }
    std::filesystem::path path() const { return app::toPath(folder.path()); }

    FakeHub hub;
    QTemporaryDir folder;
    app::RequestLog log;
    app::NetworkAccess access;
};

}  // namespace onebit::test

#pragma once

#include <QByteArray>

namespace onebit::app {

/// True if `signature` (64 bytes) is the Ed25519 signature (RFC 8032) of `message` by the owner of
/// `publicKey` (32 bytes). False also for a key or a signature that cannot be one.
bool isSignedBy(const QByteArray& message, const QByteArray& signature, const QByteArray& publicKey);

}  // namespace onebit::app

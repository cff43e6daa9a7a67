// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace onebit::app {

/// True if `signature` (64 bytes) is the Ed25519 signature (RFC 8032) of `message` by the owner of
/// `publicKey` (32 bytes). False also for a key or a signature that cannot be one.
bool isSignedBy(const QByteArray& message, const QByteArray& signature, const QByteArray& publicKey);

/// A public Ed25519 key as people hand it round: 64 hexadecimal digits, base64 of its 32 bytes, or PEM (RFC
/// 8410). Empty if it is none of them.
QByteArray readPublicKey(const QString& text);

}  // namespace onebit::app

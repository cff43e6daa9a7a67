// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <memory>

namespace onebit::test {

/// An Ed25519 key pair (RFC 8032), made anew each time.
class SigningKey {
  public:
    SigningKey();
    ~SigningKey();

    /// 32 bytes.
    QByteArray publicKey() const;
    /// 64 bytes.
    QByteArray sign(const QByteArray& message) const;

  private:
    struct Key;
    std::unique_ptr<Key> m_key;
};

}  // namespace onebit::test

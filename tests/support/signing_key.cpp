// SPDX-License-Identifier: Apache-2.0
#include "tests/support/signing_key.h"

#include <openssl/evp.h>

#include <QtGlobal>

namespace onebit::test {

struct SigningKey::Key {
    EVP_PKEY* pair = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    Key() = default;
    Key(const Key&) = delete;
    Key& operator=(const Key&) = delete;
    ~Key() { EVP_PKEY_free(pair); }
};

SigningKey::SigningKey() : m_key(std::make_unique<Key>()) {
    if (m_key->pair == nullptr) qFatal("OpenSSL makes no Ed25519 key");
}

SigningKey::~SigningKey() = default;

QByteArray SigningKey::publicKey() const {
    QByteArray bytes(32, 0);
    std::size_t size = static_cast<std::size_t>(bytes.size());
    EVP_PKEY_get_raw_public_key(m_key->pair, reinterpret_cast<unsigned char*>(bytes.data()), &size);
    return bytes;
}

QByteArray SigningKey::sign(const QByteArray& message) const {
    QByteArray signature(64, 0);
    std::size_t size = static_cast<std::size_t>(signature.size());
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_DigestSignInit(context, nullptr, nullptr, nullptr, m_key->pair);
    EVP_DigestSign(context, reinterpret_cast<unsigned char*>(signature.data()), &size,
                   reinterpret_cast<const unsigned char*>(message.constData()),
                   static_cast<std::size_t>(message.size()));
    EVP_MD_CTX_free(context);
    return signature;
}

}  // namespace onebit::test

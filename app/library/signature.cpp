// SPDX-License-Identifier: Apache-2.0
#include "app/library/signature.h"

#include <QRegularExpression>

#include <openssl/evp.h>

#include <memory>

namespace onebit::app {
namespace {

struct FreeKey {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

constexpr qsizetype kKeyBytes = 32;
constexpr qsizetype kMostKeyText = 1000;

const unsigned char* bytesOf(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

}  // namespace

bool isSignedBy(const QByteArray& message, const QByteArray& signature, const QByteArray& publicKey) {
    constexpr qsizetype kSignatureBytes = 64;
    if (publicKey.size() != kKeyBytes || signature.size() != kSignatureBytes) return false;
    const std::unique_ptr<EVP_PKEY, FreeKey> key(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(publicKey), kKeyBytes));
    const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    if (!key || !context || EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1)
        return false;
    return EVP_DigestVerify(context.get(), bytesOf(signature), kSignatureBytes, bytesOf(message),
                            static_cast<std::size_t>(message.size())) == 1;
}

QByteArray readPublicKey(const QString& text) {
    if (text.size() > kMostKeyText) return {};
    static const QRegularExpression kArmour(QStringLiteral("-----[A-Z ]+-----"));
    const QByteArray bare = QString(text).remove(kArmour).simplified().remove(u' ').toLatin1();
    QByteArray digits = QByteArray::fromHex(bare);
    if (digits.size() == kKeyBytes && digits.toHex() == bare.toLower()) return digits;
    const auto decoded = QByteArray::fromBase64Encoding(bare, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) return {};
    // SubjectPublicKeyInfo of Ed25519: always the same bytes before the key.
    static const QByteArray kPrefix = QByteArray::fromHex("302a300506032b6570032100");
    const QByteArray& bytes = *decoded;
    const bool isWrapped = bytes.size() == kPrefix.size() + kKeyBytes && bytes.startsWith(kPrefix);
    if (isWrapped) return bytes.last(kKeyBytes);
    return bytes.size() == kKeyBytes ? bytes : QByteArray();
}

}  // namespace onebit::app

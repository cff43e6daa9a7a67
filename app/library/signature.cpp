#include "app/library/signature.h"

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

const unsigned char* bytesOf(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

}  // namespace

bool isSignedBy(const QByteArray& message, const QByteArray& signature, const QByteArray& publicKey) {
    constexpr qsizetype kKeyBytes = 32;
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

}  // namespace onebit::app

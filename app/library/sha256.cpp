// SPDX-License-Identifier: Apache-2.0
#include "app/library/sha256.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace onebit::app {

void Sha256::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new()) {
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
}

void Sha256::add(QByteArrayView bytes) {
    EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size()));
}

QByteArray Sha256::hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), digest.data(), &size);
    return QByteArray(reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(size)).toHex();
}

bool isSha256(QByteArrayView text) {
    constexpr qsizetype kDigits = 64;
    return text.size() == kDigits && std::ranges::all_of(text, [](char digit) {
               return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
           });
}

}  // namespace onebit::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <memory>

struct evp_md_ctx_st;

namespace onebit::app {

/// SHA-256 of bytes as they come, by OpenSSL, which is several times as fast as Qt's. One thread at a time.
class Sha256 {
  public:
    Sha256();

    void add(QByteArrayView bytes);
    /// The hash of everything so far as 64 small hexadecimal digits; ends the computation.
    QByteArray hex();

  private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/// True for what Sha256::hex() gives: 64 small hexadecimal digits.
bool isSha256(QByteArrayView text);

}  // namespace onebit::app

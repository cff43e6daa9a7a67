// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/cache_type.h"
#include "simd/attention.h"

namespace onebit {

/// How the rows of a cache are stored.
struct CacheFormat {
    simd::KvFormat keys;
    simd::KvFormat values;
};

CacheFormat cacheFormat(CacheType type);

}  // namespace onebit

// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/kv_cache.h"

#include <gtest/gtest.h>

#include <limits>

namespace onebit::test {
namespace {

ModelConfig smallConfig() {
    ModelConfig config;
    config.layerCount = 3;
    config.modelDim = 128;
    config.kvHeadCount = 2;
    config.headCount = 4;
    config.headDim = 32;
    return config;
}

TEST(KvCache, GivesEveryPositionOfEveryLayerARowOfItsOwn) {
    for (const CacheTypeName& row : cacheTypes()) {
        SCOPED_TRACE(row.name);
        auto cache = KvCache::create(smallConfig(), 10, row.type);
        ASSERT_TRUE(cache);
        for (const bool check : {false, true}) {
            std::uint8_t next = 1;
            const auto visit = [&](std::uint8_t* bytes, std::size_t count) {
                for (std::size_t i = 0; i < count; ++i, ++next) {
                    if (!check) bytes[i] = next;
                    ASSERT_EQ(bytes[i], next);
                }
            };
            for (std::size_t layer = 0; layer < 3; ++layer) {
                for (std::size_t position = 0; position < 10; ++position) {
                    visit(cache->keys(layer, position), cache->keyStride());
                    visit(cache->values(layer, position), cache->valueStride());
                }
            }
        }
        EXPECT_EQ(cache->keys(1, 1) - cache->keys(1, 0), static_cast<std::ptrdiff_t>(cache->keyStride()))
            << "attention walks positions by the stride";
    }
}

TEST(KvCache, TakesTheBytesThatItsTypeSays) {
    // Two heads of 32 values, three layers, ten positions; of keys and of values.
    const auto bytes = [](CacheType type) { return *KvCache::bytesFor(smallConfig(), 10, type); };
    EXPECT_EQ(bytes(CacheType::kF16), 3U * 10 * 2 * (64 + 64));
    EXPECT_EQ(bytes(CacheType::kQ8), 3U * 10 * 2 * (34 + 34));
    EXPECT_EQ(bytes(CacheType::kQ8Q4), 3U * 10 * 2 * (34 + 20));
    EXPECT_EQ(bytes(CacheType::kQ4), 3U * 10 * 2 * (20 + 20));
}

TEST(KvCache, TypesHaveNamesThatFindThem) {
    for (const CacheTypeName& row : cacheTypes()) {
        EXPECT_EQ(findCacheType(row.name), row.type);
        EXPECT_EQ(cacheTypeName(row.type), row.name);
    }
    EXPECT_EQ(findCacheType("q8"), CacheType::kQ8);
    EXPECT_EQ(findCacheType("q2"), std::nullopt);
    EXPECT_EQ(findCacheType(""), std::nullopt);
}

TEST(KvCache, KeepsLayerInputsOnlyForArchitecturesThatLookBack) {
    ModelConfig config = smallConfig();
    EXPECT_EQ(KvCache::create(config, 4, CacheType::kF16)->layerInput(0, 0), nullptr);
    config.keepsLayerInputs = true;
    auto cache = KvCache::create(config, 4, CacheType::kF16);
    ASSERT_TRUE(cache);
    EXPECT_EQ(cache->layerInput(1, 0) - cache->layerInput(0, 0), 4 * 128);
    EXPECT_EQ(*KvCache::bytesFor(config, 4, CacheType::kF16), 3U * 4 * (2 * 64 * 2 + 128 * 4));
    EXPECT_EQ(*KvCache::bytesFor(config, 4, CacheType::kQ4), 3U * 4 * (2 * 2 * 20 + 128 * 4));
}

TEST(KvCache, RefusesSizesThatCannotBe) {
    ModelConfig config = smallConfig();
    config.layerCount = 4096;
    config.kvHeadCount = 4096;
    config.headDim = 4096;
    constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();
    EXPECT_FALSE(KvCache::bytesFor(config, kMost, CacheType::kF16));
    const auto cache = KvCache::create(config, kMost, CacheType::kQ4);
    ASSERT_FALSE(cache);
    EXPECT_EQ(cache.error().code, ErrorCode::kOutOfMemory);
}

TEST(KvCache, CanBeWrittenAgainAfterItsMemoryWasGivenBack) {
    auto cache = KvCache::create(smallConfig(), 4, CacheType::kQ8);
    ASSERT_TRUE(cache);
    cache->keys(2, 3)[63] = 5;
    cache->discard();
    cache->keys(2, 3)[63] = 6;
    EXPECT_EQ(cache->keys(2, 3)[63], 6);
}

}  // namespace
}  // namespace onebit::test

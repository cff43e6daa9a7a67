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
    auto cache = KvCache::create(smallConfig(), 10);
    ASSERT_TRUE(cache);
    ASSERT_EQ(cache->stride(), 64U);
    std::uint16_t next = 1;
    for (std::size_t layer = 0; layer < 3; ++layer) {
        for (std::size_t position = 0; position < 10; ++position) {
            for (std::size_t i = 0; i < cache->stride(); ++i) {
                cache->keys(layer, position)[i] = next++;
                cache->values(layer, position)[i] = next++;
            }
        }
    }
    next = 1;
    for (std::size_t layer = 0; layer < 3; ++layer) {
        for (std::size_t position = 0; position < 10; ++position) {
            for (std::size_t i = 0; i < cache->stride(); ++i) {
                ASSERT_EQ(cache->keys(layer, position)[i], next++);
                ASSERT_EQ(cache->values(layer, position)[i], next++);
            }
        }
    }
    EXPECT_EQ(cache->keys(1, 1) - cache->keys(1, 0), 64) << "attention walks positions by the stride";
}

TEST(KvCache, KeepsLayerInputsOnlyForArchitecturesThatLookBack) {
    ModelConfig config = smallConfig();
    EXPECT_EQ(KvCache::create(config, 4)->layerInput(0, 0), nullptr);
    config.keepsLayerInputs = true;
    auto cache = KvCache::create(config, 4);
    ASSERT_TRUE(cache);
    EXPECT_EQ(cache->layerInput(1, 0) - cache->layerInput(0, 0), 4 * 128);
    EXPECT_EQ(*KvCache::bytesFor(config, 4), 3U * 4 * (2 * 64 * 2 + 128 * 4));
}

TEST(KvCache, RefusesSizesThatCannotBe) {
    ModelConfig config = smallConfig();
    config.layerCount = 4096;
    config.kvHeadCount = 4096;
    config.headDim = 4096;
    constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();
    EXPECT_FALSE(KvCache::bytesFor(config, kMost));
    const auto cache = KvCache::create(config, kMost);
    ASSERT_FALSE(cache);
    EXPECT_EQ(cache.error().code, ErrorCode::kOutOfMemory);
}

TEST(KvCache, CanBeWrittenAgainAfterItsMemoryWasGivenBack) {
    auto cache = KvCache::create(smallConfig(), 4);
    ASSERT_TRUE(cache);
    cache->keys(2, 3)[63] = 5;
    cache->discard();
    cache->keys(2, 3)[63] = 6;
    EXPECT_EQ(cache->keys(2, 3)[63], 6);
}

}  // namespace
}  // namespace onebit::test

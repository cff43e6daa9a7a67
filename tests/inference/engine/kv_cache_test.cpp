// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/kv_cache.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

#include "simd/reference.h"
#include "tests/support/seeded_random.h"

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

std::vector<float> someHeads(SeededRandom& random) {
    std::vector<float> heads(2 * 32);
    for (float& value : heads)
        value = static_cast<float>(random.normal());
    return heads;
}

void expectRow(const simd::KvRows& rows, std::size_t position, const float* head) {
    std::vector<std::uint8_t> expected(rows.stride);
    simd::reference::packKv(rows.format, head, 1, 32, expected.data(), rows.stride);
    const std::uint8_t* row = rows.rows + position * rows.stride;
    ASSERT_EQ(std::vector<std::uint8_t>(row, row + rows.stride), expected);
}

TEST(KvCache, GivesEveryPositionOfEveryLayerARowOfItsOwn) {
    for (const CacheTypeName& row : cacheTypes()) {
        SCOPED_TRACE(row.name);
        auto cache = KvCache::create(smallConfig(), 10, row.type);
        ASSERT_TRUE(cache);
        for (const bool check : {false, true}) {
            SeededRandom random(1);
            for (std::size_t layer = 0; layer < 3; ++layer) {
                for (std::size_t position = 0; position < 10; ++position) {
                    const std::vector<float> keys = someHeads(random);
                    const std::vector<float> values = someHeads(random);
                    if (!check) cache->store(layer, position, keys.data(), values.data());
                    for (std::size_t head = 0; head < 2; ++head) {
                        expectRow(cache->keys(layer, head), position, keys.data() + head * 32);
                        expectRow(cache->values(layer, head), position, values.data() + head * 32);
                    }
                }
            }
        }
        EXPECT_EQ(cache->keys(1, 0).stride, simd::kvRowBytes(cache->keys(1, 0).format, 32))
            << "a head's rows lie side by side";
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
    SeededRandom random(2);
    for (int round = 0; round < 2; ++round) {
        const std::vector<float> heads = someHeads(random);
        cache->store(2, 3, heads.data(), heads.data());
        expectRow(cache->values(2, 1), 3, heads.data() + 32);
        cache->discard();
    }
}

}  // namespace
}  // namespace onebit::test

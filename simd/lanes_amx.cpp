// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "simd/amx.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "simd/lanes_amx.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h, as Highway wants it.
#include <hwy/highway.h>

#include "simd/lanes_tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace onebit::simd::HWY_NAMESPACE {
#if HWY_TARGET == HWY_AVX3_DL && defined(__x86_64__) && defined(__linux__)

/// What ldtilecfg reads (Intel's manual, "TILE Architecture": palette 1 has eight registers of 16 rows of 64
/// bytes).
struct alignas(64) TileConfig {
    std::uint8_t palette = 1;
    std::uint8_t startRow = 0;
    std::uint8_t reserved[14] = {};
    std::uint16_t rowBytes[16] = {};
    std::uint8_t rows[16] = {};
};
static_assert(sizeof(TileConfig) == 64);

/// The unit. Registers 0 to 3 hold the sums of the blocks, 4 the activations of a whole block, 5 those of the
/// last one, 6 the weights. Written in assembly, since compilers take their intrinsics in functions for AMX
/// only, and those could not be inlined into functions for Highway's target.
class AmxTiles {
  public:
    HWY_INLINE void configure(std::size_t tokens) {
        const std::size_t last = (tokens - 1) / TileShapes::kRows;
        const auto lastRows = static_cast<std::uint8_t>(tokens - last * TileShapes::kRows);
        TileConfig config;
        for (std::size_t i = 0; i <= kWeights; ++i) {
            config.rowBytes[i] = TileShapes::kBytes;
            config.rows[i] = i == last || i == kLastValues ? lastRows : std::uint8_t{TileShapes::kRows};
        }
        m_last = last;
        asm volatile("ldtilecfg %0" : : "m"(config));
    }

    template <std::size_t kBlock>
    HWY_INLINE void zero() {
        asm volatile("tilezero %%tmm%c0" : : "i"(kBlock));
    }

    HWY_INLINE void loadWeights(const std::int8_t* weights) { load<kWeights>(weights, TileShapes::kBytes); }

    template <std::size_t kBlock>
    HWY_INLINE void multiply(const std::int8_t* values, std::size_t stride) {
        if (kBlock == m_last) {
            load<kLastValues>(values, stride);
            addProducts<kBlock, kLastValues>();
        } else {
            load<kValues>(values, stride);
            addProducts<kBlock, kValues>();
        }
    }

    template <std::size_t kBlock>
    HWY_INLINE void store(std::int32_t* sums) {
        asm volatile("tilestored %%tmm%c0, (%1,%2,1)"
                     :
                     : "i"(kBlock), "r"(sums), "r"(TileShapes::kBytes)
                     : "memory");
    }

    HWY_INLINE void release() { asm volatile("tilerelease"); }

  private:
    static constexpr std::size_t kValues = 4;
    static constexpr std::size_t kLastValues = 5;
    static constexpr std::size_t kWeights = 6;

    template <std::size_t kTile>
    static HWY_INLINE void load(const std::int8_t* from, std::size_t stride) {
        asm volatile("tileloadd (%0,%1,1), %%tmm%c2" : : "r"(from), "r"(stride), "i"(kTile) : "memory");
    }

    /// Signed bytes by signed bytes.
    template <std::size_t kSums, std::size_t kFirst>
    static HWY_INLINE void addProducts() {
        asm volatile("tdpbssd %%tmm%c2, %%tmm%c1, %%tmm%c0" : : "i"(kSums), "i"(kFirst), "i"(kWeights));
    }

    std::size_t m_last = 0;
};

void lanesAmxRows(const LanesMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    int8DotLanesOnTiles<AmxTiles>(w, x, rows, out);
}

#else

void lanesAmxRows(const LanesMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    // Nobody comes here: target.cpp chooses AMX with the target above only.
    int8DotLanes(w, x, rows, out);
}

#endif
}  // namespace onebit::simd::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace onebit::simd {

HWY_EXPORT(lanesAmxRows);

void int8DotLanesAmx(const LanesMatrix& w, const Int8Activations& x, RowRange rows, Output out) {
    HWY_DYNAMIC_DISPATCH(lanesAmxRows)(w, x, rows, out);
}

}  // namespace onebit::simd
#endif  // HWY_ONCE

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytemodel/frozenkernels.h"

#include "core/bytemodel/frozenshares.h"

#include <algorithm>
#include <bit>
#include <cstring>

// Highway compiles what stands in HWY_NAMESPACE once for each kind of processor.
#define HWY_WANT_AVX3_DL 1
// Vectors of unknown length cannot stand in arrays; NEON serves those processors too.
#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/bytemodel/frozenkernels.cpp" // NOLINT
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace mullion {
namespace HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

using Floats = hn::ScalableTag<float>;
using Ints = hn::ScalableTag<std::int32_t>;
using Shorts = hn::ScalableTag<std::int16_t>;
using FloatVector = hn::Vec<Floats>;
using IntVector = hn::Vec<Ints>;
using ShortVector = hn::Vec<Shorts>;

constexpr Floats kFloats;
constexpr Ints kInts;
constexpr Shorts kShorts;

/// Keeps within +-limit; what is no number becomes -limit, on every processor alike.
FloatVector clamped(FloatVector value, float limit)
{
    const auto low = hn::Set(kFloats, -limit);
    const auto high = hn::Set(kFloats, limit);
    value = hn::IfThenElse(hn::Gt(value, low), value, low);
    return hn::IfThenElse(hn::Lt(value, high), value, high);
}

float toDigits(const float* values, std::size_t n, std::uint8_t* digits, std::int32_t* squares)
{
    // Compared as integers: what is no number then counts as larger than any.
    const auto noSign = hn::Set(kInts, 0x7fffffff);
    auto largestBits = hn::Zero(kInts);
    for (std::size_t i = 0; i < n; i += hn::Lanes(kFloats))
        largestBits = hn::Max(largestBits,
                              hn::And(noSign, hn::BitCast(kInts, hn::LoadU(kFloats, values + i))));
    const auto largest = std::bit_cast<float>(hn::GetLane(hn::MaxOfLanes(kInts, largestBits)));
    *squares = 0;
    if (!(largest > 1e-30f && largest < 1e30f)) {
        std::memset(digits, kDigitOffset, n);
        return 0.0f;
    }
    const auto perUnit = hn::Set(kFloats, static_cast<float>(kFrozenDigit) / largest);
    const auto offset = hn::Set(kInts, kDigitOffset);
    const hn::Rebind<std::uint8_t, Ints> bytes;
    auto sum = hn::Zero(kInts);
    for (std::size_t i = 0; i < n; i += hn::Lanes(kFloats)) {
        const auto digit = hn::NearestInt(hn::Mul(hn::LoadU(kFloats, values + i), perUnit));
        sum = hn::Add(sum, hn::Mul(digit, digit));
        hn::StoreU(hn::DemoteTo(bytes, hn::Add(digit, offset)), bytes, digits + i);
    }
    *squares = hn::GetLane(hn::SumOfLanes(kInts, sum));
    return largest / static_cast<float>(kFrozenDigit);
}

#if HWY_TARGET == HWY_AVX3_DL

/// 16 rows times kLanes rows of digits. (Highway's own description of this processor leaves VNNI
/// out, though all that it stands for have it.)
template <int kLanes>
__attribute__((target("avx512vnni"))) void
multiplyGroup(const std::int8_t* weights, const std::uint8_t* digits, std::size_t columns,
              const std::int32_t* offsetSum, std::size_t stride, std::int32_t* out)
{
    __m512i sums[kLanes];
    for (auto& sum : sums)
        sum = _mm512_setzero_si512();
    for (std::size_t k = 0; k < columns; k += 4) {
        const __m512i four = _mm512_loadu_si512(weights + k * 16);
        for (int lane = 0; lane < kLanes; ++lane) {
            std::int32_t quad = 0;
            std::memcpy(&quad, digits + static_cast<std::size_t>(lane) * columns + k, 4);
            sums[lane] = _mm512_dpbusd_epi32(sums[lane], _mm512_set1_epi32(quad), four);
        }
    }
    const __m512i offset = _mm512_loadu_si512(offsetSum);
    for (int lane = 0; lane < kLanes; ++lane)
        _mm512_storeu_si512(out + static_cast<std::size_t>(lane) * stride,
                            _mm512_sub_epi32(sums[lane], offset));
}

#elif HWY_TARGET == HWY_AVX2 || HWY_TARGET == HWY_AVX3

__m256i loaded(const std::int8_t* at)
{
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
}

/// 16 rows times kLanes rows of digits. A digit with its offset is at most 127 and a weight at most
/// 63, so four products fit into 16 bits: 4 x 127 x 63 = 32,004.
template <int kLanes>
void multiplyGroup(const std::int8_t* weights, const std::uint8_t* digits, std::size_t columns,
                   const std::int32_t* offsetSum, std::size_t stride, std::int32_t* out)
{
    __m256i low[kLanes];
    __m256i high[kLanes];
    for (int lane = 0; lane < kLanes; ++lane)
        low[lane] = high[lane] = _mm256_setzero_si256();
    const __m256i ones = _mm256_set1_epi16(1);
    for (std::size_t k = 0; k < columns; k += 8) {
        const std::int8_t* at = weights + k * 16;
        const __m256i low0 = loaded(at);
        const __m256i high0 = loaded(at + 32);
        const __m256i low1 = loaded(at + 64);
        const __m256i high1 = loaded(at + 96);
        for (int lane = 0; lane < kLanes; ++lane) {
            std::int32_t quads[2];
            std::memcpy(quads, digits + static_cast<std::size_t>(lane) * columns + k, 8);
            const __m256i first = _mm256_set1_epi32(quads[0]);
            const __m256i second = _mm256_set1_epi32(quads[1]);
            const __m256i a = _mm256_add_epi16(_mm256_maddubs_epi16(first, low0),
                                               _mm256_maddubs_epi16(second, low1));
            const __m256i b = _mm256_add_epi16(_mm256_maddubs_epi16(first, high0),
                                               _mm256_maddubs_epi16(second, high1));
            low[lane] = _mm256_add_epi32(low[lane], _mm256_madd_epi16(a, ones));
            high[lane] = _mm256_add_epi32(high[lane], _mm256_madd_epi16(b, ones));
        }
    }
    const auto offsets = reinterpret_cast<const __m256i*>(offsetSum);
    for (int lane = 0; lane < kLanes; ++lane) {
        auto* to = reinterpret_cast<__m256i*>(out + static_cast<std::size_t>(lane) * stride);
        _mm256_storeu_si256(to, _mm256_sub_epi32(low[lane], _mm256_loadu_si256(offsets)));
        _mm256_storeu_si256(to + 1, _mm256_sub_epi32(high[lane], _mm256_loadu_si256(offsets + 1)));
    }
}

#else

template <int kLanes>
void multiplyGroup(const std::int8_t* weights, const std::uint8_t* digits, std::size_t columns,
                   const std::int32_t* offsetSum, std::size_t stride, std::int32_t* out)
{
    for (int lane = 0; lane < kLanes; ++lane) {
        const std::uint8_t* row = digits + static_cast<std::size_t>(lane) * columns;
        std::int32_t sums[16] = {};
        for (std::size_t k = 0; k < columns; k += 4) {
            for (std::size_t r = 0; r < 16; ++r) {
                const std::int8_t* four = weights + k * 16 + r * 4;
                sums[r] += four[0] * row[k] + four[1] * row[k + 1] + four[2] * row[k + 2]
                           + four[3] * row[k + 3];
            }
        }
        for (std::size_t r = 0; r < 16; ++r)
            out[static_cast<std::size_t>(lane) * stride + r] = sums[r] - offsetSum[r];
    }
}

#endif

/// As many lanes as have their sums in registers beside the weights.
constexpr int kLaneTile = HWY_TARGET == HWY_AVX3_DL ? 8 : 3;

void multiply(const PackedMatrix& matrix, const std::uint8_t* digits, std::size_t lanes,
              std::int32_t* out)
{
    for (std::size_t row = 0; row < matrix.rows; row += 16) {
        const std::int8_t* weights = matrix.digits.data() + row * matrix.columns;
        const std::int32_t* offsetSum = matrix.offsetSum.data() + row;
        const auto group = [&](auto multiplyLanes, std::size_t lane) {
            multiplyLanes(weights, digits + lane * matrix.columns, matrix.columns, offsetSum,
                          matrix.rows, out + lane * matrix.rows + row);
        };
        std::size_t lane = 0;
        for (; lane + kLaneTile <= lanes; lane += kLaneTile)
            group(multiplyGroup<kLaneTile>, lane);
        for (; lane < lanes; ++lane)
            group(multiplyGroup<1>, lane);
    }
}

void scale(const std::int32_t* sums, const float* units, float factor, std::size_t n, float* out)
{
    const auto all = hn::Set(kFloats, factor);
    for (std::size_t i = 0; i < n; i += hn::Lanes(kFloats)) {
        const auto sum = hn::ConvertTo(kFloats, hn::LoadU(kInts, sums + i));
        hn::StoreU(hn::Mul(hn::Mul(sum, hn::LoadU(kFloats, units + i)), all), kFloats, out + i);
    }
}

void addScaled(const std::int32_t* sums, const float* units, float factor, std::size_t n,
               float* out)
{
    const auto all = hn::Set(kFloats, factor);
    for (std::size_t i = 0; i < n; i += hn::Lanes(kFloats)) {
        const auto sum = hn::ConvertTo(kFloats, hn::LoadU(kInts, sums + i));
        const auto more = hn::Mul(hn::Mul(sum, hn::LoadU(kFloats, units + i)), all);
        hn::StoreU(hn::Add(hn::LoadU(kFloats, out + i), more), kFloats, out + i);
    }
}

void gate(const float* gates, const float* up, std::size_t n, float* out)
{
    for (std::size_t i = 0; i < n; i += hn::Lanes(kFloats)) {
        const auto value = hn::LoadU(kFloats, gates + i);
        const auto open = hn::IfThenElseZero(hn::Gt(value, hn::Zero(kFloats)), value);
        hn::StoreU(hn::Mul(open, hn::LoadU(kFloats, up + i)), kFloats, out + i);
    }
}

void toAttentionDigits(const float* values, float factor, std::size_t n, std::int16_t* out)
{
    const auto all = hn::Set(kFloats, factor);
    const hn::Rebind<std::int16_t, Ints> narrow;
    for (std::size_t i = 0; i < n; i += hn::Lanes(kFloats)) {
        const auto value = clamped(hn::Mul(hn::LoadU(kFloats, values + i), all),
                                   static_cast<float>(kFrozenAttentionDigit));
        hn::StoreU(hn::DemoteTo(narrow, hn::NearestInt(value)), narrow, out + i);
    }
}

void attentionWeights(const float* scoresOfSlots, std::size_t used, std::size_t n,
                      std::int16_t* weights)
{
    constexpr std::size_t kMaxSpan = 4096;
    alignas(64) float score[kMaxSpan];
    alignas(64) std::int32_t shares[kMaxSpan];
    std::memcpy(score, scoresOfSlots, used * sizeof(float));
    std::fill(score + used, score + n, -1e30f);

    const std::size_t width = hn::Lanes(kFloats);
    auto largest = hn::Set(kFloats, -1e30f);
    for (std::size_t i = 0; i < n; i += width)
        largest = hn::Max(largest, hn::Load(kFloats, score + i));
    largest = hn::MaxOfLanes(kFloats, largest);

    const auto perNat = hn::Set(kFloats, kFrozenStepsPerNat);
    const auto last = hn::Set(kFloats, static_cast<float>(kFrozenSteps - 1));
    const std::int32_t* table = frozenShares().data();
    auto sum = hn::Zero(kInts);
    for (std::size_t i = 0; i < n; i += width) {
        const auto steps = hn::Mul(hn::Sub(largest, hn::Load(kFloats, score + i)), perNat);
        const auto index = hn::NearestInt(hn::IfThenElse(hn::Lt(steps, last), steps, last));
        const auto share = hn::GatherIndex(kInts, table, index);
        hn::Store(share, kInts, shares + i);
        sum = hn::Add(sum, share);
    }
    const auto total = static_cast<float>(hn::GetLane(hn::SumOfLanes(kInts, sum)));
    const auto perShare = hn::Set(kFloats, static_cast<float>(kFrozenAttentionOne) / total);
    const hn::Rebind<std::int16_t, Ints> narrow;
    for (std::size_t i = 0; i < n; i += width) {
        const auto share = hn::ConvertTo(kFloats, hn::Load(kInts, shares + i));
        hn::StoreU(hn::DemoteTo(narrow, hn::NearestInt(hn::Mul(share, perShare))), narrow,
                   weights + i);
    }
}

#if HWY_TARGET == HWY_SCALAR // no pairs in vectors of one

void scores(const std::int16_t* query, const std::int8_t* keys, std::size_t headDim,
            const float* bias, float unit, std::size_t n, float* out)
{
    for (std::size_t slot = 0; slot < n; ++slot) {
        const std::int8_t* at = keys + slot / kFrozenSlotBlock * kFrozenSlotBlock * headDim
                                + slot % kFrozenSlotBlock * 2;
        std::int32_t sum = 0;
        for (std::size_t dim = 0; dim < headDim; dim += 2, at += 2 * kFrozenSlotBlock)
            sum += query[dim] * at[0] + query[dim + 1] * at[1];
        const float score = static_cast<float>(sum) * unit;
        out[slot] = score + bias[slot];
    }
}

void mix(const std::int16_t* weights, const std::int8_t* values, std::size_t headDim, float unit,
         std::size_t n, float* out)
{
    for (std::size_t dim = 0; dim < headDim; ++dim) {
        std::int32_t sum = 0;
        for (std::size_t slot = 0; slot < n; slot += 2) {
            const std::int8_t* both = values + slot * headDim + dim * 2;
            sum += weights[slot] * both[0] + weights[slot + 1] * both[1];
        }
        out[dim] = static_cast<float>(sum) * unit;
    }
}

#else

/// Sums of pairs of products, one in each 32-bit lane. (No constructor: it would be compiled for
/// another processor.)
struct PairSums
{
    IntVector first;
    IntVector second; ///< stays zero where a processor adds neighbours itself
};

PairSums noSums()
{
    return {hn::Zero(kInts), hn::Zero(kInts)};
}

void add(PairSums& sums, ShortVector a, ShortVector b)
{
    sums.first = hn::ReorderWidenMulAccumulate(kInts, a, b, sums.first, sums.second);
}

IntVector total(const PairSums& sums)
{
    return hn::RearrangeToOddPlusEven(sums.first, sums.second);
}

/// Two 16-bit numbers in every 32-bit lane.
ShortVector repeatedPair(const std::int16_t* pair)
{
    std::int32_t both = 0;
    std::memcpy(&both, pair, sizeof(both));
    return hn::BitCast(kShorts, hn::Set(kInts, both));
}

ShortVector widened(const std::int8_t* digits)
{
    return hn::PromoteTo(kShorts, hn::LoadU(hn::Rebind<std::int8_t, Shorts>(), digits));
}

void scores(const std::int16_t* query, const std::int8_t* keys, std::size_t headDim,
            const float* bias, float unit, std::size_t n, float* out)
{
    constexpr std::size_t kLanes = hn::MaxLanes(kInts);
    constexpr std::size_t kVectors = kFrozenSlotBlock / kLanes;
    const auto all = hn::Set(kFloats, unit);
    for (std::size_t slot = 0; slot < n;
         slot += kFrozenSlotBlock, keys += kFrozenSlotBlock * headDim) {
        PairSums sums[kVectors];
        for (PairSums& one : sums)
            one = noSums();
        for (std::size_t dim = 0; dim < headDim; dim += 2) {
            const auto pair = repeatedPair(query + dim);
            const std::int8_t* at = keys + dim * kFrozenSlotBlock;
            for (std::size_t v = 0; v < kVectors; ++v)
                add(sums[v], pair, widened(at + v * kLanes * 2));
        }
        for (std::size_t v = 0; v < kVectors; ++v) {
            const std::size_t first = slot + v * kLanes;
            const auto score = hn::Mul(hn::ConvertTo(kFloats, total(sums[v])), all);
            hn::StoreU(hn::Add(score, hn::LoadU(kFloats, bias + first)), kFloats, out + first);
        }
    }
}

/// kVectors vectors of dimensions.
template <std::size_t kVectors>
void mixDimensions(const std::int16_t* weights, const std::int8_t* values, std::size_t headDim,
                   float unit, std::size_t n, float* out)
{
    const std::size_t lanes = hn::Lanes(kInts);
    PairSums sums[kVectors];
    for (PairSums& one : sums)
        one = noSums();
    for (std::size_t slot = 0; slot < n; slot += 2) {
        const auto pair = repeatedPair(weights + slot);
        const std::int8_t* at = values + slot * headDim;
        for (std::size_t v = 0; v < kVectors; ++v)
            add(sums[v], pair, widened(at + v * lanes * 2));
    }
    const auto all = hn::Set(kFloats, unit);
    for (std::size_t v = 0; v < kVectors; ++v)
        hn::StoreU(hn::Mul(hn::ConvertTo(kFloats, total(sums[v])), all), kFloats, out + v * lanes);
}

void mix(const std::int16_t* weights, const std::int8_t* values, std::size_t headDim, float unit,
         std::size_t n, float* out)
{
    const std::size_t lanes = hn::Lanes(kInts);
    std::size_t dim = 0;
    for (; dim + 8 * lanes <= headDim; dim += 8 * lanes)
        mixDimensions<8>(weights, values + dim * 2, headDim, unit, n, out + dim);
    for (; dim + 4 * lanes <= headDim; dim += 4 * lanes)
        mixDimensions<4>(weights, values + dim * 2, headDim, unit, n, out + dim);
    for (; dim < headDim; dim += lanes)
        mixDimensions<1>(weights, values + dim * 2, headDim, unit, n, out + dim);
}

#endif

} // namespace

const FrozenKernels* kernels()
{
    static const FrozenKernels all = {
        toDigits, multiply,         scale, addScaled, gate, toAttentionDigits,
        scores,   attentionWeights, mix,
    };
    return &all;
}

} // namespace HWY_NAMESPACE
} // namespace mullion
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace mullion {

namespace {

HWY_EXPORT(kernels);

struct NamedKernels
{
    std::string name;
    const FrozenKernels* kernels;
};

/// What this processor can run, best first.
const std::vector<NamedKernels>& available()
{
    static const std::vector<NamedKernels> all = [] {
        std::vector<NamedKernels> found;
        for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {
            hwy::SetSupportedTargetsForTest(target);
            hwy::GetChosenTarget().Update(hwy::SupportedTargets());
            found.push_back({hwy::TargetName(target), HWY_DYNAMIC_DISPATCH(kernels)()});
        }
        hwy::SetSupportedTargetsForTest(0);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
        return found;
    }();
    return all;
}

} // namespace

PackedMatrix::PackedMatrix(const FrozenMatrix& matrix)
    : rows((matrix.rows + 15) / 16 * 16)
    , columns(matrix.columns)
    , digits(rows * columns, 0)
    , units(matrix.units)
    , offsetSum(rows, 0)
{
    units.resize(rows, 0.0f);
    for (std::size_t row = 0; row < matrix.rows; ++row) {
        std::int8_t* group = digits.data() + row / 16 * 16 * columns;
        for (std::size_t column = 0; column < columns; ++column) {
            const std::int8_t digit = matrix.digits[row * columns + column];
            group[column / 4 * 64 + row % 16 * 4 + column % 4] = digit;
            offsetSum[row] += kDigitOffset * digit;
        }
    }
}

std::vector<std::string> frozenKernelNames()
{
    std::vector<std::string> names;
    for (const NamedKernels& one : available())
        names.push_back(one.name);
    return names;
}

const FrozenKernels& frozenKernels()
{
    return *available().front().kernels;
}

const FrozenKernels& frozenKernels(const std::string& name)
{
    const auto& all = available();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const NamedKernels& one) { return one.name == name; });
    return found == all.end() ? frozenKernels() : *found->kernels;
}

} // namespace mullion

#endif

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/rangecoder.h"

#include "core/coding/quantize.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace mullion {
namespace {

/// Distributions from flat to all but certain, for random data.
Distribution randomDistribution(std::mt19937_64& random, int shape)
{
    std::vector<double> p(kAlphabetSize, 0.0);
    std::exponential_distribution<double> draw(1.0);
    switch (shape % 5) {
    case 0:
        for (double& value : p)
            value = 1.0;
        break;
    case 1:
        for (double& value : p)
            value = std::pow(draw(random), 6);
        break;
    case 2:
        p[random() % kAlphabetSize] = 1.0;
        break;
    case 3:
        p[0] = 1.0;
        break;
    case 4:
        p[kEndOfDocument] = 1.0;
        break;
    }
    return quantize(p);
}

/// A symbol that the distribution would give, or (every so often) any.
Symbol randomSymbol(std::mt19937_64& random, const Distribution& d)
{
    if (random() % 50 == 0)
        return static_cast<Symbol>(random() % kAlphabetSize);
    const auto place = static_cast<std::uint32_t>(random() % kProbabilityOne);
    Symbol s = 0;
    while (d.high(s) <= place)
        ++s;
    return s;
}

struct Coded
{
    std::vector<Distribution> distributions;
    std::vector<Symbol> symbols;
    Bytes bytes;
    double bits = 0.0;
};

Coded randomCode(std::uint64_t seed, std::size_t length)
{
    std::mt19937_64 random(seed);
    Coded coded;
    RangeEncoder encoder;
    for (std::size_t i = 0; i < length; ++i) {
        const int shape = static_cast<int>(seed < 5 ? seed : random());
        coded.distributions.push_back(randomDistribution(random, shape));
        coded.symbols.push_back(randomSymbol(random, coded.distributions.back()));
        coded.bits += coded.distributions.back().bits(coded.symbols.back());
        encoder.encode(coded.distributions.back(), coded.symbols.back());
    }
    coded.bytes = encoder.finish();
    return coded;
}

std::vector<Symbol> decoded(ByteView bytes, const std::vector<Distribution>& distributions)
{
    RangeDecoder decoder(bytes);
    std::vector<Symbol> symbols;
    for (const Distribution& d : distributions)
        symbols.push_back(decoder.decode(d));
    return symbols;
}

TEST(RangeCoder, DecodesWhatItEncoded)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        for (const std::size_t length : {1u, 2u, 7u, 300u}) {
            const Coded coded = randomCode(seed, length);
            ASSERT_EQ(decoded(coded.bytes, coded.distributions), coded.symbols) << seed;
        }
    }
}

TEST(RangeCoder, CostsTheInformationAndAtMostAByte)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Coded coded = randomCode(seed, 3000);
        EXPECT_LE(8.0 * static_cast<double>(coded.bytes.size()), coded.bits + 8.01) << seed;
    }
}

TEST(RangeCoder, NoShorterCodeDecodes)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Coded coded = randomCode(seed, 1 + seed % 5);
        if (coded.bytes.size() < 2)
            continue;
        // The candidates with one byte less: cut off, and one more in the last place.
        Bytes shorter(coded.bytes.begin(), coded.bytes.end() - 1);
        EXPECT_NE(decoded(shorter, coded.distributions), coded.symbols) << seed;
        ++shorter.back();
        EXPECT_NE(decoded(shorter, coded.distributions), coded.symbols) << seed;
    }
}

TEST(RangeCoder, CarryRunsThroughManyBytes)
{
    // The symbols that the code 80 00 00 ... decodes to keep the middle inside their interval. So
    // their own code is 7F FF FF ... or 80 00 00 ..., and it is the last symbol that decides
    // whether one is carried into all those bytes.
    const Distribution d = quantize(std::vector<double>(kAlphabetSize, 1.0));
    const Bytes half{0x80};
    RangeDecoder middle(half);
    std::vector<Symbol> symbols;
    for (int i = 0; i < 400; ++i)
        symbols.push_back(middle.decode(d));
    const Symbol next = middle.decode(d);
    ASSERT_GT(next, 0);
    ASSERT_LT(next, kEndOfDocument);
    for (const int step : {-1, +1}) {
        std::vector<Symbol> all = symbols;
        all.push_back(static_cast<Symbol>(next + step));
        RangeEncoder encoder;
        for (const Symbol s : all)
            encoder.encode(d, s);
        const Bytes bytes = encoder.finish();
        ASSERT_GT(bytes.size(), 300u);
        EXPECT_EQ(bytes[0], step < 0 ? 0x7f : 0x80);
        EXPECT_EQ(bytes[300], step < 0 ? 0xff : 0x00);
        ASSERT_EQ(decoded(bytes, std::vector<Distribution>(all.size(), d)), all);
    }
}

TEST(RangeCoder, NothingIsNothingAndSomethingIsAtLeastAByte)
{
    RangeEncoder encoder;
    EXPECT_EQ(encoder.finish(), Bytes{});
    Distribution d = quantize(std::vector<double>(kAlphabetSize, 1.0));
    encoder.encode(d, 0);
    EXPECT_EQ(encoder.finish(), Bytes{0});
    EXPECT_EQ(encoder.finish(), Bytes{});
}

TEST(RangeDecoder, AnyBytesDecodeToSomething)
{
    std::mt19937_64 random(3);
    for (int round = 0; round < 300; ++round) {
        Bytes bytes(random() % 20);
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>(round % 3 == 0 ? 0xff : random());
        std::vector<Distribution> distributions;
        for (int i = 0; i < 200; ++i)
            distributions.push_back(randomDistribution(random, round + i % 2));
        for (const Symbol s : decoded(bytes, distributions))
            ASSERT_LT(s, kAlphabetSize);
    }
}

TEST(RangeDecoder, KnowsWhichByteSettlesASymbol)
{
    // Against the definition: a symbol is settled by k bytes when k bytes and then zeros give it,
    // and k bytes and then ones as well.
    for (std::uint64_t seed = 5; seed < 25; ++seed) {
        const Coded coded = randomCode(seed, 60);
        std::vector<std::size_t> expected(coded.symbols.size(), coded.bytes.size());
        for (std::size_t k = coded.bytes.size(); k-- > 0;) {
            Bytes zeros(coded.bytes.begin(), coded.bytes.begin() + static_cast<long>(k));
            Bytes ones = zeros;
            zeros.resize(k + 200, 0x00);
            ones.resize(k + 200, 0xff);
            const auto low = decoded(zeros, coded.distributions);
            const auto high = decoded(ones, coded.distributions);
            for (std::size_t i = 0; i < low.size(); ++i) {
                if (low[i] != high[i])
                    break;
                expected[i] = k;
            }
        }
        RangeDecoder decoder(coded.bytes);
        for (std::size_t i = 0; i < coded.symbols.size(); ++i) {
            decoder.decode(coded.distributions[i]);
            EXPECT_EQ(decoder.settledBy(), expected[i]) << "seed " << seed << ", symbol " << i;
        }
    }
}

} // namespace
} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/rangefollower.h"

#include "core/coding/quantize.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace mullion {
namespace {

/// From flat to all but certain: then an interval lies across a carry for many symbols.
Distribution drawnDistribution(std::mt19937_64& random)
{
    std::vector<double> p(kAlphabetSize, 1.0);
    switch (random() % 4) {
    case 0:
        break;
    case 1:
        p[random() % kAlphabetSize] = 1e9;
        break;
    case 2:
        p[128] = 1e9;
        break;
    default:
        for (double& value : p)
            value = std::pow(static_cast<double>(random() % 1000 + 1), 3);
    }
    return quantize(p);
}

/// Three digits as a number.
std::uint32_t number(const Bytes& digits)
{
    return static_cast<std::uint32_t>(digits[0] << 16 | digits[1] << 8 | digits[2]);
}

TEST(DigitRange, HoldsTheNumbersBetweenTwo)
{
    std::mt19937_64 random(1);
    const auto drawnDigits = [&] {
        Bytes digits(3);
        for (std::uint8_t& digit : digits)
            digit = static_cast<std::uint8_t>(random() % 3 == 0 ? 0 : random() % 2 == 0 ? 255 : 7);
        return digits;
    };
    for (int round = 0; round < 3'000; ++round) {
        Bytes first = drawnDigits();
        Bytes last = drawnDigits();
        if (last < first)
            std::swap(first, last);
        const Bytes tried = drawnDigits();
        DigitRange range(first, last);
        bool inside = true;
        std::uint32_t below = 1u << 24; // numbers that begin with the digits read
        for (std::size_t i = 0; i < 3 && inside; ++i) {
            const DigitRange::Next next = range.next(1);
            const std::uint8_t digit = tried[i];
            inside = range.read(digit);
            EXPECT_EQ(inside, digit >= next.smallest && digit <= next.largest);
            below >>= 8;
            const std::uint32_t begin = number(tried) / below * below;
            const bool all = begin >= number(first) && begin + below - 1 <= number(last);
            EXPECT_TRUE(!inside || range.holdsAll() == all);
        }
        EXPECT_EQ(inside, tried >= first && tried <= last);
        EXPECT_TRUE(!inside || range.next(2).largest == 0xffffu);
    }
}

TEST(DigitRange, GivesTwoDigitsAtOnce)
{
    DigitRange range({0x12, 0xf0, 0x01}, {0x13, 0x05, 0xff});
    EXPECT_EQ(range.next(2).smallest, 0x12f0u);
    EXPECT_EQ(range.next(2).largest, 0x1305u);
    EXPECT_TRUE(range.read(0x13));
    EXPECT_EQ(range.next(2).smallest, 0u);
    EXPECT_EQ(range.next(2).largest, 0x05ffu);
    EXPECT_FALSE(range.read(0x06));
}

/// Symbols are encoded up to a place; from there on they are followed byte by byte. None may come
/// before it is certain: another code with the same beginning would decode to something else.
TEST(RangeFollower, GivesTheSymbolsThatRangeDecoderGives)
{
    std::mt19937_64 random(2);
    for (int round = 0; round < 300; ++round) {
        std::vector<Distribution> distributions;
        RangeEncoder all;
        RangeEncoder beginning;
        const std::size_t size = 1 + random() % 60;
        const std::size_t cut = random() % (size + 1);
        std::vector<Symbol> symbols;
        for (std::size_t i = 0; i < size; ++i) {
            distributions.push_back(drawnDistribution(random));
            const bool likely = random() % 2 == 0;
            symbols.push_back(likely ? Symbol(128) : static_cast<Symbol>(random() % kAlphabetSize));
            all.encode(distributions[i], symbols[i]);
            if (i < cut)
                beginning.encode(distributions[i], symbols[i]);
        }
        const Bytes code = all.finish();
        RangeFollower follower(beginning);
        std::size_t at = cut;
        for (std::size_t byte = 0; byte < code.size() + 20 && at < size; ++byte) {
            follower.add(byte < code.size() ? code[byte] : std::uint8_t(0));
            while (at < size) {
                const auto symbol = follower.next(distributions[at]);
                if (!symbol)
                    break;
                ASSERT_EQ(*symbol, symbols[at]) << "symbol " << at << " of round " << round;
                // With any other end the decoder says so too.
                Bytes other(code.begin(),
                            code.begin()
                                + static_cast<std::ptrdiff_t>(std::min(byte + 1, code.size())));
                other.resize(byte + 1, 0);
                for (int more = 0; more < 12; ++more)
                    other.push_back(static_cast<std::uint8_t>(random()));
                RangeDecoder decoder(other);
                for (std::size_t i = 0; i <= at; ++i)
                    ASSERT_EQ(decoder.decode(distributions[i]), symbols[i]);
                ++at;
            }
        }
        EXPECT_EQ(at, size) << "round " << round;
    }
}

} // namespace
} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/bytemodel/bytemodel.h"
#include "tests/support/perturbedtext.h"

#include <fmt/format.h>

#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

namespace mullion {

/// What the frozen sample M1 says about 1 MB of text, as one hash for each of 16 parts, to be
/// compared between machines: tests/data/frozenhashes.txt.
///
/// Each part is 64 texts of 1,024 symbols; the hash is over all their distributions, each behind
/// the symbol that led to it, text by text.
inline constexpr std::size_t kHashedParts = 16;
inline constexpr std::size_t kHashedTexts = 64;
inline constexpr std::size_t kHashedSymbols = 1'024;

inline std::string hashOfPart(const ByteModel& model, std::span<const Symbol> text,
                              std::size_t part, std::size_t lanesAtOnce)
{
    const auto symbols =
        text.subspan(part * kHashedTexts * kHashedSymbols, kHashedTexts * kHashedSymbols);
    std::uint64_t hash = 0;
    for (std::size_t first = 0; first < kHashedTexts; first += lanesAtOnce) {
        const std::size_t count = std::min(lanesAtOnce, kHashedTexts - first);
        auto lanes = model.openLanes(count).value();
        std::vector<ByteModelLanes::Step> steps(count);
        std::vector<std::vector<Distribution>> said(count,
                                                    std::vector<Distribution>(kHashedSymbols));
        std::vector<Distribution> next(count);
        for (std::size_t at = 0; at < kHashedSymbols; ++at) {
            for (std::size_t i = 0; i < count; ++i)
                steps[i] = {static_cast<std::uint32_t>(i),
                            symbols[(first + i) * kHashedSymbols + at]};
            if (!lanes->step(steps, next))
                return "failed";
            for (std::size_t i = 0; i < count; ++i)
                said[i][at] = next[i];
        }
        for (const auto& text1 : said) {
            for (const Distribution& distribution : text1) {
                std::uint8_t bytes[2 * (kAlphabetSize + 1)];
                for (std::size_t i = 0; i <= kAlphabetSize; ++i) {
                    bytes[2 * i] = static_cast<std::uint8_t>(distribution.cumulative[i]);
                    bytes[2 * i + 1] = static_cast<std::uint8_t>(distribution.cumulative[i] >> 8);
                }
                hash = hash64(bytes, hash);
            }
        }
    }
    return fmt::format("{:016x}", hash);
}

inline std::vector<Symbol> hashedText(const std::string& license)
{
    const Bytes bytes = readFile(license).value();
    return perturbedText(asChars(bytes), kHashedParts * kHashedTexts * kHashedSymbols);
}

/// The identity of the model, then the hashes.
struct CommittedHashes
{
    std::string model;
    std::vector<std::string> parts;
};

inline CommittedHashes committedHashes(const std::string& path)
{
    const Bytes bytes = readFile(path).value();
    std::istringstream in{std::string(asChars(bytes))};
    CommittedHashes hashes;
    std::string line;
    while (std::getline(in, line)) {
        if (line.empty() || line.front() == '#')
            continue;
        if (hashes.model.empty())
            hashes.model = line;
        else
            hashes.parts.push_back(line);
    }
    return hashes;
}

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/codec.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mullion {

/// How fast and how short a codec is on one text. Speeds are 10^6 bytes of text per second of
/// processor time (of all threads together), medians over the rounds.
struct CodecSpeed
{
    std::string codec;
    std::uint64_t bytes = 0; ///< of the text it was measured on; fewer for a slow codec
    double encodeMbPerSecond = 0;
    double decodeMbPerSecond = 0;
    std::optional<double> bytesPerToken; ///< nothing where there are no tokens
    double bitsPerByte = 0;
};

struct CodecSpeedOptions
{
    int rounds = 5;
    /// Of encoding, in one round: a codec that would take longer on the whole text gets a tenth of
    /// it, or a hundredth and so on.
    double mostSecondsPerRound = 20;
    std::function<void(const std::string&)> progress = [](const std::string&) {};
};

/// Encodes and decodes the text with each codec in turn, round after round, so that whatever else
/// happens on the machine meets all alike. A document end counts as one byte of text.
/// Errors: `Usage` for no text or no rounds; `Internal` when a text does not come back; those of
/// the codecs.
Result<std::vector<CodecSpeed>> measureCodecs(std::span<const std::unique_ptr<Codec>> codecs,
                                              TextView text, const CodecSpeedOptions& options);

/// What a codec gets of `bytes` bytes when it takes so long for each.
std::uint64_t bytesWithin(std::uint64_t bytes, double secondsPerByte, double mostSeconds);

} // namespace mullion

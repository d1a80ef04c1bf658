// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/icae/comparison.h"
#include "core/runs/contextmodel.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace mullion {

/// A passage beside what its slots give back, and what there is to say of that.
struct PassageStudy
{
    Bytes source;
    Bytes restored; ///< the most probable token each time
    std::vector<AlignedStretch> alignment;
    Comparison comparison;
    std::uint64_t segments = 0;
    std::uint64_t slots = 0;           ///< of all segments
    std::uint32_t slotsPerSegment = 0; ///< fewer than asked for, where a segment has fewer tokens
    double natsPerToken = 0;           ///< of the source, read from its slots
    double natsPerTokenWithout = 0;    ///< the same of the base, at the beginning of a text
    double bitsPerSlot = 0;            ///< what the slots tell the decoder, shared out among them
};

/// `slots` of each segment, at most the ICAE's own. Errors: those of `slotsOfText` and
/// `restoreText`.
Result<PassageStudy> studyPassage(const ContextModel& icae, const Tokenizer& tokenizer,
                                  ByteView passage, std::uint32_t slots, std::stop_token stop = {});

/// How many bytes from the front of `text` one segment of the ICAE holds: whole characters, and
/// all of a shorter text.
Result<std::uint64_t> bytesOfSegment(const ContextModel& icae, const Tokenizer& tokenizer,
                                     ByteView text, std::stop_token stop = {});

} // namespace mullion

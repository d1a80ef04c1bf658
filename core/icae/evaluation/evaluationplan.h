// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/icae/evaluation/texttypes.h"
#include "core/runs/contextmodel.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace mullion {

/// What can be measured of an ICAE; each gives a table.
enum class EvaluationPart
{
    Restoration, ///< by length
    Slots,       ///< restoration by number of slots
    Types,       ///< restoration by type of text
    Continuation,
    Bits, ///< the rate-distortion curve
    Collapse,
    Latency,
    Questions
};

inline constexpr std::array kEvaluationParts = {
    EvaluationPart::Restoration,  EvaluationPart::Slots,    EvaluationPart::Types,
    EvaluationPart::Continuation, EvaluationPart::Bits,     EvaluationPart::Collapse,
    EvaluationPart::Latency,      EvaluationPart::Questions};

/// "restoration", "slots", ...
std::string nameOf(EvaluationPart part);

/// What is measured, and on how much. Empty lists and zeros are filled by `completed`.
struct EvaluationPlan
{
    std::vector<EvaluationPart> parts;
    std::size_t texts = 50; ///< of each row, at most
    std::uint64_t seed = 1;
    std::string text = "held-out text"; ///< what the documents are, for titles

    std::vector<std::uint32_t> lengths; ///< tokens; of the table by length
    bool exactLengths = false;          ///< else bins (`binOfLength`)
    std::uint32_t length = 0;           ///< tokens of a text in all other tables
    std::vector<std::uint32_t> slots;   ///< of a segment
    std::vector<TextType> types = {kTextTypes.begin(), kTextTypes.end()};

    std::uint32_t continuationTokens = 64;
    std::vector<std::size_t> batches = {1, 8}; ///< texts that are timed together
    std::vector<std::uint32_t> timedLengths;   ///< tokens of these texts
    std::uint32_t newTokens = 32;              ///< written when time is taken
    int repeats = 5;
    std::uint32_t answerTokens = 64;
};

/// The plan with what suits the model in the place of what was left open: lengths up to all of its
/// segments, its own number of slots and, if it was trained with fewer, a half and a quarter of it.
/// Error (`Usage`): a length or a number of slots that the model cannot take.
Result<EvaluationPlan> completed(EvaluationPlan plan, const ContextModelInfo& info);

} // namespace mullion

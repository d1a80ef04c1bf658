// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/evaluation/passages.h"
#include "core/icae/evaluation/spread.h"
#include "core/runs/contextmodel.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mullion {

/// One text that went into slots and came back.
struct Restoration
{
    TokenIds text;
    TokenIds restored;
    std::uint32_t slots = 0;
    double bleu = 0;        ///< sentenceBleu on ids
    double exactPrefix = 0; ///< exactPrefixShare
    double nats = 0;        ///< of all tokens of the text, read from its slots
    double natsWithout = 0; ///< the same from the base alone, at the beginning of a text
};

/// Restores each text from its slots, the most probable token each time. Where the model knows an
/// end token, writing stops there, or at 5/4 of the text's length and 8 tokens; else at its length.
/// `texts` and `slots` belong together. Errors: those of the model.
Result<std::vector<Restoration>> restoreTexts(const ContextModel& model,
                                              std::span<const TokenIds> texts,
                                              std::span<const MemorySlots> slots);

/// Figures of many restorations (README.md has the definitions).
struct RestorationFigures
{
    std::size_t texts = 0;
    double tokens = 0; ///< mean
    double slots = 0;  ///< mean
    Spread bleu;
    Spread exactPrefix;
    Spread natsPerToken;        ///< each text's mean
    Spread natsPerTokenWithout; ///< the same of the base alone
    Spread bitsPerSlot;         ///< information that the slots bring, see README.md
    double bitsPerNumber = 0;   ///< the mean of it for each number of a slot
    /// corpusBleu of the decoded texts / 100; none where ids have no text by themselves.
    std::optional<double> textBleu;
};

RestorationFigures figuresOf(std::span<const Restoration> restorations, const Tokenizer& tokenizer,
                             std::uint32_t slotWidth);

} // namespace mullion

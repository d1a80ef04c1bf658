// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/evaluation/passages.h"
#include "core/runs/contextmodel.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mullion {

/// What a way to keep texts costs, and what of them it gives back: means over the texts.
struct RatePoint
{
    std::string method;   ///< "slots, int8", "first tokens", "gzip", "base as coder"
    double slots = 0;     ///< or tokens that are kept; 0 for methods without
    double bytes = 0;     ///< stored for a text
    double textBytes = 0; ///< of the text itself
    double bleu = 0;      ///< sentenceBleu on ids
    double exactPrefix = 0;
    double natsPerToken = 0; ///< to say the text with what was kept at hand
    bool isExact = false;    ///< the method loses nothing, whatever the text
};

/// The rate-distortion curve (README.md): slots in every number of `slotCounts` (0: the model's
/// own) and every precision, and beside them what is at hand anyway: the first tokens of the text,
/// as many as there are slots; gzip; the base as the model of an arithmetic coder. Errors: those of
/// model and tokenizer.
Result<std::vector<RatePoint>> measureRates(const ContextModel& model, const Tokenizer& tokenizer,
                                            std::span<const TokenIds> texts,
                                            std::span<const std::uint32_t> slotCounts);

} // namespace mullion

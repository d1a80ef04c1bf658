// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/symbol.h"
#include "core/runs/runspec.h"
#include "core/text/sequences.h"
#include "core/train/settings.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mullion {

struct TextSource
{
    const CorpusSpec& corpus;
    CorpusPart part;
};

/// With a validation corpus of its own all of it is held out, and all of the corpus is trained on.
TextSource trainingText(const RunSpec& spec);
TextSource heldOutText(const RunSpec& spec);

/// How texts of `length` symbols are drawn for training.
ExampleOptions examplesOf(const LearningSettings& settings, std::uint32_t length);

struct HeldOutOptions
{
    std::uint32_t documentsPerSequence = 0;
    std::uint32_t length = 0;         ///< symbols of a text
    std::uint64_t texts = 0;          ///< at most
    std::uint64_t shuffleAtLeast = 0; ///< texts to draw from; decides which are taken
};

/// The symbols of the texts, one text after another: a function of source and options, the same in
/// every run. None when nothing is held out, or less than one text: that is no error of the run.
Result<std::vector<Symbol>> drawHeldOut(const TextSource& source, const HeldOutOptions& options);

/// Tells held-out texts apart. Empty for none.
std::string hashOf(std::span<const Symbol> symbols);

} // namespace mullion

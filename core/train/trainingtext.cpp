// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/trainingtext.h"

#include "core/base/hash.h"

#include <algorithm>

namespace mullion {

namespace {

bool hasItsOwnHeldOutCorpus(const RunSpec& spec)
{
    return !spec.validationCorpus.paths.empty();
}

} // namespace

TextSource trainingText(const RunSpec& spec)
{
    return {spec.corpus, hasItsOwnHeldOutCorpus(spec) ? CorpusPart::All : CorpusPart::Training};
}

TextSource heldOutText(const RunSpec& spec)
{
    if (hasItsOwnHeldOutCorpus(spec))
        return {spec.validationCorpus, CorpusPart::All};
    return {spec.corpus, CorpusPart::Validation};
}

ExampleOptions examplesOf(const LearningSettings& settings, std::uint32_t length)
{
    ExampleOptions options;
    options.documentsPerSequence = settings.documentsPerSequence;
    options.exampleLength = length;
    options.seed = settings.seed;
    options.shuffleExamples = settings.shuffleTexts;
    return options;
}

Result<std::vector<Symbol>> drawHeldOut(const TextSource& source, const HeldOutOptions& options)
{
    ExampleOptions examples;
    examples.documentsPerSequence = options.documentsPerSequence;
    examples.exampleLength = options.length;
    examples.shuffleExamples = std::max(options.texts, options.shuffleAtLeast);
    std::vector<Symbol> symbols;
    const auto stream = ExampleStream::open(source.corpus, source.part, examples);
    if (!stream)
        return symbols;
    std::vector<Symbol> text(options.length);
    for (std::uint64_t n = 0; n < options.texts; ++n) {
        MULLION_TRY((*stream)->next(text));
        if ((*stream)->pass() > 1)
            break;
        symbols.insert(symbols.end(), text.begin(), text.end());
    }
    return symbols;
}

std::string hashOf(std::span<const Symbol> symbols)
{
    if (symbols.empty())
        return {};
    Bytes raw;
    for (const Symbol symbol : symbols) {
        raw.push_back(static_cast<std::uint8_t>(symbol >> 8));
        raw.push_back(static_cast<std::uint8_t>(symbol));
    }
    return identityOf(raw);
}

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/results/checkpointcosts.h"

#include "core/runs/engine.h"
#include "core/runs/results/textcosts.h"
#include "core/runs/runtokenizer.h"
#include "core/tokenize/registry.h"

#include <numeric>

namespace mullion {

double ParagraphCosts::bitsPerByte() const
{
    return bits.empty()
               ? 0
               : std::accumulate(bits.begin(), bits.end(), 0.0) / static_cast<double>(bits.size());
}

Result<std::vector<ParagraphCosts>> costsUnder(const std::filesystem::path& run,
                                               const std::filesystem::path& checkpoint,
                                               const std::vector<Bytes>& paragraphs,
                                               const std::stop_token& stop)
{
    const auto engine = loadEngine();
    MULLION_TRY(engine);
    const auto model = (*engine)->openLanguageModel(checkpoint, "cpu");
    MULLION_TRY(model);
    const auto tokenizer =
        (*model)->tokenizer().empty() ? openTokenizer("bytes") : tokenizerOfRun(run);
    MULLION_TRY(tokenizer);
    std::vector<ParagraphCosts> all;
    for (const Bytes& paragraph : paragraphs) {
        const auto costs = costsOf(**model, **tokenizer, {paragraph, {}}, stop);
        MULLION_TRY(costs);
        all.push_back({bitsOfBytes(*costs)});
    }
    return all;
}

} // namespace mullion

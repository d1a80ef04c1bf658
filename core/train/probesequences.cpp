// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Implements: the sequences of the paper's section 5.2.
#include "core/train/probesequences.h"

#include "core/datasets/symboltext.h"
#include "core/model/crossentropy.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

struct Sequence
{
    std::vector<std::int64_t> input;
    std::vector<std::int64_t> target;
};

} // namespace

std::int64_t ProbeSequences::inputKinds() const
{
    switch (m_direction) {
    case ProbeDirection::Decompress:
        return m_tokenizer->info().vocabulary;
    case ProbeDirection::Compress:
        return kAlphabetSize;
    case ProbeDirection::Control:
        return 0;
    }
    return 0;
}

std::int64_t ProbeSequences::targetKinds() const
{
    return m_direction == ProbeDirection::Compress ? m_tokenizer->info().vocabulary : kAlphabetSize;
}

Result<ProbeBatch> ProbeSequences::batchOf(std::span<const Symbol> symbols,
                                           std::size_t textSymbols) const
{
    std::vector<Sequence> sequences;
    std::size_t longest = 0;
    for (; !symbols.empty(); symbols = symbols.subspan(textSymbols)) {
        const auto text = symbols.first(textSymbols);
        std::vector<std::int64_t> plain(text.begin(), text.end());
        Sequence sequence;
        if (m_direction == ProbeDirection::Control) {
            sequence.target = std::move(plain);
        } else {
            const auto encoded = m_tokenizer->encode(textOf(text).view());
            if (!encoded)
                return fail(encoded.error());
            if (encoded->ids.empty())
                return fail(ErrorCode::Input,
                            fmt::format("{} makes no token of a text of {} symbols",
                                        m_tokenizer->info().name, textSymbols),
                            "Choose a larger text_symbols");
            std::vector<std::int64_t> code(encoded->ids.begin(), encoded->ids.end());
            const bool compresses = m_direction == ProbeDirection::Compress;
            sequence.input = compresses ? std::move(plain) : code;
            sequence.target = compresses ? code : std::move(plain);
        }
        for (std::int64_t& id : sequence.target)
            id += inputKinds();
        longest = std::max(longest, sequence.input.size() + sequence.target.size());
        sequences.push_back(std::move(sequence));
    }

    ProbeBatch batch;
    batch.rows = static_cast<std::int64_t>(sequences.size());
    batch.length = static_cast<std::int64_t>(longest);
    // Behind the end of a sequence nothing is asked, so any id can stand there.
    batch.inputs.assign(sequences.size() * longest, vocabulary());
    batch.targets.assign(sequences.size() * longest, kNoTarget);
    for (std::size_t row = 0; row < sequences.size(); ++row) {
        const auto& [input, target] = sequences[row];
        const auto at = static_cast<std::ptrdiff_t>(row * longest);
        const auto read = std::ranges::copy(input, batch.inputs.begin() + at + 1).out;
        std::copy(target.begin(), target.end() - 1, read);
        std::ranges::copy(target,
                          batch.targets.begin() + at + static_cast<std::ptrdiff_t>(input.size()));
        batch.predictions += static_cast<double>(target.size());
    }
    batch.symbols = static_cast<double>(sequences.size() * textSymbols);
    return batch;
}

} // namespace mullion

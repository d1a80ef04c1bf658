// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/encodemany.h"
#include "core/tokenize/examplelanes.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/tokenizername.h"

#include <memory>

namespace mullion {

/// Tokenizer `ac[v=256|65k]`: arithmetic coding under a byte model, over examples of 10,240 symbols
/// in which neither model nor coder restarts (paper, section 3.2).
class AcTokenizer final : public Tokenizer, public ManyTextsEncoder
{
public:
    /// Whether `name` is of the form above.
    static bool knows(const TokenizerName& name);

    /// Errors (`Usage`) for other names.
    static Result<std::shared_ptr<const AcTokenizer>> create(const TokenizerName& name,
                                                             std::shared_ptr<const ByteModel> model,
                                                             const LaneOptions& options = {});

    [[nodiscard]] const TokenizerInfo& info() const override { return m_info; }
    [[nodiscard]] Result<EncodedText> encode(TextView text,
                                             std::stop_token stop = {}) const override;
    [[nodiscard]] Result<Text> decode(const EncodedText& encoded,
                                      std::stop_token stop = {}) const override;
    [[nodiscard]] Result<> trace(TextView text, const TokenBlockSink& sink,
                                 std::stop_token stop = {}) const override;
    [[nodiscard]] Result<std::unique_ptr<Continuation>>
    continueText(TextView prompt) const override;

    [[nodiscard]] Result<std::vector<EncodedText>>
    encodeTogether(std::span<const TextView> texts, std::stop_token stop) const override;

    /// Over all calls so far.
    [[nodiscard]] const LaneCounts& counts() const { return m_counts; }

private:
    AcTokenizer(const TokenizerName& name, std::shared_ptr<const ByteModel> model,
                const LaneOptions& options);

    std::shared_ptr<const ByteModel> m_model;
    LaneOptions m_options;
    TokenizerInfo m_info;
    mutable LaneCounts m_counts;
};

} // namespace mullion

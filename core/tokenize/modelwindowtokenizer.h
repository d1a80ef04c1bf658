// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/encodemany.h"
#include "core/tokenize/examplelanes.h"
#include "core/tokenize/examples.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/tokenizername.h"
#include "core/tokenize/windowjobs.h"

#include <functional>
#include <memory>

namespace mullion {

/// Tokenizer `equal-info[b=16|24|32|64|128,v=256|65k]` with any code and reset: the paper's
/// Equal-Info windows (section 3.3, appendices A.1, A.2 and A.5) with the byte model at hand. Where
/// the windows are short enough for a table, EqualInfoTokenizer gives the same ones faster.
class ModelWindowTokenizer final : public Tokenizer, public ManyTextsEncoder
{
public:
    /// Whether `name` is of the form above.
    static bool knows(const TokenizerName& name);

    /// Errors (`Usage`) for other names.
    static Result<std::shared_ptr<const ModelWindowTokenizer>>
    create(const TokenizerName& name, std::shared_ptr<const ByteModel> model,
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
    ModelWindowTokenizer(const TokenizerName& name, std::shared_ptr<const ByteModel> model,
                         const LaneOptions& options);

    using FinishedExample = std::function<Result<>(WindowEncodeJob&)>;
    Result<> encodeExamples(ExamplesOfTexts& examples, bool withSpans, std::stop_token stop,
                            const FinishedExample& finished) const;

    std::shared_ptr<const ByteModel> m_model;
    LaneOptions m_options;
    WindowRule m_rule;
    ModelReset m_reset;
    TokenizerInfo m_info;
    mutable LaneCounts m_counts;
};

} // namespace mullion

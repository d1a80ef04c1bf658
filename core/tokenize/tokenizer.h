// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/position.h"
#include "core/base/result.h"
#include "core/text/text.h"
#include "core/tokenize/codebook.h"
#include "core/tokenize/continuation.h"
#include "core/tokenize/tokenblock.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace mullion {

/// What can be said of a tokenizer without running it.
struct TokenizerInfo
{
    std::string name;             ///< the paper's, e.g. "equal-info[b=16,v=65k]"
    std::string identity;         ///< hash of everything that decides its output
    std::string summary;          ///< one sentence for a tool tip
    std::uint32_t vocabulary = 0; ///< ids are 0 .. vocabulary-1
    int bitsPerToken = 0;         ///< N of v = 2^N; for `bytes` 8, with the end of document on top
    int tokensPerWindow = 0;      ///< fixed number of tokens in a window; 0: there are no windows
    bool lossless = true;         ///< decode(encode(x)) == x for any bytes, by construction
    bool hasModelCosts = false;   ///< TokenBlock::byteBits are a model's, not code bits shared out
    bool usesByteModel = false;   ///< made from an M1, or runs one
    double byteModelFlops = 0;    ///< of running it per symbol of text; 0 where a table does
};

/// A stretch of text that was coded on its own (the paper's 10,240-byte examples, for the
/// tokenizers that need such; otherwise there is one segment).
struct Segment
{
    TokenCount tokens;
    std::uint64_t symbols = 0;
    friend bool operator==(const Segment&, const Segment&) = default;
};

struct EncodedText
{
    std::vector<TokenId> ids;
    std::vector<Segment> segments;
};

/// Takes the blocks of a trace in order; returns false to stop.
using TokenBlockSink = std::function<bool(TokenBlock&&)>;

/// Cuts text into tokens and back. Immutable after construction: all functions may be called
/// from several threads at once.
class Tokenizer
{
public:
    virtual ~Tokenizer() = default;

    [[nodiscard]] virtual const TokenizerInfo& info() const = 0;

    /// Any bytes can be encoded. Errors: `Cancelled` by the stop token, `Resource`.
    [[nodiscard]] virtual Result<EncodedText> encode(TextView text,
                                                     std::stop_token stop = {}) const = 0;

    /// The text behind the tokens. For a lossless tokenizer decode(encode(x)) == x. Ids that no
    /// text encodes to still decode to something or give an `Input` error with their place.
    [[nodiscard]] virtual Result<Text> decode(const EncodedText& encoded,
                                              std::stop_token stop = {}) const = 0;

    /// Encodes and tells, block by block, what each token stands for. The ids are those of
    /// `encode`; the blocks join without gaps. For the window and `mullion inspect`.
    [[nodiscard]] virtual Result<> trace(TextView text, const TokenBlockSink& sink,
                                         std::stop_token stop = {}) const = 0;

    /// What of a prompt is settled and what may come next, for sampling from a model of tokens.
    /// Errors: `Usage` when a text cannot be continued with these tokens, or not one of this
    /// length; `Resource`.
    [[nodiscard]] virtual Result<std::unique_ptr<Continuation>> continueText(TextView prompt) const
    {
        (void)prompt;
        return fail(ErrorCode::Usage, "No text can be continued with '" + info().name + "'",
                    "Give another tokenizer");
    }

    /// The fixed table of strings behind the tokens, or nullptr if there is none.
    [[nodiscard]] virtual const Codebook* codebook() const { return nullptr; }
};

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/tokenizer.h"

namespace mullion {

/// Tokenizer `gzip[v=256|65k]`: examples of 10,240 symbols, each through zlib at level 6 with its
/// header and footer, cut into tokens of 8 or 16 bits (paper, section 3.3 and 3.6 of ours).
///
/// zlib knows bytes only. A document end is written as FF 00 and the byte FF as FF FF, so text in
/// UTF-8, which has no FF, is compressed as it stands.
class GzipTokenizer final : public Tokenizer
{
public:
    explicit GzipTokenizer(int bitsPerToken);

    [[nodiscard]] const TokenizerInfo& info() const override { return m_info; }
    [[nodiscard]] Result<EncodedText> encode(TextView text,
                                             std::stop_token stop = {}) const override;
    [[nodiscard]] Result<Text> decode(const EncodedText& encoded,
                                      std::stop_token stop = {}) const override;
    [[nodiscard]] Result<> trace(TextView text, const TokenBlockSink& sink,
                                 std::stop_token stop = {}) const override;
    [[nodiscard]] Result<std::unique_ptr<Continuation>>
    continueText(TextView prompt) const override;

private:
    TokenizerInfo m_info;
};

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/tokenizer.h"

namespace mullion {

/// Tokenizer `bytes`: a token is a byte (ids 0-255) or the end of a document (id 256).
class BytesTokenizer final : public Tokenizer
{
public:
    BytesTokenizer();

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

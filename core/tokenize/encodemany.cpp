// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/encodemany.h"

namespace mullion {

Result<std::vector<EncodedText>> encodeMany(const Tokenizer& tokenizer,
                                            std::span<const TextView> texts, std::stop_token stop)
{
    if (const auto* together = dynamic_cast<const ManyTextsEncoder*>(&tokenizer))
        return together->encodeTogether(texts, stop);
    std::vector<EncodedText> all;
    all.reserve(texts.size());
    for (const TextView& text : texts) {
        auto encoded = tokenizer.encode(text, stop);
        if (!encoded)
            return fail(std::move(encoded).error());
        all.push_back(std::move(*encoded));
    }
    return all;
}

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/tokenblock.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/trace.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace mullion {

/// A text and its tokens drawn as one string: '|' ends a token, '/' a token and its window, '$'
/// stands for a document end; "th|e /cat$|" has the tokens "th", "e ", "cat" and its end.
/// A byte costs 1 bit if it is a lower-case letter, else 2.5; a document end 3. Ids count up
/// from 100.
struct DrawnTrace
{
    Text text;
    TokenBlock block;

    explicit DrawnTrace(std::string_view drawing)
    {
        bool open = false;
        std::uint8_t position = 0;
        for (const char c : drawing) {
            if (!open) {
                block.ids.push_back(100 + static_cast<std::uint32_t>(block.ids.size()));
                block.spanBytes.push_back(0);
                block.spanEnds.push_back(0);
                block.position.push_back(position++);
                open = true;
            }
            if (c == '|' || c == '/') {
                open = false;
                position = c == '/' ? 0 : position;
            } else if (c == '$') {
                text.documentEnds.emplace_back(text.bytes.size());
                ++block.spanEnds.back();
                block.endBits.push_back(3);
            } else {
                text.bytes.push_back(static_cast<std::uint8_t>(c));
                ++block.spanBytes.back();
                block.byteBits.push_back(c >= 'a' && c <= 'z' ? 1.0f : 2.5f);
            }
        }
    }

    /// The drawing as a whole trace. `tokensPerWindow` 0: the positions are all 0.
    [[nodiscard]] Trace trace(int tokensPerWindow = 2, int bitsPerToken = 8) const
    {
        Trace result(info(tokensPerWindow, bitsPerToken));
        TokenBlock copy = block;
        if (tokensPerWindow == 0)
            copy.position.assign(copy.position.size(), 0);
        if (auto appended = result.append(copy); !appended)
            throw std::logic_error(appended.error().sentence());
        return result;
    }

    static TokenizerInfo info(int tokensPerWindow = 2, int bitsPerToken = 8)
    {
        TokenizerInfo info;
        info.name = "drawn";
        info.summary = "Tokens drawn by hand for a test";
        info.bitsPerToken = bitsPerToken;
        info.vocabulary = 1u << bitsPerToken;
        info.tokensPerWindow = tokensPerWindow;
        info.hasModelCosts = true;
        return info;
    }
};

} // namespace mullion

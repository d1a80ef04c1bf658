// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/text.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <stop_token>

namespace mullion {

/// How much of a text comes back when its tokens are decoded.
///
/// A window is right when it decodes to just the symbols it was made from. A document is right
/// when every window that holds a part of it is. A document that is cut off at the end of the text
/// counts. Without windows only the whole can be judged: then all documents are right, or none.
struct RoundTrip
{
    bool equal = false; ///< the decoded text is the text
    std::uint64_t documents = 0;
    std::uint64_t rightDocuments = 0;
    std::uint64_t windows = 0;
    std::uint64_t rightWindows = 0;

    friend bool operator==(const RoundTrip&, const RoundTrip&) = default;
};

/// Decodes `encoded`, which is `text` encoded by `tokenizer`, and compares. That a code is lossless
/// by construction is not taken for granted.
Result<RoundTrip> checkRoundTrip(const Tokenizer& tokenizer, TextView text,
                                 const EncodedText& encoded, std::stop_token stop = {});

} // namespace mullion

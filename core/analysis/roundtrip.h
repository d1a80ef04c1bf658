// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/text.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/trace.h"

#include <cstdint>
#include <optional>
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

/// A round trip with the place where it first goes wrong.
struct TracedRoundTrip
{
    RoundTrip trip;
    /// The first byte that does not come back; the end of the text where only something follows it
    /// or its last document end is missing. Nothing when the text comes back.
    std::optional<BytePos> differsAt;

    friend bool operator==(const TracedRoundTrip&, const TracedRoundTrip&) = default;
};

/// The same for tokens that are on show already: decodes the ids of `trace`, which is `text` traced
/// to its end by `tokenizer`, without encoding again. Errors: those of the tokenizer's `decode`;
/// `Internal` when the spans of the trace are not just the text.
Result<TracedRoundTrip> checkRoundTrip(const Tokenizer& tokenizer, TextView text,
                                       const Trace& trace, std::stop_token stop = {});

/// The tokens of a trace in the form that decodes.
EncodedText encodedOf(const Trace& trace);

/// The first place where two texts differ, in bytes from their beginning; nothing when they are
/// equal. A document end that one of them lacks is found where it would stand.
std::optional<BytePos> firstDifference(TextView a, TextView b);

} // namespace mullion

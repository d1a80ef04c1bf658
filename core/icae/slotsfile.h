// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/icae/slotnumbers.h"
#include "core/runs/contextmodel.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mullion {

/// A stretch of a text that was squeezed into slots of its own: a segment.
struct SlotSpan
{
    std::uint32_t tokens = 0;
    std::uint32_t slots = 0;
    std::uint64_t bytes = 0;  ///< of its text
    std::uint64_t hash = 0;   ///< hash64 of its text
    std::optional<Bytes> raw; ///< its text, where the slots do not give it back
    Bytes numbers;            ///< of its slots, packed

    /// Whether `text` is what was squeezed. Not against malice.
    [[nodiscard]] bool holds(ByteView text) const;
};

/// The content of a `.slots` file: a text as memory slots, and which ICAE can read them.
///
/// Layout (little endian; "sized" is a length and so many bytes):
///   magic "MULSLT\r\n", version (4 bytes)
///   header, sized: identities of ICAE and base, name and identity of the tokenizer; width and
///     format of slots; number of spans; of each: tokens, slots, bytes, hash (8 bytes), 1 if it is
///     stored raw
///   numbers of all slots, sized; raw spans one after another, sized
///   XXH3-64 of all bytes before it (8 bytes)
struct SlotsFile
{
    std::string icaeIdentity;
    std::string baseIdentity;
    std::string tokenizer;
    std::string tokenizerIdentity;
    std::uint32_t width = 0; ///< numbers of a slot
    SlotFormat format = SlotFormat::Fp32;
    std::vector<SlotSpan> spans; ///< in the order of the text

    [[nodiscard]] std::uint64_t tokens() const;
    [[nodiscard]] std::uint64_t slots() const;
    [[nodiscard]] std::uint64_t textBytes() const;

    [[nodiscard]] Bytes serialise() const;

    /// Any bytes are safe. `Input` errors: these are no slots, another version, cut off, altered.
    static Result<SlotsFile> parse(ByteView bytes);
    /// Whether `bytes` begin as such a file does.
    static bool isBeginOf(ByteView bytes);

    /// The slots of some spans, as one context. Error (`Input`): numbers that are none.
    [[nodiscard]] Result<MemorySlots> memory(std::size_t first, std::size_t count) const;

    /// `Input` error, naming what differs, unless this ICAE on this base made the slots.
    [[nodiscard]] Result<> checkMadeBy(const ContextModelInfo& icae) const;
};

} // namespace mullion

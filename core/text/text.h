// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/position.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mullion {

/// Bytes with the places where documents end in them; nothing is owned.
///
/// A document end at `p` stands between byte p-1 and byte p; ends are in ascending order, and two
/// at one place enclose an empty document. Bytes after the last end belong to a document that is
/// cut off. In every method an end counts as one byte of text (`symbolCount`).
struct TextView
{
    ByteView bytes;
    std::span<const BytePos> documentEnds;

    [[nodiscard]] std::uint64_t symbolCount() const { return bytes.size() + documentEnds.size(); }
    [[nodiscard]] bool empty() const { return bytes.empty() && documentEnds.empty(); }
};

/// The owner of what a TextView shows.
struct Text
{
    Bytes bytes;
    std::vector<BytePos> documentEnds;

    [[nodiscard]] TextView view() const { return {bytes, documentEnds}; }
    friend bool operator==(const Text&, const Text&) = default;
};

} // namespace mullion

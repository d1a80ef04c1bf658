// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/coding/digitrange.h"
#include "core/coding/distribution.h"
#include "core/coding/rangecoder.h"

#include <cstdint>
#include <optional>

namespace mullion {

/// Decodes the code of a text that begins with what an encoder has encoded, while it comes in byte
/// by byte: gives a symbol as soon as all codes that begin so mean it. The same symbols as
/// RangeDecoder's.
class RangeFollower
{
public:
    explicit RangeFollower(const RangeEncoder& encoder);

    /// The code's next byte. All symbols that were certain before must have been taken.
    void add(std::uint8_t byte);

    /// The next symbol if it is certain, and goes on behind it.
    std::optional<Symbol> next(const Distribution& distribution);

private:
    void enter();

    /// As long as the bytes read may still belong to a code outside of the encoder's interval; what
    /// is known of the code then stands in m_code.
    std::optional<DigitRange> m_outside;
    Bytes m_code;
    std::size_t m_before; ///< digits that the encoder has written
    std::uint64_t m_low;

    // As in RangeDecoder, where the last m_missing bytes of m_value are not known. Invariant: with
    // all they may be, the value is below m_range. So fewer than 8 are missing.
    std::uint64_t m_range;
    std::uint64_t m_value = 0;
    int m_missing = 0;
};

} // namespace mullion

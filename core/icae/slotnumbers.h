// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mullion {

/// How the numbers of slots are stored.
enum class SlotFormat
{
    Fp32, ///< as they are
    Bf16, ///< the upper half of fp32, rounded to even: 8 bits of precision
    Int8  ///< 127 steps to each side of zero, for each slot a scale in fp32
};

/// "fp32", "bf16", "int8".
std::string_view nameOf(SlotFormat format);
std::optional<SlotFormat> slotFormatOf(std::string_view name);

/// Bytes that a slot takes.
std::uint64_t bytesPerSlot(SlotFormat format, std::uint32_t width);

/// `numbers` are [slots, width]; width > 0. Error (`Input`): one of them is not finite.
Result<Bytes> packSlots(SlotFormat format, std::uint32_t width, std::span<const float> numbers);

/// The numbers again; of Bf16 and Int8 the nearest ones that the format has. `bytes` are whole
/// slots. Error (`Input`): a number that is not finite.
Result<std::vector<float>> unpackSlots(SlotFormat format, std::uint32_t width, ByteView bytes);

} // namespace mullion

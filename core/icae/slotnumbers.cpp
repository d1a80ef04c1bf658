// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/slotnumbers.h"

#include "core/base/bytestream.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>

namespace mullion {

namespace {

constexpr std::array<std::pair<SlotFormat, std::string_view>, 3> kNames = {{
    {SlotFormat::Fp32, "fp32"},
    {SlotFormat::Bf16, "bf16"},
    {SlotFormat::Int8, "int8"},
}};

constexpr float kInt8Steps = 127;

Result<> checkFinite(std::span<const float> numbers)
{
    if (std::ranges::all_of(numbers, [](float number) { return std::isfinite(number); }))
        return {};
    return fail(ErrorCode::Input, "A memory slot holds what is not a number",
                "Compress the text again; if that does not help, the ICAE's weights are damaged");
}

std::uint16_t upperHalf(float number)
{
    const auto bits = std::bit_cast<std::uint32_t>(number);
    const auto half = static_cast<std::uint16_t>((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
    // Rounding the largest fp32 numbers up would give infinity.
    const bool isInfinite = (half & 0x7f80) == 0x7f80;
    return isInfinite ? static_cast<std::uint16_t>(half - 1) : half;
}

void packInt8(std::span<const float> slot, ByteWriter& out)
{
    float largest = 0;
    for (const float number : slot)
        largest = std::max(largest, std::abs(number));
    const float scale = largest / kInt8Steps;
    out.fixed(std::bit_cast<std::uint32_t>(scale), 4);
    for (const float number : slot) {
        const float steps = scale > 0 ? std::round(number / scale) : 0;
        const auto step = static_cast<int>(std::clamp(steps, -kInt8Steps, kInt8Steps));
        out.fixed(static_cast<std::uint8_t>(step), 1);
    }
}

float readFloat(ByteReader& in)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(in.fixed(4)));
}

} // namespace

std::string_view nameOf(SlotFormat format)
{
    return std::ranges::find(kNames, format, &decltype(kNames)::value_type::first)->second;
}

std::optional<SlotFormat> slotFormatOf(std::string_view name)
{
    const auto* const found =
        std::ranges::find(kNames, name, &decltype(kNames)::value_type::second);
    if (found == kNames.end())
        return std::nullopt;
    return found->first;
}

std::uint64_t bytesPerSlot(SlotFormat format, std::uint32_t width)
{
    switch (format) {
    case SlotFormat::Fp32:
        return std::uint64_t{4} * width;
    case SlotFormat::Bf16:
        return std::uint64_t{2} * width;
    case SlotFormat::Int8:
        return std::uint64_t{4} + width;
    }
    return 0;
}

Result<Bytes> packSlots(SlotFormat format, std::uint32_t width, std::span<const float> numbers)
{
    MULLION_TRY(checkFinite(numbers));
    ByteWriter out;
    if (format == SlotFormat::Int8) {
        for (; !numbers.empty(); numbers = numbers.subspan(width))
            packInt8(numbers.first(width), out);
        return out.take();
    }
    for (const float number : numbers) {
        if (format == SlotFormat::Bf16)
            out.fixed(upperHalf(number), 2);
        else
            out.fixed(std::bit_cast<std::uint32_t>(number), 4);
    }
    return out.take();
}

Result<std::vector<float>> unpackSlots(SlotFormat format, std::uint32_t width, ByteView bytes)
{
    std::vector<float> numbers;
    numbers.reserve(bytes.size() / bytesPerSlot(format, width) * width);
    ByteReader in(bytes);
    while (in.left() > 0) {
        switch (format) {
        case SlotFormat::Fp32:
            numbers.push_back(readFloat(in));
            break;
        case SlotFormat::Bf16:
            numbers.push_back(std::bit_cast<float>(static_cast<std::uint32_t>(in.fixed(2) << 16)));
            break;
        case SlotFormat::Int8: {
            const float scale = readFloat(in);
            for (const std::uint8_t step : in.raw(width))
                numbers.push_back(scale * static_cast<float>(static_cast<std::int8_t>(step)));
            break;
        }
        }
    }
    MULLION_TRY(checkFinite(numbers));
    return numbers;
}

} // namespace mullion

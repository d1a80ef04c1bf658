// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/slotsfile.h"

#include "core/base/bytestream.h"
#include "core/base/hash.h"

#include <fmt/format.h>

#include <string_view>

namespace mullion {

namespace {

constexpr std::string_view kMagic = "MULSLT\r\n";
constexpr std::uint64_t kVersion = 1;
constexpr std::size_t kChecksumBytes = 8;
constexpr std::uint64_t kLargestCount = 1ull << 32; ///< a claim of more is refused

tl::unexpected<Error> damaged(std::string_view what)
{
    return fail(ErrorCode::Input, fmt::format("The slots are damaged: {}", what),
                "Copy the file again or compress the text again");
}

Bytes headerOf(const SlotsFile& file)
{
    ByteWriter header;
    header.text(file.icaeIdentity);
    header.text(file.baseIdentity);
    header.text(file.tokenizer);
    header.text(file.tokenizerIdentity);
    header.number(file.width);
    header.text(nameOf(file.format));
    header.number(file.spans.size());
    for (const SlotSpan& span : file.spans) {
        header.number(span.tokens);
        header.number(span.slots);
        header.number(span.bytes);
        header.fixed(span.hash, 8);
        header.number(span.raw ? 1 : 0);
    }
    return header.take();
}

/// False for what no header says. A span that is stored raw gets its (empty) place.
bool readHeader(ByteReader in, SlotsFile& file)
{
    file.icaeIdentity = in.text();
    file.baseIdentity = in.text();
    file.tokenizer = in.text();
    file.tokenizerIdentity = in.text();
    const std::uint64_t width = in.number();
    const auto format = slotFormatOf(in.text());
    if (in.failed() || width == 0 || width >= kLargestCount || !format)
        return false;
    file.width = static_cast<std::uint32_t>(width);
    file.format = *format;
    for (std::uint64_t n = in.count(12); n > 0; --n) {
        const std::uint64_t tokens = in.number();
        const std::uint64_t slots = in.number();
        SlotSpan& span = file.spans.emplace_back();
        span.bytes = in.number();
        span.hash = in.fixed(8);
        const std::uint64_t isRaw = in.number();
        if (tokens == 0 || slots == 0 || tokens >= kLargestCount || slots >= kLargestCount
            || span.bytes >= kLargestCount || isRaw > 1)
            return false;
        span.tokens = static_cast<std::uint32_t>(tokens);
        span.slots = static_cast<std::uint32_t>(slots);
        if (isRaw == 1)
            span.raw.emplace();
    }
    return !in.failed() && in.left() == 0 && !file.spans.empty();
}

/// Gives each span its numbers and its raw text; false when these are not as many as announced.
bool readSpans(ByteReader numbers, ByteReader raw, SlotsFile& file)
{
    const std::uint64_t each = bytesPerSlot(file.format, file.width);
    const auto take = [](ByteReader& in, std::uint64_t size) {
        const ByteView bytes = in.raw(size);
        return Bytes(bytes.begin(), bytes.end());
    };
    for (SlotSpan& span : file.spans) {
        // Both below 2^32 and 2^35: the product fits.
        if (span.slots > numbers.left() / each)
            return false;
        span.numbers = take(numbers, span.slots * each);
        if (span.raw)
            span.raw = take(raw, span.bytes);
    }
    return !numbers.failed() && !raw.failed() && numbers.left() == 0 && raw.left() == 0;
}

template <class Field>
std::uint64_t sumOf(const std::vector<SlotSpan>& spans, Field SlotSpan::*field)
{
    std::uint64_t sum = 0;
    for (const SlotSpan& span : spans)
        sum += span.*field;
    return sum;
}

} // namespace

bool SlotSpan::holds(ByteView text) const
{
    return text.size() == bytes && hash64(text) == hash;
}

std::uint64_t SlotsFile::tokens() const
{
    return sumOf(spans, &SlotSpan::tokens);
}

std::uint64_t SlotsFile::slots() const
{
    return sumOf(spans, &SlotSpan::slots);
}

std::uint64_t SlotsFile::textBytes() const
{
    return sumOf(spans, &SlotSpan::bytes);
}

Bytes SlotsFile::serialise() const
{
    ByteWriter numbers;
    ByteWriter raw;
    for (const SlotSpan& span : spans) {
        numbers.raw(span.numbers);
        if (span.raw)
            raw.raw(*span.raw);
    }
    ByteWriter out;
    out.raw(asBytes(kMagic));
    out.fixed(kVersion, 4);
    out.sized(headerOf(*this));
    out.sized(numbers.bytes());
    out.sized(raw.bytes());
    out.fixed(hash64(out.bytes()), kChecksumBytes);
    return out.take();
}

bool SlotsFile::isBeginOf(ByteView bytes)
{
    return asChars(bytes).starts_with(kMagic);
}

Result<SlotsFile> SlotsFile::parse(ByteView bytes)
{
    if (!isBeginOf(bytes))
        return fail(ErrorCode::Input, "These are no slots",
                    "Give a file made by 'mullion icae compress'");
    ByteReader in(bytes.subspan(kMagic.size()));
    const std::uint64_t version = in.fixed(4);
    if (in.left() < kChecksumBytes)
        return damaged("the file is cut short");
    if (version != kVersion)
        return fail(ErrorCode::Input,
                    fmt::format("The slots have file version {}; this program reads version {}",
                                version, kVersion),
                    "Update the program or compress the text again");
    if (ByteReader(bytes.last(kChecksumBytes)).fixed(kChecksumBytes)
        != hash64(bytes.first(bytes.size() - kChecksumBytes)))
        return damaged("the file is cut short or was altered");

    SlotsFile file;
    const ByteReader header(in.sized());
    const ByteReader numbers(in.sized());
    const ByteReader raw(in.sized());
    if (in.failed() || in.left() != kChecksumBytes)
        return damaged("their parts do not fill the file");
    if (!readHeader(header, file))
        return damaged("the header cannot be read");
    if (!readSpans(numbers, raw, file))
        return damaged("there are more or fewer numbers than the header says");
    for (const SlotSpan& span : file.spans) {
        if (span.raw && !span.holds(*span.raw))
            return damaged("a span that is stored raw is not what its hash says");
        MULLION_TRY(unpackSlots(file.format, file.width, span.numbers));
    }
    return file;
}

Result<MemorySlots> SlotsFile::memory(std::size_t first, std::size_t count) const
{
    MemorySlots memory{width, {}, {}};
    for (std::size_t i = first; i < first + count; ++i) {
        const auto numbers = unpackSlots(format, width, spans[i].numbers);
        MULLION_TRY(numbers);
        memory.numbers.insert(memory.numbers.end(), numbers->begin(), numbers->end());
        memory.segments.push_back({spans[i].tokens, spans[i].slots});
    }
    return memory;
}

Result<> SlotsFile::checkMadeBy(const ContextModelInfo& icae) const
{
    const auto other = [](std::string_view what, const std::string& made,
                          const std::string& given) {
        return fail(ErrorCode::Input,
                    fmt::format("The slots were made with another {} ({}) than this one ({})", what,
                                made, given),
                    "Give the ICAE and the base that made them, or compress the text again");
    };
    if (baseIdentity != icae.baseIdentity)
        return other("base", baseIdentity, icae.baseIdentity);
    if (icaeIdentity != icae.identity)
        return other("ICAE", icaeIdentity, icae.identity);
    if (tokenizerIdentity != icae.tokenizerIdentity)
        return other("tokenizer", fmt::format("{} {}", tokenizer, tokenizerIdentity),
                     fmt::format("{} {}", icae.tokenizer, icae.tokenizerIdentity));
    if (width != icae.width)
        return damaged(fmt::format("a slot has {} numbers, the ICAE reads {}", width, icae.width));
    return {};
}

} // namespace mullion

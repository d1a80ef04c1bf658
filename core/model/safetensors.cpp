// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Implements: the safetensors format, version 1. Files are untrusted: every number of the header
// is checked against the file before it is used.
#include "core/model/safetensors.h"

#include "core/base/file.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <set>
#include <utility>

namespace mullion {

namespace {

constexpr std::size_t kLengthBytes = 8;
constexpr std::uint64_t kLargestHeader = 100'000'000; ///< the limit of the reference reader
constexpr std::size_t kMostDimensions = 16;
constexpr std::size_t kAlignment = 8;

struct TypeName
{
    TensorType type;
    std::string_view name;
    std::size_t size;
};

constexpr std::array<TypeName, 10> kTypes = {{
    {TensorType::Bool, "BOOL", 1},
    {TensorType::U8, "U8", 1},
    {TensorType::I8, "I8", 1},
    {TensorType::I16, "I16", 2},
    {TensorType::I32, "I32", 4},
    {TensorType::I64, "I64", 8},
    {TensorType::F16, "F16", 2},
    {TensorType::BF16, "BF16", 2},
    {TensorType::F32, "F32", 4},
    {TensorType::F64, "F64", 8},
}};

tl::unexpected<Error> damaged(const std::string& origin, const std::string& reason)
{
    return fail(ErrorCode::Input,
                fmt::format("'{}' is no sound safetensors file: {}", origin, reason),
                "Copy or download the file again");
}

/// A * b, or nothing when it does not fit into 63 bits.
std::optional<std::uint64_t> product(std::uint64_t a, std::uint64_t b)
{
    constexpr auto kLargest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (a != 0 && b > kLargest / a)
        return std::nullopt;
    return a * b;
}

/// One entry of the header, its bytes still as offsets.
struct Entry
{
    TensorView tensor;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

/// What is wrong with the entry, or the entry.
tl::expected<Entry, std::string> readEntry(const std::string& name, const nlohmann::json& json,
                                           std::uint64_t dataBytes)
{
    const auto bad = [&name](std::string_view what) {
        return tl::unexpected<std::string>(fmt::format("tensor '{:.60}' {}", name, what));
    };
    const auto isCount = [](const nlohmann::json& n) { return n.is_number_unsigned(); };
    if (!json.is_object() || !json.contains("dtype") || !json.contains("shape")
        || !json.contains("data_offsets"))
        return bad("lacks dtype, shape or data_offsets");
    const auto& type = json["dtype"];
    const auto& shape = json["shape"];
    const auto& offsets = json["data_offsets"];
    Entry entry;
    entry.tensor.name = name;
    const auto known = std::ranges::find_if(
        kTypes, [&](const TypeName& t) { return type.is_string() && type == t.name; });
    if (known == kTypes.end())
        return bad("has a number format this program does not know");
    entry.tensor.type = known->type;
    if (!shape.is_array() || shape.size() > kMostDimensions || !std::ranges::all_of(shape, isCount))
        return bad("has no sensible shape");
    std::optional<std::uint64_t> size = known->size;
    for (const auto& side : shape) {
        const auto n = side.get<std::uint64_t>();
        size = size ? product(*size, n) : std::nullopt;
        if (!size || n > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return bad("has a shape that is too large");
        entry.tensor.shape.push_back(static_cast<std::int64_t>(n));
    }
    if (!offsets.is_array() || offsets.size() != 2 || !std::ranges::all_of(offsets, isCount))
        return bad("has no sensible data_offsets");
    entry.begin = offsets[0].get<std::uint64_t>();
    entry.end = offsets[1].get<std::uint64_t>();
    if (entry.begin > entry.end || entry.end > dataBytes)
        return bad("lies outside the file");
    if (entry.end - entry.begin != *size)
        return bad("has another size than its shape");
    return entry;
}

/// The header as JSON, or nothing; a key that stands twice in one object counts as no JSON.
std::optional<nlohmann::json> parseHeader(std::string_view text)
{
    std::vector<std::set<std::string>> keys;
    bool twice = false;
    const auto watch = [&](int, nlohmann::json::parse_event_t event, nlohmann::json& value) {
        using What = nlohmann::json::parse_event_t;
        if (event == What::object_start)
            keys.emplace_back();
        else if (event == What::object_end)
            keys.pop_back();
        else if (event == What::key && !keys.back().insert(value.get<std::string>()).second)
            twice = true;
        return true;
    };
    auto json = nlohmann::json::parse(text.begin(), text.end(), watch, false);
    if (twice || !json.is_object())
        return std::nullopt;
    return json;
}

} // namespace

std::string_view nameOf(TensorType type)
{
    return std::ranges::find(kTypes, type, &TypeName::type)->name;
}

std::size_t sizeOf(TensorType type)
{
    return std::ranges::find(kTypes, type, &TypeName::type)->size;
}

Result<Safetensors> Safetensors::open(const std::filesystem::path& path)
{
    auto content = readFile(path);
    if (!content)
        return fail(std::move(content).error());
    return parse(std::move(*content), path.string());
}

Result<Safetensors> Safetensors::parse(Bytes content, const std::string& origin)
{
    if (content.size() < kLengthBytes)
        return damaged(origin, "it is shorter than 8 bytes");
    std::uint64_t headerBytes = 0;
    for (std::size_t i = kLengthBytes; i-- > 0;)
        headerBytes = headerBytes << 8 | content[i];
    if (headerBytes > kLargestHeader || headerBytes > content.size() - kLengthBytes)
        return damaged(origin, fmt::format("its header of {} bytes does not fit", headerBytes));
    const auto header =
        parseHeader(asChars(content).substr(kLengthBytes, static_cast<std::size_t>(headerBytes)));
    if (!header)
        return damaged(origin, "its header is no JSON object, or has a name twice");

    Safetensors file;
    file.m_content = std::move(content);
    const ByteView data = ByteView(file.m_content).subspan(kLengthBytes + headerBytes);
    std::vector<Entry> entries;
    for (const auto& [name, value] : header->items()) {
        if (name == "__metadata__") {
            for (const auto& [key, text] : value.items()) {
                if (!text.is_string())
                    return damaged(origin, "its metadata is no text");
                file.m_metadata.emplace(key, text.get<std::string>());
            }
            continue;
        }
        auto entry = readEntry(name, value, data.size());
        if (!entry)
            return damaged(origin, entry.error());
        entries.push_back(std::move(*entry));
    }
    std::ranges::sort(entries, {}, [](const Entry& e) { return std::pair(e.begin, e.end); });
    std::uint64_t next = 0;
    for (Entry& entry : entries) {
        if (entry.begin != next)
            return damaged(origin, fmt::format("tensor '{:.60}' overlaps its neighbour or leaves "
                                               "a gap",
                                               entry.tensor.name));
        next = entry.end;
        entry.tensor.bytes = data.subspan(entry.begin, entry.end - entry.begin);
        file.m_tensors.push_back(std::move(entry.tensor));
    }
    if (next != data.size())
        return damaged(origin,
                       fmt::format("{} bytes at its end belong to no tensor", data.size() - next));
    return file;
}

const TensorView* Safetensors::find(std::string_view name) const
{
    const auto found = std::ranges::find(m_tensors, name, &TensorView::name);
    return found == m_tensors.end() ? nullptr : &*found;
}

Result<> writeSafetensors(const std::filesystem::path& path, const std::vector<TensorView>& tensors,
                          const std::map<std::string, std::string>& metadata)
{
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const TensorView& tensor : tensors) {
        header[tensor.name] = {{"dtype", nameOf(tensor.type)},
                               {"shape", tensor.shape},
                               {"data_offsets", {offset, offset + tensor.bytes.size()}}};
        offset += tensor.bytes.size();
    }
    std::string text = header.dump();
    text.resize((text.size() + kAlignment - 1) / kAlignment * kAlignment, ' ');
    Bytes length(kLengthBytes);
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        length[i] = static_cast<std::uint8_t>(std::uint64_t(text.size()) >> 8 * i);

    auto file = AtomicFile::create(path);
    if (!file)
        return fail(file.error());
    MULLION_TRY(file->write(length));
    MULLION_TRY(file->write(asBytes(text)));
    for (const TensorView& tensor : tensors)
        MULLION_TRY(file->write(tensor.bytes));
    return file->commit();
}

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/icaetext.h"

#include "app/cli/output.h"
#include "app/cli/textstream.h"

#include <fmt/format.h>

#include <filesystem>
#include <set>
#include <system_error>

namespace mullion::cli {

namespace {

namespace fs = std::filesystem;

std::string nameFor(const std::string& input, const std::string& suffix, bool removesSuffix)
{
    std::string name = input == "-" ? "standard-input" : fs::path(input).filename().string();
    if (!removesSuffix)
        return name + suffix;
    if (name.size() > suffix.size() && name.ends_with(suffix))
        return name.substr(0, name.size() - suffix.size());
    return name + ".txt";
}

std::size_t rawSpans(const SlotsFile& file)
{
    std::size_t count = 0;
    for (const SlotSpan& span : file.spans)
        count += span.raw ? 1 : 0;
    return count;
}

double tokensPerSlot(const SlotsFile& file)
{
    return static_cast<double>(file.tokens()) / static_cast<double>(file.slots());
}

} // namespace

Result<SlotsFile> readSlots(const std::string& path)
{
    const auto bytes = readInput(path);
    MULLION_TRY(bytes);
    auto file = SlotsFile::parse(*bytes);
    if (!file)
        return fail(file.error().within(fmt::format("'{}'", path)));
    return file;
}

Result<std::vector<std::string>> outputsFor(const std::vector<std::string>& inputs,
                                            const std::string& out, const std::string& suffix,
                                            bool removesSuffix)
{
    std::error_code error;
    if (inputs.size() == 1 && !fs::is_directory(out, error))
        return std::vector<std::string>{out};
    if (out == "-")
        return fail(ErrorCode::Usage,
                    fmt::format("{} inputs cannot go to standard output", inputs.size()),
                    "Name a folder with -o");
    fs::create_directories(out, error);
    if (error)
        return fail(ErrorCode::Output,
                    fmt::format("Cannot make the folder '{}': {}", out, error.message()),
                    "Choose another place");
    std::vector<std::string> outputs;
    std::set<std::string> names;
    for (const std::string& input : inputs) {
        const std::string name = nameFor(input, suffix, removesSuffix);
        if (!names.insert(name).second)
            return fail(ErrorCode::Usage,
                        fmt::format("Two inputs would both be written to '{}' in '{}'", name, out),
                        "Rename one, or give them in two calls");
        outputs.push_back((fs::path(out) / name).string());
    }
    return outputs;
}

nlohmann::ordered_json slotsJson(const SlotsFile& file)
{
    return {{"bytes", file.textBytes()},
            {"tokens", file.tokens()},
            {"slots", file.slots()},
            {"segments", file.spans.size()},
            {"tokens_per_slot", tokensPerSlot(file)},
            {"format", nameOf(file.format)},
            {"slot_bytes", file.slots() * bytesPerSlot(file.format, file.width)},
            {"raw_segments", rawSpans(file)},
            {"icae", file.icaeIdentity},
            {"base", file.baseIdentity},
            {"tokenizer", file.tokenizer}};
}

std::string slotsLine(const SlotsFile& file)
{
    std::string line = fmt::format("{} bytes, {} tokens, {} slots in {} segment{} ({:.2f} "
                                   "tokens/slot)",
                                   file.textBytes(), file.tokens(), file.slots(), file.spans.size(),
                                   file.spans.size() == 1 ? "" : "s", tokensPerSlot(file));
    if (const std::size_t raw = rawSpans(file); raw > 0)
        line += fmt::format("; {} of them stored raw", raw);
    return line;
}

std::string jsonText(ByteView text)
{
    TextStream stream;
    std::string shown = stream.take(text);
    return shown + stream.finish();
}

} // namespace mullion::cli

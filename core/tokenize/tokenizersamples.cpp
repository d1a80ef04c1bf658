// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/tokenizerfamily.h"
#include "core/tokenize/tokenizerfile.h"

#include <fmt/format.h>

namespace mullion {

namespace {

/// Our samples have some 2,500 symbols. A tokenizer that has its model at hand takes 30 us for
/// each, so a file that claims many more would keep its reader busy for hours.
constexpr std::uint64_t kSampleSymbolsAtMost = 1 << 16;

Text sampleText(std::string_view content, std::initializer_list<std::size_t> ends = {})
{
    Text text;
    text.bytes.assign(content.begin(), content.end());
    for (const std::size_t end : ends)
        text.documentEnds.emplace_back(end);
    return text;
}

std::vector<Text> sampleTexts()
{
    Text everyByte;
    for (int byte = 0; byte < 256; ++byte)
        everyByte.bytes.push_back(static_cast<std::uint8_t>(byte));
    Text noise;
    std::uint32_t state = 1;
    for (int i = 0; i < 1000; ++i) {
        state = state * 1664525u + 1013904223u;
        noise.bytes.push_back(static_cast<std::uint8_t>(state >> 24));
    }
    return {sampleText(""),
            sampleText("The three currently living species are: African savanna elephants, African "
                       "forest elephants, and the Asian elephants."),
            sampleText("for (int i = 0; i < n; ++i)\n    sum += x[i];\n"),
            sampleText("Gr\xc3\xbc\xc3\x9f"
                       "e aus K\xc3\xb6ln, \xe6\x9d\xb1\xe4\xba\xac"),
            sampleText("onetwo", {0, 3, 3, 6}),
            sampleText(std::string(500, ' ')),
            sampleText(std::string(300, '\0')),
            everyByte,
            noise};
}

Result<std::shared_ptr<const Tokenizer>> makeUnchecked(const TokenizerFile& file)
{
    const auto family = familyOf(file.name);
    if (!family || (*family)->build == nullptr)
        return fail(ErrorCode::Input,
                    fmt::format("This program knows no tokenizer '{}'", file.name.text()),
                    "Update the program");
    return (*family)->open(file.name, file.payload);
}

} // namespace

Result<> addSamples(TokenizerFile& file)
{
    const auto tokenizer = makeUnchecked(file);
    if (!tokenizer)
        return fail(tokenizer.error());
    for (Text& text : sampleTexts()) {
        auto encoded = (*tokenizer)->encode(text.view());
        if (!encoded)
            return fail(encoded.error());
        file.samples.push_back({std::move(text), std::move(encoded->ids)});
    }
    return {};
}

Result<std::shared_ptr<const Tokenizer>> makeTokenizer(const TokenizerFile& file)
{
    const auto tokenizer = makeUnchecked(file);
    if (!tokenizer)
        return tokenizer;
    std::uint64_t symbols = 0;
    for (const TokenizerFile::Sample& sample : file.samples)
        symbols += sample.text.view().symbolCount();
    if (symbols > kSampleSymbolsAtMost)
        return fail(ErrorCode::Input,
                    fmt::format("The self-tests of the tokenizer '{}' have {} symbols; at most {} "
                                "are run",
                                file.name.text(), symbols, kSampleSymbolsAtMost),
                    "Build the tokenizer again with this program");
    for (std::size_t i = 0; i < file.samples.size(); ++i) {
        const TokenizerFile::Sample& sample = file.samples[i];
        const auto encoded = (*tokenizer)->encode(sample.text.view());
        if (!encoded)
            return fail(encoded.error());
        const auto decoded = (*tokenizer)->decode(*encoded);
        const bool same = encoded->ids == sample.ids && decoded
                          && (!(*tokenizer)->info().lossless || *decoded == sample.text);
        if (!same)
            return fail(ErrorCode::Input,
                        fmt::format("Self-test {} of the tokenizer '{}' gives other tokens than "
                                    "when it was built",
                                    i, file.name.text()),
                        "Build the tokenizer again with this program");
    }
    return tokenizer;
}

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/tokenizerbuild.h"

#include "core/tokenize/equalinfotokenizer.h"
#include "core/tokenize/staticactokenizer.h"

#include <fmt/format.h>

namespace mullion {

namespace {

constexpr std::string_view kWhatThereIs =
    "Give equal-info[b=16,v=256|65k], with code=delay or code=paper if you like, or "
    "static-ac[v=256|65k]";

Result<TokenizerFile> finished(TokenizerFile file)
{
    MULLION_TRY(addSamples(file));
    return file;
}

} // namespace

Result<TokenizerSource> sourceOf(const TokenizerName& name)
{
    const bool vocabulary = name.vocabulary == 256u || name.vocabulary == 65'536u;
    if (name.family == "equal-info" && name.windowBits == 16 && vocabulary)
        return TokenizerSource::Model;
    if (name.family == "static-ac" && !name.windowBits && !name.code && vocabulary)
        return TokenizerSource::Corpus;
    return fail(ErrorCode::Usage, fmt::format("No tokenizer '{}' can be built", name.text()),
                std::string(kWhatThereIs));
}

Result<TokenizerFile> buildFromModel(const TokenizerName& name, ByteModel& model,
                                     std::string_view provenance,
                                     const std::function<void(const TreeProgress&)>& progress,
                                     std::stop_token stop)
{
    const auto source = sourceOf(name);
    MULLION_TRY(source);
    if (*source != TokenizerSource::Model)
        return fail(ErrorCode::Usage, fmt::format("'{}' is not built from a model", name.text()),
                    "Give a corpus");
    const auto tree = growWindowTree(model, *name.windowBits, progress, stop);
    MULLION_TRY(tree);
    TokenizerFile file;
    file.name = name;
    file.provenance = {{"m1", model.identity()}, {"built from", std::string(provenance)}};
    file.payload = tree->serialise();
    return finished(std::move(file));
}

Result<TokenizerFile> buildFromCorpus(const TokenizerName& name, DocumentSource& documents,
                                      std::string_view provenance,
                                      const std::function<void(std::uint64_t)>& progress)
{
    const auto source = sourceOf(name);
    MULLION_TRY(source);
    if (*source != TokenizerSource::Corpus)
        return fail(ErrorCode::Usage, fmt::format("'{}' is not built from a corpus", name.text()),
                    "Give a byte model");
    SymbolCounts counts{};
    std::uint64_t bytes = 0;
    for (;;) {
        const auto document = documents.next();
        MULLION_TRY(document);
        if (!document->has_value())
            break;
        for (const std::uint8_t byte : (*document)->bytes)
            ++counts[byte];
        ++counts[kEndOfDocument];
        bytes += (*document)->bytes.size();
        if (progress)
            progress(bytes);
    }
    TokenizerFile file;
    file.name = name;
    file.provenance = {{"built from", std::string(provenance)},
                       {"bytes", std::to_string(bytes)},
                       {"documents", std::to_string(counts[kEndOfDocument])}};
    file.payload = StaticAcTokenizer::serialise(unigram(counts));
    return finished(std::move(file));
}

} // namespace mullion

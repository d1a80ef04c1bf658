// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/icaerestore.h"

#include "app/cli/icaetext.h"
#include "app/cli/output.h"
#include "app/cli/samplingchoice.h"
#include "core/icae/comparison.h"
#include "core/icae/restoredtext.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace mullion::cli {

namespace {

using Json = nlohmann::ordered_json;

/// Restored, and what was said of it.
struct Restored
{
    SlotsFile file;
    RestoredText decoded;
    Bytes text;
};

Result<Restored> restoreOne(const OpenedIcae& icae, const RestoreRequest& request,
                            const std::string& path)
{
    auto file = readSlots(path);
    MULLION_TRY(file);
    if (request.ignoreRaw) {
        for (SlotSpan& span : file->spans)
            span.raw.reset();
    }
    auto decoded = restoreText(*icae.model, *icae.tokenizer, *file, request.sampling);
    if (!decoded)
        return fail(decoded.error().within(fmt::format("'{}'", path)));
    Bytes text = decoded->text(*file);
    return Restored{std::move(*file), std::move(*decoded), std::move(text)};
}

/// Spans by what became of them.
struct Outcome
{
    std::size_t right = 0; ///< by the decoder alone
    std::size_t raw = 0;   ///< wrong, but the text is stored
    std::size_t wrong = 0; ///< wrong in the text that was given
};

Outcome outcomeOf(const Restored& restored)
{
    Outcome outcome;
    for (std::size_t i = 0; i < restored.file.spans.size(); ++i) {
        if (restored.decoded.spans[i].isRight)
            ++outcome.right;
        else if (restored.file.spans[i].raw)
            ++outcome.raw;
        else
            ++outcome.wrong;
    }
    return outcome;
}

std::string lineOf(const std::string& path, const Restored& restored)
{
    const Outcome outcome = outcomeOf(restored);
    std::string line =
        fmt::format("{}: {}; {} of {} came back exactly", path, slotsLine(restored.file),
                    outcome.right, restored.file.spans.size());
    if (outcome.raw > 0)
        line += fmt::format(", {} taken from the stored text", outcome.raw);
    if (outcome.wrong > 0)
        line += fmt::format(", {} other than what was compressed", outcome.wrong);
    return line;
}

Result<Comparison> compareWith(const OpenedIcae& icae, const std::string& path,
                               const Restored& restored)
{
    const auto source = readInput(path);
    MULLION_TRY(source);
    const auto sourceIds = icae.tokenizer->encode({*source, {}});
    MULLION_TRY(sourceIds);
    const auto ids = icae.tokenizer->encode({restored.text, {}});
    MULLION_TRY(ids);
    return compare(*source, sourceIds->ids, restored.text, ids->ids);
}

Json comparisonJson(const Comparison& c)
{
    return {{"equal", c.isEqual},
            {"source_bytes", c.sourceBytes},
            {"restored_bytes", c.restoredBytes},
            {"equal_prefix_bytes", c.equalBytes},
            {"source_tokens", c.sourceTokens},
            {"restored_tokens", c.restoredTokens},
            {"equal_prefix_tokens", c.equalTokens},
            {"bleu", c.bleu}};
}

std::string comparisonLine(const Comparison& c)
{
    if (c.isEqual)
        return fmt::format("the same {} bytes as the source", c.sourceBytes);
    return fmt::format(
        "differs from the source after {} of {} bytes ({} of {} tokens); BLEU {:.3f}", c.equalBytes,
        c.sourceBytes, c.equalTokens, c.sourceTokens, c.bleu);
}

Json jsonOf(const std::string& path, const Restored& restored)
{
    Json json = {{"file", path}, {"text", jsonText(restored.text)}};
    json.update(slotsJson(restored.file));
    for (std::size_t i = 0; i < restored.file.spans.size(); ++i) {
        const SlotSpan& span = restored.file.spans[i];
        json["spans"].push_back({{"bytes", span.bytes},
                                 {"tokens", span.tokens},
                                 {"slots", span.slots},
                                 {"came_back", restored.decoded.spans[i].isRight},
                                 {"raw", span.raw.has_value()}});
    }
    return json;
}

} // namespace

Result<> restoreFiles(const OpenedIcae& icae, const RestoreRequest& request)
{
    if (!request.source.empty() && request.files.size() > 1)
        return fail(ErrorCode::Usage, "One source cannot be compared with several files",
                    "Restore them one by one");
    const bool printsText = request.out == "-";
    std::vector<std::string> outputs(request.files.size(), "-");
    if (!printsText) {
        auto named = outputsFor(request.files, request.out, ".slots", true);
        MULLION_TRY(named);
        outputs = std::move(*named);
    }
    Json json = Json::array();
    for (std::size_t i = 0; i < request.files.size(); ++i) {
        const std::string& path = request.files[i];
        const auto restored = restoreOne(icae, request, path);
        MULLION_TRY(restored);
        if (!printsText || !request.json)
            MULLION_TRY(writeOutput(outputs[i], restored->text));
        json.push_back(jsonOf(path, *restored));
        std::string line = lineOf(path, *restored);
        if (!request.source.empty()) {
            const auto comparison = compareWith(icae, request.source, *restored);
            MULLION_TRY(comparison);
            json.back()["comparison"] = comparisonJson(*comparison);
            line += "; " + comparisonLine(*comparison);
        }
        if (!request.json)
            fmt::print(stderr, "{}\n", line);
    }
    return request.json ? printOut(Json{{"files", json}}.dump(2) + '\n') : Result<>();
}

void declareIcaeRestore(CLI::App& parent, Action& action)
{
    auto* command = parent.add_subcommand("restore", "Turn memory slots into the text they hold");
    auto request = std::make_shared<RestoreRequest>();
    command->add_option("FILE.slots", request->files, "Made by 'mullion icae compress'")
        ->required();
    command
        ->add_option("-o,--out", request->out,
                     "The text's file, - for standard output; for several files a folder")
        ->capture_default_str()
        ->type_name("OUT");
    request->icae.declare(*command);
    command
        ->add_option("--source", request->source,
                     "What was compressed: compares it with what comes out")
        ->type_name("TEXT");
    declareSampling(*command, request->sampling);
    command->add_flag("--ignore-raw", request->ignoreRaw,
                      "Give what the slots say also where the text itself is stored");
    command->add_flag("--json", request->json, "Print text and figures as JSON");
    command->callback([request, &action] {
        action = [request]() -> Result<> {
            const auto icae = request->icae.open();
            MULLION_TRY(icae);
            return restoreFiles(*icae, *request);
        };
    });
}

} // namespace mullion::cli

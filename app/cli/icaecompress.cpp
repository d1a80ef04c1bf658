// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/icaecompress.h"

#include "app/cli/icaetext.h"
#include "app/cli/output.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace mullion::cli {

namespace {

using Json = nlohmann::ordered_json;

Result<SlotsFile> compressOne(const OpenedIcae& icae, const CompressRequest& request,
                              const std::string& text, const std::string& output)
{
    const auto bytes = readInput(text);
    MULLION_TRY(bytes);
    TextSlotsOptions options = request.options;
    options.format = slotFormatOf(request.format).value_or(SlotFormat::Fp32);
    auto file = slotsOfText(*icae.model, *icae.tokenizer, *bytes, options);
    if (!file)
        return fail(file.error().within(fmt::format("'{}'", text)));
    MULLION_TRY(writeOutput(output, file->serialise()));
    return file;
}

} // namespace

Result<> compressTexts(const OpenedIcae& icae, const CompressRequest& request)
{
    const auto outputs = outputsFor(request.texts, request.out, ".slots", false);
    MULLION_TRY(outputs);
    const bool isOne = request.texts.size() == 1;
    Json json = Json::array();
    std::size_t failed = 0;
    for (std::size_t i = 0; i < request.texts.size(); ++i) {
        const std::string& text = request.texts[i];
        const auto file = compressOne(icae, request, text, (*outputs)[i]);
        if (!file && (isOne || file.error().code == ErrorCode::Cancelled))
            return fail(file.error());
        if (!file) {
            ++failed;
            fmt::print(stderr, "mullion: {}\n", file.error().sentence());
            json.push_back({{"text", text}, {"error", file.error().sentence()}});
            continue;
        }
        if (!request.json)
            fmt::print(stderr, "{}: {}\n", text, slotsLine(*file));
        Json entry = {{"text", text}, {"file", (*outputs)[i]}};
        entry.update(slotsJson(*file));
        json.push_back(std::move(entry));
    }
    if (request.json)
        fmt::print(request.out == "-" ? stderr : stdout, "{}\n", Json{{"texts", json}}.dump(2));
    if (failed > 0)
        return fail(ErrorCode::Input,
                    fmt::format("{} of {} texts were not compressed", failed, request.texts.size()),
                    "Mend what is said of them above and compress them again");
    return {};
}

void declareIcaeCompress(CLI::App& parent, Action& action)
{
    auto* command = parent.add_subcommand("compress", "Squeeze texts into memory slots");
    auto request = std::make_shared<CompressRequest>();
    command
        ->add_option("TEXT", request->texts,
                     "Files of any bytes, each one text; - is standard input")
        ->required();
    command
        ->add_option("-o,--out", request->out,
                     "The .slots file, - for standard output; for several texts a folder")
        ->required()
        ->type_name("OUT");
    request->icae.declare(*command);
    command
        ->add_option("--slots", request->options.slots,
                     "Slots of each segment, at most those of the ICAE; 0: as many")
        ->capture_default_str();
    command->add_option("--format", request->format, "How the numbers are stored: fp32, bf16, int8")
        ->check(CLI::IsMember({"fp32", "bf16", "int8"}))
        ->capture_default_str();
    command->add_flag("--guard", request->options.guard,
                      "Restore each segment, and store the text itself of those that do not come "
                      "back");
    command->add_flag("--json", request->json,
                      "Print the figures as JSON (to standard error if the slots go to standard "
                      "output)");
    command->callback([request, &action] {
        action = [request]() -> Result<> {
            const auto icae = request->icae.open();
            MULLION_TRY(icae);
            return compressTexts(*icae, *request);
        };
    });
}

} // namespace mullion::cli

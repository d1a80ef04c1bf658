// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/encode.h"

#include "app/cli/output.h"
#include "app/cli/totalstext.h"
#include "core/tokenize/registry.h"
#include "core/tokenize/tokensfile.h"
#include "core/tokenize/totals.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>
#include <string>

namespace mullion::cli {

namespace {

struct Request
{
    std::string tokenizer;
    std::string input = "-";
    std::string output = "-";
    bool json = false;
};

std::shared_ptr<Request> declareCommon(CLI::App& command)
{
    auto request = std::make_shared<Request>();
    command
        .add_option("-t,--tokenizer", request->tokenizer,
                    "Name of a built-in tokenizer or a .tokenizer file")
        ->required()
        ->type_name("T");
    command.add_option("IN", request->input, "What to read; - is standard input")->required();
    command.add_option("-o,--out", request->output, "What to write; - is standard output")
        ->required()
        ->type_name("OUT");
    return request;
}

/// Every file is one document, so that decoding gives the same file back, whatever is in it.
Result<> encode(const Request& request)
{
    const auto tokenizer = openTokenizer(request.tokenizer);
    MULLION_TRY(tokenizer);
    auto bytes = readInput(request.input);
    MULLION_TRY(bytes);
    Text text;
    text.bytes = std::move(*bytes);
    text.documentEnds.emplace_back(text.bytes.size());

    const auto file = encodeToFile(**tokenizer, text.view());
    MULLION_TRY(file);
    MULLION_TRY(writeOutput(request.output, file->serialise()));

    const Totals totals =
        totalsOf((*tokenizer)->info(), text.view(), TokenCount(file->encoded.ids.size()));
    if (!request.json) {
        fmt::print(stderr, "{}: {}\n", file->tokenizer, totalsLine(totals));
        return {};
    }
    nlohmann::ordered_json json = {{"tokenizer", file->tokenizer}, {"identity", file->identity}};
    json.update(totalsJson(totals));
    fmt::print(request.output == "-" ? stderr : stdout, "{}\n", json.dump(2));
    return {};
}

Result<> decode(const Request& request)
{
    const auto tokenizer = openTokenizer(request.tokenizer);
    MULLION_TRY(tokenizer);
    const auto bytes = readInput(request.input);
    MULLION_TRY(bytes);
    const auto file = TokensFile::parse(*bytes);
    if (!file)
        return fail(file.error().within(fmt::format("'{}'", request.input)));
    const auto text = decodeFromFile(**tokenizer, *file);
    MULLION_TRY(text);
    if (!(*tokenizer)->info().lossless)
        fmt::print(stderr,
                   "mullion: '{}' is not uniquely decodable; the text may differ from what was "
                   "encoded ({} bytes instead of {}).\n",
                   file->tokenizer, text->bytes.size(), file->bytes);
    return writeOutput(request.output, text->bytes);
}

} // namespace

void declareEncode(CLI::App& parent, Action& action)
{
    auto* command = parent.add_subcommand("encode", "Turn a file into tokens");
    const auto request = declareCommon(*command);
    command->add_flag("--json", request->json,
                      "Print the totals as JSON (to standard error if the tokens go to standard "
                      "output)");
    command->callback([request, &action] { action = [request] { return encode(*request); }; });
}

void declareDecode(CLI::App& parent, Action& action)
{
    auto* command = parent.add_subcommand("decode", "Turn tokens into the file they came from");
    const auto request = declareCommon(*command);
    command->callback([request, &action] { action = [request] { return decode(*request); }; });
}

} // namespace mullion::cli

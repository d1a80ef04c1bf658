// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analyzecompression.h"

#include "app/cli/opentokenizers.h"
#include "app/cli/textinput.h"
#include "core/analysis/compression.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace mullion::cli {

namespace {

struct Request
{
    TextInput input;
    std::vector<std::string> tokenizers;
    bool json = false;
};

/// "yes", or the share of windows and documents that come back.
std::string roundTripText(const RoundTrip& trip)
{
    if (trip.equal)
        return "equal";
    if (trip.windows == 0)
        return "not equal";
    const auto percent = [](std::uint64_t part, std::uint64_t whole) {
        return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    };
    return fmt::format("{:.2f} % of windows, {:.2f} % of documents",
                       percent(trip.rightWindows, trip.windows),
                       percent(trip.rightDocuments, trip.documents));
}

void printTable(const Request& request, const Text& text, const std::vector<Compression>& rows)
{
    fmt::print("{}: {} bytes and {} document {}; an end counts as one byte\n\n",
               request.input.description(), text.bytes.size(), text.documentEnds.size(),
               text.documentEnds.size() == 1 ? "end" : "ends");
    std::size_t width = std::string("tokenizer").size();
    for (const Compression& row : rows)
        width = std::max(width, row.tokenizer.size());
    fmt::print("{:<{}}  {:>11}  {:>13}  {:>11}  {:>9}  {:>9}  {}\n", "tokenizer", width, "tokens",
               "bits", "bytes/token", "bit ratio", "bits/byte", "round trip");
    for (const Compression& row : rows)
        fmt::print("{:<{}}  {:>11}  {:>13}  {:>11.4f}  {:>9.4f}  {:>9.4f}  {}\n", row.tokenizer,
                   width, row.totals.tokens, row.totals.codeBits, row.totals.bytesPerToken(),
                   row.totals.ratio(), row.totals.bitsPerByte(), roundTripText(row.roundTrip));
}

void printJson(const Request& request, const Text& text, const std::vector<Compression>& rows)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Compression& row : rows)
        list.push_back({{"tokenizer", row.tokenizer},
                        {"bits_per_token", row.bitsPerToken},
                        {"tokens", row.totals.tokens},
                        {"windows", row.totals.windows},
                        {"bits", row.totals.codeBits},
                        {"bytes_per_token", row.totals.bytesPerToken()},
                        {"bit_ratio", row.totals.ratio()},
                        {"bits_per_byte", row.totals.bitsPerByte()},
                        {"round_trip",
                         {{"equal", row.roundTrip.equal},
                          {"documents", row.roundTrip.documents},
                          {"right_documents", row.roundTrip.rightDocuments},
                          {"windows", row.roundTrip.windows},
                          {"right_windows", row.roundTrip.rightWindows}}}});
    const nlohmann::ordered_json all = {{"text", request.input.description()},
                                        {"bytes", text.bytes.size()},
                                        {"document_ends", text.documentEnds.size()},
                                        {"tokenizers", std::move(list)}};
    fmt::print("{}\n", all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

Result<> analyzeCompression(const Request& request)
{
    const auto tokenizers = openTokenizers(request.tokenizers);
    MULLION_TRY(tokenizers);
    const auto text = request.input.read();
    MULLION_TRY(text);

    std::vector<Compression> rows;
    for (const auto& tokenizer : *tokenizers) {
        auto row = measureCompression(*tokenizer, text->view());
        if (!row)
            return fail(row.error().within(tokenizer->info().name));
        rows.push_back(std::move(*row));
    }
    (request.json ? printJson : printTable)(request, *text, rows);
    return {};
}

} // namespace

void declareAnalyzeCompression(CLI::App& analyze, Action& action)
{
    auto* compression = analyze.add_subcommand(
        "compression", "Tokens, bits and round trip of a text under each tokenizer");
    const auto request = std::make_shared<Request>();
    compression
        ->add_option("-t,--tokenizer", request->tokenizers,
                     "Names of built-in tokenizers or .tokenizer files")
        ->required()
        ->type_name("T");
    request->input.declare(*compression);
    compression->add_flag("--json", request->json, "Print JSON");
    compression->callback(
        [request, &action] { action = [request] { return analyzeCompression(*request); }; });
}

} // namespace mullion::cli

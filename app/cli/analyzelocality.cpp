// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analyzelocality.h"

#include "app/cli/opentokenizers.h"
#include "app/cli/textinput.h"
#include "core/analysis/locality.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace mullion::cli {

namespace {

constexpr double kMedian = 0.5;
constexpr double kMost = 0.9;

struct Request
{
    TextInput input;
    std::vector<std::string> tokenizers;
    LocalityOptions options;
    bool json = false;
};

/// A number of bytes, or "never".
template <class Number>
std::string bytesText(const std::optional<Number>& bytes, int decimals)
{
    return bytes ? fmt::format("{:.{}f}", static_cast<double>(*bytes), decimals) : "never";
}

void printTable(const Request& request, const std::vector<Locality>& rows)
{
    fmt::print("{}: {} times one character replaced by another, seed {}\n"
               "Bytes from the changed character to where the tokens are the same again; never: "
               "not before the end\nof the 3 examples of 10,240 symbols that are looked at. The "
               "mean is of those that agree again.\n\n",
               request.input.description(), request.options.edits, request.options.seed);
    std::size_t width = std::string("tokenizer").size();
    for (const Locality& row : rows)
        width = std::max(width, row.tokenizer.size());
    fmt::print("{:<{}}  {:>8}  {:>10}  {:>8}  {:>7}  {:>14}\n", "tokenizer", width, "median",
               "mean", "90 %", "never", "tokens changed");
    for (const Locality& row : rows)
        fmt::print("{:<{}}  {:>8}  {:>10}  {:>8}  {:>5.1f} %  {:>14.1f}\n", row.tokenizer, width,
                   bytesText(row.quantile(kMedian), 0), bytesText(row.mean(), 1),
                   bytesText(row.quantile(kMost), 0), 100 * row.neverShare(), row.tokensPerEdit());
}

void printJson(const Request& request, const Text& text, const std::vector<Locality>& rows)
{
    const auto orNull = [](const auto& number) {
        return number ? nlohmann::ordered_json(*number) : nlohmann::ordered_json();
    };
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Locality& row : rows)
        list.push_back({{"tokenizer", row.tokenizer},
                        {"edits", row.edits},
                        {"median_bytes", orNull(row.quantile(kMedian))},
                        {"mean_bytes", orNull(row.mean())},
                        {"p90_bytes", orNull(row.quantile(kMost))},
                        {"never", row.neverAgree()},
                        {"never_share", row.neverShare()},
                        {"tokens_per_edit", row.tokensPerEdit()},
                        {"bytes", row.reaches}});
    const nlohmann::ordered_json all = {{"text", request.input.description()},
                                        {"text_bytes", text.bytes.size()},
                                        {"seed", request.options.seed},
                                        {"tokenizers", std::move(list)}};
    fmt::print("{}\n", all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

Result<> analyzeLocality(const Request& request)
{
    const auto tokenizers = openTokenizers(request.tokenizers);
    MULLION_TRY(tokenizers);
    const auto text = request.input.read();
    MULLION_TRY(text);

    std::vector<Locality> rows;
    for (const auto& tokenizer : *tokenizers) {
        auto row = measureLocality(*tokenizer, text->view(), request.options);
        if (!row)
            return fail(row.error().within(tokenizer->info().name));
        rows.push_back(std::move(*row));
    }
    if (request.json)
        printJson(request, *text, rows);
    else
        printTable(request, rows);
    return {};
}

} // namespace

void declareAnalyzeLocality(CLI::App& parent, Action& action)
{
    auto* locality = parent.add_subcommand(
        "locality", "How far the replacement of one character reaches in each tokenizer's stream");
    const auto request = std::make_shared<Request>();
    locality
        ->add_option("-t,--tokenizer", request->tokenizers,
                     "Names of built-in tokenizers or .tokenizer files")
        ->required()
        ->type_name("T");
    request->input.declare(*locality);
    locality->add_option("--edits", request->options.edits, "Number of characters to replace")
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000}))
        ->type_name("N")
        ->capture_default_str();
    locality->add_option("--seed", request->options.seed, "Seed of the places and characters")
        ->type_name("SEED")
        ->capture_default_str();
    locality->add_flag("--json", request->json, "Print JSON");
    locality->callback(
        [request, &action] { action = [request] { return analyzeLocality(*request); }; });
}

} // namespace mullion::cli

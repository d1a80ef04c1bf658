// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analyzeledger.h"

#include "app/cli/escape.h"
#include "app/cli/output.h"
#include "app/cli/textinput.h"
#include "app/cli/totalstext.h"
#include "core/analysis/frozencosts.h"
#include "core/analysis/ledger.h"
#include "core/model/freeze.h"
#include "core/tokenize/registry.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unistd.h>

namespace mullion::cli {

namespace {

constexpr std::uint64_t kShownBytes = 40;

struct Request
{
    TextInput input;
    std::string tokenizer;
    std::filesystem::path model; ///< empty: none
    std::size_t worst = 3;
    bool json = false;
};

std::string_view labelOf(LedgerEntry entry)
{
    switch (entry) {
    case LedgerEntry::Model:
        return "model";
    case LedgerEntry::Rounding:
        return "rounding to 14 bits";
    case LedgerEntry::RoundedModel:
        return "model, rounded to 14 bits";
    case LedgerEntry::Coder:
        return "coder";
    case LedgerEntry::GivenBack:
        return "given back by the code";
    case LedgerEntry::Padding:
        return "window padding";
    case LedgerEntry::OpenPadding:
        return "window padding and coder";
    case LedgerEntry::Dictionary:
        return "index beyond its string";
    case LedgerEntry::End:
        return "end of example";
    case LedgerEntry::Unexplained:
        return "code beyond the model";
    case LedgerEntry::Code:
        return "code";
    }
    return "";
}

/// The text of a place on one line, cut off where it gets long.
std::string placeText(const LedgerPlace& place, const Text& text)
{
    const std::uint64_t stop =
        std::min(place.bytes.end.value(), place.bytes.begin.value() + kShownBytes);
    std::string shown;
    std::uint64_t at = place.bytes.begin.value();
    for (std::uint64_t end = place.firstEnd; end < place.firstEnd + place.ends; ++end) {
        const std::uint64_t next = text.documentEnds[end].value();
        if (next > stop)
            break;
        shown += escaped(ByteView(text.bytes).subspan(at, next - at)) + "\\end";
        at = next;
    }
    shown += escaped(ByteView(text.bytes).subspan(at, stop - at));
    return stop < place.bytes.end.value() ? shown + " ..." : shown;
}

double perByte(double bits, const Totals& totals)
{
    return totals.symbols() == 0 ? 0 : bits / static_cast<double>(totals.symbols());
}

std::string tableRow(std::string_view label, double bits, const Totals& totals)
{
    constexpr double kNoBits = 5e-5; // would be printed as "-0.0000" where negative
    bits = std::abs(bits) < kNoBits ? 0 : bits;
    const double share =
        totals.codeBits == 0 ? 0 : 100 * bits / static_cast<double>(totals.codeBits);
    return fmt::format("{:<26}  {:>17.4f}  {:>8.3f} %  {:>9.5f}\n", label, bits, share,
                       perByte(bits, totals));
}

std::string tableText(const Ledger& ledger, const Text& text, const Request& request)
{
    const Totals& totals = ledger.totals;
    std::string out = fmt::format("{} under {}: {}\n\n", request.input.description(),
                                  ledger.tokenizer.name, totalsLine(totals));
    out += fmt::format("{:<26}  {:>17}  {:>10}  {:>9}\n", "where bits go", "bits", "share",
                       "bits/byte");
    for (const LedgerRow& row : ledger.rows)
        out += tableRow(labelOf(row.entry), row.bits, totals);
    out += tableRow("sum", ledger.sum(), totals);
    out +=
        tableRow(fmt::format("{} tokens of {} bits", totals.tokens, ledger.tokenizer.bitsPerToken),
                 static_cast<double>(totals.codeBits), totals);
    for (const LedgerRow& row : ledger.rows) {
        if (row.worst.empty())
            continue;
        out += fmt::format("\nmost of '{}'\n{:>19}  {:>19}  {:>10}  {}\n", labelOf(row.entry),
                           "bytes", "tokens", "bits", "text");
        for (const LedgerPlace& place : row.worst)
            out += fmt::format(
                "{:>19}  {:>19}  {:>10.4f}  {}\n",
                fmt::format("{}-{}", place.bytes.begin.value(), place.bytes.end.value()),
                fmt::format("{}-{}", place.tokens.begin.value(), place.tokens.end.value()),
                place.bits, placeText(place, text));
    }
    return out;
}

std::string jsonText(const Ledger& ledger, const Text& text, const Request& request)
{
    using Json = nlohmann::ordered_json;
    const Totals& totals = ledger.totals;
    Json rows = Json::array();
    for (const LedgerRow& row : ledger.rows) {
        Json worst = Json::array();
        for (const LedgerPlace& place : row.worst)
            worst.push_back({{"begin", place.bytes.begin.value()},
                             {"end", place.bytes.end.value()},
                             {"document_ends", place.ends},
                             {"first_token", place.tokens.begin.value()},
                             {"tokens", place.tokens.size().value()},
                             {"bits", place.bits},
                             {"text", placeText(place, text)}});
        rows.push_back({{"entry", nameOf(row.entry)},
                        {"bits", row.bits},
                        {"bits_per_byte", perByte(row.bits, totals)},
                        {"worst", std::move(worst)}});
    }
    Json all = {{"text", request.input.description()},
                {"tokenizer", ledger.tokenizer.name},
                {"bits_per_token", ledger.tokenizer.bitsPerToken},
                {"totals", totalsJson(totals)},
                {"rows", std::move(rows)},
                {"sum", ledger.sum()},
                {"adds_up", !ledger.problem}};
    all["problem"] = ledger.problem ? Json(*ledger.problem) : Json(nullptr);
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<> analyzeLedger(const Request& request)
{
    const auto tokenizer = openTokenizer(request.tokenizer);
    MULLION_TRY(tokenizer);
    const auto text = request.input.read();
    MULLION_TRY(text);
    LedgerOptions options;
    options.worst = request.worst;
    std::optional<FrozenCosts> exact;
    if (!request.model.empty()) {
        auto model = openFrozenModel(request.model);
        MULLION_TRY(model);
        options.exact = &exact.emplace(std::move(*model));
    }
    const auto ledger = measureLedger(**tokenizer, text->view(), options);
    MULLION_TRY(ledger);
    MULLION_TRY(printOut(request.json ? jsonText(*ledger, *text, request)
                                      : tableText(*ledger, *text, request)));
    if (!ledger->problem)
        return {};
    const std::string sentence = "The ledger does not add up: " + *ledger->problem;
    if (!request.json && ::isatty(STDOUT_FILENO) == 1)
        MULLION_TRY(printOut("\n\x1b[1;31m" + sentence + "\x1b[0m\n"));
    return fail(ErrorCode::Internal, sentence, "Report this with the tokenizer and the text");
}

} // namespace

void declareAnalyzeLedger(CLI::App& analyze, Action& action)
{
    auto* command = analyze.add_subcommand(
        "ledger", "Where every bit of a token stream goes, and the places that take the most");
    const auto request = std::make_shared<Request>();
    command
        ->add_option("-t,--tokenizer", request->tokenizer,
                     "Name of a built-in tokenizer or a .tokenizer file")
        ->required()
        ->type_name("T");
    request->input.declare(*command);
    command
        ->add_option("--m1", request->model,
                     "Run folder or checkpoint of the M1 that the tokenizer was built from, to "
                     "tell the model's own cost from that of rounding it (runs the model over "
                     "the text)")
        ->type_name("RUN");
    command->add_option("--worst", request->worst, "How many places to list for each row")
        ->check(CLI::Range(0, 100'000))
        ->capture_default_str()
        ->type_name("N");
    command->add_flag("--json", request->json, "Print JSON");
    command->callback(
        [request, &action] { action = [request] { return analyzeLedger(*request); }; });
}

} // namespace mullion::cli

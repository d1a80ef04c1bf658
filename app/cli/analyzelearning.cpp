// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analyzelearning.h"

#include "app/cli/textinput.h"
#include "core/runs/checkpoints.h"
#include "core/runs/results/checkpointcosts.h"
#include "core/runs/runfolder.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace mullion::cli {

namespace {

/// Every token goes through the model by itself.
constexpr std::uint64_t kLongestText = 1 << 16;

struct Request
{
    std::string run;
    TextInput input;
    bool json = false;
};

void printRow(const Request& request, std::uint64_t step, const ParagraphCosts& costs)
{
    if (request.json)
        fmt::print("{}\n", nlohmann::ordered_json{{"step", step},
                                                  {"bits_per_byte", costs.bitsPerByte()},
                                                  {"bits", costs.bits}}
                               .dump());
    else
        fmt::print("{:>10}  {:>9.4f}\n", step, costs.bitsPerByte());
    std::fflush(stdout);
}

Result<> analyzeLearning(const Request& request)
{
    const auto run = RunFolder::open(request.run);
    MULLION_TRY(run);
    const auto text = request.input.read();
    MULLION_TRY(text);
    if (text->bytes.empty() || text->bytes.size() > kLongestText)
        return fail(ErrorCode::Input, fmt::format("The text has {} bytes", text->bytes.size()),
                    fmt::format("Give a paragraph of 1 to {} bytes", kLongestText));
    const auto checkpoints = listCheckpoints(run->checkpoints());
    if (checkpoints.empty())
        return fail(ErrorCode::Input, fmt::format("Run '{}' has no checkpoint", request.run),
                    "Train runs with a larger 'keep_checkpoints' to look back");
    if (!request.json)
        fmt::print("{:>10}  {:>9}\n", "step", "bits/byte");
    for (const auto& [step, checkpoint] : checkpoints) {
        const auto costs = costsUnder(run->path(), checkpoint, {text->bytes}, {});
        MULLION_TRY(costs);
        printRow(request, step, costs->front());
    }
    return {};
}

} // namespace

void declareAnalyzeLearning(CLI::App& parent, Action& action)
{
    auto* learning = parent.add_subcommand(
        "learning", "What each checkpoint of a run pays for a text: watch it being learned");
    const auto request = std::make_shared<Request>();
    learning->add_option("run", request->run, "Folder of a run of an M1, M2 or base")
        ->required()
        ->type_name("RUN");
    request->input.declare(*learning);
    learning->add_flag("--json", request->json,
                       "Print a line of JSON per checkpoint, with the bits of each byte");
    learning->callback(
        [request, &action] { action = [request] { return analyzeLearning(*request); }; });
}

} // namespace mullion::cli

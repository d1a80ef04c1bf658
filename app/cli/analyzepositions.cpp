// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analyzepositions.h"

#include "app/cli/openruns.h"
#include "app/cli/output.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <memory>

namespace mullion::cli {

namespace {

using Json = nlohmann::ordered_json;

/// A position counts as learned where its loss is this much below that of the unigram model.
constexpr double kLearned = 0.98;

struct Request
{
    std::vector<std::string> folders;
    bool json = false;
};

std::string nameOf(int position)
{
    return position == kAllPositions ? "all" : fmt::format("{}", position);
}

/// The first step at which the position was learned.
std::optional<std::uint64_t> learnedAt(const RunCurves& run, int position)
{
    const auto baseline = run.baselinePositions.find(position);
    if (baseline == run.baselinePositions.end())
        return std::nullopt;
    for (const auto& [step, points] : run.positions) {
        const auto point = points.find(position);
        if (point != points.end()
            && point->second.bitsPerToken < kLearned * baseline->second.bitsPerToken)
            return step;
    }
    return std::nullopt;
}

std::string cell(const PositionPoint& point)
{
    return fmt::format("{:.3f} {:5.1f} %", point.bitsPerToken, 100 * point.accuracy);
}

std::string tableOf(const RunCurves& run)
{
    constexpr int kWidth = 15;
    std::string text =
        fmt::format("{}: {}, bits/token and accuracy by position inside the window\n",
                    run.summary.path.string(), run.tokenizer);
    const PositionPoints& last = run.positions.rbegin()->second;
    text += fmt::format("{:>9}", "step");
    for (const auto& [position, point] : last)
        text += fmt::format("{:>{}}", nameOf(position), kWidth);
    const auto line = [&](const std::string& name, const auto& cellOf) {
        text += fmt::format("\n{:>9}", name);
        for (const auto& [position, point] : last)
            text += fmt::format("{:>{}}", cellOf(position), kWidth);
    };
    const auto cellIn = [](const PositionPoints& points) {
        return [&points](int position) {
            const auto point = points.find(position);
            return point == points.end() ? std::string("-") : cell(point->second);
        };
    };
    for (const auto& [step, points] : run.positions)
        line(fmt::format("{}", step), cellIn(points));
    if (run.baselinePositions.empty()) // a probe has none
        return text + "\n";
    line("unigram", cellIn(run.baselinePositions));
    line("learned", [&run](int position) {
        const auto step = learnedAt(run, position);
        return step ? fmt::format("step {}", *step) : std::string("not yet");
    });
    return text + "\n";
}

Json toJson(const PositionPoints& points)
{
    Json json = Json::object();
    const auto number = [](double value) { return std::isnan(value) ? Json() : Json(value); };
    for (const auto& [position, point] : points)
        json[nameOf(position)] = {{"bits_per_token", number(point.bitsPerToken)},
                                  {"accuracy", number(point.accuracy)}};
    return json;
}

Json toJson(const RunCurves& run)
{
    Json steps = Json::array();
    for (const auto& [step, points] : run.positions)
        steps.push_back({{"step", step}, {"positions", toJson(points)}});
    Json learned = Json::object();
    for (const auto& [position, point] : run.baselinePositions) {
        const auto step = learnedAt(run, position);
        learned[nameOf(position)] = step ? Json(*step) : Json();
    }
    return {{"path", run.summary.path.string()},
            {"tokenizer", run.tokenizer},
            {"steps", steps},
            {"unigram", toJson(run.baselinePositions)},
            {"learned_at_step", learned}};
}

Result<> analyzePositions(const Request& request)
{
    const auto runs = openRuns(request.folders);
    MULLION_TRY(runs);
    Json list = Json::array();
    std::string text;
    for (const RunCurves& run : *runs) {
        if (run.positions.empty())
            return fail(
                ErrorCode::Input,
                fmt::format("In '{}' no loss per token was measured", run.summary.path.string()),
                "Choose runs of models over tokens that have been validated once");
        text += (text.empty() ? "" : "\n") + tableOf(run);
        list.push_back(toJson(run));
    }
    if (request.json)
        return printOut(list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    return printOut(text
                    + fmt::format("\nunigram: the frequencies of tokens at that position; learned: "
                                  "first measured {:.0f} % below it.\n",
                                  100 * (1 - kLearned)));
}

} // namespace

void declareAnalyzePositions(CLI::App& analyze, Action& action)
{
    auto* command = analyze.add_subcommand(
        "positions", "How a trained model learned each position inside a window");
    const auto request = std::make_shared<Request>();
    command->add_option("runs", request->folders, "Folders of runs, or folders that hold some")
        ->required();
    command->add_flag("--json", request->json, "Print JSON");
    command->callback(
        [request, &action] { action = [request] { return analyzePositions(*request); }; });
}

} // namespace mullion::cli

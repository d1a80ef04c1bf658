// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// mullion runs list|show|stop|pause|continue|save|validate: what run folders say, and requests to
// the processes that train them; loads no model.
#include "app/cli/runs.h"

#include "app/cli/duration.h"
#include "app/cli/output.h"
#include "app/cli/runslabel.h"
#include "app/cli/runsqueue.h"
#include "core/runs/eventlog.h"
#include "core/runs/runcheck.h"
#include "core/runs/runfilter.h"
#include "core/runs/runfolder.h"
#include "core/runs/runindex.h"
#include "core/runs/runkind.h"
#include "core/runs/runrequest.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <map>
#include <memory>

namespace mullion::cli {

namespace {

using Json = nlohmann::ordered_json;

struct RunsOptions
{
    std::vector<std::string> folders;
    std::string run;
    bool json = false;
    bool fresh = false;
    std::string filter;
    bool archived = false;
};

Json numberOrNull(const std::optional<double>& number)
{
    return number ? Json(*number) : Json(nullptr);
}

std::string number(const std::optional<double>& number)
{
    return number ? fmt::format("{:.3f}", *number) : "-";
}

std::string printed(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json toJson(const RunSummary& run)
{
    Json json = {{"path", run.path.string()},
                 {"condition", nameOf(run.condition)},
                 {"kind", run.kind},
                 {"preset", run.preset},
                 {"step", run.step},
                 {"all_steps", run.allSteps},
                 {"checkpoint_step", run.checkpointStep},
                 {"elapsed_s", run.elapsedSeconds},
                 {"remaining_s", numberOrNull(run.remainingSeconds)},
                 {"training_bits_per_byte", numberOrNull(run.trainingBitsPerByte)},
                 {"validation_bits_per_byte", numberOrNull(run.validationBitsPerByte)}};
    for (const auto& [name, metric] : run.metrics)
        json["metrics"][name] = {
            {"value", metric.value}, {"unit", metric.unit}, {"step", metric.step}};
    json["warnings"] = run.warnings;
    json["last_sign_at"] = run.lastSignSeconds;
    if (!run.message.empty())
        json["message"] = run.message;
    return json;
}

Result<> list(const RunsOptions& options)
{
    const RunFilter filter(options.filter);
    const bool listsArchived = options.archived || filter.asksForArchived();
    Json json = Json::array();
    bool isEmpty = true;
    std::string table =
        fmt::format("{:<22}  {:<5}  {:<10}  {:>17}  {:>9}  {:>9}  {}\n", "condition", "kind",
                    "preset", "step", "held-out", "elapsed", "run");
    for (const std::string& folder : options.folders) {
        std::error_code error;
        if (!std::filesystem::is_directory(folder, error))
            return fail(ErrorCode::Input, fmt::format("'{}' is no folder", folder),
                        "Name the folder that holds the runs");
        RunIndex index(folder,
                       options.fresh ? std::filesystem::path() : RunIndex::usualCacheFile(folder));
        for (const auto& [path, run] : index.update()) {
            if (!run) {
                isEmpty = false;
                json.push_back({{"path", path.string()}, {"error", run.error().sentence()}});
                table += fmt::format("{:<22}  {}\n", "unreadable", run.error().sentence());
                continue;
            }
            // Labels that cannot be read hide no run; 'runs label' says what is wrong with them.
            const RunLabels labels = readLabels(path).value_or(RunLabels());
            if ((labels.archived && !listsArchived) || !filter.matches(path, *run, labels))
                continue;
            isEmpty = false;
            if (options.json) {
                json.push_back(toJson(*run));
                json.back()["labels"] = cli::toJson(labels);
                continue;
            }
            table += fmt::format(
                "{:<22}  {:<5}  {:<10}  {:>17}  {:>9}  {:>9}  {}{}{}\n", nameOf(run->condition),
                run->kind, run->preset, fmt::format("{}/{}", run->step, run->allSteps),
                number(run->validationBitsPerByte), duration(run->elapsedSeconds),
                run->path.string(), lineOf(labels).empty() ? "" : "  ", lineOf(labels));
        }
        // A cache that cannot be written makes the next list slower, nothing else.
        static_cast<void>(index.save());
    }
    if (options.json)
        return printOut(printed(json));
    if (isEmpty)
        return printOut("No runs here.\n");
    return printOut(table);
}

double now()
{
    using namespace std::chrono;
    return duration_cast<std::chrono::duration<double>>(system_clock::now().time_since_epoch())
        .count();
}

/// Held-out bits/byte of the last measurement, by context; a language model's has none.
std::vector<std::pair<std::string, double>> lastValidation(const std::vector<Event>& events)
{
    std::vector<std::pair<std::string, double>> last;
    std::uint64_t step = 0;
    for (const Event& event : events) {
        const auto* metric = std::get_if<MetricEvent>(&event.what);
        if (!metric || metric->name != "validation.bits_per_byte"
            || !metric->labels.contains("context"))
            continue;
        if (event.step != step)
            last.clear();
        step = event.step;
        last.emplace_back(metric->labels.at("context"), metric->value);
    }
    return last;
}

Result<> show(const RunsOptions& options)
{
    const auto summary = summarize(options.run);
    if (!summary)
        return fail(summary.error());
    const RunFolder folder(options.run);
    const auto spec = folder.readSpec();
    if (!spec)
        return fail(spec.error());
    EventReader events(folder.eventsFile());
    MULLION_TRY(events.update());
    const auto validation = lastValidation(events.events());
    if (options.json) {
        Json json = toJson(*summary);
        json["spec"] = Json::parse(spec->toJson());
        for (const auto& [context, value] : validation)
            json["validation"][context] = value;
        return printOut(printed(json));
    }
    std::string text = fmt::format("{}: {} {}, {}\n", options.run, summary->kind, summary->preset,
                                   nameOf(summary->condition));
    if (!summary->message.empty())
        text += summary->message + "\n";
    text += fmt::format("step {} of {}, {} elapsed", summary->step, summary->allSteps,
                        duration(summary->elapsedSeconds));
    if (summary->remainingSeconds)
        text += fmt::format(", {} left", duration(*summary->remainingSeconds));
    if (summary->lastSignSeconds > 0)
        text += fmt::format(", last sign {} ago", duration(summary->silentSeconds(now())));
    if (summary->warnings > 0)
        text += fmt::format("\n{} warning{} in log.txt", summary->warnings,
                            summary->warnings == 1 ? "" : "s");
    text += fmt::format("\nlast checkpoint: step {}\n", summary->checkpointStep);
    for (const UsedInput& input : spec->uses)
        text += fmt::format("{}: {}\n", input.role, input.name);
    if (!summary->metrics.empty())
        text += "\nlast measurements:\n";
    for (const auto& [name, metric] : summary->metrics)
        text += fmt::format("  {:<25} {:.6g} {}\n", name, metric.value, metric.unit);
    if (!validation.empty())
        text += "\nheld-out bits/byte by context (bytes before the predicted one):\n";
    for (const auto& [context, value] : validation)
        text += fmt::format("  {:<5} {:.4f}\n", context, value);
    text += "\nfields:\n";
    for (const Field& field : spec->values.kind().fields)
        text += fmt::format("  {:<23} {}\n", field.id, textOf(spec->values.at(field.id)));
    return printOut(text);
}

struct Wish
{
    RunRequest request;
    const char* name;     ///< of the command
    const char* sentence; ///< "to ..."
};

constexpr Wish kStop{RunRequest::Stop, "stop", "save a checkpoint and stop"};
constexpr Wish kPause{RunRequest::Pause, "pause", "save a checkpoint and wait"};
constexpr Wish kContinue{RunRequest::Continue, "continue", "go on after a pause"};
constexpr Wish kSave{RunRequest::Save, "save", "save a checkpoint and go on"};

template <const Wish& wish>
Result<> ask(const RunsOptions& options)
{
    const auto summary = summarize(options.run);
    if (!summary)
        return fail(summary.error());
    const RunCondition condition = summary->condition;
    const bool isPaused = condition == RunCondition::Paused;
    // Of a process elsewhere nothing is known but that it will find the request, if it lives.
    const bool isThere = condition == RunCondition::Running
                         || condition == RunCondition::RunningElsewhere || isPaused;
    const bool fits =
        isPaused
            ? wish.request == RunRequest::Stop || wish.request == RunRequest::Continue
            : wish.request != RunRequest::Continue || condition == RunCondition::RunningElsewhere;
    if (!isThere || !fits)
        return fail(ErrorCode::Usage, fmt::format("Run '{}' is {}", options.run, nameOf(condition)),
                    fmt::format("There is nothing to {}", wish.name));
    MULLION_TRY(askRun(RunFolder(options.run), wish.request));
    return printOut(fmt::format("Asked '{}' to {}.\n", options.run, wish.sentence));
}

Result<> validate(const RunsOptions& options)
{
    const auto findings = checkRun(options.run);
    if (!findings)
        return fail(findings.error());
    std::string text;
    Json json = Json::array();
    const Error* first = nullptr;
    for (const RunFinding& finding : *findings) {
        const std::string word = finding.result ? "sound" : finding.result.error().sentence();
        text += fmt::format("{:<30} {}\n", finding.subject, word);
        json.push_back({{"subject", finding.subject},
                        {"sound", finding.result.has_value()},
                        {"message", finding.result ? "" : word}});
        if (!finding.result && !first)
            first = &finding.result.error();
    }
    MULLION_TRY(printOut(options.json ? printed(json) : text));
    return first ? fail(first->within(fmt::format("Run '{}' is not sound", options.run)))
                 : Result<>();
}

} // namespace

void declareRuns(CLI::App& parent, Action& action)
{
    CLI::App* runs = parent.add_subcommand("runs", "Look at runs, pause and stop them");
    runs->require_subcommand(1);
    auto options = std::make_shared<RunsOptions>();
    const auto declare = [&](const char* name, const char* help,
                             Result<> (*command)(const RunsOptions&)) {
        CLI::App* sub = runs->add_subcommand(name, help);
        sub->callback([&action, options, command] {
            action = [options, command] { return command(*options); };
        });
        return sub;
    };
    CLI::App* listing = declare("list", "All runs in folders", list);
    listing->add_option("folders", options->folders, "Where to look")
        ->default_val(std::vector<std::string>{"."});
    listing->add_flag("--json", options->json, "Print JSON");
    listing->add_flag("--fresh", options->fresh,
                      "Read every run again instead of only what has changed");
    listing->add_option("--filter", options->filter,
                        "Only these: words, and kind:m2 state:running tag:x group:y device:cuda "
                        "is:archived; a - before one turns it round");
    listing->add_flag("--archived", options->archived, "Archived runs too");
    declareRunsLabel(*runs, action);
    declareRunsQueue(*runs, action);
    const std::pair<CLI::App*, bool> single[] = {
        {declare("show", "One run: state, measurements, settings", show), true},
        {declare(kStop.name, "Ask a run to save a checkpoint and stop", ask<kStop>), false},
        {declare(kPause.name, "Ask a run to save a checkpoint and wait", ask<kPause>), false},
        {declare(kContinue.name, "Ask a paused run to go on", ask<kContinue>), false},
        {declare(kSave.name, "Ask a run to save a checkpoint and go on", ask<kSave>), false},
        {declare("validate", "Check spec, inputs, events and checkpoints of a run", validate),
         true},
    };
    for (const auto& [command, hasJson] : single) {
        command->add_option("run", options->run, "Folder of the run")->required();
        if (hasJson)
            command->add_flag("--json", options->json, "Print JSON");
    }
}

} // namespace mullion::cli

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// mullion sweep: plans all runs of a file, checks them, and trains them one after the other.
#include "app/cli/sweep.h"

#include "app/cli/output.h"
#include "app/cli/runcosts.h"
#include "app/cli/sweepdisplay.h"
#include "core/base/file.h"
#include "core/base/filelock.h"
#include "core/runs/newrun.h"
#include "core/runs/runkind.h"
#include "core/runs/sweeps/sweepqueue.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <thread>

namespace mullion::cli {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kFooter = R"(The file:
  {
    "mullion_sweep": 1,
    "kind": "m1", "preset": "tiny",
    "corpus": ["text.jsonl.gz"],            paths are relative to the file
    "settings": {"batch": 16},
    "equal": {"tokens": 1e6},               or {"flops": 1e15}: sets the steps of each run
    "axes": {"layers": [2, 4], "seed": [1, 2, 3]},
    "overrides": [{"when": {"layers": 4}, "set": {"rate": 0.05}}]
  }
An axis is a field, kind, preset, tokenizer, dataset or corpus. A value may be an object that sets
several at once: {"name": "wide", "d_model": 128, "heads": 4}. A list of objects of axes joins their
runs.)";

struct SweepOptions
{
    std::string file;
    std::string out;
    std::size_t jobs = 1;
    bool retry = false;
    bool dryRun = false;
    bool json = false;
};

Result<RunSpec> makeSpec(const SweepPoint& point, const Sweep& sweep)
{
    RunCommand run;
    run.kind = point.word("kind");
    const RunKind* kind = findRunKind(run.kind);
    if (!kind)
        return fail(ErrorCode::Usage, fmt::format("There is no kind '{}'", run.kind),
                    "See 'mullion train --help' for the kinds");
    run.jsonField = sweep.corpus.jsonField;
    for (const auto& path : sweep.corpus.paths)
        run.corpus.push_back(path.string());
    for (const auto& path : sweep.validationCorpus.paths)
        run.validationCorpus.push_back(path.string());
    for (const auto& [word, value] : point.words) {
        if (word == "kind")
            continue;
        if (word == "preset")
            run.preset = value;
        else if (word == "corpus")
            run.corpus = {value};
        else if (std::ranges::find(kind->inputs, word, &InputRole::id) != kind->inputs.end())
            run.inputs[word] = value;
        else
            run.settings.push_back(word + "=" + value);
    }
    return specOf(run);
}

/// The sweep that was begun in the folder must be this one.
Result<> checkSameSweep(const fs::path& copy, const Sweep& sweep)
{
    std::error_code ignored;
    if (!fs::exists(copy, ignored))
        return {};
    const auto before = readFile(copy);
    MULLION_TRY(before);
    const auto difference = differenceOf(asChars(*before), sweep.text);
    if (!difference)
        return {};
    return fail(
        ErrorCode::Usage,
        fmt::format("'{}' holds another sweep: {}", copy.parent_path().string(), *difference),
        fmt::format("Choose another --out; or remove '{}' to go on with this one and keep "
                    "those runs that are the same",
                    copy.string()));
}

Json toJson(const PlannedRun& run)
{
    const auto cost = stepCost(run.spec);
    const auto steps = run.spec.values.whole("steps");
    Json json = {{"name", run.name},
                 {"path", run.folder.string()},
                 {"kind", run.spec.values.kind().name},
                 {"preset", run.spec.preset},
                 {"steps", steps}};
    if (cost) {
        json["tokens"] = cost->tokens * static_cast<double>(steps);
        json["training_flops"] = cost->flops * static_cast<double>(steps);
    }
    return json;
}

Result<> printPlan(std::span<const PlannedRun> runs, bool asJson)
{
    Json list = Json::array();
    std::string table =
        fmt::format("{:>10}  {:>10}  {:>10}  {}\n", "steps", "tokens", "FLOPs", "run");
    for (const PlannedRun& run : runs) {
        const Json json = toJson(run);
        const auto number = [&json](const char* key) {
            return json.contains(key) ? fmt::format("{:.3g}", json[key].get<double>()) : "-";
        };
        table += fmt::format("{:>10}  {:>10}  {:>10}  {}\n", json["steps"].get<std::int64_t>(),
                             number("tokens"), number("training_flops"), run.folder.string());
        list.push_back(json);
    }
    return printOut(asJson ? list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"
                           : table);
}

/// What is told at the end: an error when a run failed.
Result<> conclude(const SweepOptions& options, std::span<const PlannedRun> runs,
                  std::span<const SweepResult> results)
{
    Json list = Json::array();
    std::string failed;
    std::size_t failures = 0;
    std::size_t open = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Json json = toJson(runs[i]);
        json["outcome"] = nameOf(results[i].outcome);
        if (!results[i].message.empty())
            json["message"] = results[i].message;
        list.push_back(std::move(json));
        switch (results[i].outcome) {
        case SweepOutcome::Failed:
        case SweepOutcome::FailedThen:
            failed += (failures++ == 0 ? "" : ", ") + runs[i].name;
            break;
        case SweepOutcome::Waiting:
        case SweepOutcome::Stopped:
        case SweepOutcome::Elsewhere:
            ++open;
            break;
        case SweepOutcome::Finished:
        case SweepOutcome::WasThere:
            break;
        }
    }
    if (options.json)
        MULLION_TRY(printOut(list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"));
    if (failures > 0)
        return fail(ErrorCode::Resource,
                    fmt::format("{} of {} runs failed: {}", failures, runs.size(), failed),
                    fmt::format("See their words in '{}'; the same command with --retry goes on "
                                "with them",
                                (fs::path(options.out) / "messages").string()));
    if (open > 0)
        fmt::print(stderr, "{} of {} runs are not finished. The same command goes on with them.\n",
                   open, runs.size());
    return {};
}

Result<> sweep(const SweepOptions& options)
{
    const auto described = Sweep::read(options.file);
    MULLION_TRY(described);
    const fs::path out = fs::absolute(options.out).lexically_normal();
    const fs::path copy = out / "sweep.json";
    MULLION_TRY(checkSameSweep(copy, *described));
    const auto cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
    const auto threads = static_cast<int>(std::max<std::size_t>(1, cores / options.jobs));
    const auto runs = planSweep(*described, out, threads, {makeSpec, stepCost});
    MULLION_TRY(runs);
    if (options.dryRun)
        return printPlan(*runs, options.json);

    const auto program = ownProgram();
    MULLION_TRY(program);
    std::error_code error;
    fs::create_directories(out, error);
    if (error)
        return fail(ErrorCode::Output,
                    fmt::format("Cannot make the folder '{}': {}", out.string(), error.message()),
                    "Choose a place that can be written");
    const auto lock =
        FileLock::take(out / "lock", fmt::format("Sweep '{}' is being worked on", options.out),
                       "Wait for it, or interrupt it");
    MULLION_TRY(lock);
    if (!fs::exists(copy, error))
        MULLION_TRY(writeFileAtomically(copy, described->text));
    const auto results = [&] {
        SweepDisplay display(*runs);
        return runSweep(*runs, {options.jobs, options.retry, *program, out / "messages"}, display);
    }();
    MULLION_TRY(results);
    return conclude(options, *runs, *results);
}

} // namespace

void declareSweep(CLI::App& parent, Action& action)
{
    CLI::App* command =
        parent.add_subcommand("sweep", "Train many runs that one file describes; run it again to "
                                       "go on after a stop");
    auto options = std::make_shared<SweepOptions>();
    command->footer(kFooter);
    command->add_option("file", options->file, "JSON file that describes the runs")->required();
    command->add_option("--out", options->out, "Folder for the folders of the runs")->required();
    command->add_option("--jobs", options->jobs, "Runs that are trained at the same time")
        ->check(CLI::Range(1, 1024));
    command->add_flag("--retry", options->retry, "Go on with runs that failed, too");
    command->add_flag("--dry-run", options->dryRun, "Check all runs, print them, and train none");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([&action, options] { action = [options] { return sweep(*options); }; });
}

} // namespace mullion::cli

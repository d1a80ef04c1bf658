// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// mullion runs queue add|list|move|remove|jobs, mullion runs work: runs that wait for their turn.
#include "app/cli/runsqueue.h"

#include "app/cli/output.h"
#include "app/cli/stopsignals.h"
#include "core/base/childprogram.h"
#include "core/runs/commandline.h"
#include "core/runs/newrun.h"
#include "core/runs/queue/queueworker.h"
#include "core/runs/queue/runqueue.h"
#include "core/runs/runkind.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace mullion::cli {

namespace {

using Json = nlohmann::ordered_json;

struct QueueOptions
{
    std::vector<std::string> words;
    std::uint64_t id = 0;
    std::size_t place = 1;
    std::size_t jobs = 1;
    bool json = false;
};

Result<> startWorking(const RunQueue& queue)
{
    const auto program = ownProgram();
    MULLION_TRY(program);
    MULLION_TRY(startQueueWorker(queue, *program));
    return {};
}

Result<> add(const QueueOptions& options)
{
    const auto command = fromArguments(options.words);
    MULLION_TRY(command);
    // What is wrong with it should be known now, not when its turn comes.
    if (!command->resume)
        MULLION_TRY(specOf(*command));
    auto queue = RunQueue::usual();
    MULLION_TRY(queue);
    std::error_code ignored;
    const auto id = queue->add(toArguments(*command), std::filesystem::current_path(ignored));
    MULLION_TRY(id);
    MULLION_TRY(startWorking(*queue));
    return printOut(fmt::format("Waits as number {}: {}\n", *id, command->out));
}

Result<> list(const QueueOptions& options)
{
    const auto queue = RunQueue::usual();
    MULLION_TRY(queue);
    const auto content = queue->read();
    MULLION_TRY(content);
    Json json = {{"jobs", content->jobs}, {"entries", Json::array()}};
    std::string table;
    for (const QueueEntry& entry : content->entries) {
        json["entries"].push_back({{"id", entry.id},
                                   {"state", nameOf(entry.state)},
                                   {"run", entry.run.string()},
                                   {"arguments", entry.arguments},
                                   {"message", entry.message}});
        table += fmt::format("{:>4}  {:<8}  {}{}{}\n", entry.id, nameOf(entry.state),
                             entry.run.string(), entry.message.empty() ? "" : ": ", entry.message);
    }
    if (options.json)
        return printOut(json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    return printOut(table.empty() ? "Nothing waits.\n" : table);
}

Result<> move(const QueueOptions& options)
{
    auto queue = RunQueue::usual();
    MULLION_TRY(queue);
    return queue->move(options.id, options.place - 1);
}

Result<> remove(const QueueOptions& options)
{
    auto queue = RunQueue::usual();
    MULLION_TRY(queue);
    return queue->remove(options.id);
}

Result<> setJobs(const QueueOptions& options)
{
    auto queue = RunQueue::usual();
    MULLION_TRY(queue);
    return queue->setJobs(options.jobs);
}

Result<> work(const QueueOptions& /*options*/)
{
    auto queue = RunQueue::usual();
    MULLION_TRY(queue);
    const auto program = ownProgram();
    MULLION_TRY(program);
    const StopSignals signals;
    return workQueueOff(*queue, *program, [&] { return signals.count() > 0; });
}

} // namespace

void declareRunsQueue(CLI::App& runs, Action& action)
{
    const auto options = std::make_shared<QueueOptions>();
    CLI::App* queue =
        runs.add_subcommand("queue", "Runs that wait for their turn, on this machine");
    queue->require_subcommand(1);
    const auto declare = [&action, options](CLI::App& parent, const char* name, const char* help,
                                            Result<> (*command)(const QueueOptions&)) {
        CLI::App* sub = parent.add_subcommand(name, help);
        sub->callback([&action, options, command] {
            action = [options, command] { return command(*options); };
        });
        return sub;
    };
    CLI::App* adding = declare(
        *queue, "add", "Let a run wait: mullion runs queue add train m1 --out RUN ...", add);
    adding->prefix_command();
    adding->preparse_callback([](std::size_t) {});
    adding->callback([&action, options, adding] {
        options->words = adding->remaining();
        action = [options] { return add(*options); };
    });
    declare(*queue, "list", "What waits, has begun, or has failed", list)
        ->add_flag("--json", options->json, "Print JSON");
    CLI::App* moving = declare(*queue, "move", "Give a run another place in the queue", move);
    moving->add_option("number", options->id, "Number of the run")->required();
    moving->add_option("place", options->place, "Its place, 1 for the next")
        ->required()
        ->check(CLI::Range(1, 1'000'000));
    declare(*queue, "remove", "Take a run out that waits or has failed", remove)
        ->add_option("number", options->id, "Number of the run")
        ->required();
    declare(*queue, "jobs", "How many runs are trained at a time", setJobs)
        ->add_option("count", options->jobs, "How many")
        ->required();
    declare(runs, "work", "Work the queue off; the queue starts this by itself", work);
}

} // namespace mullion::cli

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runslabel.h"

#include "app/cli/output.h"
#include "core/runs/runfolder.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <optional>

namespace mullion::cli {

namespace {

struct LabelOptions
{
    std::string run;
    std::optional<std::string> name;
    std::optional<std::string> group;
    std::optional<std::string> note;
    std::vector<std::string> tags;
    std::vector<std::string> tagsOff;
    std::optional<int> color;
    bool archive = false;
    bool unarchive = false;
    bool json = false;

    [[nodiscard]] bool changes() const
    {
        return name || group || note || color || archive || unarchive || !tags.empty()
               || !tagsOff.empty();
    }
};

Result<> label(const LabelOptions& options)
{
    MULLION_TRY(RunFolder::open(options.run));
    auto labels = readLabels(options.run);
    MULLION_TRY(labels);
    if (options.changes()) {
        labels->name = options.name.value_or(labels->name);
        labels->group = options.group.value_or(labels->group);
        labels->note = options.note.value_or(labels->note);
        labels->tags.insert(labels->tags.end(), options.tags.begin(), options.tags.end());
        for (const std::string& tag : options.tagsOff)
            std::erase(labels->tags, tag);
        if (options.color)
            labels->colorIndex = options.color;
        labels->archived = options.archive || (labels->archived && !options.unarchive);
        const auto place = writeLabels(options.run, *labels);
        MULLION_TRY(place);
        if (*place == LabelPlace::UserConfig)
            fmt::print(stderr, "The folder cannot be written: the labels are kept in '{}'.\n",
                       labelFile(options.run, *place).string());
        labels = readLabels(options.run);
        MULLION_TRY(labels);
    }
    if (options.json)
        return printOut(
            toJson(*labels).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
    const std::string line = lineOf(*labels);
    return printOut(fmt::format("{}: {}\n{}", options.run, line.empty() ? "no labels" : line,
                                labels->note.empty() ? "" : labels->note + "\n"));
}

} // namespace

nlohmann::ordered_json toJson(const RunLabels& labels)
{
    nlohmann::ordered_json json = {{"name", labels.name},
                                   {"group", labels.group},
                                   {"tags", labels.tags},
                                   {"note", labels.note},
                                   {"archived", labels.archived}};
    if (labels.colorIndex)
        json["color"] = *labels.colorIndex;
    return json;
}

std::string lineOf(const RunLabels& labels)
{
    std::vector<std::string> parts;
    if (!labels.name.empty())
        parts.push_back(fmt::format("\"{}\"", labels.name));
    if (!labels.group.empty())
        parts.push_back(fmt::format("({})", labels.group));
    for (const std::string& tag : labels.tags)
        parts.push_back("#" + tag);
    if (labels.archived)
        parts.emplace_back("archived");
    return fmt::format("{}", fmt::join(parts, " "));
}

void declareRunsLabel(CLI::App& runs, Action& action)
{
    const auto options = std::make_shared<LabelOptions>();
    CLI::App* command = runs.add_subcommand(
        "label", "Write on a run: name, group, tags, note; or print what is written");
    command->add_option("run", options->run, "Folder of the run")->required();
    command->add_option("--name", options->name, "Shown instead of the folder's; '' for none");
    command->add_option("--group", options->group, "Runs that belong together; '' for none");
    command->add_option("--tag", options->tags, "A word to find it by; may be given several times")
        ->allow_extra_args(false);
    command->add_option("--untag", options->tagsOff, "Take a tag off")->allow_extra_args(false);
    command->add_option("--note", options->note, "Anything worth knowing; '' for none");
    command->add_option("--color", options->color, "Number of its colour in every view, from 0");
    CLI::Option* archive = command->add_flag("--archive", options->archive,
                                             "List it only when archived runs are asked for");
    command->add_flag("--unarchive", options->unarchive, "List it again")->excludes(archive);
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([&action, options] { action = [options] { return label(*options); }; });
}

} // namespace mullion::cli

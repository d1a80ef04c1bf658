// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runrecord.h"

#include "core/base/hash.h"
#include "core/runs/jsonnumber.h"

#include <sys/stat.h>

namespace mullion {

namespace {

using Json = nlohmann::ordered_json;

/// Goes up whenever a summary holds something else than before.
constexpr std::string_view kVersion = "mullion run index 3";

Json toJson(const FileStamp& stamp)
{
    return Json::array({stamp.inode, stamp.sizeBytes, stamp.modifiedNs});
}

FileStamp stampFromJson(const Json& json)
{
    return {json.at(0).get<std::uint64_t>(), json.at(1).get<std::uint64_t>(),
            json.at(2).get<std::int64_t>()};
}

Json optionalToJson(const std::optional<double>& value)
{
    return value ? numberToJson(*value) : Json(nullptr);
}

std::optional<double> optionalFromJson(const Json& json)
{
    return json.is_null() ? std::nullopt : std::optional(numberFromJson(json));
}

Json toJson(const RunSummary& summary)
{
    Json metrics = Json::object();
    for (const auto& [name, metric] : summary.metrics)
        metrics[name] = Json::array({numberToJson(metric.value), metric.unit, metric.step});
    return {{"kind", summary.kind},
            {"preset", summary.preset},
            {"step", summary.step},
            {"all_steps", summary.allSteps},
            {"checkpoint", summary.checkpointStep},
            {"elapsed_s", numberToJson(summary.elapsedSeconds)},
            {"remaining_s", optionalToJson(summary.remainingSeconds)},
            {"training", optionalToJson(summary.trainingBitsPerByte)},
            {"validation", optionalToJson(summary.validationBitsPerByte)},
            {"metrics", metrics},
            {"warnings", summary.warnings},
            {"at", numberToJson(summary.lastSignSeconds)},
            {"message", summary.message},
            {"device", summary.device},
            {"started", numberToJson(summary.startedSeconds)},
            {"change", summary.lastChange ? Json(static_cast<int>(*summary.lastChange)) : Json()}};
}

RunSummary summaryFromJson(const Json& json)
{
    RunSummary summary;
    summary.kind = json.at("kind").get<std::string>();
    summary.preset = json.at("preset").get<std::string>();
    summary.step = json.at("step").get<std::uint64_t>();
    summary.allSteps = json.at("all_steps").get<std::uint64_t>();
    summary.checkpointStep = json.at("checkpoint").get<std::uint64_t>();
    summary.elapsedSeconds = numberFromJson(json.at("elapsed_s"));
    summary.remainingSeconds = optionalFromJson(json.at("remaining_s"));
    summary.trainingBitsPerByte = optionalFromJson(json.at("training"));
    summary.validationBitsPerByte = optionalFromJson(json.at("validation"));
    for (const auto& [name, metric] : json.at("metrics").items())
        summary.metrics[name] = {numberFromJson(metric.at(0)), metric.at(1).get<std::string>(),
                                 metric.at(2).get<std::uint64_t>()};
    summary.warnings = json.at("warnings").get<std::uint64_t>();
    summary.lastSignSeconds = numberFromJson(json.at("at"));
    summary.message = json.at("message").get<std::string>();
    summary.device = json.at("device").get<std::string>();
    summary.startedSeconds = numberFromJson(json.at("started"));
    if (const Json& change = json.at("change"); !change.is_null())
        summary.lastChange = static_cast<RunChange>(change.get<int>());
    return summary;
}

} // namespace

FileStamp FileStamp::of(const std::filesystem::path& path)
{
    struct stat info = {};
    if (::stat(path.c_str(), &info) != 0)
        return {};
    return {info.st_ino, static_cast<std::uint64_t>(info.st_size),
            std::int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec};
}

std::string toText(const RunRecords& records)
{
    // A line each: one value for all would be searched and built for seconds.
    std::string body;
    for (const auto& [path, record] : records) {
        const Json line = {path,
                           toJson(record.spec),
                           toJson(record.events),
                           toJson(record.checkpoints),
                           record.eventBytes,
                           toJson(record.summary)};
        body += line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    }
    return std::string(kVersion) + "\n" + identityOf(asBytes(body)) + "\n" + body;
}

RunRecords recordsFromText(std::string_view text)
try {
    const auto nextLine = [&text] {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        return line;
    };
    const std::string_view version = nextLine();
    const std::string_view hash = nextLine();
    if (version != kVersion || hash != identityOf(asBytes(text)))
        return {};
    RunRecords records;
    while (!text.empty()) {
        const Json json = Json::parse(nextLine());
        RunRecord record{stampFromJson(json.at(1)), stampFromJson(json.at(2)),
                         stampFromJson(json.at(3)), json.at(4).get<std::uint64_t>(),
                         summaryFromJson(json.at(5))};
        records.emplace_hint(records.end(), json.at(0).get<std::string>(), std::move(record));
    }
    return records;
} catch (const nlohmann::json::exception&) {
    return {};
}

} // namespace mullion

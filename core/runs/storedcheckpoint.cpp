// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/storedcheckpoint.h"

#include "core/base/file.h"
#include "core/base/hash.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace mullion {

namespace {

using Json = nlohmann::ordered_json;
constexpr int kStateVersion = 1;
constexpr const char* kStateFile = "state.json";
constexpr std::uint64_t kStateLimitBytes = 1 << 20;

Json optional(const std::optional<double>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

std::optional<double> optional(const Json& json)
{
    return json.is_null() ? std::nullopt : std::optional(json.get<double>());
}

Json toJson(const SeriesMemory& series)
{
    return {{"count", series.count},
            {"slow_mean", series.slowMean},
            {"slow_variance", series.slowVariance},
            {"fast_mean", series.fastMean},
            {"unrest", series.unrest}};
}

SeriesMemory seriesFromJson(const Json& json)
{
    return {json.at("count").get<std::uint64_t>(), json.at("slow_mean").get<double>(),
            json.at("slow_variance").get<double>(), json.at("fast_mean").get<double>(),
            json.at("unrest").get<std::uint64_t>()};
}

std::string hashOf(const Json& json)
{
    return identityOf(asBytes(json.dump()));
}

tl::unexpected<Error> altered(const std::string& origin)
{
    return fail(ErrorCode::Input,
                fmt::format("Checkpoint file '{}' is truncated or altered", origin),
                "Remove its folder to go on from the checkpoint before it");
}

} // namespace

std::string toJson(const StoredCheckpoint& checkpoint)
{
    const TrainingState& state = checkpoint.state;
    Json files = Json::array();
    for (const StoredFile& file : checkpoint.files)
        files.push_back({{"name", file.name}, {"bytes", file.sizeBytes}, {"hash", file.hash}});
    Json json = {{"mullion_checkpoint", kStateVersion},
                 {"step", state.step},
                 {"symbols", state.symbols},
                 {"tokens", state.tokens},
                 {"elapsed_s", state.elapsedSeconds},
                 {"report_nats", state.reportNats},
                 {"report_symbols", state.reportSymbols},
                 {"report_tokens", state.reportTokens},
                 {"report_s", state.reportSeconds},
                 {"report_steps", state.reportSteps},
                 {"report_gradient_norm", state.reportGradientNorm},
                 {"report_gradient_norm_most", state.reportGradientNormMost},
                 {"loss_series", toJson(state.lossSeries)},
                 {"gradient_series", toJson(state.gradientSeries)},
                 {"smooth_bits_per_byte", optional(state.smoothBitsPerByte)},
                 {"best", optional(state.best)},
                 {"best_step", state.bestStep},
                 {"last_validation", optional(state.lastValidation)},
                 {"files", files}};
    json["hash"] = hashOf(json);
    return json.dump(2) + "\n";
}

Result<StoredCheckpoint> storedCheckpointFromJson(std::string_view text, const std::string& origin)
try {
    Json json = Json::parse(text);
    const auto hash = json.at("hash").get<std::string>();
    json.erase("hash");
    if (hash != hashOf(json))
        return altered(origin);
    if (json.at("mullion_checkpoint").get<int>() != kStateVersion)
        return fail(
            ErrorCode::Input,
            fmt::format("Checkpoint '{}' was written by another version of Mullion", origin),
            "Resume it with that version");
    StoredCheckpoint checkpoint;
    TrainingState& state = checkpoint.state;
    state.step = json.at("step").get<std::uint64_t>();
    state.symbols = json.at("symbols").get<double>();
    state.tokens = json.value("tokens", state.symbols); // until M2 came a symbol was a token
    state.elapsedSeconds = json.at("elapsed_s").get<double>();
    state.reportNats = json.at("report_nats").get<double>();
    state.reportSymbols = json.at("report_symbols").get<double>();
    state.reportTokens = json.value("report_tokens", state.reportSymbols);
    state.reportSeconds = json.at("report_s").get<double>();
    if (json.contains("loss_series")) { // not in checkpoints of before November 2026
        state.reportSteps = json.at("report_steps").get<std::uint64_t>();
        state.reportGradientNorm = json.at("report_gradient_norm").get<double>();
        state.reportGradientNormMost = json.at("report_gradient_norm_most").get<double>();
        state.lossSeries = seriesFromJson(json.at("loss_series"));
        state.gradientSeries = seriesFromJson(json.at("gradient_series"));
    }
    state.smoothBitsPerByte = optional(json.at("smooth_bits_per_byte"));
    state.best = optional(json.at("best"));
    state.bestStep = json.at("best_step").get<std::uint64_t>();
    state.lastValidation = optional(json.at("last_validation"));
    for (const auto& file : json.at("files"))
        checkpoint.files.push_back({file.at("name").get<std::string>(),
                                    file.at("bytes").get<std::uint64_t>(),
                                    file.at("hash").get<std::string>()});
    return checkpoint;
} catch (const nlohmann::json::exception&) {
    return altered(origin);
}

Result<StoredCheckpoint> readStoredCheckpoint(const std::filesystem::path& checkpoint)
{
    const auto text = readFile(checkpoint / kStateFile, kStateLimitBytes);
    if (!text)
        return fail(text.error());
    return storedCheckpointFromJson(asChars(*text), (checkpoint / kStateFile).string());
}

Result<> checkStoredFile(const std::filesystem::path& checkpoint, const StoredFile& file,
                         std::uint64_t sizeBytes, const std::string& hash)
{
    if (file.sizeBytes == sizeBytes && file.hash == hash)
        return {};
    return fail(
        ErrorCode::Input,
        fmt::format("Checkpoint file '{}' is truncated or altered",
                    (checkpoint / file.name).string()),
        fmt::format("Remove '{}' to go on from the checkpoint before it", checkpoint.string()));
}

Result<StoredCheckpoint> verifyCheckpoint(const std::filesystem::path& checkpoint)
{
    auto stored = readStoredCheckpoint(checkpoint);
    if (!stored)
        return stored;
    for (const StoredFile& file : stored->files) {
        const auto identity = identityOfFile(checkpoint / file.name);
        if (!identity)
            return fail(identity.error());
        MULLION_TRY(checkStoredFile(checkpoint, file, identity->sizeBytes, identity->hash));
    }
    return stored;
}

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/sweeps/sweeptext.h"

#include <nlohmann/json.hpp>

namespace mullion {

std::string sweepText(const RunCommand& command, const std::vector<SweepAxis>& axes)
{
    using Json = nlohmann::ordered_json;
    Json settings = Json::object();
    for (const std::string& setting : command.settings) {
        const auto equals = std::min(setting.find('='), setting.size() - 1);
        settings[setting.substr(0, equals)] = setting.substr(equals + 1);
    }
    Json grid = Json::object();
    for (const auto& [field, values] : axes)
        grid[field] = values;
    Json json = {{"mullion_sweep", 1},
                 {"kind", command.kind},
                 {"preset", command.preset},
                 {"corpus", command.corpus}};
    if (!command.validationCorpus.empty())
        json["validation_corpus"] = command.validationCorpus;
    json["json_field"] = command.jsonField;
    for (const auto& [role, source] : command.inputs)
        json[role] = source;
    json["settings"] = settings;
    json["axes"] = grid;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::size_t sweepSize(const std::vector<SweepAxis>& axes)
{
    std::size_t runs = 1;
    for (const auto& [field, values] : axes)
        runs *= values.size();
    return runs;
}

} // namespace mullion

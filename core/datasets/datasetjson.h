// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/corpusfiles.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

// What plan.json, shard-*.json and index.json have in common. The readers throw Json::exception.
namespace mullion {

using Json = nlohmann::ordered_json;

/// The text of a JSON file; bytes that are no UTF-8 (in paths) become U+FFFD.
inline std::string textOfJson(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// As the string comes back from such a file.
inline std::string jsonText(const std::string& text)
{
    return Json::parse(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace))
        .get<std::string>();
}

/// Only what is written as a whole number that is not negative.
inline std::uint64_t numberAt(const Json& json, const char* key)
{
    return json.at(key).get_ref<const Json::number_unsigned_t&>();
}

inline Json corpusJson(const CorpusSpec& corpus, const std::vector<CorpusFile>& files)
{
    Json json = {
        {"paths", Json::array()}, {"json_field", corpus.jsonField}, {"files", Json::array()}};
    for (const auto& path : corpus.paths)
        json["paths"].push_back(path.string());
    for (const CorpusFile& file : files)
        json["files"].push_back(
            {{"path", file.path.string()}, {"bytes", file.sizeBytes}, {"hash", file.hash}});
    return json;
}

inline void readCorpusJson(const Json& json, CorpusSpec& corpus, std::vector<CorpusFile>& files)
{
    for (const auto& path : json.at("paths"))
        corpus.paths.emplace_back(path.get<std::string>());
    corpus.jsonField = json.at("json_field").get<std::string>();
    for (const auto& file : json.at("files"))
        files.push_back({file.at("path").get<std::string>(), numberAt(file, "bytes"),
                         file.at("hash").get<std::string>()});
}

} // namespace mullion

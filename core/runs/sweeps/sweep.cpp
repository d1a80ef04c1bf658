// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/sweeps/sweep.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace mullion {

namespace {

constexpr std::size_t kLongestName = 120;

} // namespace

std::string SweepPoint::word(std::string_view word) const
{
    const auto found = words.find(word);
    return found == words.end() ? std::string() : found->second;
}

Result<std::vector<SweepPoint>> pointsOf(const Sweep& sweep)
{
    std::vector<SweepPoint> points;
    for (const Sweep::Grid& grid : sweep.grids) {
        std::vector<SweepPoint> some = {{{}, sweep.base}};
        for (const auto& axis : grid) {
            std::vector<SweepPoint> longer;
            for (const SweepPoint& point : some) {
                for (const SweepValue& value : axis) {
                    SweepPoint& next = longer.emplace_back(point);
                    next.name += (next.name.empty() ? "" : "-") + value.name;
                    for (const auto& [word, text] : value.words)
                        next.words[word] = text;
                }
            }
            some = std::move(longer);
        }
        std::ranges::move(some, std::back_inserter(points));
    }
    for (SweepPoint& point : points) {
        for (const auto& [when, set] : sweep.overrides) {
            if (std::ranges::all_of(when,
                                    [&](const auto& w) { return point.word(w.first) == w.second; }))
                for (const auto& [word, text] : set)
                    point.words[word] = text;
        }
    }
    std::vector<SweepPoint> single;
    for (SweepPoint& point : points) {
        const auto same = std::ranges::find(single, point.name, &SweepPoint::name);
        if (same == single.end()) {
            if (point.name.size() > kLongestName)
                return fail(ErrorCode::Input,
                            fmt::format("The name of the run '{}' is too long", point.name),
                            "Give the values of the axes shorter names with \"name\"");
            single.push_back(std::move(point));
        } else if (same->words != point.words) {
            return fail(ErrorCode::Input,
                        fmt::format("Two runs of the sweep would be called '{}'", point.name),
                        "Give the values of the axes different names with \"name\"");
        }
    }
    return single;
}

std::optional<std::string> differenceOf(std::string_view before, std::string_view now)
try {
    using Plain = nlohmann::json; // here the order of keys means nothing
    const Plain a = Plain::parse(before);
    const Plain b = Plain::parse(now);
    const Plain patch = Plain::diff(a, b);
    if (patch.empty()) {
        // The order of axes makes names.
        const auto axes = [](std::string_view text) {
            return nlohmann::ordered_json::parse(text).value("axes", nlohmann::ordered_json());
        };
        return axes(before).dump() == axes(now).dump()
                   ? std::nullopt
                   : std::optional<std::string>("'axes' has another order");
    }
    const auto path = patch[0]["path"].get<std::string>();
    const Plain::json_pointer pointer(path);
    const auto valueIn = [&](const Plain& json) {
        return json.contains(pointer) ? json[pointer].dump() : std::string("missing");
    };
    return fmt::format("'{}' is {} there and {} now", path.empty() ? path : path.substr(1),
                       valueIn(a), valueIn(b));
} catch (const nlohmann::json::exception& error) {
    return fmt::format("it cannot be read ({})", error.what());
}

} // namespace mullion

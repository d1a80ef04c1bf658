// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/corpus.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// Fields and inputs of a run by name, as texts: "kind", "preset", "tokenizer", "dataset", and
/// every other word is a field of the kind.
using SweepWords = std::map<std::string, std::string, std::less<>>;

/// One value of an axis: what it sets, all at once ("tokenizer" together with "context").
struct SweepValue
{
    std::string name; ///< its part of a run's name
    SweepWords words;
};

/// All points get the same cost: `steps` of each follows from it.
struct EqualCost
{
    enum class Measure
    {
        Flops, ///< of the training, all matrix products of model and head
        Tokens ///< read by the model, padding too
    };

    Measure measure = Measure::Flops;
    double amount = 0;
};

/// Words for the points that have all of `when`.
struct SweepOverride
{
    SweepWords when;
    SweepWords set;
};

/// Many runs that differ in little, as a file describes them (README.md in this folder).
struct Sweep
{
    using Grid = std::vector<std::vector<SweepValue>>; ///< axes, each with its values

    SweepWords base;
    CorpusSpec corpus;
    CorpusSpec validationCorpus; ///< no paths: the held-out part of `corpus`
    std::optional<EqualCost> equal;
    std::vector<Grid> grids; ///< at least one
    std::vector<SweepOverride> overrides;
    std::string text; ///< as JSON with absolute paths, which means the same wherever it lies

    /// Paths in the file are relative to its folder. Errors (`Input`): not readable, no JSON, a
    /// word that is not known, a value that is none.
    static Result<Sweep> read(const std::filesystem::path& file);
};

/// One run of a sweep.
struct SweepPoint
{
    std::string name; ///< of its folder: "bytes-seed1"
    SweepWords words;

    /// The word, or nothing.
    [[nodiscard]] std::string word(std::string_view name) const;
};

/// All points in the order of the file, each once. Error (`Input`): two points with one name.
Result<std::vector<SweepPoint>> pointsOf(const Sweep& sweep);

/// What differs first between two texts of sweeps ("axes/seed/2 is 3, not 4"); nothing when they
/// mean the same.
std::optional<std::string> differenceOf(std::string_view before, std::string_view now);

} // namespace mullion

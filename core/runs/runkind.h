// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/field.h"
#include "core/runs/fieldvalues.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mullion {

/// Values that belong together, under a name. A preset starts from the fields' defaults.
struct Preset
{
    std::string name;
    std::string help;
    std::vector<std::pair<std::string, std::string>> values;
};

/// A condition between fields: nothing when it holds, otherwise what is wrong and the cure.
using Rule = std::optional<Error> (*)(const FieldValues&);

/// Something with an identity that a run is made from, beside its corpus: "tokenizer".
struct InputRole
{
    std::string id; ///< as in --ID and in spec.json
    std::string label;
    std::string help;
    bool isRequired = true;
};

/// What can be trained, declared once. A new kind is a file in kinds/ and a line in kinds.cpp.
struct RunKind
{
    std::string name; ///< "m1"
    std::string help;
    std::vector<Field> fields;
    std::vector<Preset> presets;
    std::vector<Rule> rules;
    std::vector<InputRole> inputs;

    [[nodiscard]] const Field* find(std::string_view id) const;
};

const RunKind& m1RunKind();    ///< the paper's byte model
const RunKind& m2RunKind();    ///< a language model over tokens, the paper's M2
const RunKind& baseRunKind();  ///< a Llama-like language model, to be a base of ICAE
const RunKind& probeRunKind(); ///< text and its code in one sequence (paper, section 5.2)

const RunKind& icaeRunKind();     ///< memory slots on a frozen base (ICAE paper, section 2)
const RunKind& icaeTuneRunKind(); ///< the same, on prompts about contexts

/// Every kind there is.
std::vector<const RunKind*> runKinds();

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runkind.h"

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace mullion {

// One line per field of a declaration.
Field wholeField(std::string id, std::string group, std::string label, std::string unit,
                 std::int64_t initial, double minimum, double maximum, std::string help);
Field numberField(std::string id, std::string group, std::string label, std::string unit,
                  double initial, double minimum, double maximum, std::string help);
Field choiceField(std::string id, std::string group, std::string label, std::string initial,
                  std::vector<std::string> choices, std::string help);
Field switchField(std::string id, std::string group, std::string label, bool initial,
                  std::string help);
Field spanField(std::string id, std::string group, std::string label, std::string initial,
                std::string help);

/// Fields of every kind that trains a transformer, at the defaults of the paper's M1.
std::vector<Field> modelFields();
std::vector<Field> optimizerFields();
std::vector<Field> runFields();

/// Conditions between fields of optimizer and run, and between all of these.
std::vector<Rule> trainingRules();
std::vector<Rule> commonRules();

/// One list from several.
std::vector<Field> joined(std::initializer_list<std::vector<Field>> groups);

/// Other defaults; ids and values are those of `FieldValues::set`. A mistake is a programming
/// error.
void setDefaults(std::vector<Field>& fields,
                 std::initializer_list<std::pair<const char*, const char*>> values);

} // namespace mullion

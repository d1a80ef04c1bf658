// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch.h"
#include "core/runs/runspec.h"
#include "core/train/objective.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace mullion {

/// What an objective is made from.
struct ObjectiveRequest
{
    const RunSpec& spec;
    std::filesystem::path run; ///< folder, for what is named relative to it
    at::Device device;
    std::function<void(const std::string&)> note; ///< takes sentences for people
};

/// What is told of a corpus without held-out text.
inline constexpr const char* kNothingHeldOut =
    "Nothing of the corpus is held out, so nothing will be measured on it; give more documents or "
    "--validation-corpus";

/// The tokenizer that the run names. Errors (`Input`): it names none; those of opening it.
Result<std::shared_ptr<const Tokenizer>> openTokenizerOf(const ObjectiveRequest& request);

// One for each file of a kind. Errors: those of reading text, tokenizer and dataset.
Result<std::unique_ptr<Objective>> openByteTraining(const ObjectiveRequest& request);
Result<std::unique_ptr<Objective>> openTokenTraining(const ObjectiveRequest& request);
Result<std::unique_ptr<Objective>> openProbeTraining(const ObjectiveRequest& request);

} // namespace mullion

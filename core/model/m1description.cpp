// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/m1description.h"

#include "core/base/symbol.h"

#include <fmt/format.h>

namespace mullion {

namespace {

constexpr const char* kFormat = "mullion m1 1";

} // namespace

Description describeM1(const ModelConfig& model)
{
    Description description = describeShape(model);
    description["format"] = kFormat;
    return description;
}

Result<ModelConfig> m1FromDescription(const Description& description, const std::string& origin)
{
    const auto format = description.find("format");
    auto model = shapeFromDescription(description);
    if (format == description.end() || format->second != kFormat || !model)
        return fail(ErrorCode::Input, fmt::format("'{}' holds no byte model (M1)", origin),
                    "Name a run folder of 'mullion train m1', or model.safetensors of one of its "
                    "checkpoints");
    model->vocabulary = kAlphabetSize;
    model->inputVocabulary = kBeginOfContext + 1;
    return *model;
}

} // namespace mullion

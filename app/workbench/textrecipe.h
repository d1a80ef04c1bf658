// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/figures.h"

#include <optional>
#include <string>

namespace mullion::workbench {

/// What a figure of a text was made from, as JSON on one line. Empty for a text that is no file,
/// such as a pasted one: nobody could open it again.
std::string textRecipe(const QString& figure, const FigureSubject& subject,
                       const FigureOptions& options);

struct RecipeOfText
{
    FigureRequest request;      ///< without an output
    bool isTextChanged = false; ///< since the figure was made
};

/// Nothing when the JSON is none of a figure of a text.
std::optional<RecipeOfText> textRecipeFromJson(const std::string& json);

} // namespace mullion::workbench

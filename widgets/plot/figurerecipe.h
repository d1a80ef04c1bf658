// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <filesystem>
#include <string>

namespace mullion {

// A figure's file carries the JSON that it was made from, in the place that each kind of file has
// for such things: the XMP metadata of a PDF, <metadata> of an SVG, a text chunk of a PNG, a last
// line of a CSV that begins with '#'.

/// A complete XMP packet.
QByteArray recipeAsXmp(const QString& title, const std::string& recipe);
/// An element to stand inside <svg>.
QString recipeAsSvg(const std::string& recipe);
/// Keyword and content of the text chunk; the JSON must be without line breaks.
QString recipePngKey();
QString recipeAsPngText(const std::string& recipe);
std::string recipeAsCsv(const std::string& recipe);

/// The JSON in a figure's file, by what the file is, not by its name. Errors (`Input`): it cannot
/// be read, is no figure, or carries none, perhaps because another program has written it anew.
Result<std::string> readRecipe(const std::filesystem::path& file);

} // namespace mullion

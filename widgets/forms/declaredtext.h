// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <string>

namespace mullion {

/// Screen text of what the engine declares (labels, units, help), in the user's language where
/// there is a translation in the context "Declared".
QString declaredText(const std::string& text);

/// The same for a tool tip, which breaks its lines.
QString declaredTip(const std::string& text);

/// Sentence of an error for a form: what, and the cure.
QString sentenceOf(const Error& error);

} // namespace mullion

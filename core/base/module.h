// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace mullion {

/// A part of the program in a shared object of its own, loaded when first asked for.
struct Module
{
    std::string file;        ///< "mullion-pieces.so"
    std::string variable;    ///< environment variable that names another place
    std::string buildFolder; ///< where it lies in a build tree, from its root
    std::string factory;     ///< its one symbol
    std::string purpose;     ///< for messages: "The model engine"
    std::string cure;        ///< what to install when it cannot be loaded
};

/// The address of the module's factory. Looks where the variable points, beside the program, in
/// ../lib/mullion, and in the build tree. What the module is linked with stays hidden from the rest
/// of the program. Errors (`Resource`): it is not installed, or a library it needs is missing.
Result<void*> loadModule(const Module& module);

} // namespace mullion

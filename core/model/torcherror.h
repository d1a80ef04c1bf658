// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <exception>
#include <string>

namespace mullion {

/// An exception of LibTorch as an error (`Resource`) of ours. LibTorch tells a person's sentence in
/// the first line and a stack trace below, which is left out.
Error torchError(const std::exception& error,
                 std::string cure = "Choose another device, or a smaller model if memory gave out");

} // namespace mullion

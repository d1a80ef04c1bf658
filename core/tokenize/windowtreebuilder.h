// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytemodel/bytemodel.h"
#include "core/tokenize/windowtree.h"

#include <functional>
#include <stop_token>

namespace mullion {

/// How far a tree has grown.
struct TreeProgress
{
    std::size_t nodes = 0;
    std::size_t asked = 0; ///< distributions the model has given
    std::size_t depth = 0; ///< length of the strings being extended
    double share = 0.0;    ///< of the strings at this depth that have been extended
};

/// Grows the tree of all strings that fit into `windowBits` bits, level by level, asking the model
/// for many contexts at a time. Errors: the model's, `Cancelled`, and `Input` for a model so sure
/// of itself that the tree has no end.
Result<WindowTree> growWindowTree(const ByteModel& model, int windowBits,
                                  const std::function<void(const TreeProgress&)>& progress = {},
                                  std::stop_token stop = {});

} // namespace mullion

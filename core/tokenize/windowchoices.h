// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/distribution.h"
#include "core/coding/wideinteger.h"
#include "core/tokenize/windowcoder.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>

namespace mullion {

/// The code words that the next window of a text may get of which only the beginning is known:
/// those from `first` to `last` (none if last < first), and `shorter`.
struct WindowChoices
{
    WideInteger first;
    WideInteger last;
    /// The word of a window that takes only a part of what is known.
    std::optional<WideInteger> shorter;
    /// Symbols of the window where they are known whatever follows; then first == last.
    std::optional<std::size_t> closed;
};

/// The choices for a window that begins with `known` (not empty). `after(n)`: what follows n
/// symbols of it; asked with n one above the last at most, up to known.size().
///
/// Not all words from first to last are emitted, but each decodes to a text that begins with
/// `known`, if not in one window then in several (Delay, Paper).
Result<WindowChoices>
windowChoices(const WindowRule& rule, std::span<const Symbol> known,
              const std::function<Result<const Distribution*>(std::size_t)>& after);

} // namespace mullion

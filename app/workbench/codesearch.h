// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/trace.h"

#include <cstdint>
#include <optional>

namespace mullion::workbench {

/// The bytes of the next window after the one that holds `from` whose bits are `code`, going round
/// at the end. Where there are no windows, of the next token `code`.
std::optional<ByteRange> nextUseOfCode(const Trace& trace, std::uint32_t code, BytePos from);

} // namespace mullion::workbench

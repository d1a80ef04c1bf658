// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/position.h"
#include "core/text/text.h"

namespace mullion {

/// A change of a text in one place: `removed` bytes from `at` on give way to `inserted`. What is
/// inserted stands behind a document end that stands at `at`.
struct TextEdit
{
    BytePos at;
    ByteCount removed;
    Bytes inserted;
};

/// The text after the change; document ends move with the text around them.
Text edited(TextView text, const TextEdit& edit);

/// The bytes of the UTF-8 character that holds the byte `at` < text.size(); a byte that belongs to
/// no character stands for itself.
ByteRange characterAt(ByteView text, BytePos at);

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace mullion {

/// A paragraph under one checkpoint.
struct ParagraphCosts
{
    std::vector<double> bits; ///< of each byte

    [[nodiscard]] double bitsPerByte() const;
};

/// Paragraphs under a checkpoint of a run, each from its beginning. Loads the model: for worker
/// threads. Errors: those of opening engine, model and tokenizer; `Cancelled`.
Result<std::vector<ParagraphCosts>> costsUnder(const std::filesystem::path& run,
                                               const std::filesystem::path& checkpoint,
                                               const std::vector<Bytes>& paragraphs,
                                               const std::stop_token& stop);

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/settings.h"

#include <cstdint>

namespace mullion {

/// Of the seq2seq probe; `context` stays 0, sequences are as long as text and code.
struct ProbeSettings : LearningSettings
{
    std::uint32_t textSymbols = 0;
    std::uint32_t documentsPerSequence = 0;
    std::uint64_t shuffleTexts = 0;
    std::uint64_t validationTexts = 0;
};

ProbeSettings probeSettings(const FieldValues& values);

} // namespace mullion

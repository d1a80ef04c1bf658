// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/modelshape.h"

#include <cstdint>
#include <string>

namespace mullion {

/// A language model over tokens: an M2 or a base. It reads a token more than it predicts, which
/// stands before the first one (`config.vocabulary` is its id).
struct LanguageModelShape
{
    ModelConfig config;
    std::int64_t context = 0; ///< tokens of a training example
    std::string tokenizer;    ///< name
    std::string tokenizerIdentity;
};

/// What the weights say they are.
inline constexpr const char* kLanguageModelFormat = "mullion lm 1";

Description describeLanguageModel(const LanguageModelShape& shape);
/// Error (`Input`): no language model over tokens. `origin` names the source in messages.
Result<LanguageModelShape> languageModelFromDescription(const Description& description,
                                                        const std::string& origin);

} // namespace mullion

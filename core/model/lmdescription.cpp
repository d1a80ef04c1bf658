// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lmdescription.h"

#include <fmt/format.h>

namespace mullion {

namespace {

constexpr std::int64_t kLargestVocabulary = 1 << 24;
constexpr std::int64_t kLargestContext = 1 << 24;

std::string word(const Description& description, const std::string& key)
{
    const auto found = description.find(key);
    return found == description.end() ? std::string() : found->second;
}

} // namespace

Description describeLanguageModel(const LanguageModelShape& shape)
{
    Description description = describeShape(shape.config);
    description["format"] = kLanguageModelFormat;
    description["vocabulary"] = std::to_string(shape.config.vocabulary);
    description["context"] = std::to_string(shape.context);
    description["tokenizer"] = shape.tokenizer;
    description["tokenizer_identity"] = shape.tokenizerIdentity;
    return description;
}

Result<LanguageModelShape> languageModelFromDescription(const Description& description,
                                                        const std::string& origin)
{
    const auto config = shapeFromDescription(description);
    const auto vocabulary = sideFromDescription(description, "vocabulary", kLargestVocabulary);
    const auto context = sideFromDescription(description, "context", kLargestContext);
    if (word(description, "format") != kLanguageModelFormat || !config || !vocabulary || !context)
        return fail(ErrorCode::Input,
                    fmt::format("'{}' holds no language model over tokens", origin),
                    "Name a run folder of 'mullion train m2' or 'mullion train base', or "
                    "model.safetensors of one of its checkpoints");
    LanguageModelShape shape;
    shape.config = *config;
    shape.config.vocabulary = *vocabulary;
    shape.config.inputVocabulary = *vocabulary + 1;
    shape.context = *context;
    shape.tokenizer = word(description, "tokenizer");
    shape.tokenizerIdentity = word(description, "tokenizer_identity");
    return shape;
}

} // namespace mullion

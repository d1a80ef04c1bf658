// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytemodel/bytemodel.h"
#include "core/text/corpus.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/tokenizername.h"

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mullion {

/// What a tokenizer is made from.
enum class TokenizerSource
{
    Nothing, ///< built in
    Model,   ///< a frozen M1
    Corpus   ///< texts
};

/// What `TokenizerFamily::build` gets: what its source calls for is set.
struct BuildInput
{
    const ByteModel* model = nullptr;
    DocumentSource* documents = nullptr;
    std::function<void(const std::string&)> progress = [](const std::string&) {};
    std::stop_token stop;
};

/// What a `.tokenizer` file will hold.
struct BuiltPayload
{
    Bytes payload;
    std::vector<std::pair<std::string, std::string>> provenance; ///< beside what all have
};

/// A family of tokenizers: how to tell its names, build them and open them. A new family is a file
/// that defines one of these and a line in families.cpp.
struct TokenizerFamily
{
    std::string_view name;  ///< "equal-info"
    TokenizerSource source; ///< of every tokenizer of the family
    std::string_view forms; ///< its names, for messages: "static-ac[v=256|65k]"

    /// Whether there is a tokenizer of this name; the family is right already.
    bool (*knows)(const TokenizerName& name);
    /// Of a known name. nullptr for built-in ones.
    Result<BuiltPayload> (*build)(const TokenizerName& name, const BuildInput& input);
    /// Of a known name. `payload` is whatever stands in a file: any bytes must be safe; built-in
    /// ones get none. `Input` error for a payload that is damaged.
    Result<std::shared_ptr<const Tokenizer>> (*open)(const TokenizerName& name, ByteView payload);
    /// What is taken of a corpus unless somebody says otherwise: a tokenizer that learns from it
    /// leaves the held-out documents alone.
    CorpusPart part = CorpusPart::All;
};

/// All families, built-in ones first.
std::span<const TokenizerFamily* const> tokenizerFamilies();

/// The family that knows the name. Errors (`Usage`) say which names there are.
Result<const TokenizerFamily*> familyOf(const TokenizerName& name);

} // namespace mullion

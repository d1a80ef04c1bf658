// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mullion {

class LineSample;

/// A model of SentencePiece at work. May be used by several threads at once.
class PieceCutter
{
public:
    virtual ~PieceCutter() = default;

    /// `ids` becomes the pieces of a line of well-formed UTF-8.
    [[nodiscard]] virtual Result<> cut(std::string_view line, std::vector<int>& ids) const = 0;
};

/// libsentencepiece, in a module of its own: the library brings along (and shows to everybody) a
/// protobuf of another version than LibTorch's, and where the two meet, LibTorch crashes.
class PieceLibrary
{
public:
    virtual ~PieceLibrary() = default;

    /// `model` is a serialised ModelProto that can be trusted. Errors: `Input`, `Resource`.
    virtual Result<std::unique_ptr<const PieceCutter>> open(ByteView model) = 0;

    /// The trainer's model. Forgets the lines as it goes. Ends the process when a corpus is too odd
    /// for it. Errors (`Input`) are in its words.
    virtual Result<Bytes> train(const std::unordered_map<std::string, std::string>& options,
                                LineSample& lines) = 0;
};

/// Loads the module once. Errors: those of `loadModule`.
Result<PieceLibrary*> loadPieceLibrary();

/// The one symbol of the module; `version` guards against a module of another build.
inline constexpr const char* kPieceLibraryFactory = "mullionPieceLibrary";
inline constexpr int kPieceLibraryVersion = 1;
using PieceLibraryFactory = PieceLibrary* (*)(int version);

} // namespace mullion

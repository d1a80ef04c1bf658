// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {

enum class TensorType
{
    Bool,
    U8,
    I8,
    I16,
    I32,
    I64,
    F16,
    BF16,
    F32,
    F64
};

std::string_view nameOf(TensorType type); ///< as in the file: "F32"
std::size_t sizeOf(TensorType type);      ///< bytes per number

/// A tensor in memory that somebody else owns.
struct TensorView
{
    std::string name;
    TensorType type = TensorType::F32;
    std::vector<std::int64_t> shape;
    ByteView bytes; ///< little-endian, row by row; exactly shape x sizeOf(type)
};

/// A file of named tensors: 8 bytes of header length, a JSON header, the numbers. Nothing in it is
/// ever executed, and a file that contradicts itself is refused as a whole.
class Safetensors
{
public:
    /// Errors (`Input`): missing file, header too long or no JSON, unknown number format, shape
    /// and place that do not fit, places that overlap or leave gaps, a name that stands twice.
    static Result<Safetensors> open(const std::filesystem::path& path);

    /// The same from memory; `origin` names the source in messages.
    static Result<Safetensors> parse(Bytes content, const std::string& origin);

    /// In the order of the numbers in the file.
    [[nodiscard]] const std::vector<TensorView>& tensors() const { return m_tensors; }
    [[nodiscard]] const std::map<std::string, std::string>& metadata() const { return m_metadata; }

    /// nullptr when there is no such tensor.
    [[nodiscard]] const TensorView* find(std::string_view name) const;

private:
    Bytes m_content; ///< moved, never copied: the tensors point into it
    std::vector<TensorView> m_tensors;
    std::map<std::string, std::string> m_metadata;
};

/// Writes the file atomically. Names must differ, and bytes must fit the shapes.
Result<> writeSafetensors(const std::filesystem::path& path, const std::vector<TensorView>& tensors,
                          const std::map<std::string, std::string>& metadata = {});

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/file.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace mullion {

/// Bytes before the numbers; a multiple of 64, so that mapped numbers are aligned.
inline constexpr std::uint64_t kNpyHeaderBytes = 128;

/// An array of unsigned integers in NumPy's .npy format, version 1.0, little endian.
struct NpyArray
{
    int width = 1;             ///< bytes per number: 1, 2, 4 or 8
    std::uint64_t rows = 0;    ///< length of the first axis
    std::uint64_t columns = 0; ///< length of the second axis; 0: there is no second axis

    [[nodiscard]] std::uint64_t rowBytes() const;
    [[nodiscard]] std::uint64_t fileBytes() const { return kNpyHeaderBytes + rows * rowBytes(); }

    /// The whole header: the same bytes for the same array.
    [[nodiscard]] Bytes header() const;
};

/// Writes such a file row by row; how many rows there are need not be known before.
class NpyWriter
{
public:
    /// `rows` of `array` is not looked at.
    static Result<NpyWriter> create(const std::filesystem::path& path, const NpyArray& array);

    /// Whole rows, little endian.
    Result<> write(ByteView rows);
    Result<> writeNumbers(std::span<const std::uint64_t> numbers);
    /// The file appears under its name.
    Result<> commit();

    [[nodiscard]] std::uint64_t rows() const { return m_array.rows; }

private:
    NpyWriter(AtomicFile file, const NpyArray& array)
        : m_file(std::move(file))
        , m_array(array)
    {
    }

    AtomicFile m_file;
    NpyArray m_array;
};

/// Reads such a file anywhere; may be used by several threads at once.
class NpyReader
{
public:
    /// `Input` error when the file is not exactly such an array.
    static Result<NpyReader> open(const std::filesystem::path& path, const NpyArray& array);

    NpyReader(NpyReader&& other) noexcept;
    NpyReader& operator=(NpyReader&& other) noexcept;
    NpyReader(const NpyReader&) = delete;
    NpyReader& operator=(const NpyReader&) = delete;
    ~NpyReader();

    /// The numbers of the rows from `firstRow`, as many rows as fill `numbers`.
    Result<> read(std::uint64_t firstRow, std::span<std::uint64_t> numbers) const;
    Result<> read(std::uint64_t firstRow, std::span<std::uint32_t> numbers) const;

private:
    NpyReader() = default;
    template <class Number>
    Result<> readAs(std::uint64_t firstRow, std::span<Number> numbers) const;

    std::filesystem::path m_path;
    NpyArray m_array;
    int m_descriptor = -1;
};

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/npyfile.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace mullion {

namespace {

constexpr std::string_view kMagic = "\x93NUMPY\x01";

tl::unexpected<Error> damaged(const std::filesystem::path& path, std::string_view what)
{
    return fail(ErrorCode::Input, fmt::format("'{}' is damaged: {}", path.string(), what),
                "Copy the file again, or delete it together with its shard-*.json and make it "
                "again");
}

Result<> readAt(int descriptor, std::uint64_t offset, std::span<std::uint8_t> buffer,
                const std::filesystem::path& path)
{
    while (!buffer.empty()) {
        const ssize_t n =
            ::pread(descriptor, buffer.data(), buffer.size(), static_cast<off_t>(offset));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fail(ErrorCode::Input,
                        fmt::format("Cannot read '{}': {}", path.string(), std::strerror(errno)),
                        "Check the disk");
        if (n == 0)
            return damaged(path, "it ends too early");
        buffer = buffer.subspan(static_cast<std::size_t>(n));
        offset += static_cast<std::uint64_t>(n);
    }
    return {};
}

} // namespace

std::uint64_t NpyArray::rowBytes() const
{
    return static_cast<std::uint64_t>(width) * std::max<std::uint64_t>(columns, 1);
}

Bytes NpyArray::header() const
{
    const std::string shape =
        columns == 0 ? fmt::format("({},)", rows) : fmt::format("({}, {})", rows, columns);
    std::string text(kMagic);
    text += '\0';
    const std::uint64_t rest = kNpyHeaderBytes - kMagic.size() - 3;
    text += static_cast<char>(rest);
    text += '\0';
    text += fmt::format("{{'descr': '{}u{}', 'fortran_order': False, 'shape': {}, }}",
                        width == 1 ? '|' : '<', width, shape);
    text.resize(kNpyHeaderBytes - 1, ' ');
    text += '\n';
    return {text.begin(), text.end()};
}

Result<NpyWriter> NpyWriter::create(const std::filesystem::path& path, const NpyArray& array)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return fail(std::move(file).error());
    NpyWriter writer(std::move(*file), array);
    writer.m_array.rows = 0;
    MULLION_TRY(writer.m_file.write(writer.m_array.header()));
    return writer;
}

Result<> NpyWriter::write(ByteView rows)
{
    m_array.rows += rows.size() / m_array.rowBytes();
    return m_file.write(rows);
}

Result<> NpyWriter::writeNumbers(std::span<const std::uint64_t> numbers)
{
    Bytes bytes;
    bytes.reserve(numbers.size() * static_cast<std::size_t>(m_array.width));
    for (const std::uint64_t number : numbers)
        for (int i = 0; i < m_array.width; ++i)
            bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
    return write(bytes);
}

Result<> NpyWriter::commit()
{
    MULLION_TRY(m_file.overwrite(0, m_array.header()));
    return m_file.commit();
}

Result<NpyReader> NpyReader::open(const std::filesystem::path& path, const NpyArray& array)
{
    NpyReader reader;
    reader.m_path = path;
    reader.m_array = array;
    reader.m_descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat info = {};
    if (reader.m_descriptor < 0 || ::fstat(reader.m_descriptor, &info) != 0)
        return fail(ErrorCode::Input,
                    fmt::format("Cannot read '{}': {}", path.string(), std::strerror(errno)),
                    "Check that the whole folder was copied");
    const auto size = static_cast<std::uint64_t>(std::max<off_t>(info.st_size, 0));
    if (!S_ISREG(info.st_mode) || size < kNpyHeaderBytes
        || (size - kNpyHeaderBytes) / array.rowBytes() != array.rows
        || (size - kNpyHeaderBytes) % array.rowBytes() != 0)
        return damaged(path, fmt::format("it has {} bytes where {} rows of {} bytes and a header "
                                         "are expected",
                                         size, array.rows, array.rowBytes()));
    Bytes header(kNpyHeaderBytes);
    MULLION_TRY(readAt(reader.m_descriptor, 0, header, path));
    if (header != array.header())
        return damaged(path, "its header is not that of the array that is expected");
    return reader;
}

NpyReader::NpyReader(NpyReader&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_array(other.m_array)
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

NpyReader& NpyReader::operator=(NpyReader&& other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_array, other.m_array);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

NpyReader::~NpyReader()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<> NpyReader::read(std::uint64_t firstRow, std::span<std::uint64_t> numbers) const
{
    return readAs(firstRow, numbers);
}

Result<> NpyReader::read(std::uint64_t firstRow, std::span<std::uint32_t> numbers) const
{
    return readAs(firstRow, numbers);
}

template <class Number>
Result<> NpyReader::readAs(std::uint64_t firstRow, std::span<Number> numbers) const
{
    const std::uint64_t columns = std::max<std::uint64_t>(m_array.columns, 1);
    const std::uint64_t rows = numbers.size() / columns;
    if (firstRow > m_array.rows || rows > m_array.rows - firstRow)
        return fail(ErrorCode::Internal,
                    fmt::format("Rows {} to {} of '{}' are asked for, which has {}", firstRow,
                                firstRow + rows, m_path.string(), m_array.rows),
                    "Please report this");
    const auto width = static_cast<std::size_t>(m_array.width);
    Bytes bytes(numbers.size() * width);
    MULLION_TRY(
        readAt(m_descriptor, kNpyHeaderBytes + firstRow * m_array.rowBytes(), bytes, m_path));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        std::uint64_t number = 0;
        for (std::size_t byte = 0; byte < width; ++byte)
            number |= std::uint64_t{bytes[i * width + byte]} << (8 * byte);
        numbers[i] = static_cast<Number>(number);
    }
    return {};
}

} // namespace mullion

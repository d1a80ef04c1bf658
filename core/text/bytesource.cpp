// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytesource.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mullion {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> cannotRead(const fs::path& path, int error)
{
    const char* cure = "Check the path";
    if (error == EACCES)
        cure = "Check the permissions of the file and its folders";
    else if (error == EIO)
        cure = "Check the disk or fetch the file again";
    return fail(ErrorCode::Input,
                fmt::format("Cannot read '{}': {}", path.string(), std::strerror(error)), cure);
}

class PlainFile final : public ByteSource
{
public:
    PlainFile(fs::path path, int descriptor)
        : m_path(std::move(path))
        , m_descriptor(descriptor)
    {
    }
    PlainFile(const PlainFile&) = delete;
    PlainFile& operator=(const PlainFile&) = delete;
    ~PlainFile() override { ::close(m_descriptor); }

    Result<std::size_t> read(std::span<std::uint8_t> buffer) override
    {
        std::size_t filled = 0;
        while (filled < buffer.size()) {
            const ssize_t n = ::read(m_descriptor, buffer.data() + filled, buffer.size() - filled);
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0)
                return cannotRead(m_path, errno);
            if (n == 0)
                break;
            filled += static_cast<std::size_t>(n);
        }
        m_bytesRead += filled;
        return filled;
    }

    [[nodiscard]] std::uint64_t bytesRead() const override { return m_bytesRead; }

private:
    fs::path m_path;
    int m_descriptor;
    std::uint64_t m_bytesRead = 0;
};

class GzipFile final : public ByteSource
{
public:
    GzipFile(fs::path path, gzFile file)
        : m_path(std::move(path))
        , m_file(file)
    {
    }
    GzipFile(const GzipFile&) = delete;
    GzipFile& operator=(const GzipFile&) = delete;
    ~GzipFile() override { gzclose_r(m_file); }

    Result<std::size_t> read(std::span<std::uint8_t> buffer) override
    {
        std::size_t filled = 0;
        while (filled < buffer.size()) {
            const auto piece = static_cast<unsigned>(
                std::min<std::size_t>(buffer.size() - filled, std::size_t{1} << 20));
            const int n = gzread(m_file, buffer.data() + filled, piece);
            // A cut-off file gives its bytes first and then reports Z_BUF_ERROR, not a failed read.
            int code = Z_OK;
            const char* message = gzerror(m_file, &code);
            if (n < 0 || (code != Z_OK && code != Z_STREAM_END))
                return damaged(code, message);
            if (n == 0)
                break;
            filled += static_cast<std::size_t>(n);
        }
        return filled;
    }

    [[nodiscard]] std::uint64_t bytesRead() const override
    {
        return static_cast<std::uint64_t>(std::max<z_off_t>(gzoffset(m_file), 0));
    }

private:
    tl::unexpected<Error> damaged(int code, const char* message) const
    {
        if (code == Z_ERRNO)
            return cannotRead(m_path, errno);
        // zlib says "path: reason".
        std::string_view reason = code == Z_BUF_ERROR ? "it ends too early" : message;
        if (const auto colon = reason.rfind(": "); colon != reason.npos)
            reason.remove_prefix(colon + 2);
        return fail(ErrorCode::Input,
                    fmt::format("'{}' is a damaged gzip file ({})", m_path.string(), reason),
                    "Fetch or make the file again");
    }

    fs::path m_path;
    gzFile m_file;
};

} // namespace

fs::path withoutGz(const fs::path& path)
{
    return path.extension() == ".gz" ? fs::path(path).replace_extension() : path;
}

Result<std::unique_ptr<ByteSource>> openBytes(const fs::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return cannotRead(path, errno);
    auto plain = std::make_unique<PlainFile>(path, descriptor);

    struct stat info = {};
    if (::fstat(descriptor, &info) != 0)
        return cannotRead(path, errno);
    if (S_ISDIR(info.st_mode))
        return fail(ErrorCode::Input, fmt::format("'{}' is a folder", path.string()),
                    "Name a file inside it");
    if (path.extension() != ".gz")
        return plain;

    gzFile file = gzopen(path.c_str(), "rbe");
    if (!file)
        return cannotRead(path, errno);
    auto unpacked = std::make_unique<GzipFile>(path, file);
    gzbuffer(file, 1 << 17);
    if (gzdirect(file))
        return fail(ErrorCode::Input,
                    fmt::format("'{}' is not a gzip file, though its name says so", path.string()),
                    "Remove .gz from the name if it is plain text, or fetch the file again");
    return unpacked;
}

Result<Bytes> readAll(ByteSource& source, const fs::path& path, std::uint64_t limitBytes)
{
    Bytes content;
    std::size_t step = std::size_t{1} << 16;
    for (;;) {
        const std::size_t size = content.size();
        content.resize(
            size + static_cast<std::size_t>(std::min<std::uint64_t>(step, limitBytes + 1 - size)));
        const auto n = source.read(std::span(content).subspan(size));
        if (!n)
            return fail(n.error());
        const bool atEnd = size + *n < content.size();
        content.resize(size + *n);
        if (content.size() > limitBytes)
            return fail(ErrorCode::Input,
                        fmt::format("'{}' holds more than {} bytes of text in one document",
                                    path.string(), limitBytes),
                        "Split it into several documents");
        if (atEnd)
            return content;
        step = std::max(step, content.size() / 2);
    }
}

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <fmt/format.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace mullion {

namespace {

namespace fs = std::filesystem;

class Descriptor
{
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

tl::unexpected<Error> cannotRead(const fs::path& path, int error)
{
    const std::string reason = std::strerror(error);
    return fail(ErrorCode::Input, fmt::format("Cannot read '{}': {}", path.string(), reason),
                error == EACCES ? "Check the permissions of the file and its folders"
                                : "Check the path");
}

tl::unexpected<Error> cannotWrite(const fs::path& path, int error)
{
    const std::string reason = std::strerror(error);
    const char* cure = "Check that the folder exists and can be written";
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        cure = "Free some space or choose another folder";
    return fail(ErrorCode::Output, fmt::format("Cannot write '{}': {}", path.string(), reason),
                cure);
}

Result<struct stat> regularFile(const fs::path& path, int descriptor)
{
    struct stat info = {};
    if (::fstat(descriptor, &info) != 0)
        return cannotRead(path, errno);
    if (S_ISDIR(info.st_mode))
        return fail(ErrorCode::Input, fmt::format("'{}' is a folder", path.string()),
                    "Name a file inside it");
    return info;
}

void syncFolder(const fs::path& path)
{
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some network file systems refuse fsync of folders; the rename itself has happened.
    if (descriptor.get() >= 0)
        ::fsync(descriptor.get());
}

} // namespace

Result<Bytes> readFile(const fs::path& path, std::uint64_t limitBytes)
{
    const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (descriptor.get() < 0)
        return cannotRead(path, errno);
    const auto info = regularFile(path, descriptor.get());
    if (!info)
        return fail(info.error());

    Bytes content;
    content.reserve(static_cast<std::size_t>(std::max<off_t>(info->st_size, 0)));
    std::uint8_t buffer[1 << 16];
    for (;;) {
        const ssize_t n = ::read(descriptor.get(), buffer, sizeof buffer);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return cannotRead(path, errno);
        if (n == 0)
            return content;
        content.insert(content.end(), buffer, buffer + n);
        if (limitBytes != 0 && content.size() > limitBytes)
            return fail(ErrorCode::Input,
                        fmt::format("'{}' is larger than {} bytes", path.string(), limitBytes),
                        "Check that this is the right file");
    }
}

Result<> writeFileAtomically(const fs::path& path, ByteView content)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return fail(std::move(file).error());
    MULLION_TRY(file->write(content));
    return file->commit();
}

Result<> writeFileAtomically(const fs::path& path, std::string_view content)
{
    return writeFileAtomically(path, asBytes(content));
}

Result<AtomicFile> AtomicFile::create(const fs::path& path)
{
    static std::atomic<unsigned> counter = 0;

    // A rename over /dev/null or a pipe would replace it by a file, for everybody if root does it.
    struct stat present = {};
    if (::stat(path.c_str(), &present) == 0 && !S_ISREG(present.st_mode))
        return fail(ErrorCode::Output,
                    fmt::format("'{}' is {}", path.string(),
                                S_ISDIR(present.st_mode) ? "a folder" : "no regular file"),
                    "Name a file, or use - for standard output where the command has it");

    AtomicFile file;
    file.m_path = path;
    // A process of the same number may have left its own here, killed or on another machine.
    do {
        file.m_temporary = path;
        file.m_temporary += fmt::format(".{}-{}.part", ::getpid(), counter++);
        file.m_descriptor =
            ::open(file.m_temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    } while (file.m_descriptor < 0 && errno == EEXIST);
    if (file.m_descriptor < 0)
        return cannotWrite(path, errno);
    return file;
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_temporary(std::move(other.m_temporary))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept
{
    if (this != &other) {
        discard();
        m_path = std::move(other.m_path);
        m_temporary = std::move(other.m_temporary);
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

AtomicFile::~AtomicFile()
{
    discard();
}

void AtomicFile::discard() noexcept
{
    if (m_descriptor < 0)
        return;
    ::close(std::exchange(m_descriptor, -1));
    ::unlink(m_temporary.c_str());
}

Result<> AtomicFile::write(ByteView content)
{
    while (!content.empty()) {
        const ssize_t n = ::write(m_descriptor, content.data(), content.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return cannotWrite(m_path, errno);
        content = content.subspan(static_cast<std::size_t>(n));
    }
    return {};
}

Result<> AtomicFile::overwrite(std::uint64_t offset, ByteView content)
{
    while (!content.empty()) {
        const ssize_t n =
            ::pwrite(m_descriptor, content.data(), content.size(), static_cast<off_t>(offset));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return cannotWrite(m_path, errno);
        content = content.subspan(static_cast<std::size_t>(n));
        offset += static_cast<std::uint64_t>(n);
    }
    return {};
}

Result<> AtomicFile::commit()
{
    if (::fsync(m_descriptor) != 0 || ::rename(m_temporary.c_str(), m_path.c_str()) != 0) {
        const int error = errno;
        discard();
        return cannotWrite(m_path, error);
    }
    ::close(std::exchange(m_descriptor, -1));
    syncFolder(m_path);
    return {};
}

} // namespace mullion

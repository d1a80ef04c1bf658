// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace mullion {

namespace {

std::string hexOf(XXH128_hash_t hash)
{
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

} // namespace

std::uint64_t hash64(ByteView bytes, std::uint64_t seed)
{
    return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

std::string identityOf(ByteView bytes)
{
    return hexOf(XXH3_128bits(bytes.data(), bytes.size()));
}

Result<FileIdentity> identityOfFile(const std::filesystem::path& path)
{
    using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
    using State = std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)>;
    const File file(std::fopen(path.c_str(), "rb"), &std::fclose);
    const State state(XXH3_createState(), &XXH3_freeState);
    bool broken = !file || XXH3_128bits_reset(state.get()) != XXH_OK;
    FileIdentity identity;
    std::vector<std::uint8_t> buffer(1 << 20);
    while (!broken) {
        const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), file.get());
        if (n == 0) {
            broken = std::ferror(file.get()) != 0;
            break;
        }
        XXH3_128bits_update(state.get(), buffer.data(), n);
        identity.sizeBytes += n;
    }
    if (broken)
        return fail(ErrorCode::Input,
                    fmt::format("Cannot read '{}': {}", path.string(), std::strerror(errno)),
                    "Check the path and its permissions");
    identity.hash = hexOf(XXH3_128bits_digest(state.get()));
    return identity;
}

} // namespace mullion

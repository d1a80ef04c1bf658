// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "core/base/file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace mullion::cli {

Result<Bytes> readInput(const std::string& path)
{
    if (path != "-")
        return readFile(path);
    Bytes content;
    std::uint8_t buffer[1 << 16];
    for (;;) {
        const std::size_t n = std::fread(buffer, 1, sizeof buffer, stdin);
        content.insert(content.end(), buffer, buffer + n);
        if (n == sizeof buffer)
            continue;
        if (std::ferror(stdin) != 0)
            return fail(ErrorCode::Input, "Cannot read standard input",
                        "Redirect a file or a pipe into the command");
        return content;
    }
}

Result<> writeOutput(const std::string& path, ByteView content)
{
    return path == "-" ? printOut(asChars(content)) : writeFileAtomically(path, content);
}

Result<> printOut(std::string_view text)
{
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        return fail(ErrorCode::Output,
                    fmt::format("Cannot write standard output: {}", std::strerror(errno)),
                    "Free some space or keep the reader of the pipe open");
    return {};
}

} // namespace mullion::cli

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/detachedprogram.h"

#include "core/base/file.h"

namespace mullion {

Result<DetachedProgram> DetachedProgram::start(const std::vector<std::string>& arguments,
                                               const std::filesystem::path& output,
                                               const std::filesystem::path& folder)
{
    return startProgram({arguments, output, folder, true}).map([](pid_t pid) {
        return DetachedProgram(pid);
    });
}

std::optional<ProgramEnd> DetachedProgram::poll()
{
    if (!m_end)
        m_end = endOfProgram(m_pid, false);
    return m_end;
}

std::string lastMessage(const std::filesystem::path& output)
{
    const auto bytes = readFile(output);
    if (!bytes)
        return {};
    std::string_view text = asChars(*bytes);
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    text = text.substr(text.rfind('\n') + 1);
    constexpr std::string_view kBegin = "mullion: ";
    return std::string(text.starts_with(kBegin) ? text.substr(kBegin.size()) : text);
}

} // namespace mullion

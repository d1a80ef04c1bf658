// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/textstream.h"

#include "app/cli/escape.h"
#include "core/text/utf8line.h"

#include <algorithm>

namespace mullion::cli {

std::string TextStream::take(ByteView bytes)
{
    m_waiting.insert(m_waiting.end(), bytes.begin(), bytes.end());
    std::string shown;
    ByteView rest = m_waiting;
    while (!rest.empty()) {
        constexpr std::size_t kMost = 4;
        std::size_t length = 1;
        if (rest[0] == '\n' || rest[0] == '\t' || rest[0] == '\\') {
            shown += static_cast<char>(rest[0]);
        } else {
            if (rest[0] >= 0x80) {
                const std::size_t known = std::min(rest.size(), kMost);
                length = rest[0] >= 0xf0 ? 4 : rest[0] >= 0xe0 ? 3 : 2;
                if (known < length || utf8LineLength(rest.first(length), kMost) < length) {
                    if (known < length && mayBecomeCharacter(rest.first(known)))
                        break;
                    length = 1;
                }
            }
            shown += escaped(rest.first(length));
        }
        rest = rest.subspan(length);
    }
    m_waiting.erase(m_waiting.begin(), m_waiting.end() - static_cast<std::ptrdiff_t>(rest.size()));
    return shown;
}

std::string TextStream::finish()
{
    const std::string shown = escaped(m_waiting);
    m_waiting.clear();
    return shown;
}

} // namespace mullion::cli

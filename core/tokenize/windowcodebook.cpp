// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/windowcodebook.h"

#include <algorithm>

namespace mullion {

WindowCodebook::WindowCodebook(const WindowTree& tree, const WindowCodes& codes)
    : m_tree(tree)
    , m_windowCodes(codes)
{
    const std::vector<bool> emitted = codes.emitted();
    for (std::uint32_t code = 0; code < emitted.size(); ++code) {
        if (emitted[code])
            m_codes.push_back(code);
    }
}

Codebook::Entry WindowCodebook::entry(std::size_t index) const
{
    const std::uint32_t code = m_codes[index];
    const std::uint32_t node = m_windowCodes.decoded[code];
    return {code, m_tree.stringBits(node), m_tree.symbols(node)};
}

std::size_t WindowCodebook::indexOf(std::uint32_t code) const
{
    const auto place = std::lower_bound(m_codes.begin(), m_codes.end(), code);
    const bool found = place != m_codes.end() && *place == code;
    return found ? static_cast<std::size_t>(place - m_codes.begin()) : m_codes.size();
}

} // namespace mullion

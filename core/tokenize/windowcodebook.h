// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/codebook.h"
#include "core/tokenize/windowcodes.h"
#include "core/tokenize/windowtree.h"

#include <vector>

namespace mullion {

/// The code words that a window code can emit, each with the string it decodes to. `tree` and
/// `codes` must outlive it.
class WindowCodebook final : public Codebook
{
public:
    WindowCodebook(const WindowTree& tree, const WindowCodes& codes);

    [[nodiscard]] std::size_t size() const override { return m_codes.size(); }
    [[nodiscard]] Entry entry(std::size_t index) const override;
    [[nodiscard]] int codeBits() const override { return m_tree.grid().bits(); }
    [[nodiscard]] std::size_t indexOf(std::uint32_t code) const override;

private:
    const WindowTree& m_tree;
    const WindowCodes& m_windowCodes;
    std::vector<std::uint32_t> m_codes; ///< ascending
};

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/codebook.h"
#include "core/tokenize/stringdictionary.h"

namespace mullion {

/// The strings of a dictionary under their token ids. `dictionary` must outlive it.
class DictionaryCodebook final : public Codebook
{
public:
    DictionaryCodebook(const StringDictionary& dictionary, int codeBits)
        : m_dictionary(dictionary)
        , m_codeBits(codeBits)
    {
    }

    [[nodiscard]] std::size_t size() const override { return m_dictionary.size(); }
    [[nodiscard]] Entry entry(std::size_t index) const override
    {
        return {static_cast<std::uint32_t>(index), m_dictionary.stringBits(index + 1),
                stringOf(m_dictionary.nodes(), index + 1)};
    }
    [[nodiscard]] int codeBits() const override { return m_codeBits; }
    [[nodiscard]] std::size_t indexOf(std::uint32_t code) const override
    {
        return code < size() ? code : size();
    }

private:
    const StringDictionary& m_dictionary;
    int m_codeBits;
};

} // namespace mullion

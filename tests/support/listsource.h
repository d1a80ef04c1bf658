// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/corpus.h"

#include <string_view>
#include <utility>
#include <vector>

namespace mullion {

/// Documents from a list.
class ListSource final : public DocumentSource
{
public:
    explicit ListSource(std::vector<std::string_view> texts)
        : m_texts(std::move(texts))
    {
    }
    Result<std::optional<Document>> next() override
    {
        if (m_next == m_texts.size())
            return std::nullopt;
        const ByteView bytes = asBytes(m_texts[m_next++]);
        return Document{"list", Bytes(bytes.begin(), bytes.end())};
    }

private:
    std::vector<std::string_view> m_texts;
    std::size_t m_next = 0;
};

} // namespace mullion

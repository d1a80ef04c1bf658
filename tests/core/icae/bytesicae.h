// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/textslots.h"
#include "core/tokenize/registry.h"
#include "tests/core/icae/fakecontextmodel.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

namespace mullion {

/// The fake ICAE over `bytes`: four segments of 32 bytes, 8 slots that hold 4 bytes each.
class BytesIcae : public testing::Test
{
protected:
    BytesIcae() { m_icae.edit().tokenizerIdentity = m_tokenizer->info().identity; }

    SlotsFile squeezed(std::string_view text, const TextSlotsOptions& options = {})
    {
        auto file = slotsOfText(m_icae, *m_tokenizer, asBytes(text), options);
        EXPECT_TRUE(file) << file.error().sentence();
        return file.value_or(SlotsFile());
    }

    FakeContextModel m_icae;
    std::shared_ptr<const Tokenizer> m_tokenizer = openTokenizer("bytes").value();
};

inline std::string charsOf(const Bytes& bytes)
{
    return std::string(asChars(bytes));
}

/// 26 letters, again and again.
inline std::string letters(std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += static_cast<char>('a' + i % 26);
    return text;
}

} // namespace mullion

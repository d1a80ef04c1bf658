// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/codebookrow.h"

#include "widgets/models/bytetext.h"

namespace mullion {

std::vector<CodebookRow> readCodebook(const Codebook& codebook)
{
    std::vector<CodebookRow> rows;
    rows.reserve(codebook.size());
    for (std::size_t i = 0; i < codebook.size(); ++i) {
        const Codebook::Entry entry = codebook.entry(i);
        CodebookRow row;
        row.code = entry.code;
        row.bits = static_cast<float>(entry.bits);
        row.length = static_cast<std::uint16_t>(entry.symbols.size());
        row.text = printableSymbols(entry.symbols);
        for (const Symbol symbol : entry.symbols)
            if (symbol != kEndOfDocument)
                row.bytes.push_back(static_cast<std::uint8_t>(symbol));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace mullion

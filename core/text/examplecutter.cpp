// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/examplecutter.h"

#include <algorithm>

namespace mullion {

ExampleCutter::ExampleCutter(std::unique_ptr<DocumentSource> documents,
                             const ExampleOptions& options)
    : m_documents(std::move(documents))
    , m_documentsPerSequence(options.documentsPerSequence)
{
}

Result<bool> ExampleCutter::next(std::span<Symbol> example)
{
    std::size_t filled = 0;
    while (filled < example.size()) {
        if (!m_endPending) {
            const auto more = nextDocument();
            if (!more || !*more)
                return more;
            if (m_newSequence)
                filled = 0; // the rest of the last sequence is dropped
        }
        const std::size_t n = std::min(m_document.size() - m_used, example.size() - filled);
        std::copy_n(m_document.begin() + static_cast<std::ptrdiff_t>(m_used), n,
                    example.begin() + static_cast<std::ptrdiff_t>(filled));
        m_used += n;
        filled += n;
        if (m_used == m_document.size() && filled < example.size()) {
            example[filled++] = kEndOfDocument;
            m_endPending = false;
        }
    }
    return true;
}

Result<bool> ExampleCutter::nextDocument()
{
    auto document = m_documents->next();
    if (!document)
        return fail(std::move(document).error());
    if (!*document)
        return false;
    m_document = std::move((*document)->bytes);
    m_used = 0;
    m_endPending = true;
    m_newSequence = m_documentsInSequence == m_documentsPerSequence;
    m_documentsInSequence = m_newSequence ? 1 : m_documentsInSequence + 1;
    return true;
}

} // namespace mullion

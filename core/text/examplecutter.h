// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/symbol.h"
#include "core/text/sequences.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace mullion {

/// One pass over a stream of documents, cut into examples in the order of the documents: ends
/// documents, joins them, drops what is left of each sequence. Holds one document and less than
/// one example.
class ExampleCutter
{
public:
    ExampleCutter(std::unique_ptr<DocumentSource> documents, const ExampleOptions& options);

    /// Writes the next example, or returns false at the end of the pass.
    Result<bool> next(std::span<Symbol> example);

private:
    Result<bool> nextDocument();

    std::unique_ptr<DocumentSource> m_documents;
    std::uint32_t m_documentsPerSequence;
    std::uint32_t m_documentsInSequence = 0;
    Bytes m_document;
    std::size_t m_used = 0;     ///< bytes of m_document that are in an example
    bool m_endPending = false;  ///< m_document's end is not in an example yet
    bool m_newSequence = false; ///< m_document is the first of a sequence
};

} // namespace mullion

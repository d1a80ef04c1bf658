// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/tokenizerfamily.h"

// Each is defined beside its tokenizer.
namespace mullion {

extern const TokenizerFamily kBytesFamily;
extern const TokenizerFamily kGzipFamily;
extern const TokenizerFamily kStaticAcFamily;
extern const TokenizerFamily kAcFamily;
extern const TokenizerFamily kEqualInfoFamily;
extern const TokenizerFamily kTunstallFamily;
extern const TokenizerFamily kSentencePieceFamily;

} // namespace mullion

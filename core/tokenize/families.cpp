// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/families.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mullion {

namespace {

/// One line per family.
constexpr const TokenizerFamily* kFamilies[] = {
    &kBytesFamily,     &kGzipFamily,     &kStaticAcFamily,      &kAcFamily,
    &kEqualInfoFamily, &kTunstallFamily, &kSentencePieceFamily,
};

} // namespace

std::span<const TokenizerFamily* const> tokenizerFamilies()
{
    return kFamilies;
}

Result<const TokenizerFamily*> familyOf(const TokenizerName& name)
{
    std::vector<std::string_view> forms;
    for (const TokenizerFamily* family : kFamilies) {
        if (family->name == name.family) {
            if (family->knows(name))
                return family;
            return fail(ErrorCode::Usage, fmt::format("There is no tokenizer '{}'", name.text()),
                        fmt::format("Give {}", family->forms));
        }
        forms.push_back(family->forms);
    }
    return fail(ErrorCode::Usage, fmt::format("There is no tokenizer '{}'", name.text()),
                fmt::format("Give one of {}", fmt::join(forms, "; ")));
}

} // namespace mullion

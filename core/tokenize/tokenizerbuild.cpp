// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/tokenizerbuild.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mullion {

namespace {

std::string buildableForms()
{
    std::vector<std::string_view> forms;
    for (const TokenizerFamily* family : tokenizerFamilies()) {
        if (family->build != nullptr)
            forms.push_back(family->forms);
    }
    return fmt::format("Give one of {}", fmt::join(forms, "; "));
}

} // namespace

Result<TokenizerSource> sourceOf(const TokenizerName& name)
{
    const auto family = familyOf(name);
    if (!family)
        return fail(family.error());
    if ((*family)->build == nullptr)
        return fail(ErrorCode::Usage,
                    fmt::format("'{}' is built in and needs no file", name.text()),
                    buildableForms());
    return (*family)->source;
}

Result<TokenizerFile> buildTokenizer(const TokenizerName& name, const BuildInput& input,
                                     std::string_view origin)
{
    const auto source = sourceOf(name);
    MULLION_TRY(source);
    if (*source == TokenizerSource::Model && input.model == nullptr)
        return fail(ErrorCode::Usage, fmt::format("'{}' is built from a byte model", name.text()),
                    "Give --m1 RUN");
    if (*source == TokenizerSource::Corpus && input.documents == nullptr)
        return fail(ErrorCode::Usage, fmt::format("'{}' is built from a corpus", name.text()),
                    "Give --corpus PATH");
    auto built = (*familyOf(name))->build(name, input);
    if (!built)
        return fail(std::move(built).error());

    TokenizerFile file;
    file.name = name;
    if (input.model != nullptr)
        file.provenance.emplace_back("m1", input.model->identity());
    file.provenance.emplace_back("built from", origin);
    file.provenance.insert(file.provenance.end(), built->provenance.begin(),
                           built->provenance.end());
    file.payload = std::move(built->payload);
    MULLION_TRY(addSamples(file));
    return file;
}

} // namespace mullion

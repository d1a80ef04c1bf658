// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/families.h"
#include "core/tokenize/stringdictionarybuilder.h"
#include "core/tokenize/tunstalltokenizer.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

Result<BuiltPayload> build(const TokenizerName& name, const BuildInput& input)
{
    const auto dictionary = growStringDictionary(
        *input.model, *name.vocabulary,
        [&](const DictionaryProgress& progress) {
            // In the end about every string has been extended.
            const double share = std::min(1.0, static_cast<double>(progress.asked)
                                                   / static_cast<double>(*name.vocabulary));
            input.progress(fmt::format("{} of {} strings extended: {:.0f} %", progress.asked,
                                       *name.vocabulary, 100.0 * share));
        },
        input.stop);
    if (!dictionary)
        return fail(dictionary.error());
    return BuiltPayload{dictionary->serialise(), {}};
}

Result<std::shared_ptr<const Tokenizer>> open(const TokenizerName& name, ByteView payload)
{
    auto dictionary = StringDictionary::parse(payload);
    if (!dictionary)
        return fail(std::move(dictionary).error());
    return TunstallTokenizer::create(name, std::move(*dictionary));
}

} // namespace

const TokenizerFamily kTunstallFamily = {
    .name = "tunstall",
    .source = TokenizerSource::Model,
    .forms = "tunstall[v=32k|65k] or any v from 300 to 65536, with parse=optimal if you like",
    .knows = TunstallTokenizer::knows,
    .build = build,
    .open = open,
};

} // namespace mullion

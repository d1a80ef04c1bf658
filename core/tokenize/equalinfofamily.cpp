// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/equalinfotokenizer.h"
#include "core/tokenize/families.h"
#include "core/tokenize/windowtreebuilder.h"

#include <fmt/format.h>

namespace mullion {

namespace {

bool knows(const TokenizerName& name)
{
    TokenizerName plain{"equal-info", 16, name.vocabulary, name.code, {}, {}, {}};
    return name.text() == plain.text() && (name.vocabulary == 256u || name.vocabulary == 65'536u);
}

Result<BuiltPayload> build(const TokenizerName& name, const BuildInput& input)
{
    const auto tree = growWindowTree(
        *input.model, *name.windowBits,
        [&](const TreeProgress& progress) {
            input.progress(fmt::format("{} strings, those of length {}: {:.0f} %", progress.nodes,
                                       progress.depth + 1, 100.0 * progress.share));
        },
        input.stop);
    if (!tree)
        return fail(tree.error());
    return BuiltPayload{tree->serialise(), {}};
}

Result<std::shared_ptr<const Tokenizer>> open(const TokenizerName& name, ByteView payload)
{
    auto tree = WindowTree::parse(payload);
    if (!tree)
        return fail(std::move(tree).error());
    return EqualInfoTokenizer::create(name, std::move(*tree));
}

} // namespace

const TokenizerFamily kEqualInfoFamily = {
    .name = "equal-info",
    .source = TokenizerSource::Model,
    .forms = "equal-info[b=16,v=256|65k], with code=delay or code=paper if you like",
    .knows = knows,
    .build = build,
    .open = open,
};

} // namespace mullion

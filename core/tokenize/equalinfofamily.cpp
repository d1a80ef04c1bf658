// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytemodel/frozenmodel.h"
#include "core/tokenize/equalinfotokenizer.h"
#include "core/tokenize/families.h"
#include "core/tokenize/modelwindowtokenizer.h"
#include "core/tokenize/windowtreebuilder.h"

#include <fmt/format.h>

namespace mullion {

namespace {

/// Short windows that restart the model are a table; the others need it at hand.
bool isTable(const TokenizerName& name)
{
    return name.windowBits == 16
           && name.reset.value_or(ModelReset::EachWindow) == ModelReset::EachWindow;
}

Result<BuiltPayload> build(const TokenizerName& name, const BuildInput& input)
{
    if (!isTable(name)) {
        auto model = input.model->serialise();
        if (!model)
            return fail(std::move(model).error());
        return BuiltPayload{std::move(*model), {}};
    }
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
    if (!isTable(name)) {
        auto model = parseByteModel(payload);
        if (!model)
            return fail(std::move(model).error());
        return ModelWindowTokenizer::create(name, std::move(*model));
    }
    auto tree = WindowTree::parse(payload);
    if (!tree)
        return fail(std::move(tree).error());
    return EqualInfoTokenizer::create(name, std::move(*tree));
}

} // namespace

const TokenizerFamily kEqualInfoFamily = {
    .name = "equal-info",
    .source = TokenizerSource::Model,
    .forms = "equal-info[b=16|24|32|64|128,v=256|65k], with code=delay|paper and reset=other|never "
             "if you like",
    .knows = ModelWindowTokenizer::knows,
    .build = build,
    .open = open,
};

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytemodel/frozenmodel.h"
#include "core/tokenize/actokenizer.h"
#include "core/tokenize/families.h"

namespace mullion {

namespace {

Result<BuiltPayload> build(const TokenizerName&, const BuildInput& input)
{
    auto model = input.model->serialise();
    if (!model)
        return fail(std::move(model).error());
    return BuiltPayload{std::move(*model), {}};
}

Result<std::shared_ptr<const Tokenizer>> open(const TokenizerName& name, ByteView payload)
{
    auto model = parseByteModel(payload);
    if (!model)
        return fail(std::move(model).error());
    return AcTokenizer::create(name, std::move(*model));
}

} // namespace

const TokenizerFamily kAcFamily = {
    .name = "ac",
    .source = TokenizerSource::Model,
    .forms = "ac[v=256|65k]",
    .knows = AcTokenizer::knows,
    .build = build,
    .open = open,
};

} // namespace mullion

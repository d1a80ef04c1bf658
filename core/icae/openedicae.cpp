// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/openedicae.h"

#include "core/icae/textslots.h"
#include "core/runs/runtokenizer.h"
#include "core/runs/usedinput.h"
#include "core/tokenize/registry.h"

namespace mullion {

namespace {

/// The run itself may name its tokenizer; if not, the run of its base does.
Result<std::shared_ptr<const Tokenizer>> tokenizerOf(const ContextModelSource& source,
                                                     const std::string& tokenizer)
{
    if (!tokenizer.empty())
        return openTokenizer(tokenizer);
    auto own = tokenizerOfRun(source.icae);
    if (own)
        return own;
    if (!source.base.empty())
        return tokenizerOfRun(source.base);
    const auto run = runOf(source.icae);
    MULLION_TRY(run);
    const auto spec = run->readSpec();
    MULLION_TRY(spec);
    const UsedInput* base = spec->use("base");
    if (base == nullptr)
        return own;
    const auto folder = folderOf(*base, run->path());
    MULLION_TRY(folder);
    return tokenizerOfRun(*folder);
}

} // namespace

Result<OpenedIcae> openIcae(const ContextModelSource& source, const std::string& tokenizer,
                            const std::string& device)
{
    const auto engine = loadEngine();
    MULLION_TRY(engine);
    auto model = (*engine)->openContextModel(source, device);
    MULLION_TRY(model);
    auto opened = tokenizerOf(source, tokenizer);
    MULLION_TRY(opened);
    MULLION_TRY(checkTokenizer((*model)->info(), (*opened)->info()));
    return OpenedIcae{std::move(*model), std::move(*opened)};
}

} // namespace mullion

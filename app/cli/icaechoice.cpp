// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/icaechoice.h"

#include "app/cli/runtokenizer.h"
#include "core/runs/engine.h"
#include "core/tokenize/registry.h"

#include <fmt/format.h>

namespace mullion::cli {

namespace {

/// The run itself may name its tokenizer; if not, the run of its base does.
Result<std::shared_ptr<const Tokenizer>> tokenizerOf(const IcaeChoice& choice)
{
    if (!choice.tokenizer.empty())
        return openTokenizer(choice.tokenizer);
    auto own = tokenizerOfRun(choice.icae);
    if (own)
        return own;
    if (!choice.base.empty())
        return tokenizerOfRun(choice.base);
    const auto run = runOf(choice.icae);
    MULLION_TRY(run);
    const auto spec = run->readSpec();
    MULLION_TRY(spec);
    const UsedInput* base = spec->use("base");
    if (base == nullptr)
        return own;
    const std::filesystem::path source = base->source;
    return tokenizerOfRun(source.is_relative() ? run->path() / source : source);
}

} // namespace

void IcaeChoice::declare(CLI::App& command)
{
    command.add_option("--icae", icae, "Run folder or checkpoint of an ICAE")
        ->required()
        ->check(CLI::ExistingPath)
        ->type_name("RUN");
    command
        .add_option("--base", base,
                    "Run folder or checkpoint of its base model, where it is not where the run "
                    "says")
        ->check(CLI::ExistingPath)
        ->type_name("RUN");
    command
        .add_option("-t,--tokenizer", tokenizer,
                    "Name or .tokenizer file, where the run's own is not to be found")
        ->type_name("T");
    command.add_option("--device", device, "Where the models run: cpu, cuda, cuda:1")
        ->capture_default_str();
}

Result<OpenedIcae> IcaeChoice::open(bool untrained) const
{
    const auto engine = loadEngine();
    MULLION_TRY(engine);
    auto model = (*engine)->openContextModel({icae, base, untrained}, device);
    MULLION_TRY(model);
    auto opened = tokenizerOf(*this);
    MULLION_TRY(opened);
    const TokenizerInfo& known = (*opened)->info();
    const ContextModelInfo& info = (*model)->info();
    if (known.identity != info.tokenizerIdentity)
        return fail(ErrorCode::Input,
                    fmt::format("The ICAE was trained with the tokenizer '{}' of identity {}, and "
                                "this is '{}' of identity {}, newer, older or another one",
                                info.tokenizer, info.tokenizerIdentity, known.name, known.identity),
                    "Give the one it was trained with by --tokenizer");
    return OpenedIcae{std::move(*model), std::move(*opened)};
}

} // namespace mullion::cli

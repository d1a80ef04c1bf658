// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/analyze.h"
#include "app/cli/bench.h"
#include "app/cli/command.h"
#include "app/cli/dataset.h"
#include "app/cli/encode.h"
#include "app/cli/icae.h"
#include "app/cli/inspect.h"
#include "app/cli/runs.h"
#include "app/cli/sample.h"
#include "app/cli/sweep.h"
#include "app/cli/tokenizer.h"
#include "app/cli/train.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <vector>

namespace mullion::cli {

namespace {

/// One line per command.
const std::vector<CommandDeclaration>& commands()
{
    static const std::vector<CommandDeclaration> all = {
        declareEncode,    declareDecode,  declareInspect, declareAnalyze,
        declareTokenizer, declareTrain,   declareSweep,   declareRuns,
        declareBench,     declareDataset, declareSample,  declareIcae,
    };
    return all;
}

int report(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        return 1;
    fmt::print(stderr, "mullion: {}\n", error.sentence());
    return error.code == ErrorCode::Usage ? 2 : 1;
}

/// What CLI11 says of a command that does not exist ("a subcommand is required") would mislead.
std::string sentenceFor(const CLI::ParseError& error, CLI::App& app, int argc,
                        const char* const* argv)
{
    CLI::App* command = &app;
    for (int i = 1; i < argc && argv[i][0] != '-'; ++i) {
        const auto below = command->get_subcommands([](CLI::App*) { return true; });
        if (below.empty())
            break;
        const auto next = std::find_if(below.begin(), below.end(), [&](const CLI::App* other) {
            return other->get_name() == argv[i];
        });
        if (next == below.end()) {
            std::vector<std::string> names;
            for (const CLI::App* other : below)
                names.push_back(other->get_name());
            return fmt::format("There is no command '{}'. Choose one of: {}", argv[i],
                               fmt::join(names, ", "));
        }
        command = *next;
    }
    return error.what();
}

} // namespace

int runProgram(int argc, const char* const* argv)
{
    CLI::App app("Mullion: neurally compressed text, from training a byte model to the bits of "
                 "each token",
                 "mullion");
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string("mullion ") + MULLION_VERSION);

    Action action;
    for (const CommandDeclaration declare : commands())
        declare(app, action);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0)
            return app.exit(error);
        fmt::print(stderr, "mullion: {}. See 'mullion --help'.\n",
                   sentenceFor(error, app, argc, argv));
        return 2;
    }

    try {
        const Result<> result = action();
        return result ? 0 : report(result.error());
    } catch (const std::exception& error) {
        return report({ErrorCode::Internal, fmt::format("Unexpected failure: {}", error.what()),
                       "Please report it together with the command"});
    }
}

} // namespace mullion::cli

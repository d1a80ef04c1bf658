// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/freeze.h"
#include "core/text/readtext.h"
#include "core/tokenize/actokenizer.h"
#include "core/tokenize/modelwindowtokenizer.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

// What tokenizers cost that have their model at hand, on one thread: CPU time, medians.
//
//   modelcodecbench --m1 RUN --text FILE [--limit SIZE] [--lanes N] [--cache SIZE]
//                   [--repetitions N] NAME...

namespace mullion {
namespace {

struct Request
{
    std::filesystem::path m1;
    std::filesystem::path text;
    std::uint64_t limit = 300'000;
    LaneOptions options;
    int repetitions = 3;
    std::vector<std::string> names;
};

template <class Work>
double medianSeconds(int repetitions, Work work)
{
    std::vector<double> seconds;
    for (int i = 0; i < repetitions; ++i) {
        const std::clock_t begin = std::clock();
        work();
        seconds.push_back(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds[seconds.size() / 2];
}

Result<> measure(const Request& request, const Tokenizer& tokenizer, const LaneCounts& counts,
                 const Text& text)
{
    const auto encoded = tokenizer.encode(text.view());
    MULLION_TRY(encoded);
    const auto known = static_cast<double>(counts.known);
    const auto computed = static_cast<double>(counts.computed);
    const auto decoded = tokenizer.decode(*encoded);
    MULLION_TRY(decoded);
    if (tokenizer.info().lossless && !(*decoded == text))
        return fail(ErrorCode::Internal, "Decoding does not give the text back", "");

    const auto size = static_cast<double>(text.view().symbolCount());
    const double encode =
        medianSeconds(request.repetitions, [&] { (void)tokenizer.encode(text.view()); });
    const double decode =
        medianSeconds(request.repetitions, [&] { (void)tokenizer.decode(*encoded); });
    fmt::print("{:<40} {:>11.4f} {:>11.4f} {:>9.2f} {:>11.3f} {:>8.1f} %\n", tokenizer.info().name,
               size / encode / 1e6, size / decode / 1e6,
               size / static_cast<double>(encoded->ids.size()), computed / size,
               100.0 * known / (known + computed));
    return {};
}

Result<> run(const Request& request)
{
    const auto text = readText({{request.text}, "text"}, {.limitBytes = request.limit});
    MULLION_TRY(text);
    const auto model = openFrozenModel(request.m1);
    MULLION_TRY(model);
    fmt::print("{:<40} {:>11} {:>11} {:>9} {:>11} {:>10}\n", "", "encode MB/s", "decode MB/s",
               "per token", "steps/byte", "known");
    for (const std::string& named : request.names) {
        const auto name = TokenizerName::parse(named);
        MULLION_TRY(name);
        if (AcTokenizer::knows(*name)) {
            const auto tokenizer = AcTokenizer::create(*name, *model, request.options);
            MULLION_TRY(tokenizer);
            MULLION_TRY(measure(request, **tokenizer, (*tokenizer)->counts(), *text));
        } else {
            const auto tokenizer = ModelWindowTokenizer::create(*name, *model, request.options);
            MULLION_TRY(tokenizer);
            MULLION_TRY(measure(request, **tokenizer, (*tokenizer)->counts(), *text));
        }
    }
    return {};
}

} // namespace
} // namespace mullion

int main(int argc, char** argv)
{
    mullion::Request request;
    CLI::App app("Speed of tokenizers that run a model");
    app.add_option("--m1", request.m1, "A run, checkpoint or its weights")->required();
    app.add_option("--text", request.text, "Text, folder or JSON lines")->required();
    app.add_option("--limit", request.limit, "Bytes of it")->transform(CLI::AsSizeValue(true));
    app.add_option("--lanes", request.options.lanes, "Examples at a time");
    app.add_option("--cache", request.options.cacheBytes, "Room for known prefixes")
        ->transform(CLI::AsSizeValue(true));
    app.add_option("--repetitions", request.repetitions, "Runs of which the median counts");
    app.add_option("names", request.names, "Tokenizers")->required();
    CLI11_PARSE(app, argc, argv);
    if (const auto done = mullion::run(request); !done) {
        fmt::print(stderr, "modelcodecbench: {}\n", done.error().sentence());
        return 1;
    }
    return 0;
}

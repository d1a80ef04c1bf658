// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/readtext.h"
#include "core/tokenize/registry.h"
#include "core/tokenize/totals.h"

#include <CLI/CLI.hpp>
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

// How fast tokenizers encode and decode, beside zlib at level 6 over the same buffer in the same
// run, on one thread. The table at the end compares the medians of CPU time.
//
//   codecbench --text FILE --tokenizer T... [--repetitions N] [--limit SIZE]

namespace mullion {
namespace {

void setBytes(benchmark::State& state, const Text& text)
{
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.bytes.size()));
}

void deflateWhole(benchmark::State& state, const Text& text)
{
    Bytes out(compressBound(text.bytes.size()));
    uLongf size = 0;
    for (auto _ : state) {
        size = out.size();
        if (compress2(out.data(), &size, text.bytes.data(), text.bytes.size(), 6) != Z_OK)
            state.SkipWithError("zlib failed");
    }
    setBytes(state, text);
    state.counters["ratio"] = static_cast<double>(text.bytes.size()) / static_cast<double>(size);
}

void inflateWhole(benchmark::State& state, const Text& text)
{
    Bytes packed(compressBound(text.bytes.size()));
    uLongf packedSize = packed.size();
    compress2(packed.data(), &packedSize, text.bytes.data(), text.bytes.size(), 6);
    Bytes out(text.bytes.size());
    for (auto _ : state) {
        uLongf size = out.size();
        if (uncompress(out.data(), &size, packed.data(), packedSize) != Z_OK)
            state.SkipWithError("zlib failed");
    }
    setBytes(state, text);
}

void encodeText(benchmark::State& state, const Tokenizer& tokenizer, const Text& text)
{
    std::size_t tokens = 0;
    for (auto _ : state) {
        const auto encoded = tokenizer.encode(text.view());
        if (!encoded)
            state.SkipWithError(encoded.error().sentence().c_str());
        else
            tokens = encoded->ids.size();
    }
    setBytes(state, text);
    const Totals totals = totalsOf(tokenizer.info(), text.view(), TokenCount(tokens));
    state.counters["ratio"] = totals.ratio();
    state.counters["bytes/token"] = totals.bytesPerToken();
}

void decodeText(benchmark::State& state, const Tokenizer& tokenizer, const Text& text)
{
    const auto encoded = tokenizer.encode(text.view());
    if (!encoded) {
        state.SkipWithError(encoded.error().sentence().c_str());
        return;
    }
    if (tokenizer.info().lossless && !(tokenizer.decode(*encoded).value() == text)) {
        state.SkipWithError("decoding does not give the text back");
        return;
    }
    for (auto _ : state) {
        const auto decoded = tokenizer.decode(*encoded);
        benchmark::DoNotOptimize(decoded->bytes.data());
    }
    setBytes(state, text);
}

/// Prints as usual, and keeps MB/s of the medians for the table.
class Comparison final : public benchmark::ConsoleReporter
{
public:
    void ReportRuns(const std::vector<Run>& runs) override
    {
        for (const Run& run : runs) {
            if (run.run_type == Run::RT_Aggregate && run.aggregate_name != "median")
                continue;
            const auto speed = run.counters.find("bytes_per_second");
            if (speed != run.counters.end())
                m_speeds[run.run_name.function_name] = speed->second.value / 1e6;
            const auto perToken = run.counters.find("bytes/token");
            if (perToken != run.counters.end())
                m_bytesPerToken[run.run_name.function_name] = perToken->second.value;
        }
        ConsoleReporter::ReportRuns(runs);
    }

    void printTable(const std::vector<std::string>& names) const
    {
        fmt::print("\n{:<40} {:>12} {:>8} {:>12} {:>8} {:>12}\n", "", "encode MB/s", "x zlib",
                   "decode MB/s", "x zlib", "bytes/token");
        for (const std::string& name : names) {
            const double encode = speed(name + " encode");
            const double decode = speed(name + " decode");
            fmt::print("{:<40} {:>12.1f} {:>8.2f} {:>12.1f} {:>8.2f}", name, encode,
                       encode / speed(names.front() + " encode"), decode,
                       decode / speed(names.front() + " decode"));
            const auto found = m_bytesPerToken.find(name + " encode");
            fmt::print("{}\n", found == m_bytesPerToken.end()
                                   ? ""
                                   : fmt::format(" {:>12.3f}", found->second));
        }
    }

private:
    [[nodiscard]] double speed(const std::string& name) const
    {
        const auto found = m_speeds.find(name);
        return found == m_speeds.end() ? 0.0 : found->second;
    }

    std::map<std::string, double> m_speeds;
    std::map<std::string, double> m_bytesPerToken;
};

struct Request
{
    std::filesystem::path text;
    std::uint64_t limit = 64'000'000;
    std::vector<std::string> tokenizers;
    int repetitions = 5;
};

Result<> run(const Request& request)
{
    const auto text = readText({{request.text}, "text"}, {.limitBytes = request.limit});
    MULLION_TRY(text);
    std::vector<std::shared_ptr<const Tokenizer>> tokenizers;
    std::vector<std::string> names = {"zlib level 6"};
    const auto add = [&](const std::string& name, auto function) {
        benchmark::RegisterBenchmark(name.c_str(), function)
            ->Repetitions(request.repetitions)
            ->ReportAggregatesOnly()
            ->Unit(benchmark::kMillisecond);
    };
    add(names[0] + " encode", [&](benchmark::State& state) { deflateWhole(state, *text); });
    add(names[0] + " decode", [&](benchmark::State& state) { inflateWhole(state, *text); });
    for (const std::string& nameOrPath : request.tokenizers) {
        auto tokenizer = openTokenizer(nameOrPath);
        MULLION_TRY(tokenizer);
        const Tokenizer& t = **tokenizer;
        // Two files may hold tokenizers of one name, built from different models.
        const bool isNew = std::find(names.begin(), names.end(), t.info().name) == names.end();
        names.push_back(isNew ? t.info().name : nameOrPath);
        add(names.back() + " encode",
            [&](benchmark::State& state) { encodeText(state, t, *text); });
        add(names.back() + " decode",
            [&](benchmark::State& state) { decodeText(state, t, *text); });
        tokenizers.push_back(std::move(*tokenizer));
    }
    fmt::print("{}: {} bytes\n", request.text.string(), text->bytes.size());
    Comparison comparison;
    benchmark::RunSpecifiedBenchmarks(&comparison);
    comparison.printTable(names);
    return {};
}

} // namespace
} // namespace mullion

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    CLI::App app("Speed of tokenizers beside zlib", "codecbench");
    mullion::Request request;
    app.add_option("--text", request.text, "A text file or a folder of texts")->required();
    app.add_option("--limit", request.limit, "At most so many bytes of it")
        ->transform(CLI::AsSizeValue(true));
    app.add_option("--tokenizer", request.tokenizers, "Names or .tokenizer files");
    app.add_option("--repetitions", request.repetitions, "Of each measurement");
    CLI11_PARSE(app, argc, argv);
    const mullion::Result<> result = mullion::run(request);
    if (!result)
        fmt::print(stderr, "codecbench: {}\n", result.error().sentence());
    return result ? 0 : 1;
}

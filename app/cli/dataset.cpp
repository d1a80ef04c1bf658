// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dataset.h"

#include "app/cli/output.h"
#include "app/cli/progressline.h"
#include "core/datasets/datasetcheck.h"
#include "core/datasets/datasetwriter.h"
#include "core/tokenize/registry.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <thread>

namespace mullion::cli {

namespace {

namespace fs = std::filesystem;

constexpr int kMostThreads = 1024;
constexpr std::uint64_t kMostShares = 1'000'000;

struct WriteOptions
{
    std::string tokenizer;
    DatasetRequest request;
    std::string part = "all";
    std::string share;
    bool json = false;
};

struct VerifyOptions
{
    fs::path folder;
    std::string tokenizer;
    CorpusSpec corpus;
    bool json = false;
};

/// "2/8" -> 2 of 8.
Result<> readShare(const std::string& text, DatasetRequest& request)
{
    const char* const end = text.data() + text.size();
    const auto [slash, first] = std::from_chars(text.data(), end, request.share);
    bool isRight = first == std::errc() && slash != end && *slash == '/';
    if (isRight) {
        const auto [rest, second] = std::from_chars(slash + 1, end, request.shares);
        isRight = second == std::errc() && rest == end && request.share >= 1
                  && request.share <= request.shares && request.shares <= kMostShares;
    }
    if (isRight)
        return {};
    return fail(ErrorCode::Usage, fmt::format("'--shard {}' is no share", text),
                "Write --shard i/n with i from 1 to n, such as 1/4");
}

CorpusPart partNamed(const std::string& name)
{
    if (name == "training")
        return CorpusPart::Training;
    return name == "validation" ? CorpusPart::Validation : CorpusPart::All;
}

nlohmann::ordered_json totalsOf(const DatasetIndex& index)
{
    nlohmann::ordered_json json = {
        {"tokenizer", index.plan.tokenizer}, {"identity", index.plan.tokenizerIdentity},
        {"part", nameOf(index.plan.part)},   {"shards", index.shards.size()},
        {"documents", index.documents()},    {"bytes", index.bytes()},
        {"symbols", index.symbols()},        {"tokens", index.tokens()}};
    json["bytes_per_token"] = index.tokens() == 0 ? 0.0
                                                  : static_cast<double>(index.symbols())
                                                        / static_cast<double>(index.tokens());
    return json;
}

std::string countOf(std::uint64_t n, std::string_view noun)
{
    return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
}

std::string lineOf(const DatasetIndex& index)
{
    return fmt::format("{}: {}, {} of text, {} in {}", index.plan.tokenizer,
                       countOf(index.documents(), "document"), countOf(index.bytes(), "byte"),
                       countOf(index.tokens(), "token"), countOf(index.shards.size(), "shard"));
}

Result<> print(const nlohmann::ordered_json& json)
{
    return printOut(json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

Result<> write(WriteOptions options)
{
    if (options.tokenizer.empty() || options.request.corpus.paths.empty()
        || options.request.folder.empty())
        return fail(ErrorCode::Usage, "A dataset needs --tokenizer, --corpus and --out",
                    "See 'mullion dataset --help'");
    DatasetRequest& request = options.request;
    if (!options.share.empty())
        MULLION_TRY(readShare(options.share, request));
    request.part = partNamed(options.part);
    for (fs::path& path : request.corpus.paths)
        path = fs::absolute(path).lexically_normal();
    const auto tokenizer = openTokenizer(options.tokenizer);
    MULLION_TRY(tokenizer);

    std::optional<ProgressLine> line(std::in_place);
    line->show("Reading the corpus for its hashes");
    const DatasetObserver observer{
        .progressed =
            [&](const DatasetProgress& progress) {
                line->show(progress.bytesRead, progress.allBytes,
                           fmt::format("{} tokens", progress.tokens));
            },
        .noted = [&](const std::string& sentence) { line->note(sentence); }};
    const auto outcome = writeDataset(**tokenizer, request, observer);
    line.reset();
    MULLION_TRY(outcome);

    const std::string where = request.folder.string();
    if (options.json) {
        auto json = totalsOf(outcome->dataset);
        json["complete"] = outcome->isComplete;
        json["written_shards"] = outcome->writtenShards;
        json["found_shards"] = outcome->foundShards;
        return print(json);
    }
    if (outcome->isComplete)
        return printOut(lineOf(outcome->dataset) + fmt::format("; see '{}/index.json'\n", where));
    return printOut(fmt::format("Share {} of {} is done: {} written, {} found. Other shares are "
                                "not; who finishes the last one writes '{}/index.json'\n",
                                request.share, request.shares,
                                countOf(outcome->writtenShards, "shard"), outcome->foundShards,
                                where));
}

Result<> verify(const VerifyOptions& options)
{
    const auto dataset = Dataset::open(options.folder);
    MULLION_TRY(dataset);
    DatasetCheckOptions checks;
    std::shared_ptr<const Tokenizer> tokenizer;
    if (!options.tokenizer.empty()) {
        auto opened = openTokenizer(options.tokenizer);
        MULLION_TRY(opened);
        tokenizer = std::move(*opened);
        checks.tokenizer = tokenizer.get();
    }
    std::unique_ptr<DocumentSource> documents;
    if (!options.corpus.paths.empty()) {
        CorpusSpec corpus = options.corpus;
        corpus.jsonField = dataset->index().plan.corpus.jsonField;
        auto opened = openCorpus(corpus, dataset->index().plan.part);
        MULLION_TRY(opened);
        documents = std::move(*opened);
        checks.corpus = documents.get();
    }
    std::optional<ProgressLine> line(std::in_place);
    checks.progressed = [&](std::uint64_t tokens, std::uint64_t all) {
        line->show(tokens, all, "checked");
    };
    const auto check = checkDataset(*dataset, checks);
    line.reset();
    MULLION_TRY(check);

    if (options.json) {
        auto json = totalsOf(dataset->index());
        json["decoded_documents"] = check->decoded;
        json["compared_documents"] = check->compared;
        json["different_documents"] = check->different;
        return print(json);
    }
    std::string text = lineOf(dataset->index()) + "; files, hashes and ids are right";
    if (check->decoded > 0)
        text += fmt::format("; {} decoded, {} compared with the corpus, {} of them different",
                            check->decoded, check->compared, check->different);
    return printOut(text + "\n");
}

void declareVerify(CLI::App& parent, Action& action)
{
    auto* command = parent.add_subcommand(
        "verify", "Check a dataset: hashes, ids, where documents begin; decode it, if --tokenizer "
                  "is given");
    const auto options = std::make_shared<VerifyOptions>();
    command->add_option("DIR", options->folder, "Folder of the dataset")->required();
    auto* tokenizer = command
                          ->add_option("-t,--tokenizer", options->tokenizer,
                                       "The tokenizer that made it: decode every document")
                          ->type_name("T");
    command
        ->add_option("--corpus", options->corpus.paths,
                     "Compare what is decoded with these files or folders")
        ->type_name("PATH")
        ->needs(tokenizer);
    command->add_flag("--json", options->json, "Print the totals as JSON");
    command->callback([options, &action] { action = [options] { return verify(*options); }; });
}

} // namespace

void declareDataset(CLI::App& parent, Action& action)
{
    auto* command =
        parent.add_subcommand("dataset", "Tokenize a corpus into .npy shards with an index.json");
    const auto options = std::make_shared<WriteOptions>();
    DatasetRequest& request = options->request;
    request.threads =
        std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMostThreads);
    command
        ->add_option("-t,--tokenizer", options->tokenizer,
                     "Name of a built-in tokenizer or a .tokenizer file")
        ->type_name("T");
    command
        ->add_option("--corpus", request.corpus.paths,
                     "Files or folders of .txt, .jsonl, .ndjson (also .gz)")
        ->type_name("PATH");
    command
        ->add_option("-o,--out", request.folder,
                     "Folder of the dataset; work goes on where it "
                     "was stopped")
        ->type_name("DIR");
    command
        ->add_option("--shard", options->share,
                     "Write only share i of n (i from 1), for n processes in this folder or in "
                     "folders that are put together later")
        ->type_name("i/n");
    command
        ->add_option("--part", options->part,
                     "Part of the corpus; about one document in 100 is for validation")
        ->check(CLI::IsMember({"all", "training", "validation"}))
        ->type_name("PART")
        ->capture_default_str();
    command->add_option("--threads", request.threads, "Threads that encode")
        ->check(CLI::Range(1, kMostThreads))
        ->type_name("N")
        ->capture_default_str();
    command
        ->add_option("--shard-bytes", request.shardBytes,
                     "A shard ends with the document that reaches this much text, such as 50MB")
        ->transform(CLI::AsSizeValue(true))
        ->check(CLI::PositiveNumber)
        ->type_name("SIZE")
        ->capture_default_str();
    command
        ->add_option("--field", request.corpus.jsonField,
                     "Field of a JSON line that holds the text")
        ->capture_default_str();
    command->add_flag("--json", options->json, "Print the totals as JSON");
    declareVerify(*command, action);
    command->callback([command, options, &action] {
        if (command->get_subcommands().empty())
            action = [options] { return write(*options); };
    });
}

} // namespace mullion::cli

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tokenizer.h"

#include "app/cli/bytemodel.h"
#include "app/cli/progressline.h"
#include "app/cli/tokenizershow.h"
#include "core/base/file.h"
#include "core/tokenize/tokenizerbuild.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace mullion::cli {

namespace {

namespace fs = std::filesystem;

struct BuildRequest
{
    std::string name;
    std::string model;
    std::string device = "cpu";
    CorpusSpec corpus;
    std::optional<CorpusPart> part; ///< nothing: what the family takes
    fs::path out;
    bool json = false;
};

Result<TokenizerFile> buildFromRun(const TokenizerName& name, const BuildRequest& request)
{
    const auto model = openByteModel(request.model, request.device);
    MULLION_TRY(model);
    ProgressLine line;
    BuildInput input;
    input.model = model->get();
    input.progress = [&](const std::string& text) { line.show(text); };
    return buildTokenizer(name, input, request.model);
}

Result<TokenizerFile> buildFromDocuments(const TokenizerName& name, const BuildRequest& request)
{
    const auto family = familyOf(name);
    MULLION_TRY(family);
    const CorpusPart part = request.part.value_or((*family)->part);
    auto documents = openCorpus(request.corpus, part);
    MULLION_TRY(documents);
    std::string origin;
    for (const fs::path& path : request.corpus.paths)
        origin += (origin.empty() ? "" : ", ") + path.string();
    if (part != CorpusPart::All)
        origin += part == CorpusPart::Training ? ", training part" : ", validation part";
    ProgressLine line;
    BuildInput input;
    input.documents = documents->get();
    input.progress = [&](const std::string& text) { line.show(text); };
    return buildTokenizer(name, input, origin);
}

Result<> build(const BuildRequest& request)
{
    const auto name = TokenizerName::parse(request.name);
    MULLION_TRY(name);
    const auto source = sourceOf(*name);
    MULLION_TRY(source);
    const bool fromModel = *source == TokenizerSource::Model;
    if (fromModel == request.model.empty())
        return fail(ErrorCode::Usage,
                    fmt::format("'{}' is built from a {}", name->text(),
                                fromModel ? "byte model" : "corpus"),
                    fromModel ? "Give --m1 RUN" : "Give --corpus PATH");

    auto file = fromModel ? buildFromRun(*name, request) : buildFromDocuments(*name, request);
    MULLION_TRY(file);
    file->provenance.emplace_back("program", "mullion " MULLION_VERSION);
    const auto bytes = file->serialise();
    MULLION_TRY(bytes);
    MULLION_TRY(writeFileAtomically(request.out, *bytes));
    return showTokenizer(*file, bytes->size(), request.json);
}

Result<> show(const fs::path& path, bool json)
{
    const auto file = readTokenizerFile(path);
    MULLION_TRY(file);
    return showTokenizer(*file, fs::file_size(path), json);
}

/// --corpus stands with its command; these go with it.
CLI::Option* declarePart(CLI::App& command, BuildRequest& request)
{
    static const std::map<std::string, CorpusPart> kParts = {
        {"all", CorpusPart::All},
        {"training", CorpusPart::Training},
        {"validation", CorpusPart::Validation}};
    return command
        .add_option("--part", request.part,
                    "Part of the corpus: all, training or validation (about one document in 100). "
                    "SentencePiece learns from the training part unless told otherwise, static-ac "
                    "counts all of it")
        ->transform(CLI::Transformer(kParts))
        ->type_name("PART");
}

void declareCorpusAndOutput(CLI::App& command, BuildRequest& request)
{
    command
        .add_option("--field", request.corpus.jsonField, "Field of a JSON line that holds the text")
        ->capture_default_str();
    command.add_option("-o,--out", request.out, "The file to make")
        ->required()
        ->type_name("FILE.tokenizer");
    command.add_flag("--json", request.json, "Print what was built as JSON");
}

void declareBuild(CLI::App& parent, Action& action)
{
    auto* command = parent.add_subcommand("build", "Make a tokenizer file");
    const auto request = std::make_shared<BuildRequest>();
    command
        ->add_option(
            "NAME", request->name,
            "Such as equal-info[b=16,v=65k], equal-info[b=32,v=256,code=delay], ac[v=65k], "
            "tunstall[v=65k], static-ac[v=256] or sentencepiece[v=32k,kind=bpe]; a wrong "
            "name is answered with all there are")
        ->required();
    auto* source = command->add_option_group("what to build it from");
    auto* model = source->add_option("--m1", request->model, "Run folder or checkpoint of an M1")
                      ->type_name("RUN");
    auto* corpus = source->add_option("--corpus", request->corpus.paths, "Files or folders of text")
                       ->type_name("PATH");
    source->require_option(1);
    command->add_option("--device", request->device, "Where M1 runs: cpu, cuda, cuda:1")
        ->needs(model)
        ->capture_default_str();
    declarePart(*command, *request)->needs(corpus);
    declareCorpusAndOutput(*command, *request);
    command->callback([request, &action] { action = [request] { return build(*request); }; });
}

/// The same as `build` with the name spelled out in options.
void declareTrain(CLI::App& parent, Action& action)
{
    auto* command = parent.add_subcommand("train", "Learn the pieces of a tokenizer from text");
    struct TrainRequest
    {
        BuildRequest build;
        std::uint32_t vocabulary = 32'000;
        std::string kind = "unigram";
    };
    const auto request = std::make_shared<TrainRequest>();
    command->add_option("FAMILY", request->build.name, "What to train: sentencepiece")
        ->required()
        ->check(CLI::IsMember({"sentencepiece"}))
        ->type_name("");
    command->add_option("--corpus", request->build.corpus.paths, "Files or folders of text")
        ->required()
        ->type_name("PATH");
    command
        ->add_option("--vocab", request->vocabulary,
                     "Number of ids: pieces, bytes, <unk> and the end of a document")
        ->capture_default_str();
    command->add_option("--kind", request->kind, "How pieces are learned: unigram or bpe")
        ->check(CLI::IsMember({"unigram", "bpe"}))
        ->capture_default_str()
        ->type_name("");
    declarePart(*command, request->build);
    declareCorpusAndOutput(*command, request->build);
    command->callback([request, &action] {
        request->build.name = fmt::format("{}[v={},kind={}]", request->build.name,
                                          request->vocabulary, request->kind);
        action = [request] { return build(request->build); };
    });
}

void declareShow(CLI::App& parent, Action& action)
{
    auto* command = parent.add_subcommand("show", "Tell what a tokenizer file holds");
    struct Request
    {
        fs::path path;
        bool json = false;
    };
    const auto request = std::make_shared<Request>();
    command->add_option("FILE", request->path, "A .tokenizer file")->required();
    command->add_flag("--json", request->json, "Print JSON");
    command->callback(
        [request, &action] { action = [request] { return show(request->path, request->json); }; });
}

} // namespace

void declareTokenizer(CLI::App& parent, Action& action)
{
    auto* tokenizer = parent.add_subcommand("tokenizer", "Make and look at tokenizers");
    tokenizer->require_subcommand(1);
    declareBuild(*tokenizer, action);
    declareTrain(*tokenizer, action);
    declareShow(*tokenizer, action);
}

} // namespace mullion::cli

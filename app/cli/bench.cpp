// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench.h"

#include "app/cli/bytemodel.h"
#include "app/cli/progressline.h"
#include "core/analysis/codecspeed.h"
#include "core/runs/samplefolder.h"
#include "core/text/readtext.h"
#include "core/tokenize/registry.h"
#include "core/tokenize/tokenizerbuild.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace mullion::cli {

namespace {

namespace fs = std::filesystem;

/// What is compared when nobody asks for anything else.
const std::vector<std::string> kTokenizers = {
    "equal-info[b=16,v=65k]", "tunstall[v=65k]",      "equal-info[b=32,v=65k]",        "ac[v=65k]",
    "static-ac[v=65k]",       "sentencepiece[v=32k]", "sentencepiece[v=32k,kind=bpe]",
};

struct Request
{
    CorpusSpec corpus;
    fs::path model;
    std::vector<std::string> tokenizers = kTokenizers;
    std::uint64_t limitBytes = 20'000'000;
    std::uint64_t seed = 1;
    int rounds = CodecSpeedOptions().rounds;
    bool json = false;
};

/// Opens the tokenizers of the rows, and builds those that have no file.
class Rows
{
public:
    Rows(const Request& request, ProgressLine& line)
        : m_request(request)
        , m_line(line)
    {
    }

    Result<std::shared_ptr<const Tokenizer>> open(const std::string& nameOrPath)
    {
        const auto name = TokenizerName::parse(nameOrPath);
        const auto source = name ? sourceOf(*name) : fail(name.error());
        if (!source) // a file, a built-in tokenizer, or none
            return openTokenizer(nameOrPath);
        BuildInput input;
        input.progress = [&](const std::string& text) {
            m_line.show(fmt::format("{}: {}", name->text(), text));
        };
        std::unique_ptr<DocumentSource> documents;
        if (*source == TokenizerSource::Model) {
            MULLION_TRY(openModel());
            input.model = m_model.get();
        } else {
            auto opened = openCorpus(m_request.corpus, (*familyOf(*name))->part);
            MULLION_TRY(opened);
            documents = std::move(*opened);
            input.documents = documents.get();
        }
        const auto file = buildTokenizer(*name, input, "bench");
        if (!file)
            return fail(file.error().within(name->text()));
        return makeTokenizer(*file);
    }

private:
    Result<> openModel()
    {
        if (m_model)
            return {};
        auto model = openByteModel(m_request.model);
        MULLION_TRY(model);
        m_model = std::move(*model);
        return {};
    }

    const Request& m_request;
    ProgressLine& m_line;
    std::shared_ptr<const ByteModel> m_model;
};

void printTable(const Request& request, const Text& text, const std::vector<CodecSpeed>& rows)
{
    fmt::print("{} bytes and {} document {} of the corpus, drawn with seed {}; medians of {} "
               "rounds, one thread's work\n\n",
               text.bytes.size(), text.documentEnds.size(),
               text.documentEnds.size() == 1 ? "end" : "ends", request.seed, request.rounds);
    std::size_t width = std::string("tokenizer").size();
    for (const CodecSpeed& row : rows)
        width = std::max(width, row.codec.size());
    fmt::print("{:<{}}  {:>11}  {:>11}  {:>11}  {:>9}  {:>10}\n", "tokenizer", width, "encode MB/s",
               "decode MB/s", "bytes/token", "bits/byte", "bytes");
    for (const CodecSpeed& row : rows)
        fmt::print("{:<{}}  {:>11.4g}  {:>11.4g}  {:>11}  {:>9.4f}  {:>10}\n", row.codec, width,
                   row.encodeMbPerSecond, row.decodeMbPerSecond,
                   row.bytesPerToken ? fmt::format("{:.4f}", *row.bytesPerToken) : "-",
                   row.bitsPerByte, row.bytes);
}

void printJson(const Request& request, const Text& text, const std::vector<CodecSpeed>& rows)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const CodecSpeed& row : rows)
        list.push_back({{"tokenizer", row.codec},
                        {"encode_mb_s", row.encodeMbPerSecond},
                        {"decode_mb_s", row.decodeMbPerSecond},
                        {"bytes_per_token",
                         row.bytesPerToken ? nlohmann::json(*row.bytesPerToken) : nlohmann::json()},
                        {"bits_per_byte", row.bitsPerByte},
                        {"bytes", row.bytes}});
    const nlohmann::ordered_json all = {{"bytes", text.bytes.size()},
                                        {"document_ends", text.documentEnds.size()},
                                        {"seed", request.seed},
                                        {"rounds", request.rounds},
                                        {"rows", std::move(list)}};
    fmt::print("{}\n", all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

Result<> benchCodec(Request request)
{
    if (request.model.empty())
        request.model = sampleFolder() / "m1";
    const auto text =
        readText(request.corpus, {.limitBytes = request.limitBytes, .sampleSeed = request.seed});
    MULLION_TRY(text);

    std::vector<CodecSpeed> speeds;
    {
        ProgressLine line;
        std::vector<std::unique_ptr<Codec>> codecs;
        Rows rows(request, line);
        for (const std::string& name : request.tokenizers) {
            auto tokenizer = rows.open(name);
            MULLION_TRY(tokenizer);
            codecs.push_back(tokenizerCodec(std::move(*tokenizer)));
        }
        codecs.push_back(gzipCodec());
        codecs.push_back(zstdCodec());
        CodecSpeedOptions options;
        options.rounds = request.rounds;
        options.progress = [&](const std::string& step) { line.show(step); };
        auto measured = measureCodecs(codecs, text->view(), options);
        MULLION_TRY(measured);
        speeds = std::move(*measured);
    }
    (request.json ? printJson : printTable)(request, *text, speeds);
    return {};
}

} // namespace

void declareBench(CLI::App& parent, Action& action)
{
    auto* bench = parent.add_subcommand("bench", "Measure speed on this machine");
    bench->require_subcommand(1);

    auto* codec = bench->add_subcommand(
        "codec", "Encoding and decoding of tokenizers, beside gzip -6 and zstd -3");
    const auto request = std::make_shared<Request>();
    codec
        ->add_option("--corpus", request->corpus.paths,
                     "Files or folders of text: what is coded (all parts), and what tokenizers "
                     "without a file are trained on (their training part)")
        ->required()
        ->type_name("PATH");
    codec
        ->add_option("--m1", request->model,
                     "Run folder or checkpoint of the M1 behind the tokenizers (default: that of "
                     "the sample)")
        ->type_name("RUN");
    codec
        ->add_option("-t,--tokenizer", request->tokenizers,
                     "Measure these instead: files, names of built-in tokenizers, or names to "
                     "build")
        ->type_name("T");
    codec
        ->add_option("--limit", request->limitBytes,
                     "Code so many bytes, such as 5MB; a slow tokenizer gets fewer")
        ->transform(CLI::AsSizeValue(true))
        ->check(CLI::Range(std::uint64_t(1), kLargestDocument))
        ->capture_default_str()
        ->type_name("SIZE");
    codec->add_option("--sample", request->seed, "Draw the documents of the text with this seed")
        ->capture_default_str()
        ->type_name("SEED");
    codec->add_option("--rounds", request->rounds, "Take the median of so many rounds")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str()
        ->type_name("N");
    codec
        ->add_option("--field", request->corpus.jsonField,
                     "Field of a JSON line that holds the text")
        ->capture_default_str();
    codec->add_flag("--json", request->json, "Print JSON");
    codec->callback([request, &action] { action = [request] { return benchCodec(*request); }; });
}

} // namespace mullion::cli

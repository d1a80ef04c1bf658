// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sample.h"

#include "app/cli/escape.h"
#include "app/cli/output.h"
#include "app/cli/samplingchoice.h"
#include "app/cli/textstream.h"
#include "core/runs/engine.h"
#include "core/runs/runtokenizer.h"
#include "core/sampling/generate.h"
#include "core/tokenize/registry.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <numbers>
#include <string>
#include <unistd.h>

namespace mullion::cli {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

struct Request
{
    fs::path run;
    std::string prompt;
    std::string promptFile;
    std::string tokenizer;
    std::string device = "cpu";
    SamplingOptions sampling;
    std::uint64_t tokens = 256;
    std::uint64_t bytes = 0;
    bool pastEnds = false;
    bool showTokens = false;
    bool json = false;
};

/// The tokenizer that the model was trained with: a newer or older one of the same name would give
/// its ids another meaning.
Result<std::shared_ptr<const Tokenizer>> tokenizerFor(const LanguageModel& model,
                                                      const Request& request)
{
    if (model.tokenizer().empty()) { // an M1
        if (request.tokenizer.empty() || request.tokenizer == "bytes")
            return openTokenizer("bytes");
        return fail(ErrorCode::Usage,
                    fmt::format("The model is an M1 and writes bytes, not tokens of '{}'",
                                request.tokenizer),
                    "Leave out --tokenizer");
    }
    auto tokenizer =
        request.tokenizer.empty() ? tokenizerOfRun(request.run) : openTokenizer(request.tokenizer);
    MULLION_TRY(tokenizer);
    const TokenizerInfo& info = (*tokenizer)->info();
    if (info.identity != model.tokenizerIdentity())
        return fail(ErrorCode::Input,
                    fmt::format("The model was trained with the tokenizer '{}' of identity {}, "
                                "and this is '{}' of identity {}, newer, older or another one",
                                model.tokenizer(), model.tokenizerIdentity(), info.name,
                                info.identity),
                    "Give the one it was trained with by --tokenizer");
    return tokenizer;
}

Result<Text> promptOf(const Request& request)
{
    Text prompt;
    if (request.promptFile.empty()) {
        prompt.bytes.assign(request.prompt.begin(), request.prompt.end());
        return prompt;
    }
    auto bytes = readInput(request.promptFile);
    MULLION_TRY(bytes);
    prompt.bytes = std::move(*bytes);
    return prompt;
}

std::string_view nameOf(Generation::End end)
{
    switch (end) {
    case Generation::End::TokenLimit:
        return "tokens";
    case Generation::End::ByteLimit:
        return "bytes";
    case Generation::End::DocumentEnd:
        return "document end";
    case Generation::End::StopToken:
        return "token";
    case Generation::End::Sink:
        return "output";
    }
    return {};
}

double ratio(double a, double b)
{
    return b > 0 ? a / b : 0;
}

std::string figures(const Generation& g)
{
    const auto tokens = static_cast<double>(g.tokens);
    const auto bytes = static_cast<double>(g.bytes);
    std::string line = fmt::format(
        "prompt {} tokens in {:.2f} s; {} tokens, {} bytes in {:.2f} s: {:.2f} bytes/token, {:.1f} "
        "tokens/s, {:.3f} bits/byte; ended by {}",
        g.promptTokens, g.promptSeconds, g.tokens, g.bytes, g.seconds, ratio(bytes, tokens),
        ratio(tokens, g.seconds), ratio(g.bits, bytes), nameOf(g.end));
    if (g.renewals > 0)
        line += fmt::format("; the context was full {} times, and the last text was given anew",
                            g.renewals);
    return line;
}

Json figuresJson(const Generation& g)
{
    const auto tokens = static_cast<double>(g.tokens);
    const auto bytes = static_cast<double>(g.bytes);
    return {{"prompt_tokens", g.promptTokens},
            {"prompt_seconds", g.promptSeconds},
            {"tokens", g.tokens},
            {"bytes", g.bytes},
            {"seconds", g.seconds},
            {"bytes_per_token", ratio(bytes, tokens)},
            {"tokens_per_second", ratio(tokens, g.seconds)},
            {"bits", g.bits},
            {"bits_per_byte", ratio(g.bits, bytes)},
            {"context_renewals", g.renewals},
            {"end", nameOf(g.end)}};
}

/// What comes out, in one of three forms.
class Output
{
public:
    explicit Output(const Request& request)
        : m_request(request)
    {
    }

    void take(const GeneratedToken& token)
    {
        const double bits = -token.logProbability / std::numbers::ln2;
        const std::string ends(token.text.documentEnds.size(), '|');
        if (m_request.json) {
            m_text += m_stream.take(token.text.bytes);
            m_tokens.push_back({{"id", token.id},
                                {"text", escaped(token.text.bytes)},
                                {"document_ends", ends.size()},
                                {"bits", bits},
                                {"seconds", token.seconds}});
        } else if (m_request.showTokens) {
            print(fmt::format("{:>8}  {:>7.3f} bits  '{}'{}\n", token.id, bits,
                              escaped(token.text.bytes), ends.empty() ? "" : " and document end"));
        } else {
            print(m_stream.take(token.text.bytes));
        }
    }

    Result<> finish(const Tokenizer& tokenizer, const Generation& generation)
    {
        if (m_request.json) {
            Json json = {{"tokenizer", tokenizer.info().name}};
            json.update(figuresJson(generation));
            json["text"] = m_text + m_stream.finish();
            json["steps"] = std::move(m_tokens);
            return printOut(json.dump(2) + '\n');
        }
        print(m_stream.finish());
        if (!m_request.showTokens && isatty(STDOUT_FILENO) != 0)
            print("\n");
        fmt::print(stderr, "{}\n", figures(generation));
        return m_printed;
    }

    [[nodiscard]] const Result<>& printed() const { return m_printed; }

private:
    void print(const std::string& text)
    {
        if (m_printed)
            m_printed = printOut(text);
    }

    const Request& m_request;
    TextStream m_stream;
    std::string m_text;
    Json m_tokens = Json::array();
    Result<> m_printed;
};

Result<> sample(const Request& request)
{
    MULLION_TRY(check(request.sampling));
    const auto prompt = promptOf(request);
    MULLION_TRY(prompt);
    const auto engine = loadEngine();
    MULLION_TRY(engine);
    const auto model = (*engine)->openLanguageModel(request.run, request.device);
    MULLION_TRY(model);
    const auto tokenizer = tokenizerFor(**model, request);
    MULLION_TRY(tokenizer);

    GenerationLimits limits;
    limits.tokens = request.tokens;
    if (request.bytes > 0)
        limits.bytes = request.bytes;
    limits.atDocumentEnd = !request.pastEnds;
    Output output(request);
    const auto generation = generate(**model, **tokenizer, prompt->view(), request.sampling, limits,
                                     [&](const GeneratedToken& token) {
                                         output.take(token);
                                         return output.printed().has_value();
                                     });
    MULLION_TRY(generation);
    return output.finish(**tokenizer, *generation);
}

} // namespace

void declareSample(CLI::App& parent, Action& action)
{
    auto* command = parent.add_subcommand("sample", "Let a trained model go on with a text");
    auto request = std::make_shared<Request>();
    command
        ->add_option("RUN", request->run,
                     "Run folder, checkpoint or model.safetensors of an M2, a base model or an M1")
        ->required()
        ->check(CLI::ExistingPath);
    auto* prompt = command->add_option("--prompt", request->prompt, "What the text begins with")
                       ->type_name("TEXT");
    command
        ->add_option("--prompt-file", request->promptFile,
                     "The same from a file; - is standard input")
        ->type_name("FILE")
        ->excludes(prompt);
    command->add_option("--tokens", request->tokens, "Tokens to write at most")
        ->capture_default_str();
    command->add_option("--bytes", request->bytes, "Bytes to write at most; 0: any number")
        ->capture_default_str();
    declareSampling(*command, request->sampling);
    command->add_option("--device", request->device, "Where the model runs: cpu, cuda, cuda:1")
        ->capture_default_str();
    command
        ->add_option("-t,--tokenizer", request->tokenizer,
                     "Name or .tokenizer file, where the run's own is not to be found")
        ->type_name("T");
    command->add_flag("--past-ends", request->pastEnds, "Go on behind the end of a document");
    command->add_flag("--show-tokens", request->showTokens,
                      "One line for each token: id, bits, and the text that it settles");
    command->add_flag("--json", request->json, "Print text, tokens and figures as JSON at the end");
    command->callback([request, &action] { action = [request] { return sample(*request); }; });
}

} // namespace mullion::cli

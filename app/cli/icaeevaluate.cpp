// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/icaeevaluate.h"

#include "app/cli/answersfile.h"
#include "app/cli/output.h"
#include "app/cli/progressline.h"
#include "core/base/file.h"
#include "core/icae/evaluation/evaluation.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <memory>
#include <optional>
#include <thread>

namespace mullion::cli {

namespace {

using Json = nlohmann::ordered_json;

Result<std::vector<TokenIds>> documentsOf(const std::vector<std::filesystem::path>& paths,
                                          const EvaluateRequest& request, CorpusPart part,
                                          const Tokenizer& tokenizer)
{
    if (paths.empty())
        return std::vector<TokenIds>();
    CorpusSpec corpus = request.corpus;
    corpus.paths = paths;
    ReadOptions options;
    options.part = part;
    options.limitBytes = request.limitBytes;
    options.sampleSeed = request.plan.seed;
    return readDocuments(tokenizer, corpus, options);
}

Result<std::vector<ContextQuestion>> questionsOf(const EvaluateRequest& request)
{
    std::vector<ContextQuestion> questions;
    if (request.questions.paths.empty())
        return questions;
    const auto source = openQuestions(request.questions, request.corpusPart());
    MULLION_TRY(source);
    while (questions.size() < request.mostQuestions) {
        auto next = (*source)->next();
        MULLION_TRY(next);
        if (!*next)
            break;
        questions.push_back(std::move(**next));
    }
    return questions;
}

/// Threads that LibTorch takes unless it is told otherwise.
unsigned threadsOfModel()
{
    const char* said = std::getenv("OMP_NUM_THREADS");
    const int threads = said ? std::atoi(said) : 0;
    return threads > 0 ? static_cast<unsigned>(threads) : std::thread::hardware_concurrency();
}

/// Collects tables; each is printed at once where people read them, and kept at once in --out.
class Output
{
public:
    explicit Output(const EvaluateRequest& request)
        : m_request(request)
    {
    }

    Result<> take(const Table& table)
    {
        m_csv += (m_csv.empty() ? "" : "\r\n") + tableCsv(table);
        m_json.push_back(Json::parse(tableJson(table)));
        if (!m_request.out.empty())
            MULLION_TRY(writeFileAtomically(m_request.out, m_csv));
        return m_request.json ? Result<>() : printOut(tableText(table) + "\n");
    }

    Result<> finish(const ContextModelInfo& info) const
    {
        if (!m_request.json)
            return {};
        const Json all = {{"icae", info.identity},       {"base", info.baseIdentity},
                          {"tokenizer", info.tokenizer}, {"slots", info.slots},
                          {"width", info.width},         {"segment_tokens", info.segmentTokens},
                          {"seed", m_request.plan.seed}, {"device", m_request.icae.device},
                          {"threads", threadsOfModel()}, {"tables", m_json}};
        return printOut(all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    }

private:
    const EvaluateRequest& m_request;
    std::string m_csv;
    Json m_json = Json::array();
};

std::string headOf(const ContextModelInfo& info, const EvaluateRequest& request)
{
    return fmt::format("ICAE {}: {} slots of {} numbers for {} tokens of '{}', up to {} segments; "
                       "on {} with {} threads\n\n",
                       info.identity.substr(0, 8), info.slots, info.width, info.segmentTokens,
                       info.tokenizer, info.segments, request.icae.device, threadsOfModel());
}

} // namespace

Result<> evaluateIcae(const OpenedIcae& icae, const OpenedIcae* untrained,
                      const EvaluateRequest& request)
{
    auto plan = request.namedPlan();
    MULLION_TRY(plan);
    const ContextModelInfo& info = icae.model->info();
    auto completePlan = completed(std::move(*plan), info);
    MULLION_TRY(completePlan);
    const Tokenizer& tokenizer = *icae.tokenizer;
    const auto documents =
        documentsOf(request.corpus.paths, request, request.corpusPart(), tokenizer);
    MULLION_TRY(documents);
    const auto code = documentsOf(request.code, request, CorpusPart::All, tokenizer);
    MULLION_TRY(code);
    const auto numbers = documentsOf(request.numbers, request, CorpusPart::All, tokenizer);
    MULLION_TRY(numbers);
    const auto asked = questionsOf(request);
    MULLION_TRY(asked);
    std::vector<TokenQuestion> questions;
    for (const ContextQuestion& question : *asked) {
        auto ids = tokensOf(question, tokenizer, info);
        if (!ids)
            return fail(ids.error().within(question.origin));
        questions.push_back(std::move(*ids));
    }

    std::optional<ProgressLine> line; // none while a table is printed
    BatchOptions batches;
    batches.texts = request.batch;
    batches.progress = [&](std::uint64_t texts) {
        if (!line)
            line.emplace();
        line->show(fmt::format("{} texts through the model", texts));
    };
    const BatchedModel model(*icae.model, batches);
    const BatchedModel first(untrained ? *untrained->model : *icae.model, batches);

    Output output(request);
    AnswersFile answers(*asked);
    Evaluation evaluation({&model, icae.model.get(), untrained ? &first : nullptr, &tokenizer,
                           *documents, *code, *numbers, questions},
                          std::move(*completePlan));
    evaluation.setAnswersSink([&](AnswerSource source, std::span<const Answer> said) {
        answers.take(nameOf(source), said);
        return request.answers.empty() ? Result<>()
                                       : writeFileAtomically(request.answers, answers.text());
    });
    if (!request.json)
        MULLION_TRY(printOut(headOf(info, request)));
    MULLION_TRY(evaluation.run([&](const Table& table) {
        line.reset();
        return output.take(table);
    }));
    return output.finish(info);
}

namespace {

Result<> openAndEvaluate(const EvaluateRequest& request)
{
    MULLION_TRY(request.namedPlan()); // opening takes longer
    const auto icae = request.icae.open();
    MULLION_TRY(icae);
    if (!request.untrained)
        return evaluateIcae(*icae, nullptr, request);
    const auto untrained = request.icae.open(true);
    MULLION_TRY(untrained);
    return evaluateIcae(*icae, &*untrained, request);
}

} // namespace

void declareIcaeEvaluate(CLI::App& icae, Action& action)
{
    auto* command = icae.add_subcommand(
        "evaluate", "How well texts come back from slots, what slots are worth and cost");
    const auto request = std::make_shared<EvaluateRequest>();
    request->declare(*command);
    command->callback(
        [request, &action] { action = [request] { return openAndEvaluate(*request); }; });
}

} // namespace mullion::cli

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/icaeevaluate.h"

#include "app/cli/answersfile.h"
#include "app/cli/icaechoice.h"
#include "app/cli/output.h"
#include "app/cli/progressline.h"
#include "core/base/file.h"
#include "core/icae/evaluation/batchedmodel.h"
#include "core/icae/evaluation/evaluation.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <thread>

namespace mullion::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Request
{
    IcaeChoice icae;
    CorpusSpec corpus;
    std::string part = "validation";
    std::uint64_t limitBytes = 20'000'000;
    std::vector<std::filesystem::path> code;
    std::vector<std::filesystem::path> numbers;
    QuestionFiles questions;
    std::size_t mostQuestions = 200;
    std::vector<std::string> only;
    std::vector<std::string> types;
    EvaluationPlan plan;
    std::size_t batch = BatchOptions().texts;
    bool untrained = false;
    bool json = false;
    std::string out;
    std::string answers;
};

template <class List>
std::vector<std::string> namesOf(const List& values)
{
    std::vector<std::string> names;
    for (const auto value : values)
        names.push_back(nameOf(value));
    return names;
}

/// Those of `values` with these names, all if there are no names.
template <class Value, std::size_t size>
std::vector<Value> withNames(const std::array<Value, size>& values,
                             const std::vector<std::string>& names)
{
    std::vector<Value> chosen;
    for (const Value value : values) {
        if (names.empty() || std::ranges::count(names, nameOf(value)) > 0)
            chosen.push_back(value);
    }
    return chosen;
}

CorpusPart partOfRequest(const Request& request)
{
    return request.part == "all"        ? CorpusPart::All
           : request.part == "training" ? CorpusPart::Training
                                        : CorpusPart::Validation;
}

/// Parts that were asked for, or all that there is an input for.
std::vector<EvaluationPart> partsOf(const Request& request)
{
    auto parts = withNames(kEvaluationParts, request.only);
    if (request.only.empty())
        std::erase_if(parts, [&](EvaluationPart part) {
            return part == EvaluationPart::Questions ? request.questions.paths.empty()
                                                     : request.corpus.paths.empty();
        });
    return parts;
}

Result<> checkInputs(const Request& request, const std::vector<EvaluationPart>& parts)
{
    const bool asksQuestions = std::ranges::count(parts, EvaluationPart::Questions) > 0;
    if (asksQuestions && request.questions.paths.empty())
        return fail(ErrorCode::Usage, "The part 'questions' needs a file of questions",
                    "Give it with --questions");
    if (parts.size() > (asksQuestions ? 1U : 0U) && request.corpus.paths.empty())
        return fail(ErrorCode::Usage, "There is no text to measure on", "Give --corpus");
    if (parts.empty())
        return fail(ErrorCode::Usage, "There is nothing to measure",
                    "Give --corpus or --questions");
    return {};
}

Result<std::vector<TokenIds>> documentsOf(const std::vector<std::filesystem::path>& paths,
                                          const Request& request, CorpusPart part,
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

Result<std::vector<ContextQuestion>> questionsOf(const Request& request)
{
    std::vector<ContextQuestion> questions;
    if (request.questions.paths.empty())
        return questions;
    const auto source = openQuestions(request.questions, partOfRequest(request));
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

/// Collects tables, and prints each at once where people read them.
class Output
{
public:
    explicit Output(const Request& request)
        : m_request(request)
    {
    }

    Result<> take(const Table& table)
    {
        m_csv += (m_csv.empty() ? "" : "\r\n") + tableCsv(table);
        m_json.push_back(Json::parse(tableJson(table)));
        return m_request.json ? Result<>() : printOut(tableText(table) + "\n");
    }

    Result<> finish(const ContextModelInfo& info) const
    {
        if (!m_request.out.empty())
            MULLION_TRY(writeOutput(m_request.out, asBytes(m_csv)));
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
    const Request& m_request;
    std::string m_csv;
    Json m_json = Json::array();
};

std::string headOf(const ContextModelInfo& info, const Request& request)
{
    return fmt::format("ICAE {}: {} slots of {} numbers for {} tokens of '{}', up to {} segments; "
                       "on {} with {} threads\n\n",
                       info.identity.substr(0, 8), info.slots, info.width, info.segmentTokens,
                       info.tokenizer, info.segments, request.icae.device, threadsOfModel());
}

Result<> evaluate(const Request& request)
{
    EvaluationPlan plan = request.plan;
    plan.parts = partsOf(request);
    plan.types = withNames(kTextTypes, request.types);
    MULLION_TRY(checkInputs(request, plan.parts));
    const auto opened = request.icae.open();
    MULLION_TRY(opened);
    const ContextModelInfo& info = opened->model->info();
    auto completePlan = completed(std::move(plan), info);
    MULLION_TRY(completePlan);
    OpenedIcae untrained;
    if (request.untrained) {
        auto again = request.icae.open(true);
        MULLION_TRY(again);
        untrained = std::move(*again);
    }

    const Tokenizer& tokenizer = *opened->tokenizer;
    const auto documents =
        documentsOf(request.corpus.paths, request, partOfRequest(request), tokenizer);
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
    const BatchedModel model(*opened->model, batches);
    const BatchedModel first(request.untrained ? *untrained.model : *opened->model, batches);

    Output output(request);
    AnswersFile answers(*asked);
    Evaluation evaluation({&model, opened->model.get(), request.untrained ? &first : nullptr,
                           &tokenizer, *documents, *code, *numbers, questions},
                          std::move(*completePlan));
    evaluation.setAnswersSink([&](AnswerSource source, std::span<const Answer> said) {
        answers.take(nameOf(source), said);
        return Result<>();
    });
    if (!request.json)
        MULLION_TRY(printOut(headOf(info, request)));
    MULLION_TRY(evaluation.run([&](const Table& table) {
        line.reset();
        return output.take(table);
    }));
    if (!request.answers.empty())
        MULLION_TRY(writeFileAtomically(request.answers, answers.text()));
    return output.finish(info);
}

void declareInputs(CLI::App& command, Request& request)
{
    command
        .add_option("--corpus", request.corpus.paths,
                    "Files or folders of text; their held-out part is measured")
        ->type_name("PATH");
    command.add_option("--field", request.corpus.jsonField, "JSON field that holds the text")
        ->capture_default_str();
    command.add_option("--part", request.part, "Part of the corpus and of the questions")
        ->check(CLI::IsMember({"validation", "training", "all"}))
        ->capture_default_str();
    command.add_option("--limit", request.limitBytes, "Draw so many bytes of it, such as 5MB")
        ->transform(CLI::AsSizeValue(true))
        ->check(CLI::Range(std::uint64_t(1), kLargestDocument))
        ->capture_default_str()
        ->type_name("SIZE");
    command.add_option("--code", request.code, "Take code from these files; else it is made up")
        ->type_name("PATH");
    command
        .add_option("--numbers", request.numbers,
                    "Take numbers from these files; else they are made up")
        ->type_name("PATH");
    command
        .add_option("--questions", request.questions.paths,
                    "JSON lines with input, prompt and answer, for the part 'questions'")
        ->type_name("PATH");
    command.add_option("--input-field", request.questions.contextField, "Field of the context")
        ->capture_default_str();
    command.add_option("--prompt-field", request.questions.promptField, "Field of the question")
        ->capture_default_str();
    command.add_option("--answer-field", request.questions.answerField, "Field of the answer")
        ->capture_default_str();
    command.add_option("--most-questions", request.mostQuestions, "The first so many")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
}

void declarePlan(CLI::App& command, Request& request)
{
    EvaluationPlan& plan = request.plan;
    command.add_option("--only", request.only, "Measure only these, such as restoration,bits")
        ->delimiter(',')
        ->check(CLI::IsMember(namesOf(kEvaluationParts)))
        ->type_name("PART");
    command
        .add_option("--lengths", plan.lengths,
                    "Tokens of the texts in the table by length, such as 100,200,300")
        ->delimiter(',')
        ->type_name("N");
    command.add_flag("--exact", plan.exactLengths,
                     "Just these lengths; else 100 stands for 95 to 105, as in the paper");
    command.add_option("--length", plan.length,
                       "Tokens of a text in all other tables (default: a whole segment)");
    command
        .add_option("--slots", plan.slots,
                    "Slots of a segment in the tables 'slots' and 'bits', such as 8,16,32")
        ->delimiter(',')
        ->type_name("N");
    command.add_option("--types", request.types, "Types of text, such as prose,random")
        ->delimiter(',')
        ->check(CLI::IsMember(namesOf(kTextTypes)))
        ->type_name("TYPE");
    command.add_option("--texts", plan.texts, "Texts of each row, at most")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command.add_option("--seed", plan.seed, "Draws the texts")->capture_default_str();
    command
        .add_option("--continuation", plan.continuationTokens,
                    "Tokens that are scored behind a context")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command.add_option("--batches", plan.batches, "Texts that are timed together, such as 1,8")
        ->delimiter(',')
        ->check(CLI::PositiveNumber)
        ->type_name("N")
        ->capture_default_str();
    command.add_option("--new-tokens", plan.newTokens, "Tokens written while time is taken")
        ->check(CLI::Range(2U, 1U << 20))
        ->capture_default_str();
    command.add_option("--repeats", plan.repeats, "Times are medians of so many")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command.add_option("--answer-tokens", plan.answerTokens, "Tokens of an answer, at most")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
}

} // namespace

void declareIcaeEvaluate(CLI::App& icae, Action& action)
{
    auto* command = icae.add_subcommand(
        "evaluate", "How well texts come back from slots, what slots are worth and cost");
    const auto request = std::make_shared<Request>();
    request->icae.declare(*command);
    declareInputs(*command, *request);
    declarePlan(*command, *request);
    command->add_flag("--untrained", request->untrained,
                      "Beside it the same ICAE before its training");
    command->add_option("--batch", request->batch, "Texts that go through the model together")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->add_flag("--json", request->json, "Print JSON");
    command->add_option("--out", request->out, "Write all tables as CSV")->type_name("FILE.csv");
    command
        ->add_option("--answers", request->answers,
                     "Write the answers to the questions as JSON lines, for 'icae judge'")
        ->type_name("FILE.jsonl");
    command->callback([request, &action] { action = [request] { return evaluate(*request); }; });
}

} // namespace mullion::cli

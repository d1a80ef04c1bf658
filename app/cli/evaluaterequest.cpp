// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaluaterequest.h"

#include <algorithm>
#include <array>

namespace mullion::cli {

namespace {

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

/// Parts that were asked for, or all that there is an input for.
std::vector<EvaluationPart> partsOf(const EvaluateRequest& request)
{
    auto parts = withNames(kEvaluationParts, request.only);
    if (request.only.empty())
        std::erase_if(parts, [&](EvaluationPart part) {
            return part == EvaluationPart::Questions ? request.questions.paths.empty()
                                                     : request.corpus.paths.empty();
        });
    return parts;
}

Result<> checkInputs(const EvaluateRequest& request, const std::vector<EvaluationPart>& parts)
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

void declareInputs(CLI::App& command, EvaluateRequest& request)
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

void declarePlan(CLI::App& command, EvaluateRequest& request)
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
    command
        .add_option("--timed-lengths", plan.timedLengths,
                    "Tokens of the texts that are timed (default: a segment, and all of them)")
        ->delimiter(',')
        ->type_name("N");
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

void EvaluateRequest::declare(CLI::App& command)
{
    icae.declare(command);
    declareInputs(command, *this);
    declarePlan(command, *this);
    command.add_flag("--untrained", untrained, "Beside it the same ICAE before its training");
    command.add_option("--batch", batch, "Texts that go through the model together")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command.add_flag("--json", json, "Print JSON");
    command.add_option("--out", out, "Write all tables as CSV")->type_name("FILE.csv");
    command
        .add_option("--answers", answers,
                    "Write the answers to the questions as JSON lines, for 'icae judge'")
        ->type_name("FILE.jsonl");
}

CorpusPart EvaluateRequest::corpusPart() const
{
    return part == "all"        ? CorpusPart::All
           : part == "training" ? CorpusPart::Training
                                : CorpusPart::Validation;
}

Result<EvaluationPlan> EvaluateRequest::namedPlan() const
{
    EvaluationPlan named = plan;
    named.parts = partsOf(*this);
    named.types = withNames(kTextTypes, types);
    if (part != "validation")
        named.text = part == "all" ? "the whole corpus" : "training text";
    MULLION_TRY(checkInputs(*this, named.parts));
    return named;
}

} // namespace mullion::cli

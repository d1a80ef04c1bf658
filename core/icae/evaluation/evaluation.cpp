// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/evaluation.h"

#include "core/icae/evaluation/evaluationtables.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

Result<> Evaluation::run(const TableSink& sink) const
{
    for (const EvaluationPart part : m_plan.parts) {
        const auto table = measure(part);
        if (!table)
            return fail(table.error().within(nameOf(part)));
        MULLION_TRY(sink(*table));
    }
    return {};
}

Result<Table> Evaluation::measure(EvaluationPart part) const
{
    switch (part) {
    case EvaluationPart::Restoration:
        return byLength();
    case EvaluationPart::Slots:
        return bySlots();
    case EvaluationPart::Types:
        return byType();
    case EvaluationPart::Continuation:
        return continuation();
    case EvaluationPart::Bits:
        return rates();
    case EvaluationPart::Collapse:
        return collapse();
    case EvaluationPart::Latency:
        return latency();
    case EvaluationPart::Questions:
        return questions();
    }
    return fail(ErrorCode::Internal, "There is no such part", "Please report it");
}

std::vector<Evaluation::NamedModel> Evaluation::models() const
{
    std::vector<NamedModel> models = {{m_input.model, "trained"}};
    if (m_input.untrained)
        models.push_back({m_input.untrained, "untrained"});
    return models;
}

std::string Evaluation::seedText() const
{
    return fmt::format("{}, seed {}", m_plan.text, m_plan.seed);
}

Result<std::vector<TokenIds>> Evaluation::passages(std::uint32_t tokens) const
{
    auto passages = drawPassages(m_input.documents, {tokens, tokens}, m_plan.texts, m_plan.seed);
    if (passages.empty())
        return fail(ErrorCode::Input,
                    fmt::format("None of {} documents of {} has {} tokens",
                                m_input.documents.size(), m_plan.text, tokens),
                    "Give a larger corpus, or measure shorter texts");
    return passages;
}

Result<RestorationFigures> Evaluation::restoration(const ContextModel& model,
                                                   std::span<const TokenIds> texts,
                                                   std::uint32_t slots) const
{
    const auto compressed = model.compress(texts, {slots});
    MULLION_TRY(compressed);
    const auto restorations = restoreTexts(model, texts, *compressed);
    MULLION_TRY(restorations);
    return figuresOf(*restorations, *m_input.tokenizer, model.info().width);
}

Result<Table> Evaluation::byLength() const
{
    Table table = restorationTable("restoration", "Restoration by length: " + seedText(),
                                   {"length", m_plan.exactLengths ? "length" : "length bin"});
    const std::uint32_t segment = m_input.model->info().segmentTokens;
    for (const std::uint32_t label : m_plan.lengths) {
        PassageLength length =
            m_plan.exactLengths ? PassageLength{label, label} : binOfLength(label);
        // A bin does not reach beyond what so many segments hold.
        const std::uint32_t most = (label + segment - 1) / segment * segment;
        length.longest = std::min(length.longest, most);
        auto texts = drawPassages(m_input.documents, length, m_plan.texts, m_plan.seed);
        if (texts.empty()) {
            table.notes.push_back(
                fmt::format("No document of {} has {} tokens", m_plan.text, length.longest));
            continue;
        }
        // Texts of a length can go through a model together.
        std::ranges::stable_sort(texts, {}, &TokenIds::size);
        for (const NamedModel& named : models()) {
            const auto figures = restoration(*named.model, texts, 0);
            MULLION_TRY(figures);
            addRestoration(table, named.name, std::int64_t{label}, *figures);
        }
    }
    if (table.rows.empty())
        return fail(ErrorCode::Input,
                    fmt::format("None of {} documents of {} is long enough",
                                m_input.documents.size(), m_plan.text),
                    "Give a larger corpus, or measure shorter texts");
    return table;
}

Result<Table> Evaluation::bySlots() const
{
    const auto texts = passages(m_plan.length);
    MULLION_TRY(texts);
    Table table = restorationTable(
        "slots",
        fmt::format("Restoration by slots of a segment, {} tokens: {}", m_plan.length, seedText()),
        {"slots_of_segment", "slots/segment"});
    for (const std::uint32_t slots : m_plan.slots) {
        for (const NamedModel& named : models()) {
            const auto figures = restoration(*named.model, *texts, slots);
            MULLION_TRY(figures);
            addRestoration(table, named.name, std::int64_t{slots}, *figures);
        }
    }
    const ContextModelInfo& info = m_input.model->info();
    if (!info.variesSlots && std::ranges::any_of(m_plan.slots, [&](std::uint32_t slots) {
            return slots != info.slots;
        }))
        table.notes.push_back(fmt::format(
            "The ICAE was trained with {} slots only; fewer are new to it", info.slots));
    return table;
}

Result<Table> Evaluation::byType() const
{
    const auto prose = passages(m_plan.length);
    MULLION_TRY(prose);
    const ContextModelInfo& info = m_input.model->info();
    const TypedTextOptions options{info.vocabulary, info.endToken, m_plan.seed, m_input.code,
                                   m_input.numbers};
    Table table = restorationTable(
        "types",
        fmt::format("Restoration by type of text, {} tokens: {}", m_plan.length, seedText()),
        {"type", "type"});
    for (const TextType type : m_plan.types) {
        const auto texts = textsOfType(type, *prose, *m_input.tokenizer, options);
        MULLION_TRY(texts);
        if (texts->empty()) {
            table.notes.push_back(fmt::format("The files of {} have no {} tokens in a row",
                                              nameOf(type), m_plan.length));
            continue;
        }
        for (const NamedModel& named : models()) {
            const auto figures = restoration(*named.model, *texts, 0);
            MULLION_TRY(figures);
            addRestoration(table, named.name, nameOf(type), *figures);
        }
    }
    return table;
}

Result<Table> Evaluation::continuation() const
{
    const ContextModelInfo& info = m_input.model->info();
    ContinuationOptions options;
    options.continuationTokens = m_plan.continuationTokens;
    for (const std::uint32_t ratio : {1U, 2U, 4U}) {
        if (ratio * info.slots <= info.segmentTokens)
            options.contextTokens.push_back(ratio * info.slots);
    }
    if (options.contextTokens.empty())
        options.contextTokens.push_back(info.segmentTokens);
    const auto texts = passages(options.contextTokens.back() + options.continuationTokens);
    MULLION_TRY(texts);
    const auto figures = measureContinuation(*m_input.model, *texts, options);
    MULLION_TRY(figures);
    Table table = continuationTable(*figures, m_plan.continuationTokens);
    table.title += ", " + seedText();
    return table;
}

Result<Table> Evaluation::rates() const
{
    const auto texts = passages(m_plan.length);
    MULLION_TRY(texts);
    const auto points = measureRates(*m_input.model, *m_input.tokenizer, *texts, m_plan.slots);
    MULLION_TRY(points);
    Table table = ratesTable(*points, texts->size());
    table.title += fmt::format(" of {} tokens, {}", m_plan.length, seedText());
    return table;
}

Result<Table> Evaluation::collapse() const
{
    const auto texts = passages(m_plan.length);
    MULLION_TRY(texts);
    Table table = collapseTable();
    table.title += fmt::format(": {} tokens, {}", m_plan.length, seedText());
    for (const NamedModel& named : models()) {
        const auto slots = named.model->compress(*texts);
        MULLION_TRY(slots);
        const auto swap = measureSwap(*named.model, *texts, *slots);
        MULLION_TRY(swap);
        const auto geometry = geometryOf(*slots);
        MULLION_TRY(geometry);
        addCollapse(table, named.name, *swap, *geometry);
    }
    return table;
}

Result<Table> Evaluation::latency() const
{
    std::vector<LatencyFigures> all;
    std::vector<std::string> notes;
    for (const std::uint32_t length : m_plan.timedLengths) {
        const auto texts = passages(length);
        if (!texts) {
            notes.push_back(texts.error().what);
            continue;
        }
        for (const std::size_t batch : m_plan.batches) {
            std::vector<TokenIds> contexts;
            for (std::size_t i = 0; i < batch; ++i)
                contexts.push_back((*texts)[i % texts->size()]);
            const auto figures =
                measureLatency(*m_input.timed, contexts, {m_plan.newTokens, m_plan.repeats});
            MULLION_TRY(figures);
            all.push_back(*figures);
        }
    }
    Table table = latencyTable(all);
    table.title += fmt::format(" of {}", m_plan.repeats);
    table.notes = std::move(notes);
    return table;
}

Result<Table> Evaluation::questions() const
{
    if (m_input.questions.empty())
        return fail(ErrorCode::Input, "There is no question", "Give a file of questions");
    Table table = answersTable();
    for (const AnswerSource source : kAnswerSources) {
        const auto answers = answerQuestions(*m_input.model, *m_input.tokenizer, m_input.questions,
                                             source, {0, m_plan.answerTokens});
        MULLION_TRY(answers);
        addAnswers(table, source, *answers);
        if (m_answersSink)
            MULLION_TRY(m_answersSink(source, *answers));
    }
    const auto cut = std::ranges::count_if(m_input.questions, &TokenQuestion::wasCut);
    if (cut > 0)
        table.notes.push_back(fmt::format(
            "Of {} questions the context was cut to its beginning, for slots and base alike", cut));
    if (!m_input.model->info().answers)
        table.notes.push_back("The ICAE was not fine-tuned on questions");
    return table;
}

} // namespace mullion

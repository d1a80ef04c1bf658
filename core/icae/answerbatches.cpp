// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/answerbatches.h"

#include "core/base/random.h"
#include "core/icae/shapegroups.h"
#include "core/model/crossentropy.h"

#include <algorithm>
#include <initializer_list>
#include <limits>

namespace mullion {

namespace {

using Ids = std::vector<std::int64_t>;
using Group = std::vector<std::size_t>;

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

at::Device deviceOf(const IcaeModel& model)
{
    return model.parameters().front().second.device();
}

/// What the decoder reads of texts of several parts, of which the last is predicted.
struct Sequences
{
    std::vector<Ids> read;
    std::vector<Ids> targets;

    void add(std::initializer_list<const Ids*> before, const Ids& answer)
    {
        Ids all;
        for (const Ids* part : before)
            all.insert(all.end(), part->begin(), part->end());
        Ids target(all.size(), kNoTarget);
        all.insert(all.end(), answer.begin(), answer.end() - 1);
        target.insert(target.end(), answer.begin(), answer.end());
        read.push_back(std::move(all));
        targets.push_back(std::move(target));
    }
};

/// Rows filled up to the longest: [rows, longest].
at::Tensor filledUp(std::vector<Ids> rows, std::int64_t with, at::Device device)
{
    const std::size_t longest = std::ranges::max_element(rows, {}, &Ids::size)->size();
    Ids all;
    for (Ids& row : rows) {
        row.resize(longest, with);
        all.insert(all.end(), row.begin(), row.end());
    }
    return at::tensor(all, at::TensorOptions(at::kLong))
        .view({static_cast<std::int64_t>(rows.size()), static_cast<std::int64_t>(longest)})
        .to(device);
}

AnswerBatch predict(const IcaeModel& model, const DecoderOpening& opening,
                    const Sequences& sequences, const ForwardOptions& options)
{
    const at::Device device = deviceOf(model);
    return {model.predict(opening, filledUp(sequences.read, 0, device), options),
            filledUp(sequences.targets, kNoTarget, device)};
}

/// Slots of each question: [1, slots, dModel].
std::vector<SlotBatch> compressAll(const IcaeModel& model,
                                   std::span<const QuestionTokens> questions,
                                   const ForwardOptions& encoding)
{
    std::vector<SlotBatch> all(questions.size());
    const auto lengthOf = [&](std::size_t i) { return questions[i].context.size(); };
    std::uint64_t pass = 0;
    for (const Group& group : groupsOfShape(questions.size(), kNoLimit, lengthOf, lengthOf)) {
        std::vector<Ids> contexts;
        for (const std::size_t i : group)
            contexts.push_back(questions[i].context);
        ForwardOptions own = encoding;
        if (own.dropout)
            own.dropout->seed = derivedSeed(own.dropout->seed, pass++);
        const SlotBatch batch =
            model.compress(filledUp(std::move(contexts), 0, deviceOf(model)), 0, own);
        for (std::size_t row = 0; row < group.size(); ++row)
            all[group[row]] = {batch.slots.narrow(0, static_cast<std::int64_t>(row), 1),
                               batch.segments};
    }
    return all;
}

} // namespace

std::vector<AnswerBatch> predictAnswers(const IcaeModel& model,
                                        std::span<const QuestionTokens> questions,
                                        const ForwardOptions& encoding)
{
    const std::vector<SlotBatch> slots = compressAll(model, questions, encoding);
    // Uniform positions depend on what the slots stand for, consecutive ones on their number only.
    const bool isUniform = model.layout().positions == SlotPositions::Uniform;
    const auto shapeOf = [&](std::size_t i) {
        Ids shape{slots[i].slots.size(1)};
        for (const SlotSegment& segment : slots[i].segments) {
            if (isUniform)
                shape.insert(shape.end(), {segment.tokens, segment.slots});
        }
        return shape;
    };
    ForwardOptions decoding = encoding;
    decoding.dropout.reset();
    std::vector<AnswerBatch> batches;
    const auto one = [](std::size_t) { return std::size_t{1}; };
    for (const Group& group : groupsOfShape(questions.size(), kNoLimit, shapeOf, one)) {
        std::vector<at::Tensor> rows;
        Sequences sequences;
        for (const std::size_t i : group) {
            rows.push_back(slots[i].slots);
            sequences.add({&questions[i].prompt}, questions[i].answer);
        }
        const SlotBatch joined{at::cat(rows), slots[group.front()].segments};
        batches.push_back(
            predict(model, model.opening(joined, SlotTask::Answer), sequences, decoding));
    }
    return batches;
}

std::vector<AnswerBatch> predictAnswersWithoutSlots(const IcaeModel& model,
                                                    std::span<const QuestionTokens> questions,
                                                    bool withContext, at::ScalarType compute)
{
    std::vector<AnswerBatch> batches;
    const Ids none;
    for (const QuestionTokens& question : questions) {
        Sequences sequences;
        sequences.add({withContext ? &question.context : &none, &question.prompt}, question.answer);
        batches.push_back(
            predict(model, model.openingWithoutSlots(1), sequences, {.compute = compute}));
    }
    return batches;
}

} // namespace mullion

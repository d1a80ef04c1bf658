// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/evaluationplan.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

std::uint32_t longestContext(const ContextModelInfo& info)
{
    return info.segmentTokens * std::max(info.segments, 1U);
}

std::vector<std::uint32_t> lengthsFor(const ContextModelInfo& info)
{
    std::vector<std::uint32_t> lengths;
    for (std::uint32_t quarter = 1; quarter <= 4; ++quarter)
        lengths.push_back(std::max(info.segmentTokens * quarter / 4, 1U));
    if (info.segments > 1)
        lengths.push_back(2 * info.segmentTokens);
    if (info.segments > 2)
        lengths.push_back(longestContext(info));
    return lengths;
}

std::vector<std::uint32_t> slotsFor(const ContextModelInfo& info)
{
    if (!info.variesSlots || info.slots < 4)
        return {info.slots};
    return {info.slots / 4, info.slots / 2, info.slots};
}

Result<> checkLength(std::uint32_t length, const ContextModelInfo& info)
{
    if (length >= 1 && length <= longestContext(info))
        return {};
    return fail(ErrorCode::Usage,
                fmt::format("Texts of {} tokens cannot be compressed: the ICAE takes 1 to {}",
                            length, longestContext(info)),
                "Give other lengths");
}

} // namespace

std::string nameOf(EvaluationPart part)
{
    switch (part) {
    case EvaluationPart::Restoration:
        return "restoration";
    case EvaluationPart::Slots:
        return "slots";
    case EvaluationPart::Types:
        return "types";
    case EvaluationPart::Continuation:
        return "continuation";
    case EvaluationPart::Bits:
        return "bits";
    case EvaluationPart::Collapse:
        return "collapse";
    case EvaluationPart::Latency:
        return "latency";
    case EvaluationPart::Questions:
        return "questions";
    }
    return {};
}

Result<EvaluationPlan> completed(EvaluationPlan plan, const ContextModelInfo& info)
{
    if (plan.lengths.empty())
        plan.lengths = lengthsFor(info);
    if (plan.slots.empty())
        plan.slots = slotsFor(info);
    if (plan.length == 0)
        plan.length = info.segmentTokens;
    if (plan.timedLengths.empty()) {
        plan.timedLengths = {plan.length};
        if (plan.length < longestContext(info))
            plan.timedLengths.push_back(longestContext(info));
    }
    MULLION_TRY(checkLength(plan.length, info));
    for (const auto* lengths : {&plan.lengths, &plan.timedLengths}) {
        for (const std::uint32_t length : *lengths)
            MULLION_TRY(checkLength(length, info));
    }
    for (const std::uint32_t slots : plan.slots) {
        if (slots < 1 || slots > info.slots)
            return fail(ErrorCode::Usage,
                        fmt::format("{} slots are out of range: the ICAE has 1 to {} for a segment",
                                    slots, info.slots),
                        "Give other numbers of slots");
    }
    return plan;
}

} // namespace mullion

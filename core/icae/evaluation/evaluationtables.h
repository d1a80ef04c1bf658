// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/evaluation/answers.h"
#include "core/icae/evaluation/collapse.h"
#include "core/icae/evaluation/continuation.h"
#include "core/icae/evaluation/latency.h"
#include "core/icae/evaluation/ratedistortion.h"
#include "core/icae/evaluation/restoration.h"
#include "core/icae/evaluation/table.h"

#include <span>
#include <string>

namespace mullion {

/// A restoration table without rows; its first columns are `model` ("trained") and `by`.
Table restorationTable(std::string id, std::string title, TableColumn by);
void addRestoration(Table& table, const std::string& model, TableCell by,
                    const RestorationFigures& figures);

Table continuationTable(std::span<const ContinuationFigures> figures, std::uint32_t tokens);
Table ratesTable(std::span<const RatePoint> points, std::size_t texts);
Table collapseTable();
void addCollapse(Table& table, const std::string& model, const SwapFigures& swap,
                 const SlotGeometry& geometry);
Table latencyTable(std::span<const LatencyFigures> figures);

Table answersTable();
void addAnswers(Table& table, AnswerSource source, std::span<const Answer> answers);

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/charts/runrecipe.h"
#include "core/runs/eventlog.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"
#include "tests/support/temporaryfolder.h"

#include <gtest/gtest.h>

#include <cmath>

namespace mullion::workbench {

/// Small runs with curves, in a folder of their own.
class DrawnRuns
{
public:
    /// A loss of 8 - log2(step) + more, every ten steps; windows of `positions` tokens.
    ShownRun make(const std::string& name, double more, const std::string& tokenizer = "",
                  int positions = 0, std::uint64_t steps = 200)
    {
        RunSpec spec{FieldValues(m2RunKind()), "tiny", "1", {}, {}, {}};
        EXPECT_TRUE(spec.values.set("steps", std::to_string(steps)));
        EXPECT_TRUE(spec.values.set("seed", std::to_string(m_made)));
        if (!tokenizer.empty())
            spec.uses.push_back({"tokenizer", tokenizer, tokenizer, tokenizer});
        const auto folder = RunFolder::create(m_folder / name, spec);
        EXPECT_TRUE(folder);
        auto writer = EventWriter::open(folder->eventsFile());
        const auto metric = [&](std::uint64_t step, const char* metricName, double value,
                                const char* unit, std::map<std::string, std::string> labels = {}) {
            EXPECT_TRUE(writer->write({step, 0, MetricEvent{metricName, value, unit, labels}}));
        };
        EXPECT_TRUE(writer->write({0, 0, ChangeEvent{RunChange::Started, {}}}));
        for (int p = 0; p < positions; ++p)
            metric(0, "baseline.bits_per_token", 7.5, "bits/token",
                   {{"model", "unigram"}, {"position", std::to_string(p)}});
        for (std::uint64_t step = 10; step <= steps; step += 10) {
            const auto s = static_cast<double>(step);
            const double loss = 8 - std::log2(s) + more;
            metric(step, "training.tokens", 10 * s, "tokens");
            metric(step, "validation.bits_per_byte", loss, "bits/byte");
            metric(step, "validation.bits_per_token", loss * 2, "bits/token");
            for (int p = 0; p < positions; ++p)
                metric(step, "validation.bits_per_token", loss + p, "bits/token",
                       {{"position", std::to_string(p)}});
        }
        return openShownRun(m_folder / name, m_made++).value();
    }

    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path(); }

private:
    TemporaryFolder m_folder;
    int m_made = 0;
};

} // namespace mullion::workbench

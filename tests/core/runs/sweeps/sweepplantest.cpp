// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/sweeps/sweepplan.h"

#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

using testing::HasSubstr;

class SweepPlanTest : public testing::Test
{
protected:
    SweepPlanTest()
    {
        m_sweep.base = {{"preset", "tiny"}};
        m_sweep.grids = {{{{"layers1", {{"layers", "1"}}}, {"layers4", {{"layers", "4"}}}}}};
    }

    Result<std::vector<PlannedRun>> plan(int threads = 1)
    {
        return planSweep(m_sweep, m_folder.path(), threads, m_rules);
    }
    std::string complaint()
    {
        const auto runs = plan();
        EXPECT_FALSE(runs);
        return runs ? std::string() : runs.error().sentence();
    }

    static Result<RunSpec> makeSpec(const SweepPoint& point, const Sweep& sweep)
    {
        RunSpec spec{FieldValues(m1RunKind()), point.word("preset"), "1", sweep.corpus, {}, {}};
        MULLION_TRY(spec.values.applyPreset(spec.preset));
        for (const auto& [word, value] : point.words) {
            if (word != "preset")
                MULLION_TRY(spec.values.set(word, value));
        }
        MULLION_TRY(spec.values.validate());
        return spec;
    }

    TemporaryFolder m_folder;
    Sweep m_sweep;
    SweepRules m_rules = {makeSpec, [](const RunSpec& spec) -> Result<StepCost> {
                              const auto layers = static_cast<double>(spec.values.whole("layers"));
                              return StepCost{100 * layers, 10};
                          }};
};

TEST_F(SweepPlanTest, EqualCostSetsTheSteps)
{
    m_sweep.equal = EqualCost{EqualCost::Measure::Flops, 4e5};
    auto runs = plan();
    ASSERT_TRUE(runs) << runs.error().sentence();
    EXPECT_EQ(runs->at(0).spec.values.whole("steps"), 4000);
    EXPECT_EQ(runs->at(1).spec.values.whole("steps"), 1000);
    m_sweep.equal = EqualCost{EqualCost::Measure::Tokens, 5000};
    runs = plan();
    EXPECT_EQ(runs->at(0).spec.values.whole("steps"), 500);
    EXPECT_EQ(runs->at(1).spec.values.whole("steps"), 500);
}

TEST_F(SweepPlanTest, EqualCostIsCheckedWithTheStepsItGives)
{
    m_sweep.base["ramp"] = "700u"; // does not fit into the 600 steps of the preset
    m_sweep.equal = EqualCost{EqualCost::Measure::Tokens, 20000};
    EXPECT_TRUE(plan());
    m_sweep.equal->amount = 6000;
    EXPECT_THAT(complaint(), HasSubstr("'ramp'"));
    m_sweep.equal->amount = 3;
    EXPECT_THAT(complaint(), HasSubstr("One update costs 10 tokens"));
    m_sweep.equal->amount = 20000;
    m_sweep.base["steps"] = "30";
    EXPECT_THAT(complaint(), HasSubstr("both 'equal' and 'steps'"));
}

TEST_F(SweepPlanTest, OneWrongRunSpoilsThePlan)
{
    m_sweep.grids[0][0].push_back({"none", {{"layers", "0"}}});
    const std::string words = complaint();
    EXPECT_THAT(words, HasSubstr("Run 'none'"));
    EXPECT_THAT(words, HasSubstr("'layers'"));
    EXPECT_TRUE(std::filesystem::is_empty(m_folder.path()));
}

TEST_F(SweepPlanTest, ThreadsAreSetUnlessTheyAre)
{
    m_sweep.overrides = {{{{"layers", "4"}}, {{"threads", "9"}}}};
    const auto runs = plan(3);
    EXPECT_EQ(runs->at(0).spec.values.whole("threads"), 3);
    EXPECT_EQ(runs->at(1).spec.values.whole("threads"), 9);
}

TEST_F(SweepPlanTest, AnotherRunInAFolderIsNotGoneOnWith)
{
    const auto runs = plan();
    ASSERT_TRUE(RunFolder::create(runs->at(1).folder, runs->at(1).spec));
    EXPECT_TRUE(plan());
    EXPECT_TRUE(plan(7)) << "the number of threads follows the number of jobs";
    m_sweep.base["seed"] = "5";
    const std::string words = complaint();
    EXPECT_THAT(words, HasSubstr("layers4"));
    EXPECT_THAT(words, HasSubstr("'fields/seed' is 0 there and 5 now"));
}

} // namespace
} // namespace mullion

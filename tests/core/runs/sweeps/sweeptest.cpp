// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/sweeps/sweep.h"

#include "core/base/file.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class SweepTest : public testing::Test
{
protected:
    Result<Sweep> read(const std::string& inside)
    {
        const std::string text = R"({"mullion_sweep": 1, "kind": "m2", )" + inside + "}";
        EXPECT_TRUE(writeFileAtomically(m_folder / "sweep.json", text));
        return Sweep::read(m_folder / "sweep.json");
    }
    std::vector<SweepPoint> points(const std::string& inside)
    {
        const auto sweep = read(inside);
        EXPECT_TRUE(sweep) << sweep.error().sentence();
        const auto points = pointsOf(*sweep);
        EXPECT_TRUE(points) << points.error().sentence();
        return *points;
    }
    std::vector<std::string> names(const std::string& inside)
    {
        std::vector<std::string> names;
        for (const SweepPoint& point : points(inside))
            names.push_back(point.name);
        return names;
    }
    std::string complaint(const std::string& inside)
    {
        const auto sweep = read(inside);
        if (!sweep) {
            EXPECT_EQ(sweep.error().code, ErrorCode::Input);
            return sweep.error().sentence();
        }
        const auto points = pointsOf(*sweep);
        EXPECT_FALSE(points);
        return points ? std::string() : points.error().sentence();
    }

    TemporaryFolder m_folder;
};

TEST_F(SweepTest, EveryValueOfEveryAxisMeetsEveryOther)
{
    EXPECT_THAT(names(R"("axes": {"layers": [1, 2], "seed": [7, 8]})"),
                ElementsAre("layers1-seed7", "layers1-seed8", "layers2-seed7", "layers2-seed8"));
    const auto all = points(R"("preset": "tiny", "settings": {"batch": 4, "rate": 1e-3},
                               "axes": {"layers": [1, 2], "seed": [7]})");
    EXPECT_EQ(all[1].words, (SweepWords{{"kind", "m2"},
                                        {"preset", "tiny"},
                                        {"batch", "4"},
                                        {"rate", "0.001"},
                                        {"layers", "2"},
                                        {"seed", "7"}}));
}

TEST_F(SweepTest, NamesAreFitForAFileSystemAndAPerson)
{
    EXPECT_TRUE(writeFileAtomically(m_folder / "equal-info-b16-v65k.tokenizer", "x"));
    EXPECT_THAT(
        names(R"("axes": {"tokenizer": ["bytes", "gzip[v=65k]", "equal-info-b16-v65k.tokenizer"],
                          "seed": [1]})"),
        ElementsAre("bytes-seed1", "gzip-v65k-seed1", "equal-info-b16-v65k-seed1"));
    EXPECT_THAT(names(R"("axes": {"preset": ["paper-25m"], "schedule": ["flat"], "rate": [1e-2]})"),
                ElementsAre("paper-25m-schedule-flat-rate0.01"));
    EXPECT_THAT(names(R"("axes": {"x": [{"name": "../very wide/", "d_model": 128}]})"),
                ElementsAre("..-very-wide"));
}

TEST_F(SweepTest, PathsAreRelativeToTheFile)
{
    EXPECT_TRUE(writeFileAtomically(m_folder / "t.tokenizer", "x"));
    const std::string file = (m_folder / "t.tokenizer").string();
    const auto sweep =
        read(R"("corpus": ["a", "b/../c"], "validation_corpus": "/v", "json_field": "body",
                "axes": {"tokenizer": ["t.tokenizer", "bytes"]},
                "overrides": [{"when": {"tokenizer": "t.tokenizer"}, "set": {"steps": 5}}])");
    ASSERT_TRUE(sweep) << sweep.error().sentence();
    EXPECT_THAT(sweep->corpus.paths, ElementsAre(m_folder / "a", m_folder / "c"));
    EXPECT_THAT(sweep->validationCorpus.paths, ElementsAre("/v"));
    EXPECT_EQ(sweep->corpus.jsonField, "body");
    const auto all = pointsOf(*sweep);
    EXPECT_EQ(all->at(0).word("tokenizer"), file);
    EXPECT_EQ(all->at(0).word("steps"), "5");
    EXPECT_EQ(all->at(1).word("tokenizer"), "bytes");
    EXPECT_EQ(all->at(1).word("steps"), "");
    // What is kept of it means the same at another place.
    const TemporaryFolder other;
    EXPECT_TRUE(writeFileAtomically(other / "copy.json", sweep->text));
    EXPECT_EQ(Sweep::read(other / "copy.json")->text, sweep->text);
}

TEST_F(SweepTest, LinkedValuesAndOverridesSetTogether)
{
    const auto all = points(R"("settings": {"steps": 9},
                  "axes": {"layers": [{"layers": 2, "steps": 3}, {"name": "deep", "layers": 8}],
                           "seed": [1, 2]},
                  "overrides": [{"when": {"layers": 8, "seed": 2}, "set": {"rate": 0.5}}])");
    ASSERT_EQ(all.size(), 4u);
    EXPECT_EQ(all[0].name, "layers2-seed1");
    EXPECT_EQ(all[0].word("steps"), "3");
    EXPECT_EQ(all[2].name, "deep-seed1");
    EXPECT_EQ(all[2].word("steps"), "9");
    EXPECT_EQ(all[2].word("rate"), "");
    EXPECT_EQ(all[3].word("rate"), "0.5");
}

TEST_F(SweepTest, SeveralGridsAreJoinedAndARunIsThereOnce)
{
    EXPECT_THAT(names(R"("axes": [{"layers": [1, 2, 3], "seed": [1]},
                                  {"layers": [1], "seed": [1, 2]}])"),
                ElementsAre("layers1-seed1", "layers2-seed1", "layers3-seed1", "layers1-seed2"));
    EXPECT_THAT(complaint(R"("axes": [{"a": [{"name": "x", "layers": 1}]},
                                      {"a": [{"name": "x", "layers": 2}]}])"),
                HasSubstr("'x'"));
}

TEST_F(SweepTest, WhatIsWrongIsNamed)
{
    const std::pair<const char*, const char*> cases[] = {
        {R"("axes": {"seed": 3})", "'seed'"},
        {R"("axes": {"seed": []})", "'seed'"},
        {R"("axes": {}})", "sweep.json"},
        {R"("axes": {"seed": [[1]]})", "[1]"},
        {R"("axes": {"seed": [{"rate": 1}]})", "\"name\""},
        {R"("axis": {"seed": [1]})", "'axis'"},
        {R"("settings": 3, "axes": {"seed": [1]})", "'settings'"},
        {R"("equal": {"flops": -1}, "axes": {"seed": [1]})", "'equal'"},
        {R"("equal": {"flops": 1, "tokens": 1}, "axes": {"seed": [1]})", "'equal'"},
        {R"("equal": {"steps": 1}, "axes": {"seed": [1]})", "'equal'"},
        {R"("corpus": [3], "axes": {"seed": [1]})", "sweep.json"},
        {R"("overrides": [{"set": {}}], "axes": {"seed": [1]})", "when"},
        {R"("preset": "tiny")", "'axes'"},
    };
    for (const auto& [inside, word] : cases)
        EXPECT_THAT(complaint(inside), HasSubstr(word)) << inside;
    EXPECT_TRUE(writeFileAtomically(m_folder / "v2", R"({"mullion_sweep": 2, "kind": "m1"})"));
    EXPECT_THAT(Sweep::read(m_folder / "v2").error().what, HasSubstr("format 2"));
    EXPECT_THAT(Sweep::read(m_folder / "nowhere").error().what, HasSubstr("nowhere"));
}

TEST_F(SweepTest, DifferencesAreToldInWords)
{
    const std::string text = read(R"("axes": {"seed": [1, 2], "layers": [1]})")->text;
    EXPECT_EQ(differenceOf(text, text), std::nullopt);
    const auto difference = [&](const std::string& inside) {
        return differenceOf(text, read(inside)->text).value_or("");
    };
    EXPECT_EQ(difference(R"("axes": {"seed": [1, 3], "layers": [1]})"),
              "'axes/seed/1' is 2 there and 3 now");
    EXPECT_EQ(difference(R"("preset": "tiny", "axes": {"seed": [1, 2], "layers": [1]})"),
              "'preset' is missing there and \"tiny\" now");
    EXPECT_EQ(difference(R"("axes": {"layers": [1], "seed": [1, 2]})"), "'axes' has another order");
    EXPECT_NE(differenceOf("torn", text), std::nullopt);
}

} // namespace
} // namespace mullion

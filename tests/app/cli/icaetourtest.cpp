// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A real ICAE, hardly trained, from its base to its figures.
#include "tests/support/program.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace mullion {
namespace {

using testing::ElementsAre;
using Json = nlohmann::json;

const std::string kText = MULLION_SAMPLE "/windows.txt";

class IcaeTourTest : public testing::Test
{
protected:
    /// One ICAE for all tests: training takes longer than they do.
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<TemporaryFolder>();
        const std::string corpus =
            " --corpus " + kText + " --validation-corpus " + kText + " --threads 1 ";
        run("mullion train base --preset tiny --tokenizer bytes --steps 3 --out base" + corpus);
        run("mullion train icae --preset tiny --base base --steps 3 --set ramp=1u --out icae"
            + corpus);
    }

    static void TearDownTestSuite() { s_folder.reset(); }

    static Outcome run(const std::string& command)
    {
        Outcome outcome = runShell("cd '" + s_folder->path().string() + "' && " + command);
        EXPECT_EQ(outcome.exitCode, 0) << command << '\n' << outcome.errors;
        return outcome;
    }
    static Json evaluate(const std::string& options)
    {
        return Json::parse(run("mullion icae evaluate --icae icae --part all --texts 3 --corpus "
                               + kText + " --json " + options)
                               .output)["tables"];
    }

    static inline std::unique_ptr<TemporaryFolder> s_folder;
};

TEST_F(IcaeTourTest, AllPartsOfARealModel)
{
    const Json tables =
        evaluate("--untrained --continuation 8 --batches 2 --new-tokens 3 --repeats 1");
    std::vector<std::string> ids;
    for (const Json& table : tables) {
        ids.push_back(table["id"]);
        EXPECT_FALSE(table["rows"].empty()) << table["id"];
    }
    EXPECT_THAT(ids, ElementsAre("restoration", "slots", "types", "continuation", "bits",
                                 "collapse", "latency"));

    // The untrained control is another ICAE on the same base.
    const Json& swap = tables[5]["rows"];
    ASSERT_EQ(swap.size(), 2u);
    EXPECT_EQ(swap[0]["model"], "trained");
    EXPECT_EQ(swap[1]["model"], "untrained");
    EXPECT_EQ(swap[0]["base_nats_per_token"], swap[1]["base_nats_per_token"]);
    EXPECT_NE(swap[0]["own_nats_per_token"], swap[1]["own_nats_per_token"]);

    // The same text counts the same in every table.
    const Json& prose = tables[2]["rows"][0];
    EXPECT_EQ(prose["type"], "prose");
    EXPECT_NEAR(prose["nats_per_token"].get<double>(), swap[0]["own_nats_per_token"].get<double>(),
                1e-4);
    EXPECT_NEAR(prose["nats_per_token"].get<double>(),
                tables[4]["rows"][0]["nats_per_token"].get<double>(), 1e-4);
}

TEST_F(IcaeTourTest, TheSameSeedGivesTheSameFigures)
{
    const std::string options = "--only restoration,types,collapse --exact ";
    const Json once = evaluate(options);
    EXPECT_EQ(evaluate(options), once);
    EXPECT_NE(evaluate(options + "--seed 2"), once);
}

} // namespace
} // namespace mullion

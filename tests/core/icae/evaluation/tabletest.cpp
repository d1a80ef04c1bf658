// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/table.h"

#include "core/icae/evaluation/spread.h"

#include <gtest/gtest.h>

#include <limits>

namespace mullion {
namespace {

TEST(Spread, QuartilesLieBetweenValues)
{
    const Spread spread = spreadOf({4, 1, 3, 2});
    EXPECT_EQ(spread.count, 4u);
    EXPECT_DOUBLE_EQ(spread.mean, 2.5);
    EXPECT_DOUBLE_EQ(spread.lower, 1.75);
    EXPECT_DOUBLE_EQ(spread.median, 2.5);
    EXPECT_DOUBLE_EQ(spread.upper, 3.25);
    EXPECT_DOUBLE_EQ(spreadOf({7}).upper, 7);
    EXPECT_EQ(spreadOf({}).count, 0u);
}

const Table kTable = {"ends",
                      "Ends",
                      {{"type", "type"}, {"count", "count"}, {"nats", "nats/token", 2}},
                      {{"so, \"so\"", std::int64_t{12}, 0.126}, {"plain", std::monostate(), 10.0}},
                      {"A note"}};

TEST(EvaluationTable, IsReadableInATerminal)
{
    EXPECT_EQ(tableText(kTable), "Ends\n"
                                 "type      count  nats/token\n"
                                 "so, \"so\"     12        0.13\n"
                                 "plain         -       10.00\n"
                                 "A note.\n");
}

TEST(EvaluationTable, CsvKeepsAllDigitsAndQuotes)
{
    EXPECT_EQ(tableCsv(kTable), "table,type,count,nats\r\n"
                                "ends,\"so, \"\"so\"\"\",12,0.126\r\n"
                                "ends,plain,,10\r\n");
}

TEST(EvaluationTable, JsonHasNoNumberThatIsNone)
{
    Table table = kTable;
    table.rows = {{"x", std::int64_t{1}, std::numeric_limits<double>::infinity()}};
    EXPECT_NE(tableJson(table).find("\"nats\": null"), std::string::npos);
}

} // namespace
} // namespace mullion

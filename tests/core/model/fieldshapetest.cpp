// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fieldshape.h"

#include "core/model/modelcosts.h"
#include "core/runs/runkind.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

TEST(FieldShape, PaperSizesHaveThePapersParameters)
{
    FieldValues values(m2RunKind());
    ASSERT_TRUE(values.applyPreset("paper-25m"));
    EXPECT_NEAR(static_cast<double>(bodyParameters(shapeFromFields(values))), 25.17e6, 1e4);
    ASSERT_TRUE(values.applyPreset("paper-113m"));
    EXPECT_NEAR(static_cast<double>(bodyParameters(shapeFromFields(values))), 113.2e6, 1e5);
}

TEST(FieldShape, EveryFieldOfTheShapeCounts)
{
    FieldValues values(m2RunKind());
    const std::pair<const char*, const char*> others[] = {
        {"layers", "5"},    {"d_model", "72"}, {"heads", "2"},
        {"head_dim", "20"}, {"d_ff", "99"},    {"positions", "rope"},
        {"ffn", "swiglu"},  {"tied", "off"},   {"norm_epsilon", "0.001"},
        {"kv_heads", "1"},
    };
    for (const auto& [id, text] : others) {
        const ModelConfig before = shapeFromFields(values);
        ASSERT_TRUE(values.set(id, text)) << id;
        EXPECT_FALSE(shapeFromFields(values) == before) << id;
    }
    EXPECT_EQ(shapeFromFields(values).kvHeads, 1);
    ASSERT_TRUE(values.set("kv_heads", "0"));
    EXPECT_EQ(shapeFromFields(values).kvHeads, 2) << "0 stands for as many as heads";
}

} // namespace
} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runkind.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace mullion {
namespace {

using testing::HasSubstr;

FieldValues preset(std::string_view name)
{
    FieldValues values(m1RunKind());
    EXPECT_TRUE(values.applyPreset(name));
    return values;
}

TEST(RunKinds, EveryPresetIsValid)
{
    for (const RunKind* kind : runKinds()) {
        for (const Preset& p : kind->presets) {
            FieldValues values(*kind);
            EXPECT_TRUE(values.applyPreset(p.name)) << kind->name << " " << p.name;
            EXPECT_TRUE(values.validate()) << kind->name << " " << p.name;
        }
    }
}

TEST(RunKinds, EveryDefaultIsInTheRangeOfItsField)
{
    for (const RunKind* kind : runKinds()) {
        std::set<std::string> ids;
        for (const Field& field : kind->fields) {
            EXPECT_EQ(parseField(field, textOf(field.initial)), field.initial) << field.id;
            EXPECT_TRUE(ids.insert(field.id).second) << field.id;
            EXPECT_FALSE(field.help.empty()) << field.id;
        }
    }
}

TEST(M1RunKind, PaperPresetIsThePapersRecipe)
{
    const FieldValues paper = preset("paper-3m");
    EXPECT_EQ(paper.whole("layers"), 3);
    EXPECT_EQ(paper.whole("d_model"), 256);
    EXPECT_EQ(paper.whole("d_ff"), 1024);
    EXPECT_EQ(paper.whole("context"), 1024);
    EXPECT_EQ(paper.whole("batch"), 128);
    EXPECT_EQ(paper.whole("steps"), 2'500'000);
    EXPECT_EQ(paper.text("optimizer"), "adafactor");
    EXPECT_EQ(paper.text("schedule"), "flat-then-rsqrt");
    EXPECT_EQ(paper.text("flat"), "10000u");
    EXPECT_EQ(paper.number("rate"), 1.0);
    EXPECT_EQ(paper.number("z_loss"), 1e-4);
}

TEST(M2RunKind, PaperPresetsAreThePapersSizes)
{
    FieldValues paper(m2RunKind());
    ASSERT_TRUE(paper.applyPreset("paper-113m"));
    EXPECT_EQ(paper.whole("layers"), 12);
    EXPECT_EQ(paper.whole("d_model"), 768);
    EXPECT_EQ(paper.whole("heads"), 12);
    EXPECT_EQ(paper.whole("d_ff"), 3072);
    EXPECT_EQ(paper.whole("context"), 512);
    EXPECT_EQ(paper.whole("example_symbols"), 10240);
    EXPECT_EQ(paper.whole("batch"), 256);
    EXPECT_EQ(paper.whole("steps"), 200'000);
}

TEST(FieldValues, UnknownNamesAreUsageErrorsThatListTheKnownOnes)
{
    FieldValues values(m1RunKind());
    const auto field = values.set("lauers", "3");
    ASSERT_FALSE(field);
    EXPECT_EQ(field.error().code, ErrorCode::Usage);
    EXPECT_THAT(field.error().sentence(), HasSubstr("'lauers'"));
    EXPECT_THAT(field.error().sentence(), HasSubstr("layers"));
    const auto unknown = values.applyPreset("laptopp");
    ASSERT_FALSE(unknown);
    EXPECT_THAT(unknown.error().cure, HasSubstr("paper-3m, laptop, tiny"));
}

TEST(M1RunKind, RulesBetweenFields)
{
    const auto broken = [](std::initializer_list<std::pair<const char*, const char*>> settings) {
        FieldValues values = preset("tiny");
        for (const auto& [id, text] : settings)
            EXPECT_TRUE(values.set(id, text));
        const auto result = values.validate();
        return result ? std::string("fine") : result.error().sentence();
    };
    EXPECT_EQ(broken({}), "fine");
    EXPECT_THAT(broken({{"heads", "4"}, {"kv_heads", "3"}}), HasSubstr("kv_heads"));
    EXPECT_THAT(broken({{"positions", "rope"}, {"head_dim", "33"}}), HasSubstr("head_dim"));
    EXPECT_THAT(broken({{"short_context", "17"}}), HasSubstr("short_context"));
    EXPECT_THAT(broken({{"decay", "600u"}}), HasSubstr("decay"));
    EXPECT_THAT(broken({{"batch", "10"}, {"micro_batch", "4"}}), HasSubstr("micro_batch"));
}

} // namespace
} // namespace mullion

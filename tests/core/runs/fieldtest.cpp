// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/field.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

using testing::HasSubstr;

Field steps()
{
    Field field;
    field.id = "steps";
    field.unit = "updates";
    field.type = FieldType::Whole;
    field.initial = std::int64_t(1);
    field.minimum = 1;
    field.maximum = 1000;
    return field;
}

TEST(Field, WholeNumbersInRangeAreRead)
{
    EXPECT_EQ(std::get<std::int64_t>(parseField(steps(), "1000").value()), 1000);
}

TEST(Field, RefusalNamesFieldValueAndCure)
{
    for (const char* text : {"", "0", "1001", "-1", "1e3", "7 ", "99999999999999999999"}) {
        const auto value = parseField(steps(), text);
        ASSERT_FALSE(value) << text;
        EXPECT_EQ(value.error().code, ErrorCode::Usage);
        EXPECT_THAT(value.error().sentence(),
                    testing::AllOf(HasSubstr("'steps'"), HasSubstr(std::string("'") + text + "'"),
                                   HasSubstr("from 1 to 1000 updates")));
    }
}

TEST(Field, NumbersMustBeFinite)
{
    Field field = steps();
    field.type = FieldType::Number;
    EXPECT_EQ(std::get<double>(parseField(field, "2.5").value()), 2.5);
    EXPECT_FALSE(parseField(field, "nan"));
    EXPECT_FALSE(parseField(field, "inf"));
}

TEST(Field, ChoicesAndSwitches)
{
    Field field = steps();
    field.type = FieldType::Choice;
    field.choices = {"flat", "rope"};
    EXPECT_TRUE(parseField(field, "rope"));
    EXPECT_THAT(parseField(field, "rop").error().cure, HasSubstr("flat, rope"));
    field.type = FieldType::Switch;
    EXPECT_TRUE(std::get<bool>(parseField(field, "on").value()));
    EXPECT_FALSE(parseField(field, "yes"));
}

TEST(Span, IsUpdatesOrShare)
{
    EXPECT_EQ(Span::parse("500u").value().steps(10'000), 500u);
    EXPECT_EQ(Span::parse("80%").value().steps(10'000), 8000u);
    for (const char* text : {"", "u", "500", "-1u", "101%", "5e", "nan%"})
        EXPECT_FALSE(Span::parse(text)) << text;
}

} // namespace
} // namespace mullion

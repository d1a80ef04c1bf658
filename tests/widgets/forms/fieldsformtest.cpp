// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/fieldsform.h"

#include "core/base/random.h"
#include "core/runs/commandline.h"
#include "widgets/forms/fieldrow.h"
#include "widgets/forms/problemlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

struct FieldsFormTest : testing::Test
{
    FieldsFormTest()
    {
        form.setKind(m1RunKind(), false);
        EXPECT_TRUE(form.setPreset("tiny"));
        form.show();
    }

    /// As a user does: all of the line is replaced.
    void type(const std::string& id, const char* text)
    {
        auto* line = qobject_cast<QLineEdit*>(form.row(id)->editor());
        ASSERT_TRUE(line) << id;
        line->selectAll();
        QTest::keyClicks(line, QString::fromUtf8(text));
    }

    FieldsForm form;
};

TEST_F(FieldsFormTest, BeginsAsThePresetSays)
{
    EXPECT_EQ(form.row("steps")->text(), "600");
    EXPECT_EQ(form.row("decay")->text(), "50%");
    EXPECT_EQ(form.row("tied")->text(), "on");
    EXPECT_EQ(form.changedCount(), 0u);
    EXPECT_THAT(form.settings(), ElementsAre());
    EXPECT_EQ(form.problem(), QString());
}

TEST_F(FieldsFormTest, WhatIsTypedIsCheckedAtOnceAndMarked)
{
    type("rate", "1e-4");
    EXPECT_THAT(form.settings(), ElementsAre("rate=0.0001"));
    EXPECT_EQ(form.problem(), QString());
    type("steps", "0");
    EXPECT_THAT(form.problem().toStdString(), HasSubstr("'steps' cannot be '0'"));
    EXPECT_THAT(form.problem().toStdString(), HasSubstr("Give a whole number from 1"));
    EXPECT_EQ(form.row("steps")->problem(), form.problem());
    type("steps", "600");
    EXPECT_EQ(form.problem(), QString());
    EXPECT_EQ(form.changedCount(), 1u);
}

TEST_F(FieldsFormTest, ARuleBetweenFieldsIsToldAtTheFieldItNames)
{
    type("micro_batch", "3");
    EXPECT_THAT(form.problem().toStdString(), HasSubstr("does not divide the batch of 16"));
    bool shown = false;
    for (const ProblemLabel* label : form.findChildren<ProblemLabel*>())
        shown = shown || (label->isVisible() && label->problem() == form.problem());
    EXPECT_TRUE(shown);
    type("micro_batch", "4");
    EXPECT_EQ(form.problem(), QString());
}

TEST_F(FieldsFormTest, AFieldGoesBackToThePreset)
{
    type("batch", "32");
    const auto buttons = form.findChildren<QToolButton*>();
    const auto reset = std::ranges::find_if(
        buttons, [](const QToolButton* button) { return button->isVisible(); });
    ASSERT_NE(reset, buttons.end());
    QTest::mouseClick(*reset, Qt::LeftButton);
    EXPECT_EQ(form.row("batch")->text(), "16");
    EXPECT_EQ(form.changedCount(), 0u);
}

TEST_F(FieldsFormTest, AnotherPresetKeepsWhatWasChanged)
{
    type("batch", "32");
    ASSERT_TRUE(form.setPreset("laptop"));
    EXPECT_EQ(form.row("steps")->text(), "16000");
    EXPECT_THAT(form.settings(), ElementsAre("batch=32"));
    EXPECT_FALSE(form.setPreset("large"));
}

TEST_F(FieldsFormTest, SearchLeavesFieldsWithTheWords)
{
    auto* search = form.findChildren<QLineEdit*>().front();
    search->setText(QStringLiteral("z-loss"));
    EXPECT_TRUE(form.row("z_loss")->editor()->isVisible());
    EXPECT_FALSE(form.row("steps")->editor()->isVisible());
    search->setText(QStringLiteral("no such words"));
    EXPECT_FALSE(form.row("z_loss")->editor()->isVisible());
    search->clear();
    EXPECT_TRUE(form.row("steps")->editor()->isVisible());
}

TEST_F(FieldsFormTest, SettingsThatAreNoneChangeNothing)
{
    type("batch", "32");
    EXPECT_FALSE(form.setSettings({"batch=8", "stepps=3"}));
    EXPECT_FALSE(form.setSettings({"batch=x"}));
    EXPECT_THAT(form.settings(), ElementsAre("batch=32"));
    ASSERT_TRUE(form.setSettings({"seed=3"}));
    EXPECT_THAT(form.settings(), ElementsAre("seed=3"));
}

TEST_F(FieldsFormTest, AFieldMayHaveSeveralValuesInASweep)
{
    form.setKind(icaeRunKind(), true);
    ASSERT_TRUE(form.setPreset("tiny"));
    type("rate", "0.01, 3e-3");
    type("lora_targets", "q,v; q");
    EXPECT_EQ(form.problem(), QString());
    EXPECT_THAT(form.axes(), ElementsAre(Pair("lora_targets", ElementsAre("q,v", "q")),
                                         Pair("rate", ElementsAre("0.01", "0.003"))));
    EXPECT_THAT(form.settings(), ElementsAre());
    type("lora_targets", "q,v"); // one value with a comma
    EXPECT_THAT(form.axes(), ElementsAre(Pair("rate", ElementsAre("0.01", "0.003"))));
    type("micro_batch", "4, 3"); // one of them breaks a rule
    EXPECT_THAT(form.problem().toStdString(), HasSubstr("'micro_batch' is 3"));
    type("micro_batch", "4, 4");
    EXPECT_THAT(form.problem().toStdString(), HasSubstr("given twice"));
}

/// What stands in the form is accepted by the engine whenever the form has nothing to say.
TEST(RandomFormTest, WhatTheFormLetsThroughTheEngineAccepts)
{
    Random random(11);
    int accepted = 0;
    int refused = 0;
    for (const RunKind* kind : runKinds()) {
        FieldsForm form;
        form.setKind(*kind, false);
        for (int round = 0; round < 60; ++round) {
            const Preset& preset = kind->presets[random.below(kind->presets.size())];
            ASSERT_TRUE(form.setPreset(preset.name));
            form.resetAll();
            for (auto changes = random.below(6); changes > 0; --changes) {
                const Field& field = kind->fields[random.below(kind->fields.size())];
                const std::vector<std::string> texts = {
                    "",
                    "0",
                    "1",
                    "-1",
                    "2",
                    "3",
                    "7",
                    "16",
                    "1e-4",
                    "1e99",
                    "nan",
                    "x",
                    "12.5",
                    "50%",
                    "101%",
                    "500u",
                    "off",
                    "on",
                    " 4 ",
                    field.choices.empty() ? "8" : field.choices[random.below(field.choices.size())]};
                form.row(field.id)->setText(
                    QString::fromStdString(texts[random.below(texts.size())]));
            }
            // A change by the user is what makes the form look at all of it.
            Q_EMIT form.row(kind->fields.front().id)->edited();
            RunCommand command;
            command.kind = kind->name;
            command.preset = preset.name;
            command.settings = form.settings();
            const auto values = valuesOf(command);
            const bool engineAccepts = values && values->validate();
            if (form.problem().isEmpty()) {
                EXPECT_TRUE(engineAccepts) << toText(command);
                for (const Field& field : kind->fields)
                    EXPECT_EQ(
                        textOf(values->at(field.id)),
                        textOf(parseField(field, form.row(field.id)->text().toStdString()).value()))
                        << field.id;
                ++accepted;
            } else {
                ++refused;
            }
        }
    }
    EXPECT_GT(accepted, 60);
    EXPECT_GT(refused, 60);
}

} // namespace
} // namespace mullion

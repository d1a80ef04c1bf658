// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/projectmemory.h"

#include "tests/support/temporaryfolder.h"

#include <QSettings>
#include <gtest/gtest.h>

namespace mullion::workbench {
namespace {

TEST(ProjectMemory, EachProjectHasItsOwn)
{
    const TemporaryFolder one;
    const TemporaryFolder other;
    EXPECT_FALSE(recallProject(one.path()));
    const ProjectView view{QStringLiteral("/a text"),
                           {QStringLiteral("bytes"), QStringLiteral("x.tokenizer")},
                           true,
                           {{QStringLiteral("tab"), QStringLiteral("curves")}}};
    rememberProject(one.path(), view);
    rememberProject(other.path(), {});
    EXPECT_EQ(recallProject(one.path()), view);
    EXPECT_EQ(recallProject(other.path()), ProjectView());
    // The same folder by another path.
    EXPECT_EQ(recallProject(one.path() / "." / ".." / one.path().filename()), view);
}

TEST(ProjectMemory, DamagedSettingsAreNoMemory)
{
    QSettings().setValue(QStringLiteral("projects"), QByteArray("[{\"folder\": 7}, 3, "));
    EXPECT_FALSE(recallProject("/nowhere"));
    rememberProject("/nowhere", {});
    EXPECT_TRUE(recallProject("/nowhere"));
}

} // namespace
} // namespace mullion::workbench

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/selectionbus.h"

#include <QAction>
#include <gtest/gtest.h>

namespace mullion::workbench {
namespace {

ByteRange at(std::uint64_t begin, std::uint64_t end)
{
    return {BytePos(begin), BytePos(end)};
}

TEST(SelectionBus, GoesBackAndForwardThroughSelections)
{
    SelectionBus bus;
    EXPECT_FALSE(bus.backAction()->isEnabled());
    bus.select(at(1, 2));
    bus.select(at(5, 9));
    bus.backAction()->trigger();
    EXPECT_EQ(bus.selected(), at(1, 2));
    bus.forwardAction()->trigger();
    EXPECT_EQ(bus.selected(), at(5, 9));
    EXPECT_FALSE(bus.forwardAction()->isEnabled());
    bus.backAction()->trigger();
    bus.select(at(7, 8)); // a new way: what lay ahead is forgotten
    EXPECT_FALSE(bus.forwardAction()->isEnabled());
}

TEST(SelectionBus, TellsEachChangeOnce)
{
    SelectionBus bus;
    int told = 0;
    QObject::connect(&bus, &SelectionBus::selectedChanged, &bus, [&] { ++told; });
    bus.select(at(1, 2));
    bus.select(at(1, 2));
    EXPECT_EQ(told, 1);
    bus.reset();
    EXPECT_EQ(bus.selected(), at(0, 0));
    EXPECT_FALSE(bus.backAction()->isEnabled());
}

} // namespace
} // namespace mullion::workbench

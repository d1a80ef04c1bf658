// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/ledgermodel.h"

#include "tests/support/texts.h"
#include "widgets/models/ledgerplacesmodel.h"
#include "widgets/models/ledgerwords.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

#include <set>

namespace mullion {
namespace {

/// 3 tokens of 16 bits for "abc|": 40 bits of model, 8.5 of padding, -0.5 at the end.
std::shared_ptr<const Ledger> sample()
{
    auto ledger = std::make_shared<Ledger>();
    ledger->tokenizer.bitsPerToken = 16;
    ledger->totals = {.bytes = 3, .ends = 1, .tokens = 3, .windows = 3, .codeBits = 48};
    ledger->rows = {{LedgerEntry::RoundedModel, 40, {}},
                    {LedgerEntry::Coder, -1e-9, {}},
                    {LedgerEntry::Padding, 8.5, {}},
                    {LedgerEntry::End, -0.5, {}}};
    return ledger;
}

QString rowText(const QAbstractTableModel& model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount({}); ++column)
        cells << model.index(row, column).data().toString();
    return cells.join(QLatin1Char('|'));
}

TEST(LedgerModelTest, ShowsRowsSumAndStream)
{
    LedgerModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    model.setLedger(sample());
    ASSERT_EQ(model.rowCount(), 6);
    EXPECT_EQ(rowText(model, 0), QStringLiteral("Model and rounding|40.0|83.33 %|10.0000"));
    EXPECT_EQ(rowText(model, 1), QStringLiteral("Coder|0.0|0.00 %|0.0000")) << "no minus zero";
    EXPECT_EQ(rowText(model, 3), QStringLiteral("End|-0.5|-1.04 %|-0.1250"));
    EXPECT_EQ(rowText(model, 4), QStringLiteral("Sum|48.0|100.00 %|12.0000"));
    EXPECT_EQ(rowText(model, 5), QStringLiteral("Token stream|48.0|100.00 %|12.0000"));
    EXPECT_EQ(model.rowOf(LedgerEntry::Padding), 2);
    EXPECT_EQ(model.rowOf(LedgerEntry::Model), -1);
    EXPECT_EQ(model.row(4), nullptr);
}

TEST(LedgerModelTest, EveryRowExplainsItself)
{
    LedgerModel model;
    model.setLedger(sample());
    for (int row = 0; row < model.rowCount(); ++row)
        EXPECT_FALSE(model.index(row, 0).data(Qt::ToolTipRole).toString().isEmpty()) << row;
    std::set<QString> names;
    for (int entry = 0; entry <= static_cast<int>(LedgerEntry::Code); ++entry)
        names.insert(entryName(static_cast<LedgerEntry>(entry)));
    EXPECT_EQ(names.size(), static_cast<std::size_t>(LedgerEntry::Code) + 1);
}

TEST(LedgerPlacesModelTest, ShowsTextWithDocumentEnds)
{
    LedgerPlacesModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto text = std::make_shared<const Text>(drawn("ab|c|"));
    model.setPlaces(text, {{{TokenPos(1), TokenPos(3)}, {BytePos(1), BytePos(3)}, 0, 2, 12.345},
                           {{TokenPos(2), TokenPos(3)}, {BytePos(3), BytePos(3)}, 1, 1, 14}});
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(rowText(model, 0), QStringLiteral("b<end>c<end>|12.35|1 + 2|1 + 2"));
    EXPECT_EQ(rowText(model, 1), QStringLiteral("<end>|14.00|3|2"));
}

} // namespace
} // namespace mullion

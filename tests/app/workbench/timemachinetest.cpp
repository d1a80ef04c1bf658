// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/timemachine/timemachineview.h"
#include "core/runs/checkpoints.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/waitfor.h"
#include "widgets/text/costtext.h"

#include <QSlider>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <fstream>

namespace mullion::workbench {
namespace {

using testing::HasSubstr;

/// Runs whose checkpoint of step n pays 8 - n / 10 bits for each byte; that of step 20 is damaged.
struct TimeMachineTest : testing::Test
{
    TimeMachineTest()
        : view(nullptr,
               [this](const std::filesystem::path&, const std::filesystem::path& checkpoint,
                      const std::vector<Bytes>& paragraphs,
                      const std::stop_token&) { return read(checkpoint, paragraphs); })
    {
        run.path = folder.path();
        run.summary.allSteps = 40;
        for (const std::uint64_t step : {10, 20, 40})
            addCheckpoint(step);
        view.show();
    }

    void addCheckpoint(std::uint64_t step) const
    {
        const auto path = folder.path() / "checkpoints" / checkpointName(step);
        std::filesystem::create_directories(path);
        std::ofstream(path / "state.json") << "{}";
    }

    Result<std::vector<ParagraphCosts>> read(const std::filesystem::path& checkpoint,
                                             const std::vector<Bytes>& paragraphs)
    {
        ++reads;
        if (checkpoint.filename() == checkpointName(20))
            return fail(ErrorCode::Input, "It is damaged", "Take another");
        const double bits = checkpoint.filename() == checkpointName(10) ? 7 : 4;
        std::vector<ParagraphCosts> all;
        for (const Bytes& paragraph : paragraphs)
            all.push_back({std::vector<double>(paragraph.size(), bits)});
        return all;
    }

    std::string shown() const { return view.findChild<CostText*>()->toPlainText().toStdString(); }

    void readAll()
    {
        view.showRuns({run});
        ASSERT_TRUE(waitFor([&] { return view.reader()->readCount() == 3; }));
    }

    TemporaryFolder folder;
    ShownRun run;
    std::atomic<int> reads = 0; ///< on a worker thread
    TimeMachineView view;
};

TEST_F(TimeMachineTest, ShowsTheParagraphUnderTheCheckpointOfTheSlider)
{
    readAll();
    EXPECT_EQ(view.slider()->maximum(), 2);
    EXPECT_EQ(view.slider()->value(), 2) << "the latest first";
    EXPECT_THAT(shown(), HasSubstr("4.00 bits/byte"));
    EXPECT_THAT(shown(), HasSubstr("7.00 at the first checkpoint"));
    const auto coloured = view.findChild<CostText*>()->extraSelections();
    ASSERT_EQ(coloured.size(), 1) << "one colour, since all bytes cost the same";
    view.slider()->setValue(0);
    EXPECT_THAT(shown(), HasSubstr("7.00 bits/byte"));
    EXPECT_NE(view.findChild<CostText*>()->extraSelections().constFirst().format.background(),
              coloured.constFirst().format.background());
    view.slider()->setValue(1);
    EXPECT_THAT(shown(), testing::Not(HasSubstr("bits/byte")));
    EXPECT_TRUE(view.findChild<CostText*>()->extraSelections().isEmpty());
}

TEST_F(TimeMachineTest, ReadsEachCheckpointOnce)
{
    readAll();
    view.showRuns({run});
    view.slider()->setValue(0);
    addCheckpoint(50);
    view.showRuns({run});
    ASSERT_TRUE(waitFor([&] { return view.reader()->readCount() == 4; }));
    EXPECT_EQ(reads, 4);
}

TEST_F(TimeMachineTest, PinsAreRememberedAndTakenBack)
{
    const QJsonObject before = view.viewState();
    view.pin(QStringLiteral("A new paragraph."));
    view.pin(QStringLiteral("  A new paragraph. "));
    EXPECT_THAT(shown(), HasSubstr("A new paragraph."));
    EXPECT_EQ(view.pins().size(), 1) << "the same text is pinned once, the example goes";
    const QJsonObject after = view.viewState();
    view.restoreViewState(before);
    EXPECT_EQ(view.viewState(), before);
    view.restoreViewState(after);
    EXPECT_EQ(view.pins(), QStringList{QStringLiteral("A new paragraph.")});
    view.pin({});
    EXPECT_EQ(view.pins().size(), 1);
}

TEST_F(TimeMachineTest, BytesThatAreNoCharacterAreShown)
{
    CostText text;
    text.setParagraphs({{QStringLiteral("One"), {'a', 0xff, 0xc3, 0xa9}, {1, 2, 3, 3}}});
    EXPECT_THAT(text.toPlainText().toStdString(), HasSubstr("a<FF>é"));
    EXPECT_EQ(text.extraSelections().size(), 3);
}

} // namespace
} // namespace mullion::workbench

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/tokenizeservice.h"

#include "tests/support/waitfor.h"
#include "tests/support/windowtokenizer.h"

#include <gtest/gtest.h>

namespace mullion::workbench {
namespace {

using namespace std::chrono_literals;

struct TokenizeServiceTest : testing::Test
{
    TokenizeServiceTest()
    {
        QObject::connect(&service, &TokenizeService::blockReady, &service,
                         [this](int tag, quint64 number, const std::shared_ptr<TracedBlock>& b) {
                             bytes[{tag, number}] += b->raw.byteBits.size();
                         });
        QObject::connect(&service, &TokenizeService::finished, &service,
                         [this](int tag, quint64 number) { finished.emplace_back(tag, number); });
        QObject::connect(
            &service, &TokenizeService::failed, &service,
            [this](int, quint64, const Error& error) { errors.push_back(error.what); });
    }

    static std::shared_ptr<const Text> textOf(std::size_t size)
    {
        auto text = std::make_shared<Text>();
        text->bytes.assign(size, 'x');
        return text;
    }

    TokenizeService service;
    std::map<std::pair<int, quint64>, std::size_t> bytes; ///< that arrived, by request
    std::vector<std::pair<int, quint64>> finished;
    std::vector<std::string> errors;
};

TEST_F(TokenizeServiceTest, DeliversEveryBlockInOrderAndThenTheEnd)
{
    const auto tokenizer = std::make_shared<WindowTokenizer>("window", 30);
    const auto number = service.request(0, textOf(3000), tokenizer);
    ASSERT_TRUE(waitFor([&] { return !finished.empty(); }));
    EXPECT_EQ((bytes[{0, number}]), 3000u);
    EXPECT_FALSE(service.isBusy(0));
}

TEST_F(TokenizeServiceTest, DropsWhatAReplacedRequestStillSends)
{
    const auto slow = std::make_shared<WindowTokenizer>("slow", 3, 200us);
    const auto old = service.request(0, textOf(300'000), slow);
    ASSERT_TRUE(waitFor([&] { return bytes[{0, old}] > 0; }));
    const auto arrived = bytes[{0, old}];
    const auto fresh = service.request(0, textOf(30), std::make_shared<WindowTokenizer>());
    ASSERT_TRUE(waitFor([&] { return !finished.empty(); }));
    EXPECT_EQ(finished, (std::vector<std::pair<int, quint64>>{{0, fresh}}));
    EXPECT_EQ((bytes[{0, old}]), arrived) << "the old request went on talking";
    EXPECT_EQ((bytes[{0, fresh}]), 30u);
    EXPECT_TRUE(errors.empty()) << "a stopped request is no failure";
}

TEST_F(TokenizeServiceTest, KeepsRequestsOfDifferentPanesApart)
{
    const auto left = service.request(0, textOf(3000), std::make_shared<WindowTokenizer>());
    const auto right = service.request(1, textOf(600), std::make_shared<WindowTokenizer>());
    ASSERT_TRUE(waitFor([&] { return finished.size() == 2; }));
    EXPECT_EQ((bytes[{0, left}]), 3000u);
    EXPECT_EQ((bytes[{1, right}]), 600u);
}

TEST_F(TokenizeServiceTest, StopsTheWorkerWhenCancelled)
{
    const auto slow = std::make_shared<WindowTokenizer>("slow", 3, 200us);
    const auto number = service.request(0, textOf(3'000'000), slow);
    ASSERT_TRUE(waitFor([&] { return bytes[{0, number}] > 0; }));
    service.cancel(0);
    EXPECT_FALSE(service.isBusy(0));
    // The worker lets go of its tokenizer once it has stopped.
    EXPECT_TRUE(waitFor([&] { return slow.use_count() == 1; }));
    EXPECT_TRUE(finished.empty());
}

TEST_F(TokenizeServiceTest, WaitsForASlowWindowInsteadOfFillingTheMemory)
{
    const auto tokenizer = std::make_shared<WindowTokenizer>("window", 3);
    const auto number = service.request(0, textOf(300'000), tokenizer);
    QThread::msleep(50); // nobody takes blocks away
    ASSERT_TRUE(waitFor([&] { return !finished.empty(); }));
    EXPECT_EQ((bytes[{0, number}]), 300'000u);
}

} // namespace
} // namespace mullion::workbench

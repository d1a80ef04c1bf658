// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/gradients.h"

#include <gtest/gtest.h>

#include <limits>

namespace mullion {
namespace {

/// Three parameters; the last has no gradient.
NamedTensors parameters()
{
    NamedTensors all;
    for (const double gradient : {3.0, 4.0, 0.0}) {
        const at::Tensor parameter = at::ones({1}).requires_grad_(true);
        if (gradient != 0)
            parameter.mutable_grad() = at::full({1}, gradient);
        all.emplace_back("p", parameter);
    }
    return all;
}

TEST(Gradients, NormIsOfAllTogether)
{
    EXPECT_EQ(gradientNorm(parameters()), 5);
    EXPECT_EQ(gradientNorm({}), 0);
    const auto none = parameters();
    forgetGradients(none);
    EXPECT_EQ(gradientNorm(none), 0);
}

TEST(Gradients, AreShortenedOnlyWhenTooLong)
{
    const auto all = parameters();
    clipGradients(all, 5, 10);
    EXPECT_EQ(gradientNorm(all), 5);
    clipGradients(all, 5, 1);
    EXPECT_NEAR(gradientNorm(all), 1, 1e-6);
    EXPECT_NEAR(all[0].second.grad().item<double>(), 0.6, 1e-6);
}

TEST(Gradients, AnyWeightThatIsNoNumberIsSeen)
{
    auto all = parameters();
    EXPECT_TRUE(areFinite(all));
    const at::NoGradGuard noGrad;
    all[2].second.fill_(std::numeric_limits<double>::infinity());
    EXPECT_FALSE(areFinite(all));
}

} // namespace
} // namespace mullion

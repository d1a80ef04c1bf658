// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/optimizer.h"

#include <gtest/gtest.h>

#include <cmath>

namespace mullion {
namespace {

at::Tensor numbers(std::vector<float> values)
{
    return at::tensor(values).requires_grad_(true);
}

void setGradient(const at::Tensor& parameter, std::vector<float> values)
{
    parameter.mutable_grad() = at::tensor(values).view(parameter.sizes());
}

TEST(Adafactor, FirstStepsOfAVectorByHand)
{
    const auto p = numbers({3, 4});
    const auto optimizer = makeAdafactor({{"p", p}});
    // Decay of the first step is 1 - 1^-0.8 = 0: moments are the squares, the update is the sign
    // (root mean square 1, not clipped), its size 0.1 x sqrt((9 + 16) / 2).
    setGradient(p, {2, -5});
    optimizer->update(0, 0.1);
    const double size = 0.1 * std::sqrt(12.5);
    EXPECT_NEAR(p[0].item<double>(), 3 - size, 1e-5);
    EXPECT_NEAR(p[1].item<double>(), 4 + size, 1e-5);

    const double p0 = p[0].item<double>();
    const double p1 = p[1].item<double>();
    const double decay = 1 - std::pow(2.0, -0.8);
    const double u0 = 8 / std::sqrt(decay * 4 + (1 - decay) * 64);
    const double u1 = 1 / std::sqrt(decay * 25 + (1 - decay) * 1);
    const double clip = std::max(1.0, std::sqrt((u0 * u0 + u1 * u1) / 2));
    const double scale = 0.1 * std::sqrt((p0 * p0 + p1 * p1) / 2) / clip;
    setGradient(p, {8, 1});
    optimizer->update(1, 0.1);
    EXPECT_NEAR(p[0].item<double>(), p0 - scale * u0, 1e-5);
    EXPECT_NEAR(p[1].item<double>(), p1 - scale * u1, 1e-5);
}

TEST(Adafactor, MatrixIsFactoredByHand)
{
    AdafactorOptions options;
    options.factoredFrom = 2;
    const auto p = at::ones({2, 2}).requires_grad_(true);
    const auto optimizer = makeAdafactor({{"p", p}}, options);
    setGradient(p, {1, 2, 3, 4});
    optimizer->update(0, 0.1);
    // Squares 1 4 / 9 16: rows 2.5, 12.5 (mean 7.5), columns 5, 10.
    const double v[] = {2.5 * 5 / 7.5, 2.5 * 10 / 7.5, 12.5 * 5 / 7.5, 12.5 * 10 / 7.5};
    double u[4];
    double squares = 0;
    for (int i = 0; i < 4; ++i) {
        u[i] = (i + 1) / std::sqrt(v[i]);
        squares += u[i] * u[i] / 4;
    }
    const double clip = std::max(1.0, std::sqrt(squares));
    for (int i = 0; i < 4; ++i)
        EXPECT_NEAR(p.view(-1)[i].item<double>(), 1 - 0.1 * u[i] / clip, 1e-5) << i;
    EXPECT_EQ(optimizer->memory().size(), 2u);
}

TEST(Adafactor, OnlyLargeMatricesAreFactored)
{
    const auto sides = [](std::int64_t rows, std::int64_t columns) {
        return makeAdafactor({{"p", at::zeros({rows, columns})}})->memory().size();
    };
    EXPECT_EQ(sides(128, 128), 2u);
    EXPECT_EQ(sides(127, 1000), 1u);
}

TEST(Adafactor, SmallParametersStillMove)
{
    const auto p = numbers({0, 0});
    const auto optimizer = makeAdafactor({{"p", p}});
    setGradient(p, {1, 1});
    optimizer->update(0, 0.1);
    EXPECT_NEAR(p[0].item<double>(), -1e-4, 1e-9); // counts as 1e-3
}

TEST(AdamW, FirstStepIsTheRateAgainstTheSign)
{
    const auto p = numbers({1, -1});
    const auto optimizer = makeAdamW({{"p", p}});
    setGradient(p, {0.5, -20});
    optimizer->update(0, 0.01);
    EXPECT_NEAR(p[0].item<double>(), 0.99, 1e-6);
    EXPECT_NEAR(p[1].item<double>(), -0.99, 1e-6);
}

} // namespace
} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The only way LibTorch enters the project; private to the sources of core/model, core/train and
// their tests. Clang in C++20 mode cannot read LibTorch 1.13 in another order.
#pragma once

// clang-format off
#include <ATen/core/ivalue.h>
#include <torch/torch.h>
// clang-format on

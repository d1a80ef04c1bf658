// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/torch.h"

#include <string>

namespace mullion {

/// "cpu", "cuda", "cuda:1". Errors: `Resource` for a device that is not there, `Usage` for a name
/// that is none.
Result<at::Device> openDevice(const std::string& name);

/// Processor threads for LibTorch; 0: one per core. LibTorch 1.13 would take one by itself.
void useThreads(int threads);

/// For programs that train: memory that is freed stays with the program. By default the C library
/// hands large blocks back and gets them page by page again, in every step (some 10 % of the time).
void keepFreedMemory();

/// Number format for matrix products: bf16 where the device multiplies it faster than fp32.
at::ScalarType fastestFormat(at::Device device);

} // namespace mullion

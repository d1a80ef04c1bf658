// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/device.h"

#include <string>

namespace mullion {

/// Number format of matrix products from the field `precision`.
inline at::ScalarType computeFormat(const std::string& precision, at::Device device)
{
    if (precision == "bf16")
        return at::kBFloat16;
    return precision == "fp32" ? at::kFloat : fastestFormat(device);
}

} // namespace mullion

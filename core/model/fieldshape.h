// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/modelconfig.h"

namespace mullion {

class FieldValues;

/// The transformer that a run's fields describe. Vocabularies are for the caller to fill in: they
/// follow from what it reads.
ModelConfig shapeFromFields(const FieldValues& values);

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runkind.h"

namespace mullion {

std::vector<const RunKind*> runKinds()
{
    return {&m1RunKind(),    &m2RunKind(),   &baseRunKind(),
            &probeRunKind(), &icaeRunKind(), &icaeTuneRunKind()};
}

} // namespace mullion

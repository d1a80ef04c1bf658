// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/objectiverequest.h"

namespace mullion {

Result<std::shared_ptr<const Tokenizer>> openTokenizerOf(const ObjectiveRequest& request)
{
    if (const UsedInput* used = request.spec.use("tokenizer"))
        return openTokenizerOf(*used, request.run);
    return fail(ErrorCode::Input, "The run names no tokenizer", "Start a new run with --tokenizer");
}

} // namespace mullion

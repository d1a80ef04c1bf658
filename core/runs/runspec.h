// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/fieldvalues.h"
#include "core/runs/usedinput.h"
#include "core/text/corpusfiles.h"

#include <string>
#include <vector>

namespace mullion {

/// Everything that is needed to repeat a run: what stands in spec.json.
struct RunSpec
{
    FieldValues values;
    std::string preset; ///< name of the preset the values started from, empty for none
    std::string programVersion;
    CorpusSpec corpus;
    CorpusSpec validationCorpus; ///< no paths: the held-out part of `corpus`
    std::vector<CorpusFile> inputs;
    std::vector<UsedInput> uses{};

    /// What the run uses in this role, or nullptr.
    [[nodiscard]] const UsedInput* use(std::string_view role) const;

    /// As JSON text, the same text for the same spec.
    [[nodiscard]] std::string toJson() const;

    /// Errors (`Input`): no JSON, unknown kind or field, value out of range. `origin` names the
    /// file in messages.
    static Result<RunSpec> fromJson(std::string_view text, const std::string& origin);
};

/// The files behind both corpora with sizes and hashes. Errors: as `listCorpusFiles`.
Result<std::vector<CorpusFile>> describeInputs(const RunSpec& spec);

/// Error (`Input`) when a file of the corpora is gone or has changed since the spec was written.
/// What the run uses besides is compared when it is opened (usedinput.h).
Result<> checkInputs(const RunSpec& spec);

} // namespace mullion

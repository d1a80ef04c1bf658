// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/readtext.h"
#include "core/text/text.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace mullion::cli {

/// The options with which a command takes the text it works on: --text FILE or --corpus PATH...,
/// and for a corpus --part, --limit, --sample and --field.
class TextInput
{
public:
    void declare(CLI::App& command);

    /// The text that was named. Reading starts here.
    [[nodiscard]] Result<Text> read() const;

    /// "corpus, validation part", for the head of a table.
    [[nodiscard]] std::string description() const;

private:
    [[nodiscard]] CorpusPart part() const;

    std::filesystem::path m_file;
    std::string m_part = "all";
    CorpusSpec m_corpus;
    ReadOptions m_options;
};

} // namespace mullion::cli

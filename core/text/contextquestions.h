// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/text/corpus.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mullion {

/// A text, something asked about it, and what should be said.
struct ContextQuestion
{
    std::string origin; ///< "path:line"
    Bytes context;
    Bytes prompt;
    Bytes answer;
};

/// Which files (.jsonl/.ndjson, each also .gz, one question per line) and folders (all such files
/// below, in order of path), and what the fields are called: PwC's names by default.
struct QuestionFiles
{
    std::vector<std::filesystem::path> paths;
    std::string contextField = "input";
    std::string promptField = "prompt";
    std::string answerField = "answer";
    std::uint64_t longestLine = kLargestDocument; ///< bytes; a longer one is an error
};

class QuestionSource
{
public:
    virtual ~QuestionSource() = default;

    /// The next question, or nothing at the end. Error (`Input`): names file, line and field. After
    /// an error the source is at its end.
    virtual Result<std::optional<ContextQuestion>> next() = 0;
};

/// Questions in the order of the files. A question is in the part of its context (`partOf`), so no
/// context is both trained on and held out. Memory is bounded by the longest line.
/// Errors (`Input`): those of `listCorpusFiles`, and a file that is not JSON lines.
Result<std::unique_ptr<QuestionSource>> openQuestions(const QuestionFiles& files,
                                                      CorpusPart part = CorpusPart::All);

/// Questions without end, for training: pass after pass, each in another order, drawn from a
/// buffer of bounded size. A function of files, part and options alone.
class QuestionStream
{
public:
    static Result<std::unique_ptr<QuestionStream>> open(const QuestionFiles& files, CorpusPart part,
                                                        const ShuffleOptions& options);
    virtual ~QuestionStream() = default;

    /// Error (`Input`): as `QuestionSource::next`, and a part that has no question.
    virtual Result<ContextQuestion> next() = 0;

    /// Goes on as if `questions` more had been read.
    virtual Result<> skip(std::uint64_t questions) = 0;

    /// How many times the files have been begun, from 1.
    [[nodiscard]] virtual std::uint64_t pass() const = 0;
};

} // namespace mullion

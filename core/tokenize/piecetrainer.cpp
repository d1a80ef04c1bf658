// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/piecetrainer.h"

#include "core/base/bytestream.h"
#include "core/base/cancelled.h"
#include "core/base/childprocess.h"
#include "core/text/utf8line.h"
#include "core/tokenize/linesample.h"
#include "core/tokenize/piecelibrary.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace mullion {

namespace {

/// The trainer passes over lines above 4192 bytes; they are cut instead.
constexpr std::size_t kLongestLine = 4096;

void addLines(LineSample& lines, ByteView bytes)
{
    while (!bytes.empty()) {
        const std::size_t length = utf8LineLength(bytes, kLongestLine);
        if (length > 0)
            lines.add(bytes.first(length));
        bytes = bytes.subspan(std::max<std::size_t>(length, 1));
    }
}

std::unordered_map<std::string, std::string> options(PieceModel model, std::uint32_t count)
{
    return {{"model_type", std::string(nameOf(model))},
            {"vocab_size", std::to_string(count)},
            // Nothing is lost: no normalization, all spaces as they are, bytes for the rest.
            {"normalization_rule_name", "identity"},
            {"add_dummy_prefix", "false"},
            {"remove_extra_whitespaces", "false"},
            {"byte_fallback", "true"},
            // With pieces for the bytes, rare characters need none of their own.
            {"character_coverage", "0.99995"},
            {"bos_id", "-1"},
            {"eos_id", "-1"},
            {"num_threads", "1"},  // sums in floating point depend on it
            {"minloglevel", "3"}}; // else it tells of its progress on standard error
}

/// The number behind `words` in a message, such as "a value <= 812."
std::string numberBehind(std::string_view message, std::string_view words)
{
    const auto at = message.find(words);
    if (at == message.npos)
        return {};
    const std::string_view rest = message.substr(at + words.size());
    const auto end = std::min(rest.find_first_not_of("0123456789"), rest.size());
    return std::string(rest.substr(0, end));
}

Error trainingError(std::string_view message, std::uint32_t count)
{
    if (const std::string most = numberBehind(message, "value <= "); !most.empty())
        return {
            ErrorCode::Input,
            fmt::format("The corpus is too small for a vocabulary of {}", count + 1),
            fmt::format("Give more text, or a vocabulary of at most {}", std::stoull(most) + 1)};
    if (message.find("required_chars") != message.npos)
        return {ErrorCode::Input,
                fmt::format("The corpus has more different characters than fit into a vocabulary "
                            "of {}",
                            count + 1),
                "Give a larger vocabulary"};
    return {ErrorCode::Input,
            fmt::format("SentencePiece cannot be trained on the corpus: {}", message),
            "Give more text or a smaller vocabulary"};
}

/// How an answer begins: with it goes the model, or what the trainer says of its failure.
constexpr std::uint8_t kTrained = 1;
constexpr std::uint8_t kRefused = 0;

Bytes answerOf(const Result<Bytes>& model)
{
    ByteWriter answer;
    answer.fixed(model ? kTrained : kRefused, 1);
    answer.raw(model ? ByteView(*model) : asBytes(model.error().what));
    return answer.take();
}

} // namespace

Result<TrainedPieces> trainPieces(PieceModel model, std::uint32_t count, const BuildInput& input)
{
    const auto library = loadPieceLibrary();
    MULLION_TRY(library);
    TrainedPieces trained;
    LineSample lines(kMostTrainingBytes);
    for (;;) {
        if (input.stop.stop_requested())
            return fail(cancelled());
        const auto document = input.documents->next();
        MULLION_TRY(document);
        if (!document->has_value())
            break;
        addLines(lines, (*document)->bytes);
        ++trained.documents;
        trained.bytes += (*document)->bytes.size();
        input.progress(fmt::format("{:.1f} MB read", static_cast<double>(trained.bytes) / 1e6));
    }
    if (lines.size() == 0)
        return fail(ErrorCode::Input, "The corpus holds no text in UTF-8",
                    "Give --corpus files with text");
    trained.usedBytes = lines.bytes();
    input.progress(fmt::format("Training on {:.1f} MB in {} lines",
                               static_cast<double>(lines.bytes()) / 1e6, lines.size()));

    // The trainer ends the process when a corpus is too odd for it.
    const auto answer = runInChildProcess(
        [&] { return answerOf((*library)->train(options(model, count), lines)); }, input.stop);
    if (!answer && answer.error().code == ErrorCode::Cancelled)
        return fail(answer.error());
    if (!answer || answer->empty())
        return fail(ErrorCode::Input,
                    fmt::format("SentencePiece cannot learn {} pieces from the corpus", count),
                    "Give more text (or less, if memory is short), or a smaller vocabulary");
    const ByteView content = ByteView(*answer).subspan(1);
    if (answer->front() != kTrained)
        return fail(trainingError(asChars(content), count));
    auto pieces = Pieces::fromTrainer(model, content);
    MULLION_TRY(pieces);
    trained.pieces = std::move(*pieces);
    return trained;
}

} // namespace mullion

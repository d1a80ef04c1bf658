// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/linesample.h"
#include "core/tokenize/piecelibrary.h"

#include <exception>
#include <sentencepiece_processor.h>
#include <sentencepiece_trainer.h>

// The module mullion-pieces.so: all that knows libsentencepiece.

namespace mullion {

namespace {

Error brokenOff(const std::exception& error)
{
    return {ErrorCode::Resource, std::string("SentencePiece broke off: ") + error.what(),
            "Close other programs"};
}

class SentencePieceCutter final : public PieceCutter
{
public:
    explicit SentencePieceCutter(ByteView model)
        : status(m_processor.LoadFromSerializedProto(asChars(model)))
    {
    }

    [[nodiscard]] Result<> cut(std::string_view line, std::vector<int>& ids) const override
    try {
        ids.clear();
        const auto outcome = m_processor.Encode(line, &ids);
        if (outcome.ok())
            return {};
        return fail(ErrorCode::Internal,
                    std::string("SentencePiece cannot encode: ") + outcome.message(),
                    "Please report this");
    } catch (const std::exception& error) {
        return fail(brokenOff(error));
    }

private:
    sentencepiece::SentencePieceProcessor m_processor;

public:
    const sentencepiece::util::Status status; ///< of loading
};

/// Hands the lines to the trainer, which keeps a copy of its own.
class LineIterator final : public sentencepiece::SentenceIterator
{
public:
    explicit LineIterator(LineSample& lines)
        : m_lines(lines)
    {
    }

    [[nodiscard]] bool done() const override { return m_next == m_lines.size(); }
    void Next() override { m_lines.forget(m_next++); }
    [[nodiscard]] const std::string& value() const override { return m_lines.line(m_next); }
    [[nodiscard]] sentencepiece::util::Status status() const override { return {}; }

private:
    LineSample& m_lines;
    std::size_t m_next = 0;
};

class SentencePieceLibrary final : public PieceLibrary
{
public:
    Result<std::unique_ptr<const PieceCutter>> open(ByteView model) override
    try {
        auto cutter = std::make_unique<SentencePieceCutter>(model);
        if (!cutter->status.ok())
            return fail(ErrorCode::Input,
                        std::string("SentencePiece refuses the pieces: ")
                            + cutter->status.message(),
                        "Train the tokenizer again");
        return cutter;
    } catch (const std::exception& error) {
        return fail(brokenOff(error));
    }

    Result<Bytes> train(const std::unordered_map<std::string, std::string>& options,
                        LineSample& lines) override
    try {
        LineIterator iterator(lines);
        std::string model;
        const auto status = sentencepiece::SentencePieceTrainer::Train(options, &iterator, &model);
        if (!status.ok())
            return fail(ErrorCode::Input, status.message(), "");
        return Bytes(model.begin(), model.end());
    } catch (const std::exception& error) {
        return fail(brokenOff(error));
    }
};

} // namespace

} // namespace mullion

extern "C" __attribute__((visibility("default"))) mullion::PieceLibrary*
mullionPieceLibrary(int version)
{
    static mullion::SentencePieceLibrary library;
    return version == mullion::kPieceLibraryVersion ? &library : nullptr;
}

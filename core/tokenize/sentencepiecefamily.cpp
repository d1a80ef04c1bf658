// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/families.h"
#include "core/tokenize/piecetrainer.h"
#include "core/tokenize/sentencepiecetokenizer.h"

#include <fmt/format.h>

namespace mullion {

namespace {

/// 256 bytes, <unk>, the end of a document, and some letters.
constexpr std::uint32_t kSmallestVocabulary = 300;
constexpr std::uint32_t kLargestVocabulary = 1 << 18;

bool knows(const TokenizerName& name)
{
    TokenizerName plain{"sentencepiece", {}, name.vocabulary, {}, {}, {}, name.pieces};
    return name.text() == plain.text() && name.vocabulary && *name.vocabulary >= kSmallestVocabulary
           && *name.vocabulary <= kLargestVocabulary;
}

PieceModel modelOf(const TokenizerName& name)
{
    return name.pieces.value_or(PieceModel::Unigram);
}

Result<BuiltPayload> build(const TokenizerName& name, const BuildInput& input)
{
    // The last id is the end of a document, of which SentencePiece knows nothing.
    const auto trained = trainPieces(modelOf(name), *name.vocabulary - 1, input);
    MULLION_TRY(trained);
    return BuiltPayload{trained->pieces.serialise(),
                        {{"bytes", std::to_string(trained->bytes)},
                         {"documents", std::to_string(trained->documents)},
                         {"bytes trained on", std::to_string(trained->usedBytes)}}};
}

Result<std::shared_ptr<const Tokenizer>> open(const TokenizerName& name, ByteView payload)
{
    const auto pieces = Pieces::parse(modelOf(name), payload);
    MULLION_TRY(pieces);
    if (pieces->all.size() + 1 != *name.vocabulary)
        return fail(ErrorCode::Input,
                    fmt::format("'{}' has {} pieces instead of {}", name.text(), pieces->all.size(),
                                *name.vocabulary - 1),
                    "Copy the tokenizer again or train it again");
    return SentencePieceTokenizer::create(name, *pieces);
}

} // namespace

const TokenizerFamily kSentencePieceFamily = {
    .name = "sentencepiece",
    .source = TokenizerSource::Corpus,
    .forms = "sentencepiece[v=32k] with v from 300 to 262144 (65k is 65536), and kind=bpe if you "
             "like",
    .knows = knows,
    .build = build,
    .open = open,
    .part = CorpusPart::Training,
};

} // namespace mullion

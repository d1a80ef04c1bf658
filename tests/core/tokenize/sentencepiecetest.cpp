// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/linesample.h"
#include "core/tokenize/pieces.h"
#include "core/tokenize/tokenizerbuild.h"
#include "tests/support/listsource.h"
#include "tests/support/tokenizercheck.h"

#include <gtest/gtest.h>

#include <iterator>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace mullion {
namespace {

constexpr std::string_view kSyllables[] = {
    "win", "dow",         "light", "bar", "pane", "glass", "fra",          "me",
    "sto", "K\xc3\xb6ln", "ar",    "ch",  "o",    "pen",   "\xe6\x9d\xb1", "nar"};

/// Lines of made-up words, " window" and " light" among them; always the same.
std::string trainingText(std::size_t lines)
{
    Random random(7);
    std::string text;
    for (std::size_t line = 0; line < lines; ++line) {
        text += "the window of light";
        for (int word = 0; word < 6; ++word) {
            text += ' ';
            for (std::uint64_t n = 1 + random.below(3); n > 0; --n)
                text += kSyllables[random.below(std::size(kSyllables))];
        }
        text += ".\n";
    }
    return text;
}

Result<TokenizerFile> train(std::string_view name, std::vector<std::string_view> documents)
{
    ListSource source(std::move(documents));
    BuildInput input;
    input.documents = &source;
    return buildTokenizer(TokenizerName::parse(name).value(), input, "list");
}

const TokenizerFile& trainedFile(std::string_view name)
{
    static std::map<std::string, TokenizerFile, std::less<>> files;
    const auto found = files.find(name);
    if (found != files.end())
        return found->second;
    const std::string text = trainingText(200);
    return files.emplace(name, train(name, {text}).value()).first->second;
}

std::shared_ptr<const Tokenizer> trained(std::string_view name)
{
    return makeTokenizer(trainedFile(name)).value();
}

class SentencePiece : public testing::TestWithParam<std::string>
{
};

TEST_P(SentencePiece, KeepsItsPromisesOnAwkwardTexts)
{
    const auto tokenizer = trained(GetParam());
    EXPECT_EQ(tokenizer->info().name, GetParam());
    EXPECT_EQ(tokenizer->info().vocabulary, 340u);
    EXPECT_EQ(tokenizer->info().bitsPerToken, 9);
    for (const Text& text : awkwardTexts())
        expectPromisesKept(*tokenizer, text);
    for (const std::string_view drawing :
         {" ", "  ", " the  window ", "the\n\n\nwindow\r\n", "\n", "the\twindow",
          "\xe2\x96\x81the\xe2\x96\x81\xe2\x96\x81 window \xe2\x96\x81", "\xe2\x96\x85\xef\xbf\xbd",
          "win|dow of K\xc3|\xb6ln", "the wind\xffow\xc3", "<0x41><unk>",
          "\xed\xa0\x80\xf4\x90\x80\x80"})
        expectPromisesKept(*tokenizer, drawn(drawing));
}

TEST_P(SentencePiece, GivesBackWhatTextsAreMixedOf)
{
    const auto tokenizer = trained(GetParam());
    constexpr std::string_view kParts[] = {
        " ",  "\n", "the",  " window", "\xe2\x96\x81", "\xc3\xb6", "\xc3", "|",
        "\t", ".",  "\xff", "light",   "\xe6\x9d\xb1", "\xe6",     "\x80"};
    std::mt19937_64 random(3);
    for (int text = 0; text < 300; ++text) {
        std::string drawing;
        for (std::uint64_t n = random() % 40; n > 0; --n)
            drawing += kParts[random() % std::size(kParts)];
        if (random() % 4 == 0)
            drawing.insert(random() % (drawing.size() + 1), 1, '\0');
        expectPromisesKept(*tokenizer, drawn(drawing));
    }
}

TEST_P(SentencePiece, TheSameCorpusGivesTheSamePieces)
{
    const std::string text = trainingText(200);
    EXPECT_EQ(train(GetParam(), {text})->payload, trainedFile(GetParam()).payload);
    EXPECT_EQ(trained(GetParam())->info().identity, trained(GetParam())->info().identity);
}

TEST_P(SentencePiece, DamagedPiecesAreAnErrorAndNeverMore)
{
    const TokenizerFile& good = trainedFile(GetParam());
    std::mt19937_64 random(5);
    for (int copy = 0; copy < 2000; ++copy) {
        TokenizerFile bad = good;
        bad.samples.clear();
        Bytes& bytes = bad.payload;
        for (std::uint64_t n = 1 + random() % 3; n > 0; --n) {
            const auto place = static_cast<std::ptrdiff_t>(random() % bytes.size());
            switch (random() % 4) {
            case 0:
                bytes[static_cast<std::size_t>(place)] ^=
                    static_cast<std::uint8_t>(1 << random() % 8);
                break;
            case 1:
                bytes.resize(static_cast<std::size_t>(place) + 1);
                break;
            case 2:
                bytes.insert(bytes.begin() + place, 1 + random() % 5, 0xff);
                break;
            default:
                bytes.erase(bytes.begin() + place);
            }
        }
        // A changed letter or score is still a model; it must work like one.
        if (const auto tokenizer = makeTokenizer(bad))
            expectPromisesKept(**tokenizer, drawn("the bar between the panes|\xff K\xc3\xb6ln"));
    }
}

TEST_P(SentencePiece, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    const Text text = textOf("abc");
    const auto tokenizer = trained(GetParam());
    EXPECT_EQ(tokenizer->encode(text.view(), stop.get_token()).error().code, ErrorCode::Cancelled);
    int blocks = 0;
    const Text noise = randomText(5, 100'000, 0);
    ASSERT_TRUE(tokenizer->trace(noise.view(), [&](TokenBlock&&) { return ++blocks < 2; }));
    EXPECT_EQ(blocks, 2);
}

INSTANTIATE_TEST_SUITE_P(Both, SentencePiece,
                         testing::Values("sentencepiece[v=340]", "sentencepiece[v=340,kind=bpe]"),
                         [](const auto& tested) { return "n" + std::to_string(tested.index); });

std::vector<std::string> piecesOf(const Tokenizer& tokenizer, std::string_view drawing)
{
    const Text text = drawn(drawing);
    const TokenBlock trace = joinedTrace(tokenizer, text.view());
    std::vector<std::string> pieces;
    std::size_t at = 0;
    for (std::size_t i = 0; i < trace.ids.size(); ++i) {
        pieces.push_back(
            trace.spanEnds[i] == 1
                ? "|"
                : std::string(asChars(text.view().bytes.subspan(at, trace.spanBytes[i]))));
        at += trace.spanBytes[i];
    }
    return pieces;
}

TEST(SentencePieceTokenizer, CutsWordsWithTheSpaceBeforeThem)
{
    const auto tokenizer = trained("sentencepiece[v=340]");
    EXPECT_EQ(piecesOf(*tokenizer, " window of light|\xff\n"),
              (std::vector<std::string>{" window", " of", " light", "|", "\xff", "\n"}));
}

TEST(SentencePieceTokenizer, ACharacterWithoutPieceIsItsBytes)
{
    const auto tokenizer = trained("sentencepiece[v=340,kind=bpe]");
    EXPECT_EQ(piecesOf(*tokenizer, "\xe2\x82\xac"),
              (std::vector<std::string>{"\xe2", "\x82", "\xac"}));
    EXPECT_EQ(tokenizer->encode(textOf("\xe2").view())->ids, (std::vector<TokenId>{1 + 0xe2}));
}

TEST(SentencePieceTokenizer, BitsAreThoseOfTheIds)
{
    const TokenBlock trace =
        joinedTrace(*trained("sentencepiece[v=340]"), drawn(" window|").view());
    ASSERT_EQ(trace.ids.size(), 2u);
    EXPECT_FLOAT_EQ(trace.byteBits[0], 9.0f / 7);
    EXPECT_FLOAT_EQ(trace.endBits[0], 9.0f);
}

TEST(SentencePieceTokenizer, RefusesIdsBeyondTheLast)
{
    const auto tokenizer = trained("sentencepiece[v=340]");
    EXPECT_EQ(tokenizer->decode({{1, 340}, {}}).error().what,
              "Token 340 at place 1 is no id of 'sentencepiece[v=340]'");
    EXPECT_EQ(tokenizer->decode({{339, 0, 1 + 'x'}, {}}).value(), drawn("|x"));
}

TEST(SentencePieceTokenizer, CodebookHoldsThePieces)
{
    const auto tokenizer = trained("sentencepiece[v=340]");
    const Codebook& codebook = *tokenizer->codebook();
    EXPECT_EQ(codebook.codeBits(), 9);
    const TokenId window = tokenizer->encode(textOf(" window").view())->ids.at(0);
    const auto entry = codebook.entry(codebook.indexOf(window));
    EXPECT_EQ(entry.code, window);
    EXPECT_EQ(std::string(entry.symbols.begin(), entry.symbols.end()), " window");
    EXPECT_EQ(codebook.indexOf(0), codebook.size());       // <unk>
    EXPECT_EQ(codebook.indexOf(1 + 'w'), codebook.size()); // 'w' has a piece
    EXPECT_EQ(codebook.entry(codebook.size() - 1).symbols, std::vector<Symbol>{kEndOfDocument});
}

TEST(SentencePieceTraining, TooLargeAVocabularyIsAnError)
{
    const std::string text = trainingText(50);
    for (const std::string_view name : {"sentencepiece[v=32k]", "sentencepiece[v=32k,kind=bpe]"}) {
        const auto file = train(name, {text});
        ASSERT_FALSE(file) << name;
        EXPECT_EQ(file.error().code, ErrorCode::Input);
        EXPECT_EQ(file.error().what, "The corpus is too small for a vocabulary of 32000");
        // What the error says must be right: the largest works, one more does not.
        const auto at = file.error().cure.find_last_of(' ');
        const std::string most = file.error().cure.substr(at + 1);
        const std::string kind(name.substr(name.find('k') + 1));
        EXPECT_TRUE(train("sentencepiece[v=" + most + kind, {text})) << most;
        EXPECT_FALSE(
            train("sentencepiece[v=" + std::to_string(std::stoi(most) + 1) + kind, {text}));
    }
}

TEST(SentencePieceTraining, TooManyCharactersOrNoneAreErrors)
{
    std::string characters;
    for (int c = 0; c < 200; ++c)
        characters += {static_cast<char>(0xe4), static_cast<char>(0xb8 + c / 64),
                       static_cast<char>(0x80 + c % 64)};
    EXPECT_EQ(train("sentencepiece[v=300]", {characters}).error().what,
              "The corpus has more different characters than fit into a vocabulary of 300");
    for (const char* nothing : {"", "\xff\xff", "\x80"})
        EXPECT_EQ(train("sentencepiece[v=300]", {nothing}).error().what,
                  "The corpus holds no text in UTF-8");
    // Whatever is in such a corpus, an error is all that may come.
    for (const char* little :
         {"a", "\n", " ", "\xe2\x96\x81", "\t", "\xe2\x96\x85", "ab ab ab", "aaaaaaaaaaaa"}) {
        EXPECT_FALSE(train("sentencepiece[v=300]", {little})) << little;
        EXPECT_FALSE(train("sentencepiece[v=300,kind=bpe]", {little})) << little;
    }
}

TEST(Pieces, NothingStandsBesideThem)
{
    const Bytes& model = trainedFile("sentencepiece[v=340]").payload;
    ASSERT_TRUE(Pieces::parse(PieceModel::Unigram, model));
    EXPECT_FALSE(Pieces::parse(PieceModel::Bpe, model));
    Bytes more = model;
    more.insert(more.end(), {3 << 3 | 2, 2, 2 << 3 | 2, 0}); // rules of normalization
    EXPECT_FALSE(Pieces::parse(PieceModel::Unigram, more));
    EXPECT_FALSE(Pieces::parse(PieceModel::Unigram, {}));
}

TEST(Pieces, AnOverlongOneIsRefused)
{
    Pieces pieces =
        Pieces::parse(PieceModel::Unigram, trainedFile("sentencepiece[v=340]").payload).value();
    pieces.all.back().text = std::string(Pieces::kMostBytes, 'q');
    EXPECT_TRUE(Pieces::parse(pieces.model, pieces.serialise()));
    pieces.all.back().text = std::string(100'000, 'q');
    EXPECT_FALSE(Pieces::parse(pieces.model, pieces.serialise()));
    pieces.all.back().text = "two\nlines";
    EXPECT_FALSE(Pieces::parse(pieces.model, pieces.serialise()));
    pieces.all.back() = pieces.all[300];
    EXPECT_FALSE(Pieces::parse(pieces.model, pieces.serialise()));
}

TEST(LineSample, KeepsAllOrAShareWithinItsBounds)
{
    LineSample all(1000);
    LineSample some(1000);
    for (int i = 0; i < 100; ++i)
        all.add(asBytes("0123456789"));
    for (int i = 0; i < 10'000; ++i)
        some.add(asBytes("0123456789"));
    EXPECT_EQ(all.size(), 100u);
    EXPECT_EQ(some.bytesSeen(), 100'000u);
    EXPECT_LE(some.bytes(), 1000u);
    EXPECT_GT(some.bytes(), 300u);
    EXPECT_EQ(some.bytes(), 10 * some.size());
}

} // namespace
} // namespace mullion

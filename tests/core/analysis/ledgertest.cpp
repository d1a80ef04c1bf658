// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/ledger.h"

#include "core/analysis/worstplaces.h"
#include "core/tokenize/equalinfotokenizer.h"
#include "core/tokenize/registry.h"
#include "core/tokenize/staticactokenizer.h"
#include "core/tokenize/windowtreebuilder.h"
#include "tests/support/countmodel.h"
#include "tests/support/drawntrace.h"
#include "tests/support/tokenizercheck.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr double kFloat = 1e-5; ///< costs in a trace are floats

/// 'a' has probability 1/2, every other symbol but 'b' 1/2^14.
Distribution mostlyA()
{
    Distribution d;
    for (std::size_t s = 0; s < kAlphabetSize; ++s) {
        const std::uint32_t f = s == 'a' ? 8192 : s == 'b' ? 8192 - 255 : 1;
        d.cumulative[s + 1] = static_cast<std::uint16_t>(d.cumulative[s] + f);
    }
    return d;
}

const CountModel& countModel()
{
    static const CountModel model(kTrainingText);
    return model;
}

/// Growing a tree takes a while.
const WindowTree& treeOf(const ByteModel& model)
{
    static std::map<const ByteModel*, WindowTree> grown;
    auto found = grown.find(&model);
    if (found == grown.end())
        found = grown.emplace(&model, growWindowTree(model, 16).value()).first;
    return found->second;
}

std::shared_ptr<const Tokenizer> windowsOf(const ByteModel& model, std::string_view name)
{
    return EqualInfoTokenizer::create(TokenizerName::parse(name).value(), treeOf(model)).value();
}

const ByteModel& mostlyAModel()
{
    static const ConstantModel model(mostlyA());
    return model;
}

std::shared_ptr<const Tokenizer> staticAc(std::string_view name, const Distribution& symbols)
{
    return StaticAcTokenizer::create(TokenizerName::parse(name).value(), symbols).value();
}

double bitsOf(const Ledger& ledger, LedgerEntry entry)
{
    const LedgerRow* row = ledger.row(entry);
    EXPECT_NE(row, nullptr) << nameOf(entry);
    return row ? row->bits : std::nan("");
}

std::vector<std::string> entriesOf(const Ledger& ledger)
{
    std::vector<std::string> names;
    for (const LedgerRow& row : ledger.rows)
        names.emplace_back(nameOf(row.entry));
    return names;
}

/// Says what a drawing says, right or wrong.
class DrawnTokenizer final : public Tokenizer
{
public:
    DrawnTokenizer(std::string_view drawing, TokenizerInfo info)
        : m_drawn(drawing)
        , m_info(std::move(info))
    {
    }
    [[nodiscard]] const TokenizerInfo& info() const override { return m_info; }
    [[nodiscard]] Result<EncodedText> encode(TextView, std::stop_token) const override
    {
        return EncodedText{};
    }
    [[nodiscard]] Result<Text> decode(const EncodedText&, std::stop_token) const override
    {
        return m_drawn.text;
    }
    [[nodiscard]] Result<> trace(TextView, const TokenBlockSink& sink,
                                 std::stop_token) const override
    {
        sink(TokenBlock(m_drawn.block));
        return {};
    }
    [[nodiscard]] Ledger ledger() const
    {
        return measureLedger(*this, m_drawn.text.view()).value();
    }

private:
    DrawnTrace m_drawn;
    TokenizerInfo m_info;
};

TEST(LedgerTest, WindowsByHand)
{
    // a^15 has two cells of 2^16, which hold a whole one; a^16 has one that lies across a border.
    const auto tokenizer = windowsOf(mostlyAModel(), "equal-info[b=16,v=65k]");
    const Text text = textOf(std::string(40, 'a')); // windows of 15, 15 and 10
    const Ledger ledger = measureLedger(*tokenizer, text.view()).value();
    EXPECT_EQ(ledger.problem, std::nullopt);
    EXPECT_EQ(ledger.totals.codeBits, 48u);
    EXPECT_NEAR(bitsOf(ledger, LedgerEntry::RoundedModel), 40, kFloat);
    EXPECT_NEAR(bitsOf(ledger, LedgerEntry::Coder), 0, kFloat);
    EXPECT_NEAR(bitsOf(ledger, LedgerEntry::GivenBack), 0, kFloat);
    EXPECT_NEAR(bitsOf(ledger, LedgerEntry::Padding), 2, kFloat);
    EXPECT_NEAR(bitsOf(ledger, LedgerEntry::End), 6, kFloat);

    const auto& end = ledger.row(LedgerEntry::End)->worst;
    ASSERT_EQ(end.size(), 1u);
    EXPECT_EQ(end[0].bytes, (ByteRange{BytePos(30), BytePos(40)}));
    EXPECT_EQ(end[0].tokens, (TokenRange{TokenPos(2), TokenPos(3)}));
    EXPECT_TRUE(ledger.row(LedgerEntry::RoundedModel)->worst.empty()) << "all symbols cost 1 bit";
}

TEST(LedgerTest, WhatACodeGivesBackIsItsOwnRow)
{
    const CountModel& model = countModel();
    const Text text = drawn(std::string(kTrainingText).substr(100, 500));
    for (const char* name :
         {"equal-info[b=16,v=65k]", "equal-info[b=16,v=256]", "equal-info[b=16,v=65k,code=delay]",
          "equal-info[b=16,v=65k,code=paper]"}) {
        SCOPED_TRACE(name);
        const auto tokenizer = windowsOf(model, name);
        const Ledger ledger = measureLedger(*tokenizer, text.view()).value();
        EXPECT_EQ(ledger.problem, std::nullopt);
        EXPECT_THAT(entriesOf(ledger),
                    ElementsAre("rounded-model", "coder", "given-back", "padding", "end"));
        const auto ids = tokenizer->encode(text.view())->ids;
        const auto stream = static_cast<double>(ids.size()) * tokenizer->info().bitsPerToken;
        EXPECT_NEAR(ledger.sum(), stream, 1e-9 * stream) << "not only as exact as a float";

        const TokenBlock trace = joinedTrace(*tokenizer, text.view());
        double model14 = 0;
        for (const auto& column : {trace.byteBits, trace.endBits})
            for (const float bits : column)
                model14 += static_cast<double>(bits);
        EXPECT_NEAR(bitsOf(ledger, LedgerEntry::RoundedModel), model14, 1e-6 * model14);
        const double givenBack = bitsOf(ledger, LedgerEntry::GivenBack);
        const std::string_view full = name;
        if (full.ends_with("code=paper]")) {
            EXPECT_EQ(givenBack, 0) << "it takes all that fits";
        } else if (full.ends_with("code=delay]")) {
            EXPECT_GT(givenBack, 0);
        }
        for (const LedgerPlace& place : ledger.row(LedgerEntry::Padding)->worst) {
            EXPECT_GT(place.bits, 0);
            EXPECT_LT(place.bits, 16);
        }
    }
}

TEST(LedgerTest, AwkwardTextsAddUpUnderEveryKindOfTokenizer)
{
    const CountModel& model = countModel();
    std::vector<std::shared_ptr<const Tokenizer>> tokenizers{
        openTokenizer("bytes").value(),
        openTokenizer("gzip[v=256]").value(),
        openTokenizer("gzip[v=65k]").value(),
        staticAc("static-ac[v=256]", model.first()),
        staticAc("static-ac[v=65k]", model.first()),
        windowsOf(model, "equal-info[b=16,v=256]"),
        windowsOf(model, "equal-info[b=16,v=65k,code=delay]")};
    std::vector<Text> texts = awkwardTexts();
    std::erase_if(texts, [](const Text& text) { return text.view().symbolCount() == 1; });
    texts.push_back(drawn("|"));
    texts.push_back(drawn("\xff"));
    for (const Text& text : texts) {
        for (const auto& tokenizer : tokenizers) {
            const Ledger ledger = measureLedger(*tokenizer, text.view()).value();
            EXPECT_EQ(ledger.problem.value_or(""), "")
                << tokenizer->info().name << ": " << drawingOf(text.view()).substr(0, 40);
            EXPECT_EQ(ledger.totals.symbols(), text.view().symbolCount());
        }
        if (HasFailure())
            break;
    }
}

TEST(LedgerTest, ExamplesByHand)
{
    const Text text = textOf(std::string(20, 'a')); // 20 bits of information
    for (const char* name : {"static-ac[v=256]", "static-ac[v=65k]"}) {
        const auto tokenizer = staticAc(name, mostlyA());
        const Ledger ledger = measureLedger(*tokenizer, text.view()).value();
        EXPECT_EQ(ledger.problem, std::nullopt);
        EXPECT_THAT(entriesOf(ledger), ElementsAre("rounded-model", "coder", "end"));
        EXPECT_NEAR(bitsOf(ledger, LedgerEntry::RoundedModel), 20, kFloat);
        EXPECT_NEAR(bitsOf(ledger, LedgerEntry::Coder), 0, 1e-9);
        EXPECT_NEAR(bitsOf(ledger, LedgerEntry::End),
                    static_cast<double>(ledger.totals.codeBits) - 20, kFloat);
    }
}

TEST(LedgerTest, RoundingOfTheRangeCoderIsSmallButThere)
{
    const CountModel& model = countModel();
    const auto tokenizer = staticAc("static-ac[v=256]", model.first());
    const Text text = textOf(kTrainingText); // without ends: those gain what others lose
    const double coder = bitsOf(measureLedger(*tokenizer, text.view()).value(), LedgerEntry::Coder);
    const auto symbols = static_cast<double>(text.view().symbolCount());
    EXPECT_GT(coder, 0);
    EXPECT_LT(coder, symbols * 1.5e-12) << "at most log2(1 / (1 - 2^-42)) a symbol, and no dust";
}

TEST(LedgerTest, TokenizersWithoutAModelHaveOneRow)
{
    const Text text = drawn("abcabcabcabc|abc|");
    for (const char* name : {"bytes", "gzip[v=256]", "gzip[v=65k]"}) {
        const Ledger ledger = measureLedger(*openTokenizer(name).value(), text.view()).value();
        EXPECT_EQ(ledger.problem, std::nullopt);
        EXPECT_THAT(entriesOf(ledger), ElementsAre("code"));
        EXPECT_NEAR(ledger.sum(), static_cast<double>(ledger.totals.codeBits), 1e-4);
    }
}

TEST(LedgerTest, AnEmptyTextHasNoBits)
{
    const auto tokenizer = windowsOf(mostlyAModel(), "equal-info[b=16,v=65k]");
    const Ledger ledger = measureLedger(*tokenizer, TextView{}).value();
    EXPECT_EQ(ledger.problem, std::nullopt);
    EXPECT_EQ(ledger.sum(), 0);
}

TEST(LedgerTest, WindowsWithoutATableKeepPaddingInOneRow)
{
    // Two tokens of 8 bits a window. Costs: 5 bits, 3 + 1 bits, 2 bits.
    const DrawnTokenizer tokenizer("abc|de/$|a/b|b/", DrawnTrace::info());
    const Ledger ledger = tokenizer.ledger();
    EXPECT_EQ(ledger.problem, std::nullopt);
    EXPECT_THAT(entriesOf(ledger), ElementsAre("rounded-model", "open-padding", "end"));
    EXPECT_NEAR(bitsOf(ledger, LedgerEntry::RoundedModel), 11, kFloat);
    EXPECT_NEAR(bitsOf(ledger, LedgerEntry::OpenPadding), 11 + 12, kFloat);
    EXPECT_NEAR(bitsOf(ledger, LedgerEntry::End), 14, kFloat);
    const auto& worst = ledger.row(LedgerEntry::OpenPadding)->worst;
    ASSERT_EQ(worst.size(), 2u);
    EXPECT_EQ(worst[0].bytes, (ByteRange{BytePos(5), BytePos(6)}));
    EXPECT_EQ(worst[0].ends, 1u);
    EXPECT_EQ(ledger.row(LedgerEntry::RoundedModel)->worst[0].ends, 1u) << "3 bits";
}

TEST(LedgerTest, DictionariesMayHaveStringsDearerThanAnIndex)
{
    TokenizerInfo info = DrawnTrace::info(1, 2);
    info.name = "tunstall[v=65k]";
    const DrawnTokenizer tokenizer("abc/d/", info);
    const Ledger ledger = tokenizer.ledger();
    EXPECT_EQ(ledger.problem, std::nullopt);
    EXPECT_THAT(entriesOf(ledger), ElementsAre("rounded-model", "dictionary"));
    EXPECT_NEAR(bitsOf(ledger, LedgerEntry::Dictionary), 0, kFloat) << "-1 and +1";
}

TEST(LedgerTest, SaysSoWhenATraceCannotBeRight)
{
    const DrawnTokenizer overfull("abcdefghijklmn|opq/", DrawnTrace::info());
    EXPECT_THAT(overfull.ledger().problem.value_or(""),
                HasSubstr("window at token 0 holds 1.000 bits more"));

    TokenizerInfo noModel = DrawnTrace::info(0);
    noModel.hasModelCosts = false;
    const DrawnTokenizer unbalanced("a|b|c|", noModel);
    EXPECT_EQ(unbalanced.ledger().problem, "The rows add up to 3.000 bits, the tokens have 24");

    TokenizerInfo coder = DrawnTrace::info(0);
    coder.name = "ac[v=256]";
    const DrawnTokenizer wasteful("a|b|c|", coder);
    EXPECT_THAT(wasteful.ledger().problem.value_or(""),
                HasSubstr("ends with 21.000 bits that its symbols do not need"));
    const DrawnTokenizer strange("A|", coder); // 2.5 bits: 2896.3 of 2^14
    EXPECT_THAT(strange.ledger().problem.value_or(""), HasSubstr("no 14-bit frequency"));
}

TEST(LedgerTest, SaysSoWhenATraceIsCutShort)
{
    TokenizerInfo info = DrawnTrace::info(0);
    info.hasModelCosts = false;
    const DrawnTokenizer tokenizer("a|b|", info);
    const Text longer = drawn("abc");
    const Ledger ledger = measureLedger(tokenizer, longer.view()).value();
    EXPECT_EQ(ledger.problem, "The tokenizer's trace does not cover the text");
}

/// Each symbol costs 0.9 bits, 1 once rounded; remembers what it was asked.
class NineTenths final : public SymbolCosts
{
public:
    explicit NineTenths(double rounded = 1)
        : m_rounded(rounded)
    {
    }
    [[nodiscard]] Result<std::vector<SymbolCost>> of(std::span<const std::vector<Symbol>> texts,
                                                     std::stop_token) const override
    {
        std::vector<SymbolCost> costs;
        for (const auto& text : texts) {
            asked.push_back(text.size());
            costs.insert(costs.end(), text.size(), {0.9, m_rounded});
        }
        return costs;
    }
    mutable std::vector<std::size_t> asked;

private:
    double m_rounded;
};

TEST(LedgerTest, RoundingIsARowWhereTheModelIsAtHand)
{
    const auto tokenizer = windowsOf(mostlyAModel(), "equal-info[b=16,v=65k]");
    const Text text = textOf(std::string(40, 'a'));
    const NineTenths model;
    const Ledger ledger = measureLedger(*tokenizer, text.view(), {.exact = &model}).value();
    EXPECT_EQ(ledger.problem, std::nullopt);
    EXPECT_THAT(entriesOf(ledger),
                ElementsAre("model", "rounding", "coder", "given-back", "padding", "end"));
    EXPECT_NEAR(bitsOf(ledger, LedgerEntry::Model), 36, kFloat);
    EXPECT_NEAR(bitsOf(ledger, LedgerEntry::Rounding), 4, kFloat);
    EXPECT_THAT(model.asked, ElementsAre(15, 15, 10)) << "windows begin without context";
}

TEST(LedgerTest, ContextsAreThoseOfTheTokenizer)
{
    const auto asked = [](const char* name, int tokensPerWindow) {
        TokenizerInfo info = DrawnTrace::info(tokensPerWindow);
        info.name = name;
        const DrawnTokenizer tokenizer("abc|de/f|a/b|b/", info);
        const Text text = drawn("abcdefabb");
        const NineTenths model;
        EXPECT_TRUE(measureLedger(tokenizer, text.view(), {.exact = &model}));
        return model.asked;
    };
    EXPECT_THAT(asked("equal-info[b=16,v=256]", 2), ElementsAre(5, 2, 2));
    EXPECT_THAT(asked("equal-info[b=16,v=256,reset=other]", 2), ElementsAre(7, 2));
    EXPECT_THAT(asked("equal-info[b=16,v=256,reset=never]", 2), ElementsAre(9));
    EXPECT_THAT(asked("ac[v=256]", 0), ElementsAre(9));
}

TEST(LedgerTest, AnotherModelIsRefused)
{
    const auto windows = windowsOf(mostlyAModel(), "equal-info[b=16,v=65k]");
    const Text text = textOf("aaa");
    const NineTenths wrong(1.5);
    const auto ledger = measureLedger(*windows, text.view(), {.exact = &wrong});
    ASSERT_FALSE(ledger);
    EXPECT_EQ(ledger.error().code, ErrorCode::Usage);
    EXPECT_THAT(ledger.error().what, HasSubstr("was not made from this model"));

    const NineTenths right;
    for (const auto& tokenizer :
         {openTokenizer("bytes").value(), staticAc("static-ac[v=256]", mostlyA())}) {
        const auto refused = measureLedger(*tokenizer, text.view(), {.exact = &right});
        ASSERT_FALSE(refused);
        EXPECT_THAT(refused.error().what, HasSubstr("has no byte model"));
    }
}

TEST(LedgerTest, CanBeStopped)
{
    std::stop_source stop;
    stop.request_stop();
    const Text text = drawn("abc");
    const auto ledger =
        measureLedger(*openTokenizer("bytes").value(), text.view(), {}, stop.get_token());
    ASSERT_FALSE(ledger);
    EXPECT_EQ(ledger.error().code, ErrorCode::Cancelled);
}

TEST(WorstPlacesTest, KeepsTheMostInOrderAndOfEqualsTheFirst)
{
    WorstPlaces worst(3);
    std::uint64_t byte = 0;
    for (const double bits : {1.0, 3.0, 2.0, 0.0, 3.0, 2.0, -5.0}) {
        worst.add(bits, [&] {
            LedgerPlace place;
            place.bytes = {BytePos(byte), BytePos(byte + 1)};
            return place;
        });
        ++byte;
    }
    std::vector<std::pair<double, std::uint64_t>> kept;
    for (const LedgerPlace& place : worst.take())
        kept.emplace_back(place.bits, place.bytes.begin.value());
    EXPECT_THAT(kept, ElementsAre(std::pair(3.0, 1u), std::pair(3.0, 4u), std::pair(2.0, 2u)));
}

} // namespace
} // namespace mullion

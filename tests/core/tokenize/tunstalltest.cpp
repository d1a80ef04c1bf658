// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/fixedbits.h"
#include "core/tokenize/stringdictionarybuilder.h"
#include "core/tokenize/symbolcursor.h"
#include "core/tokenize/tokenizerbuild.h"
#include "core/tokenize/tunstalltokenizer.h"
#include "tests/support/countmodel.h"
#include "tests/support/tokenizercheck.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

namespace mullion {
namespace {

using String = std::vector<Symbol>;

TokenizerName named(std::string_view text)
{
    return TokenizerName::parse(text).value();
}

const CountModel& sampleModel()
{
    static const CountModel model(kTrainingText);
    return model;
}

const StringDictionary& sampleDictionary()
{
    static const StringDictionary dictionary = growStringDictionary(sampleModel(), 3000).value();
    return dictionary;
}

std::shared_ptr<const TunstallTokenizer> make(std::string_view name)
{
    return TunstallTokenizer::create(named(name), sampleDictionary()).value();
}

std::set<String> stringsOf(const StringDictionary& dictionary)
{
    std::set<String> strings;
    for (std::size_t node = 1; node <= dictionary.size(); ++node)
        strings.insert(stringOf(dictionary.nodes(), node));
    return strings;
}

/// The best string, again and again, each asked for on its own.
std::set<String> naiveDictionary(const ByteModel& model, std::size_t size)
{
    struct Ranked
    {
        FixedBits bits = 0;
        std::size_t length = 0;
        String string;
        auto operator<=>(const Ranked&) const = default;
    };
    std::set<Ranked> waiting{{}};
    std::set<String> strings;
    for (Symbol s = 0; s < kAlphabetSize; ++s)
        strings.insert({s});
    while (strings.size() < size) {
        const Ranked best = waiting.extract(waiting.begin()).value();
        if (best.length > 1)
            strings.insert(best.string);
        if (best.length > 0 && best.string.back() == kEndOfDocument)
            continue;
        std::vector<Distribution> next(1);
        EXPECT_TRUE(predict(model, best.string, best.length, next));
        for (Symbol s = 0; s < kAlphabetSize; ++s) {
            Ranked longer{best.bits + fixedBits(next[0].frequency(s)), best.length + 1,
                          best.string};
            longer.string.push_back(s);
            waiting.insert(std::move(longer));
        }
    }
    return strings;
}

/// Fewest strings by trying all of them at each place.
std::size_t fewestStrings(const std::set<String>& strings, const String& text)
{
    std::vector<std::size_t> fewest(text.size() + 1, text.size());
    fewest[0] = 0;
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        for (std::size_t end = begin + 1; end <= text.size(); ++end) {
            const auto at = [&](std::size_t i) {
                return text.begin() + static_cast<std::ptrdiff_t>(i);
            };
            if (strings.contains(String(at(begin), at(end))))
                fewest[end] = std::min(fewest[end], fewest[begin] + 1);
        }
    }
    return fewest.back();
}

/// Strings of a, b and c beside the single symbols, drawn by chance.
StringDictionary randomDictionary(std::uint32_t size, std::mt19937_64& random)
{
    std::vector<String> strings(1);
    std::set<String> taken;
    for (Symbol s = 0; s < kAlphabetSize; ++s)
        strings.push_back({s});
    while (strings.size() <= size) {
        String string = strings[random() % strings.size()];
        if (string.empty() || string.front() < 'a' || string.front() > 'c')
            string = {Symbol('a' + random() % 3)};
        if (string.back() == kEndOfDocument)
            continue;
        constexpr Symbol kLetters[] = {'a', 'b', 'c', kEndOfDocument};
        string.push_back(kLetters[random() % 4]);
        if (taken.insert(string).second)
            strings.push_back(string);
    }
    std::sort(strings.begin(), strings.end(), [](const String& a, const String& b) {
        return std::pair(a.size(), a) < std::pair(b.size(), b);
    });
    StringDictionary dictionary;
    for (std::size_t node = 0; node < strings.size(); ++node) {
        std::vector<StringDictionary::Edge> edges;
        for (const String& string : strings) {
            if (string.size() == strings[node].size() + 1
                && std::equal(strings[node].begin(), strings[node].end(), string.begin()))
                edges.push_back({string.back(), 60});
        }
        EXPECT_TRUE(dictionary.addChildren(node, edges));
    }
    return dictionary;
}

/// Strings drawn with bars between them, as encoding cuts the text.
std::string cutsOf(const Tokenizer& tokenizer, std::string_view text)
{
    const TokenBlock trace = joinedTrace(tokenizer, textOf(text).view());
    std::string drawing;
    std::size_t byte = 0;
    for (const std::uint32_t span : trace.spanBytes) {
        drawing += text.substr(byte, span);
        drawing += '/';
        byte += span;
    }
    return drawing;
}

/// What follows a cut does not depend on what stands before it. `cut` is taken from any number.
void expectSameCutsAfter(const Tokenizer& tokenizer, const Text& text, std::uint64_t cut)
{
    std::vector<TokenId> ids = tokenizer.encode(text.view())->ids;
    const auto place = ids.begin() + static_cast<std::ptrdiff_t>(cut % (ids.size() + 1));
    const std::vector<TokenId> after(place, ids.end());
    const Text rest = tokenizer.decode({after, {}}).value();
    EXPECT_EQ(tokenizer.encode(rest.view())->ids, after) << drawingOf(text.view());
}

/// A model as sure of 'a' as a model can be.
ConstantModel sureModel()
{
    Distribution sure;
    for (Symbol s = 0; s < kAlphabetSize; ++s)
        sure.cumulative[s + 1u] = static_cast<std::uint16_t>(
            sure.cumulative[s] + (s == 'a' ? kProbabilityOne - (kAlphabetSize - 1) : 1));
    return ConstantModel(sure);
}

TEST(FixedBits, IsTheLogarithm)
{
    for (std::uint32_t f = 1; f <= kProbabilityOne; ++f) {
        const double bits = std::ldexp(static_cast<double>(fixedBits(f)), -kFixedBitsFraction);
        ASSERT_NEAR(bits, kProbabilityBits - std::log2(f), 0x1p-29);
        ASSERT_TRUE(f == 1 || fixedBits(f) < fixedBits(f - 1));
    }
    EXPECT_EQ(fixedBits(1), FixedBits{14} << 32);
    EXPECT_EQ(fixedBits(kProbabilityOne), 0u);
    // The same figures on every machine: they decide which strings there are.
    EXPECT_EQ(fixedBits(3), 53322180039u);
    EXPECT_EQ(fixedBits(12'345), 1753896213u);
}

TEST(StringDictionary, HoldsWhatBestFirstSearchFindsOneByOne)
{
    for (const std::uint32_t size : {258u, 300u, 1500u}) {
        const auto dictionary = growStringDictionary(sampleModel(), size);
        ASSERT_TRUE(dictionary);
        EXPECT_EQ(dictionary->size(), size);
        EXPECT_TRUE(stringsOf(*dictionary) == naiveDictionary(sampleModel(), size)) << size;
    }
    EXPECT_TRUE(stringsOf(growStringDictionary(sureModel(), 400).value())
                == naiveDictionary(sureModel(), 400));
}

TEST(StringDictionary, OrdersStringsByLengthThenSymbols)
{
    const StringDictionary& dictionary = sampleDictionary();
    String last;
    for (std::size_t node = 1; node <= dictionary.size(); ++node) {
        const String string = stringOf(dictionary.nodes(), node);
        ASSERT_TRUE(std::pair(last.size(), last) < std::pair(string.size(), string));
        last = string;
    }
}

TEST(StringDictionary, AsksAboutOnceForEachString)
{
    std::size_t asked = 0;
    std::size_t kept = 0;
    const auto dictionary =
        growStringDictionary(sampleModel(), 3000, [&](const DictionaryProgress& progress) {
            asked = progress.asked;
            kept = progress.kept;
        });
    ASSERT_TRUE(dictionary);
    EXPECT_EQ(kept, 3000u);
    EXPECT_LE(asked, 3000u + 600u);
}

TEST(StringDictionary, ASureModelGetsStringsOfLimitedLength)
{
    const auto dictionary = growStringDictionary(sureModel(), 2000);
    ASSERT_TRUE(dictionary);
    EXPECT_EQ(dictionary->nodes().back().depth, StringDictionary::kMaxLength);
    const auto tokenizer = TunstallTokenizer::create(named("tunstall[v=2k]"), *dictionary);
    ASSERT_TRUE(tokenizer);
    expectPromisesKept(**tokenizer, textOf(std::string(5000, 'a')));
    EXPECT_EQ((*tokenizer)->encode(textOf(std::string(5000, 'a')).view())->ids.size(), 20u);
}

TEST(StringDictionary, NothingFollowsADocumentEnd)
{
    std::size_t ends = 0;
    for (const String& string : stringsOf(sampleDictionary())) {
        const auto end = std::find(string.begin(), string.end(), kEndOfDocument);
        ASSERT_TRUE(end == string.end() || end + 1 == string.end());
        ends += end == string.end() ? 0 : 1;
    }
    EXPECT_GT(ends, 2u); // ". |" ends each document of the sample
}

TEST(StringDictionary, IsTheSameWhenReadBack)
{
    const Bytes bytes = sampleDictionary().serialise();
    const auto back = StringDictionary::parse(bytes);
    ASSERT_TRUE(back) << back.error().sentence();
    EXPECT_EQ(back->serialise(), bytes);
    EXPECT_EQ(stringsOf(*back), stringsOf(sampleDictionary()));
    EXPECT_EQ(back->fixedStringBits(), sampleDictionary().fixedStringBits());
    const CountModel again(kTrainingText);
    EXPECT_EQ(growStringDictionary(again, 3000)->serialise(), bytes);
}

TEST(StringDictionary, DamageIsNoticed)
{
    const Bytes bytes = growStringDictionary(sampleModel(), 300)->serialise();
    for (std::size_t size = 0; size < bytes.size(); ++size)
        ASSERT_FALSE(StringDictionary::parse(ByteView(bytes).first(size))) << size;
    Bytes longer = bytes;
    longer.push_back(0);
    EXPECT_FALSE(StringDictionary::parse(longer));

    const auto refused = [](std::initializer_list<StringDictionary::Edge> edges) {
        StringDictionary dictionary;
        const auto result = dictionary.addChildren(0, edges);
        return !result && result.error().code == ErrorCode::Input;
    };
    EXPECT_FALSE(refused({{1, 1}, {2, 16'000}}));
    EXPECT_TRUE(refused({{2, 1}, {1, 1}}));
    EXPECT_TRUE(refused({{1, 1}, {1, 1}}));
    EXPECT_TRUE(refused({{1, 0}}));
    EXPECT_TRUE(refused({{1, 16'129}}));
    EXPECT_TRUE(refused({{1, 16'000}, {2, 16'000}}));
    EXPECT_TRUE(refused({{257, 1}}));

    StringDictionary ends;
    const StringDictionary::Edge end[] = {{kEndOfDocument, 1}};
    ASSERT_TRUE(ends.addChildren(0, end));
    EXPECT_FALSE(ends.addChildren(1, end));

    StringDictionary run;
    const StringDictionary::Edge a[] = {{'a', 1}};
    for (std::size_t length = 0; length < StringDictionary::kMaxLength; ++length)
        ASSERT_TRUE(run.addChildren(length, a));
    EXPECT_FALSE(run.addChildren(StringDictionary::kMaxLength, a));
    EXPECT_FALSE(StringDictionary::parse(run.serialise())); // lacks the other bytes
}

TEST(StringDictionary, StopsWhenAsked)
{
    std::stop_source source;
    const auto dictionary = growStringDictionary(
        sampleModel(), 3000, [&](const DictionaryProgress&) { source.request_stop(); },
        source.get_token());
    ASSERT_FALSE(dictionary);
    EXPECT_EQ(dictionary.error().code, ErrorCode::Cancelled);
}

class Tunstall : public testing::TestWithParam<std::string>
{
};

TEST_P(Tunstall, KeepsItsPromisesOnAwkwardTexts)
{
    const auto tokenizer = make(GetParam());
    EXPECT_EQ(tokenizer->info().name, GetParam());
    EXPECT_EQ(tokenizer->info().bitsPerToken, 12);
    for (const Text& text : awkwardTexts())
        expectPromisesKept(*tokenizer, text);
    expectPromisesKept(*tokenizer, drawn(kTrainingText));
    for (std::size_t cut = 0; cut < 200; ++cut) // every place a text can end
        expectPromisesKept(*tokenizer, textOf(kTrainingText.substr(300, cut)));
}

TEST_P(Tunstall, EveryStringIsOneToken)
{
    const auto tokenizer = make(GetParam());
    const Codebook& book = *tokenizer->codebook();
    ASSERT_EQ(book.size(), 3000u);
    EXPECT_EQ(book.codeBits(), 12);
    EXPECT_EQ(book.indexOf(3000), book.size());
    for (std::size_t i = 0; i < book.size(); ++i) {
        const Codebook::Entry entry = book.entry(i);
        ASSERT_EQ(entry.code, i);
        ASSERT_EQ(book.indexOf(entry.code), i);
        Text text;
        for (const Symbol symbol : entry.symbols)
            append(text, symbol);
        const TokenBlock trace = joinedTrace(*tokenizer, text.view());
        ASSERT_EQ(trace.ids, std::vector<TokenId>{entry.code}) << drawingOf(text.view());
        double bits = 0.0;
        for (const float bit : trace.byteBits)
            bits += static_cast<double>(bit);
        for (const float bit : trace.endBits)
            bits += static_cast<double>(bit);
        ASSERT_NEAR(bits, entry.bits, 1e-4);
    }
}

TEST_P(Tunstall, StrangeIdsAreNamed)
{
    const auto tokenizer = make(GetParam());
    const auto text = tokenizer->decode({{0, 2999, 3000}, {}});
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().code, ErrorCode::Input);
    EXPECT_NE(text.error().what.find("Token 3000 at place 2"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(BothParses, Tunstall,
                         testing::Values("tunstall[v=3k]", "tunstall[v=3k,parse=optimal]"),
                         [](const auto& tested) { return "n" + std::to_string(tested.index); });

TEST(TunstallTokenizer, CutsTextIntoLongestStrings)
{
    EXPECT_EQ(cutsOf(*make("tunstall[v=3k]"), "the three brothers sat by the fire"),
              "the th/ree /brothe/rs /sat /by /the fir/e/");
    EXPECT_EQ(cutsOf(*make("tunstall[v=3k]"), "zqxj"), "z/q/x/j/");
}

TEST(TunstallTokenizer, OptimalParseIsTheFewestStringsPossible)
{
    std::mt19937_64 random(5);
    int better = 0;
    for (const std::uint32_t size : {300u, 320u, 700u}) {
        const StringDictionary dictionary = randomDictionary(size, random);
        TokenizerName name = named("tunstall[v=300]");
        name.vocabulary = size;
        const auto greedy = TunstallTokenizer::create(name, dictionary).value();
        name.parsing = DictionaryParse::Optimal;
        const auto optimal = TunstallTokenizer::create(name, dictionary).value();
        const std::set<String> strings = stringsOf(dictionary);
        for (int i = 0; i < 300; ++i) {
            std::string drawing;
            for (std::uint64_t length = random() % 60; length > 0; --length)
                drawing += "aaaabbbcc|"[random() % 10];
            const Text text = drawn(drawing);
            const auto few = optimal->encode(text.view());
            const auto more = greedy->encode(text.view());
            ASSERT_EQ(few->ids.size(), fewestStrings(strings, symbolsOf(text.view()))) << drawing;
            ASSERT_LE(few->ids.size(), more->ids.size());
            better += few->ids.size() < more->ids.size() ? 1 : 0;
            ASSERT_TRUE(optimal->decode(*few).value() == text);
            for (const auto& tokenizer : {greedy, optimal})
                expectSameCutsAfter(*tokenizer, text, random());
        }
    }
    EXPECT_GT(better, 100);
}

TEST(TunstallTokenizer, IsBuiltFromAModelByName)
{
    BuildInput input;
    const CountModel& model = sampleModel();
    input.model = &model;
    int reports = 0;
    input.progress = [&](const std::string&) { ++reports; };
    const auto file = buildTokenizer(named("tunstall[v=500,parse=optimal]"), input, "somewhere");
    ASSERT_TRUE(file) << file.error().sentence();
    EXPECT_GT(reports, 0);
    const auto tokenizer = makeTokenizer(*file);
    ASSERT_TRUE(tokenizer) << tokenizer.error().sentence();
    EXPECT_EQ((*tokenizer)->info().vocabulary, 500u);
    EXPECT_EQ((*tokenizer)->info().bitsPerToken, 9);
    expectPromisesKept(**tokenizer, drawn(kTrainingText));

    TokenizerFile other = *file;
    other.name = named("tunstall[v=501,parse=optimal]");
    const auto refused = makeTokenizer(other);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().what.find("500 strings"), std::string::npos);
}

TEST(TunstallTokenizer, IdentityTellsParsesApart)
{
    EXPECT_EQ(make("tunstall[v=3k]")->info().identity, make("tunstall[v=3k]")->info().identity);
    EXPECT_NE(make("tunstall[v=3k]")->info().identity,
              make("tunstall[v=3k,parse=optimal]")->info().identity);
}

TEST(TunstallTokenizer, NamesThatDoNotExistAreRefused)
{
    for (const std::string_view good :
         {"tunstall[v=300]", "tunstall[v=32k]", "tunstall[v=65k,parse=optimal]"})
        EXPECT_TRUE(familyOf(named(good))) << good;
    for (const std::string_view bad :
         {"tunstall", "tunstall[v=299]", "tunstall[v=65537]", "tunstall[v=256]",
          "tunstall[b=16,v=65k]", "tunstall[v=32k,code=paper]", "tunstall[v=32k,kind=bpe]",
          "tunstall[v=32k,reset=never]", "tunstall[parse=optimal]"}) {
        const auto family = familyOf(named(bad));
        ASSERT_FALSE(family) << bad;
        EXPECT_EQ(family.error().code, ErrorCode::Usage);
    }
}

} // namespace
} // namespace mullion

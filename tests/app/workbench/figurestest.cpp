// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/figures.h"

#include "app/workbench/arguments.h"
#include "tests/support/sampleproject.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion::workbench {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

struct FiguresTest : testing::Test
{
    std::string write(const QString& name, const std::string& file, double widthMm = 160) const
    {
        FigureRequest request;
        request.name = name;
        request.from = QString::fromStdString(project.path().string());
        request.output = QString::fromStdString((project / file).string());
        request.widthMm = widthMm;
        const Result<> written = writeFigure(request);
        EXPECT_TRUE(written) << (written ? "" : written.error().sentence());
        const Bytes content = readFile(project / file).value();
        return std::string(asChars(content));
    }

    SampleProject project;
};

TEST_F(FiguresTest, WritesEveryFigureAsEachKindOfFile)
{
    for (const QString& name : figureNames()) {
        SCOPED_TRACE(name.toStdString());
        EXPECT_THAT(write(name, "f.pdf"), StartsWith("%PDF-"));
        EXPECT_THAT(write(name, "f.svg"), HasSubstr("<svg"));
        EXPECT_THAT(write(name, "f.png"), StartsWith("\x89PNG"));
        const std::string csv = write(name, "f.csv");
        EXPECT_GT(std::ranges::count(csv, '\n'), 3) << "a heading and numbers";
    }
}

TEST_F(FiguresTest, KeepsTextAsTextInSvg)
{
    EXPECT_THAT(write(QStringLiteral("tokens"), "f.svg"), HasSubstr("equal-info[b=16,v=65k]"));
    EXPECT_THAT(write(QStringLiteral("bits"), "f.svg"), HasSubstr("Bits per byte"));
    EXPECT_THAT(write(QStringLiteral("codebook"), "f.svg"), HasSubstr("Cost of a string"));
    EXPECT_THAT(write(QStringLiteral("ruler"), "f.svg"), HasSubstr("Code bits"));
    EXPECT_THAT(write(QStringLiteral("ledger"), "f.svg"), HasSubstr("Window padding"));
    EXPECT_THAT(write(QStringLiteral("ripple"), "f.svg"), HasSubstr("the same from here on"));
    EXPECT_THAT(write(QStringLiteral("ripple"), "f.svg"), Not(HasSubstr("x=\"-")))
        << "nothing is painted outside its line";
}

TEST_F(FiguresTest, HasTheWidthThatWasAskedFor)
{
    EXPECT_NE(write(QStringLiteral("bits"), "f.svg", 80).find("width=\"80mm\""), std::string::npos);
}

TEST_F(FiguresTest, GivesTheRowsOfEachLedger)
{
    const std::string csv = write(QStringLiteral("ledger"), "f.csv");
    EXPECT_THAT(csv, StartsWith("tokenizer,entry,bits,share,bits per byte\n"
                                "\"equal-info[b=16,v=65k]\",rounded-model,"));
    EXPECT_THAT(csv, HasSubstr("\"equal-info[b=16,v=256]\",token stream,"));
}

TEST_F(FiguresTest, GivesTheCostOfEveryByteOfAShortText)
{
    const std::string csv = write(QStringLiteral("tokens"), "f.csv");
    EXPECT_THAT(csv, StartsWith("tokenizer,token,id,first byte,bytes,document ends,bits\n"
                                "\"equal-info[b=16,v=65k]\",0,"));
}

TEST_F(FiguresTest, TheRippleShowsTheChangeThatWasAskedFor)
{
    FigureRequest request;
    request.name = QStringLiteral("ripple");
    request.from = QString::fromStdString(project.path().string());
    request.output = QString::fromStdString((project / "f.csv").string());
    request.offset = 4; // the "w" of "window"
    request.change = QStringLiteral("W");
    ASSERT_TRUE(writeFigure(request));
    const std::string csv(asChars(readFile(project / "f.csv").value()));
    EXPECT_THAT(csv, StartsWith("tokenizer,text,token,id,first byte,bytes,document ends,changed\n"
                                "\"equal-info[b=16,v=65k]\",before,0,"));
    EXPECT_THAT(csv, HasSubstr("\"equal-info[b=16,v=256]\",after,0,"));
    EXPECT_THAT(csv, HasSubstr(",1\n")) << "a token changed";
    EXPECT_THAT(csv, HasSubstr(",0\n")) << "and one did not";
    request.change = QStringLiteral("w");
    ASSERT_TRUE(writeFigure(request));
    const std::string same(asChars(readFile(project / "f.csv").value()));
    EXPECT_THAT(same, Not(HasSubstr(",1\n"))) << "the same letter changes nothing";
}

Result<Arguments> parsed(QStringList arguments)
{
    arguments.prepend(QStringLiteral("mullion-workbench"));
    return parseArguments(arguments);
}

TEST(Arguments, RefusesWhatCannotBeMeant)
{
    const auto sentence = [](const QStringList& arguments) {
        const auto result = parsed(arguments);
        EXPECT_FALSE(result);
        if (result)
            return std::string();
        EXPECT_EQ(result.error().code, ErrorCode::Usage);
        return result.error().sentence();
    };
    EXPECT_THAT(sentence({"--figure", "nope", "--from", "x", "-o", "f.pdf"}),
                testing::AllOf(HasSubstr("nope"), HasSubstr("tokens, ruler, codebook, bits")));
    EXPECT_THAT(sentence({"--figure", "bits", "-o", "f.pdf"}), HasSubstr("--from"));
    EXPECT_THAT(sentence({"--figure", "bits", "--from", "x"}), HasSubstr("-o"));
    EXPECT_THAT(sentence({"--figure", "bits", "--from", "x", "-o", "f.doc"}), HasSubstr(".pdf"));
    EXPECT_THAT(sentence({"--figure", "bits", "--from", "x", "-o", "f.pdf", "--width-mm", "0"}),
                HasSubstr("20 to 1000"));
    EXPECT_THAT(sentence({"--theme", "pink"}), HasSubstr("light, dark or system"));
    EXPECT_THAT(sentence({"--nonsense"}), HasSubstr("nonsense"));
}

TEST(Arguments, TellsWhatItIs)
{
    EXPECT_THAT(parsed({"--help"})->immediateOutput.toStdString(), HasSubstr("--figure"));
    EXPECT_THAT(parsed({"--version"})->immediateOutput.toStdString(),
                StartsWith("mullion-workbench "));
    EXPECT_THAT(parsed({"--figure", "list"})->immediateOutput.toStdString(), HasSubstr("codebook"));
    EXPECT_EQ(parsed({"a.txt", "b.tokenizer"})->paths, (QStringList{"a.txt", "b.tokenizer"}));
}

} // namespace
} // namespace mullion::workbench

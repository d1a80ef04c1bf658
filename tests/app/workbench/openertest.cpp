// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/opener.h"

#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace mullion::workbench {
namespace {

using testing::HasSubstr;

struct OpenerTest : testing::Test
{
    std::filesystem::path write(const std::string& name, std::string_view content) const
    {
        const auto path = folder / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }

    TemporaryFolder folder;
};

TEST_F(OpenerTest, ReadsATextAsOneDocument)
{
    const auto opened = openPath(write("a.txt", "abc"));
    ASSERT_TRUE(opened);
    const auto& text = std::get<OpenText>(*opened);
    EXPECT_EQ(text.name, "a.txt");
    EXPECT_EQ(text.text->bytes.size(), 3u);
    EXPECT_EQ(text.text->documentEnds, std::vector{BytePos(3)});
}

TEST_F(OpenerTest, SaysWhatIsWrongWithAText)
{
    EXPECT_THAT(openPath(folder / "none.txt").error().sentence(), HasSubstr("none.txt"));
    EXPECT_THAT(openPath(write("empty.txt", "")).error().sentence(), HasSubstr("empty"));
    EXPECT_FALSE(openPath(write("bad.txt.gz", "no gz")));
    EXPECT_FALSE(openPath(write("bad.tokenizer", "MULLION")));
}

TEST_F(OpenerTest, KeepsNulBytesAndOneLongLine)
{
    const std::string content = std::string(1000, '\0') + std::string(1u << 20, 'x');
    const auto opened = openPath(write("nul.txt", content));
    ASSERT_TRUE(opened);
    EXPECT_EQ(std::get<OpenText>(*opened).text->bytes.size(), content.size());
}

TEST_F(OpenerTest, ReadsAProjectWithPathsOfItsOwn)
{
    write("p/project.json", R"({"mullion-project": 1, "name": "Small", "texts": ["a.txt"],
        "tokenizers": ["bytes", "t/x.tokenizer"], "runs": ["runs/m1"],
        "open": {"text": "a.txt", "tokenizers": ["t/x.tokenizer", "bytes"]}})");
    const auto opened = openPath(folder / "p");
    ASSERT_TRUE(opened) << opened.error().sentence();
    const auto& project = std::get<Project>(*opened);
    const auto inside = [&](const char* path) { return (folder / "p" / path).string(); };
    EXPECT_EQ(project.name, "Small");
    EXPECT_EQ(project.openText.string(), inside("a.txt"));
    EXPECT_EQ(project.tokenizers, (std::vector<std::string>{"bytes", inside("t/x.tokenizer")}));
    EXPECT_EQ(project.openTokenizers, (std::vector<std::string>{inside("t/x.tokenizer"), "bytes"}));
}

TEST_F(OpenerTest, SaysWhatIsWrongWithAProject)
{
    EXPECT_THAT(openPath(write("a/project.json", "{")).error().sentence(), HasSubstr("JSON"));
    EXPECT_THAT(openPath(write("b/project.json", "{}")).error().sentence(),
                HasSubstr("mullion-project"));
    EXPECT_THAT(openPath(write("c/project.json", R"({"mullion-project": 2})")).error().sentence(),
                HasSubstr("version is 2"));
    EXPECT_THAT(openPath(write("d/project.json", R"({"mullion-project": 1, "texts": 3})"))
                    .error()
                    .sentence(),
                HasSubstr("texts"));
}

} // namespace
} // namespace mullion::workbench

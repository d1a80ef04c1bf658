// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include "tests/support/temporaryfolder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mullion {
namespace {

TEST(File, IsReadBackAsWritten)
{
    const TemporaryFolder folder;
    const auto path = folder / "a.bin";
    ASSERT_TRUE(writeFileAtomically(path, std::string_view("a\0\xff", 3)));
    EXPECT_EQ(readFile(path).value(), (Bytes{'a', 0, 0xff}));
}

TEST(File, MissingFileAndFolderSayWhatToDo)
{
    const TemporaryFolder folder;
    const auto missing = readFile(folder / "nowhere");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::Input);
    EXPECT_NE(missing.error().what.find("nowhere"), std::string::npos);
    EXPECT_FALSE(readFile(folder.path()));
}

TEST(File, LimitIsKept)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "a", std::string_view("12345")));
    EXPECT_TRUE(readFile(folder / "a", 5));
    EXPECT_FALSE(readFile(folder / "a", 4));
}

TEST(AtomicFile, LeavesNothingWithoutCommit)
{
    const TemporaryFolder folder;
    {
        auto file = AtomicFile::create(folder / "half");
        ASSERT_TRUE(file);
        ASSERT_TRUE(file->write(asBytes("half")));
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(AtomicFile, HeaderCanBeWrittenLast)
{
    const TemporaryFolder folder;
    auto file = AtomicFile::create(folder / "a");
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write(asBytes("?? text")));
    ASSERT_TRUE(file->overwrite(0, asBytes("42")));
    ASSERT_TRUE(file->write(asBytes(" more")));
    ASSERT_TRUE(file->commit());
    EXPECT_EQ(asChars(readFile(folder / "a").value()), "42 text more");
}

TEST(AtomicFile, PartsOfAKilledProcessOfTheSameNumberAreNoObstacle)
{
    const TemporaryFolder folder;
    for (int i = 0; i < 100; ++i)
        std::ofstream(folder
                      / ("a." + std::to_string(getpid()) + "-" + std::to_string(i) + ".part"));
    EXPECT_TRUE(writeFileAtomically(folder / "a", std::string_view("new")));
    EXPECT_EQ(asChars(readFile(folder / "a").value()), "new");
}

/// Lets no file grow beyond `bytes`, as a full disk would.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

TEST(AtomicFile, FailedWriteKeepsTheOldFileAndNothingElse)
{
    const TemporaryFolder folder;
    const auto path = folder / "full";
    ASSERT_TRUE(writeFileAtomically(path, std::string_view("old")));
    {
        const FileSizeLimit limit(4096);
        const auto result = writeFileAtomically(path, Bytes(1 << 20));
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::Output);
    }
    EXPECT_EQ(asChars(readFile(path).value()), "old");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(AtomicFile, NeverReplacesAPipe)
{
    const TemporaryFolder folder;
    const auto path = folder / "pipe";
    ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
    EXPECT_FALSE(writeFileAtomically(path, std::string_view("x")));
    EXPECT_TRUE(std::filesystem::is_fifo(path));
}

} // namespace
} // namespace mullion

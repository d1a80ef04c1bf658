// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/contextquestions.h"

#include "core/base/random.h"
#include "core/text/filedocuments.h"
#include "core/text/jsonline.h"
#include "core/text/linereader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace mullion {

namespace {

class QuestionsInOrder final : public QuestionSource
{
public:
    QuestionsInOrder(std::vector<std::filesystem::path> paths, QuestionFiles files, CorpusPart part)
        : m_paths(std::move(paths))
        , m_files(std::move(files))
        , m_part(part)
    {
    }

    Result<std::optional<ContextQuestion>> next() override
    {
        for (;;) {
            auto question = nextOfAll();
            if (!question) {
                m_lines.reset();
                m_nextPath = m_paths.size();
                return question;
            }
            if (!*question || m_part == CorpusPart::All || partOf((*question)->context) == m_part)
                return question;
        }
    }

private:
    Result<std::optional<ContextQuestion>> nextOfAll()
    {
        for (;;) {
            if (!m_lines) {
                if (m_nextPath == m_paths.size())
                    return std::nullopt;
                const std::filesystem::path& path = m_paths[m_nextPath++];
                auto source = openBytes(path);
                if (!source)
                    return fail(std::move(source).error());
                m_lines.emplace(std::move(*source), path, m_files.longestLine);
            }
            const auto line = m_lines->next();
            if (!line)
                return fail(line.error());
            if (!*line)
                m_lines.reset();
            else if (!isBlankLine(**line))
                return question(**line);
        }
    }

    [[nodiscard]] Result<std::optional<ContextQuestion>> question(std::string_view line) const
    {
        const std::string place = m_lines->place();
        const std::array<std::string_view, 3> names{m_files.contextField, m_files.promptField,
                                                    m_files.answerField};
        auto values = fieldsOfJsonLine(line, names, place);
        if (!values) {
            Error error = std::move(values).error();
            error.cure = fmt::format("Give one JSON object per line with strings '{}', '{}' and "
                                     "'{}', or name the fields that it has instead",
                                     names[0], names[1], names[2]);
            return fail(std::move(error));
        }
        return ContextQuestion{place, std::move((*values)[0]), std::move((*values)[1]),
                               std::move((*values)[2])};
    }

    std::vector<std::filesystem::path> m_paths;
    QuestionFiles m_files;
    CorpusPart m_part;
    std::size_t m_nextPath = 0;
    std::optional<LineReader> m_lines;
};

class ShuffledQuestions final : public QuestionStream
{
public:
    ShuffledQuestions(QuestionFiles files, CorpusPart part, const ShuffleOptions& options)
        : m_files(std::move(files))
        , m_part(part)
        , m_options(options)
    {
    }

    Result<ContextQuestion> next() override
    {
        if (m_buffer.empty() && !m_source)
            MULLION_TRY(begin());
        MULLION_TRY(fill());
        if (m_buffer.empty())
            return fail(ErrorCode::Input,
                        fmt::format("There is no question in this part of '{}'",
                                    m_files.paths.front().string()),
                        "Give more contexts: about one in 100 is held out");
        std::swap(m_buffer[m_random.below(m_buffer.size())], m_buffer.back());
        ContextQuestion drawn = std::move(m_buffer.back());
        m_buffer.pop_back();
        m_heldBytes -= costOf(drawn);
        return drawn;
    }

    Result<> skip(std::uint64_t questions) override
    {
        for (; questions > 0; --questions)
            MULLION_TRY(next());
        return {};
    }

    [[nodiscard]] std::uint64_t pass() const override { return std::max<std::uint64_t>(m_pass, 1); }

private:
    Result<> begin()
    {
        auto source = openQuestions(m_files, m_part);
        if (!source)
            return fail(std::move(source).error());
        m_source = std::move(*source);
        m_random = Random(derivedSeed(m_options.seed, m_pass++));
        return {};
    }

    /// What a question takes beside its bytes counts too: lines may be short.
    static std::uint64_t costOf(const ContextQuestion& question)
    {
        return question.context.size() + question.prompt.size() + question.answer.size()
               + question.origin.size() + sizeof(ContextQuestion);
    }

    Result<> fill()
    {
        while (m_source && (m_buffer.empty() || m_heldBytes < m_options.bufferBytes)) {
            auto question = m_source->next();
            if (!question || !*question)
                m_source.reset();
            if (!question)
                return fail(std::move(question).error());
            if (*question) {
                m_heldBytes += costOf(**question);
                m_buffer.push_back(std::move(**question));
            }
        }
        return {};
    }

    QuestionFiles m_files;
    CorpusPart m_part;
    ShuffleOptions m_options;
    Random m_random{0};
    std::uint64_t m_pass = 0;
    std::unique_ptr<QuestionSource> m_source; ///< of this pass; none once it is at its end
    std::vector<ContextQuestion> m_buffer;
    std::uint64_t m_heldBytes = 0;
};

} // namespace

Result<std::unique_ptr<QuestionSource>> openQuestions(const QuestionFiles& files, CorpusPart part)
{
    auto paths = listCorpusFiles({.paths = files.paths});
    if (!paths)
        return fail(std::move(paths).error());
    for (const std::filesystem::path& path : *paths) {
        if (kindOfTextFile(path) != TextFileKind::JsonLines)
            return fail(ErrorCode::Input,
                        fmt::format("'{}' is not a file of questions", path.string()),
                        "Use .jsonl or .ndjson (each may end in .gz), one question per line");
    }
    return std::make_unique<QuestionsInOrder>(std::move(*paths), files, part);
}

Result<std::unique_ptr<QuestionStream>>
QuestionStream::open(const QuestionFiles& files, CorpusPart part, const ShuffleOptions& options)
{
    MULLION_TRY(openQuestions(files, part));
    return std::make_unique<ShuffledQuestions>(files, part, options);
}

} // namespace mullion

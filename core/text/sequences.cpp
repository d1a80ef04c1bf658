// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sequences.h"

#include "core/base/random.h"
#include "core/text/examplecutter.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

/// The examples of pass after pass, each pass shuffled by documents and then by examples, and
/// drained before the next begins: within a pass each example comes exactly once.
class ShuffledExamples final : public ExampleStream
{
public:
    ShuffledExamples(CorpusSpec corpus, CorpusPart part, const ExampleOptions& options)
        : m_corpus(std::move(corpus))
        , m_part(part)
        , m_options(options)
        , m_incoming(options.exampleLength)
        , m_random(0)
    {
    }

    Result<> next(std::span<Symbol> symbols) override
    {
        if (symbols.size() % m_options.exampleLength != 0)
            return fail(ErrorCode::Internal,
                        fmt::format("{} symbols are no whole number of examples of {}",
                                    symbols.size(), m_options.exampleLength),
                        "Please report this");
        for (; !symbols.empty(); symbols = symbols.subspan(m_options.exampleLength))
            MULLION_TRY(draw(symbols.first(m_options.exampleLength)));
        return {};
    }

    Result<> skip(std::uint64_t examples) override
    {
        for (; examples > 0; --examples)
            MULLION_TRY(draw({}));
        return {};
    }

    [[nodiscard]] std::uint64_t pass() const override { return m_pass; }

    Result<> beginPass()
    {
        const std::uint64_t seed = derivedSeed(m_options.seed, m_pass++);
        auto documents = openShuffledCorpus(m_corpus, m_part, {.seed = seed});
        if (!documents)
            return fail(std::move(documents).error());
        m_cutter.emplace(std::move(*documents), m_options);
        m_random = Random(derivedSeed(seed, kExampleDraws));

        m_buffer.clear();
        while (m_buffer.size() < m_options.shuffleExamples * m_options.exampleLength) {
            const auto more = m_cutter->next(m_incoming);
            if (!more)
                return fail(more.error());
            if (!*more) {
                m_cutter.reset();
                break;
            }
            m_buffer.insert(m_buffer.end(), m_incoming.begin(), m_incoming.end());
        }
        return m_buffer.empty() ? noExample() : Result<>();
    }

private:
    static constexpr std::uint64_t kExampleDraws = 3;

    [[nodiscard]] tl::unexpected<Error> noExample() const
    {
        const char* name = m_part == CorpusPart::Validation ? "validation part of the corpus"
                           : m_part == CorpusPart::Training ? "training part of the corpus"
                                                            : "corpus";
        return fail(ErrorCode::Input,
                    fmt::format("The {} ('{}') is too small: joined {} at a time, its documents "
                                "give no example of {} symbols",
                                name, m_corpus.paths.front().string(),
                                m_options.documentsPerSequence, m_options.exampleLength),
                    "Give more text or choose shorter examples");
    }

    /// Draws an example and puts the next one of the pass in its place. `example` may be empty.
    Result<> draw(std::span<Symbol> example)
    {
        if (m_buffer.empty())
            MULLION_TRY(beginPass());
        const std::size_t length = m_options.exampleLength;
        const std::span<Symbol> slot =
            std::span(m_buffer).subspan(m_random.below(m_buffer.size() / length) * length, length);
        if (!example.empty())
            std::copy(slot.begin(), slot.end(), example.begin());

        if (m_cutter) {
            const auto more = m_cutter->next(m_incoming);
            if (!more)
                return fail(more.error());
            if (*more) {
                std::copy(m_incoming.begin(), m_incoming.end(), slot.begin());
                return {};
            }
            m_cutter.reset();
        }
        std::copy(m_buffer.end() - static_cast<std::ptrdiff_t>(length), m_buffer.end(),
                  slot.begin());
        m_buffer.resize(m_buffer.size() - length);
        return {};
    }

    CorpusSpec m_corpus;
    CorpusPart m_part;
    ExampleOptions m_options;
    std::uint64_t m_pass = 0;
    std::optional<ExampleCutter> m_cutter; ///< nothing once the pass's documents are used up
    std::vector<Symbol> m_buffer;          ///< whole examples, one after another
    std::vector<Symbol> m_incoming;        ///< one example
    Random m_random;
};

} // namespace

Result<std::unique_ptr<ExampleStream>>
ExampleStream::open(const CorpusSpec& corpus, CorpusPart part, const ExampleOptions& options)
{
    if (options.exampleLength == 0 || options.documentsPerSequence == 0
        || options.shuffleExamples == 0)
        return fail(ErrorCode::Usage,
                    "Example length, documents per sequence and the shuffle buffer must be at "
                    "least 1",
                    "Give larger values");
    auto stream = std::make_unique<ShuffledExamples>(corpus, part, options);
    MULLION_TRY(stream->beginPass());
    return stream;
}

} // namespace mullion

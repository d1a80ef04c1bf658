// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Implements: M2 examples from text, paper section 3.3, encoded ahead of the training.
#include "core/datasets/symboltext.h"
#include "core/datasets/tokenexamples.h"
#include "core/tokenize/encodemany.h"

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <deque>
#include <future>
#include <iterator>
#include <mutex>
#include <stop_token>
#include <thread>

namespace mullion {

namespace {

/// Texts that are encoded together: as many as a byte model takes side by side.
constexpr std::size_t kTogether = 32;

/// One example, not padded.
struct Encoded
{
    std::vector<TokenId> ids;
    double symbols = 0;
};

/// Texts of examples are drawn in order on the thread that asks; encoding them is done elsewhere,
/// and taken in the same order. So threads and how far they are ahead decide nothing.
class EncodedExamples final : public TokenExamples
{
public:
    EncodedExamples(std::shared_ptr<const Tokenizer> tokenizer,
                    std::unique_ptr<ExampleStream> texts, const EncodedExampleOptions& options)
        : m_tokenizer(std::move(tokenizer))
        , m_texts(std::move(texts))
        , m_options(options)
        , m_symbols(options.texts.exampleLength)
    {
        for (int i = 0; i < options.threads; ++i)
            m_threads.emplace_back([this](const std::stop_token& stop) { work(stop); });
    }

    ~EncodedExamples() override
    {
        for (auto& thread : m_threads)
            thread.request_stop();
        m_changed.notify_all();
    }

    [[nodiscard]] std::int64_t context() const override { return m_options.context; }
    [[nodiscard]] std::uint64_t pass() const override { return m_texts->pass(); }

    Result<TokenBatch> next(std::int64_t examples) override
    {
        TokenBatch batch;
        batch.ids.reserve(static_cast<std::size_t>(examples * m_options.context));
        // As much again as is asked for is on its way while the caller computes.
        const auto ahead = static_cast<std::size_t>(2 * examples);
        for (std::int64_t i = 0; i < examples; ++i) {
            while (m_ready.size() + m_pending.size() * kTogether < ahead)
                MULLION_TRY(push());
            MULLION_TRY(waitForOne());
            const Encoded& encoded = m_ready.front();
            batch.ids.insert(batch.ids.end(), encoded.ids.begin(), encoded.ids.end());
            batch.ids.resize(static_cast<std::size_t>((i + 1) * m_options.context), kNoToken);
            batch.tokens += static_cast<double>(encoded.ids.size());
            batch.symbols += encoded.symbols;
            m_ready.pop_front();
        }
        return batch;
    }

    Result<> skip(std::uint64_t examples) override
    {
        for (; examples > 0 && (!m_ready.empty() || !m_pending.empty()); --examples) {
            MULLION_TRY(waitForOne());
            m_ready.pop_front();
        }
        return m_texts->skip(examples);
    }

private:
    using Task = std::packaged_task<Result<std::vector<Encoded>>()>;

    /// Sends the next texts to be encoded.
    Result<> push()
    {
        std::vector<Text> texts;
        for (std::size_t i = 0; i < kTogether; ++i) {
            MULLION_TRY(m_texts->next(m_symbols));
            texts.push_back(textOf(m_symbols));
        }
        Task task([this, texts = std::move(texts)] { return encode(texts); });
        m_pending.push_back(task.get_future());
        {
            const std::lock_guard lock(m_mutex);
            m_tasks.push_back(std::move(task));
        }
        m_changed.notify_one();
        return {};
    }

    /// At least one example is ready; some must be on their way.
    Result<> waitForOne()
    {
        if (!m_ready.empty())
            return {};
        auto encoded = m_pending.front().get();
        m_pending.pop_front();
        if (!encoded)
            return fail(std::move(encoded).error());
        std::ranges::move(*encoded, std::back_inserter(m_ready));
        return {};
    }

    [[nodiscard]] Result<std::vector<Encoded>> encode(const std::vector<Text>& texts) const
    {
        std::vector<TextView> views;
        for (const Text& text : texts)
            views.push_back(text.view());
        auto all = encodeMany(*m_tokenizer, views);
        if (!all)
            return fail(std::move(all).error());
        std::vector<Encoded> examples;
        for (EncodedText& encoded : *all) {
            const auto tokens = static_cast<double>(encoded.ids.size());
            const auto kept = std::min<std::size_t>(encoded.ids.size(),
                                                    static_cast<std::size_t>(m_options.context));
            encoded.ids.resize(kept);
            // What the first tokens stand for is known to a byte only by tracing, which costs
            // more; their share of the text's tokens is exact in the mean.
            const double share = tokens > 0 ? static_cast<double>(kept) / tokens : 0;
            examples.push_back({std::move(encoded.ids), share * m_options.texts.exampleLength});
        }
        return examples;
    }

    void work(const std::stop_token& stop)
    {
        for (;;) {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [this] { return !m_tasks.empty(); }))
                return;
            Task task = std::move(m_tasks.front());
            m_tasks.pop_front();
            lock.unlock();
            task();
        }
    }

    std::shared_ptr<const Tokenizer> m_tokenizer;
    std::unique_ptr<ExampleStream> m_texts;
    EncodedExampleOptions m_options;
    std::vector<Symbol> m_symbols; ///< of one text
    std::deque<Encoded> m_ready;
    std::deque<std::future<Result<std::vector<Encoded>>>> m_pending;

    std::mutex m_mutex; ///< guards m_tasks
    std::condition_variable_any m_changed;
    std::deque<Task> m_tasks;
    std::vector<std::jthread> m_threads; ///< last, so that they end first
};

} // namespace

Result<std::unique_ptr<TokenExamples>>
openEncodedExamples(std::shared_ptr<const Tokenizer> tokenizer, const CorpusSpec& corpus,
                    CorpusPart part, const EncodedExampleOptions& options)
{
    auto texts = ExampleStream::open(corpus, part, options.texts);
    if (!texts)
        return fail(std::move(texts).error());
    return std::make_unique<EncodedExamples>(std::move(tokenizer), std::move(*texts), options);
}

Result<std::uint32_t> symbolsThatFill(const Tokenizer& tokenizer, const CorpusSpec& corpus,
                                      CorpusPart part, ExampleOptions texts, std::int64_t context,
                                      double deviations)
{
    constexpr int kTexts = 32;
    const auto length =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(4 * context, 256, 4096));
    texts.exampleLength = length;
    texts.shuffleExamples = 4 * kTexts;
    auto stream = ExampleStream::open(corpus, part, texts);
    if (!stream)
        return fail(std::move(stream).error());
    std::vector<Symbol> symbols(length);
    double sum = 0;
    double sumOfSquares = 0;
    for (int i = 0; i < kTexts; ++i) {
        MULLION_TRY((*stream)->next(symbols));
        const auto encoded = tokenizer.encode(textOf(symbols).view());
        if (!encoded)
            return fail(encoded.error());
        const double perToken = length / static_cast<double>(encoded->ids.size());
        sum += perToken;
        sumOfSquares += perToken * perToken;
    }
    const double mean = sum / kTexts;
    const double deviation = std::sqrt(std::max(0.0, sumOfSquares / kTexts - mean * mean));
    return static_cast<std::uint32_t>(
        std::max(2.0, std::ceil(static_cast<double>(context) * (mean + deviations * deviation))));
}

} // namespace mullion

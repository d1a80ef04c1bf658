// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/encodingqueue.h"

#include <fmt/format.h>

#include <new>
#include <system_error>

namespace mullion {

namespace {

/// Enough to keep every thread at work while one batch takes longer than the others.
constexpr std::size_t kBatchesPerThread = 3;

} // namespace

EncodingQueue::EncodingQueue(const Tokenizer& tokenizer, int tokenWidth, int threads)
    : m_tokenizer(tokenizer)
    , m_tokenWidth(tokenWidth)
    , m_capacity(kBatchesPerThread * static_cast<std::size_t>(threads))
{
}

Result<std::unique_ptr<EncodingQueue>> EncodingQueue::start(const Tokenizer& tokenizer,
                                                            int tokenWidth, int threads)
{
    std::unique_ptr<EncodingQueue> queue(new EncodingQueue(tokenizer, tokenWidth, threads));
    try {
        for (int i = 0; i < threads; ++i)
            queue->m_threads.emplace_back([q = queue.get()] { q->work(); });
    } catch (const std::system_error& error) {
        return fail(ErrorCode::Resource,
                    fmt::format("Cannot start {} threads: {}", threads, error.code().message()),
                    "Give a smaller --threads");
    }
    return queue;
}

EncodingQueue::~EncodingQueue()
{
    m_stop.request_stop();
    const std::lock_guard lock(m_mutex);
    m_tasks.clear();
}

void EncodingQueue::push(DocumentBatch batch)
{
    Task task([this, owned = std::move(batch)]() -> Result<EncodedBatch> {
        return encodeBatch(m_tokenizer, m_tokenWidth, owned, m_stop.get_token());
    });
    m_results.push_back(task.get_future());
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_changed.notify_one();
}

Result<EncodedBatch> EncodingQueue::pop()
try {
    auto result = std::move(m_results.front());
    m_results.pop_front();
    return result.get();
} catch (const std::bad_alloc&) {
    return fail(ErrorCode::Resource, "There is not enough memory to encode the documents",
                "Give a smaller --threads, or split very large documents");
}

void EncodingQueue::work()
{
    const std::stop_token stop = m_stop.get_token();
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [this] { return !m_tasks.empty(); })
                || stop.stop_requested())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
    }
}

} // namespace mullion

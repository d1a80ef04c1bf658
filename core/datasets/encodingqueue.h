// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/datasets/encodedbatch.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace mullion {

/// Threads that encode batches; what comes out is in the order of what went in.
///
/// Memory is bounded because whoever pushes is told when it is full, and takes one out first.
class EncodingQueue
{
public:
    /// Error (`Resource`) when the system gives no more threads. The tokenizer must outlive it.
    static Result<std::unique_ptr<EncodingQueue>> start(const Tokenizer& tokenizer, int tokenWidth,
                                                        int threads);

    EncodingQueue(const EncodingQueue&) = delete;
    EncodingQueue& operator=(const EncodingQueue&) = delete;
    /// Stops at once; batches that were not taken out are dropped.
    ~EncodingQueue();

    [[nodiscard]] bool isFull() const { return m_results.size() >= m_capacity; }
    [[nodiscard]] bool isEmpty() const { return m_results.empty(); }

    void push(DocumentBatch batch);
    /// Waits for the oldest batch; there must be one.
    Result<EncodedBatch> pop();

private:
    using Task = std::packaged_task<Result<EncodedBatch>()>;

    EncodingQueue(const Tokenizer& tokenizer, int tokenWidth, int threads);
    void work();

    const Tokenizer& m_tokenizer;
    int m_tokenWidth;
    std::size_t m_capacity;
    std::deque<std::future<Result<EncodedBatch>>> m_results; ///< of the thread that pushes alone

    std::mutex m_mutex; ///< guards m_tasks
    std::condition_variable_any m_changed;
    std::deque<Task> m_tasks;
    std::stop_source m_stop;
    std::vector<std::jthread> m_threads; ///< last, so that they end first
};

} // namespace mullion

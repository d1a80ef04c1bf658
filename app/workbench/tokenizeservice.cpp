// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/tokenizeservice.h"

#include <QElapsedTimer>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace mullion::workbench {

namespace {

constexpr int kSliceIntervalMs = 4;
/// Time for all streams together in one go of the event loop; the rest of the 16 ms is for paint.
constexpr qint64 kSliceBudgetMs = 6;
/// A worker that is this far ahead of the window waits, so that blocks are not held twice.
constexpr std::size_t kMostWaitingBlocks = 256;

} // namespace

/// What one request's worker and the window share; the last of the two lets go of it.
struct TokenizeService::Stream
{
    Number number = 0;
    std::stop_source stop;

    std::mutex mutex;
    std::condition_variable_any roomMade;
    std::deque<std::shared_ptr<TracedBlock>> blocks;
    bool ended = false;
    Result<> result;

    void work(const Text& text, const Tokenizer& tokenizer)
    {
        const std::stop_token token = stop.get_token();
        Result<> packing;
        Result<> outcome = tokenizer.trace(
            text.view(),
            [&](TokenBlock&& block) {
                Result<TraceBlock> packed = TraceBlock::pack(block);
                if (!packed) {
                    packing = fail(packed.error());
                    return false;
                }
                auto traced = std::make_shared<TracedBlock>(
                    TracedBlock{std::move(*packed), std::move(block)});
                std::unique_lock lock(mutex);
                roomMade.wait(lock, token, [&] { return blocks.size() < kMostWaitingBlocks; });
                if (token.stop_requested())
                    return false;
                blocks.push_back(std::move(traced));
                return true;
            },
            token);
        const std::scoped_lock lock(mutex);
        result = packing ? std::move(outcome) : std::move(packing);
        ended = true;
    }
};

TokenizeService::TokenizeService(QObject* parent)
    : QObject(parent)
{
    // A replaced request may need a moment to stop; the new one must not wait for it.
    m_pool.setMaxThreadCount(std::max(4, QThread::idealThreadCount()));
    m_timer.setInterval(kSliceIntervalMs);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TokenizeService::deliver);
}

TokenizeService::~TokenizeService()
{
    for (const auto& [tag, stream] : m_streams)
        stream->stop.request_stop();
}

TokenizeService::Number TokenizeService::request(int tag, std::shared_ptr<const Text> text,
                                                 std::shared_ptr<const Tokenizer> tokenizer)
{
    cancel(tag);
    auto stream = std::make_shared<Stream>();
    stream->number = ++m_lastNumber;
    m_streams[tag] = stream;
    m_pool.start([stream, text = std::move(text), tokenizer = std::move(tokenizer)] {
        stream->work(*text, *tokenizer);
    });
    m_timer.start();
    return stream->number;
}

void TokenizeService::cancel(int tag)
{
    const auto found = m_streams.find(tag);
    if (found == m_streams.end())
        return;
    found->second->stop.request_stop();
    m_streams.erase(found);
}

void TokenizeService::deliver()
{
    // A slot may send new requests, so each round works on a copy.
    const auto streams = m_streams;
    const qint64 budgetMs =
        std::max<qint64>(1, kSliceBudgetMs / std::max<qint64>(1, std::ssize(streams)));
    for (const auto& [tag, stream] : streams)
        deliverFrom(tag, stream, budgetMs);
    if (m_streams.empty())
        m_timer.stop();
}

void TokenizeService::deliverFrom(int tag, const std::shared_ptr<Stream>& stream, qint64 budgetMs)
{
    const auto isNewest = [&] {
        const auto found = m_streams.find(tag);
        return found != m_streams.end() && found->second == stream;
    };
    QElapsedTimer clock;
    clock.start();
    bool delivered = false;
    bool ended = false;
    while (isNewest() && clock.elapsed() < budgetMs) {
        std::shared_ptr<TracedBlock> block;
        {
            const std::scoped_lock lock(stream->mutex);
            if (stream->blocks.empty()) {
                ended = stream->ended;
                break;
            }
            block = std::move(stream->blocks.front());
            stream->blocks.pop_front();
        }
        stream->roomMade.notify_one();
        Q_EMIT blockReady(tag, stream->number, block);
        delivered = true;
    }
    if (delivered && isNewest())
        Q_EMIT sliceReady(tag, stream->number);
    if (!ended || !isNewest())
        return;
    m_streams.erase(tag);
    if (stream->result)
        Q_EMIT finished(tag, stream->number);
    else
        Q_EMIT failed(tag, stream->number, stream->result.error());
}

} // namespace mullion::workbench

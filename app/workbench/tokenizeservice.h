// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/text.h"
#include "core/tokenize/tokenblock.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/traceblock.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <map>
#include <memory>
#include <stop_token>

namespace mullion::workbench {

/// One block as it leaves a worker thread: packed for looking things up, and as it came for what
/// is counted along the way. The receiver may move out of it.
struct TracedBlock
{
    TraceBlock packed;
    TokenBlock raw;
};

/// Tokenizes on worker threads and hands the blocks over in slices that never hold up the window.
///
/// Requests have a number and a tag (a pane). A request replaces the one with the same tag: that
/// one is asked to stop, and nothing of it arrives any more. Signals come on the thread of the
/// service, blocks of one request in order, then `finished` or `failed`.
class TokenizeService final : public QObject
{
    Q_OBJECT

public:
    using Number = quint64;

    explicit TokenizeService(QObject* parent = nullptr);
    ~TokenizeService() override;

    Number request(int tag, std::shared_ptr<const Text> text,
                   std::shared_ptr<const Tokenizer> tokenizer);
    void cancel(int tag);
    [[nodiscard]] bool isBusy(int tag) const { return m_streams.contains(tag); }

Q_SIGNALS:
    void blockReady(int tag, quint64 number,
                    const std::shared_ptr<mullion::workbench::TracedBlock>& block);
    /// After the blocks of one slice, so that views repaint once for all of them.
    void sliceReady(int tag, quint64 number);
    void finished(int tag, quint64 number);
    void failed(int tag, quint64 number, const mullion::Error& error);

private:
    struct Stream;

    void deliver();
    void deliverFrom(int tag, const std::shared_ptr<Stream>& stream, qint64 budgetMs);

    std::map<int, std::shared_ptr<Stream>> m_streams; ///< newest request of each tag
    QThreadPool m_pool;
    QTimer m_timer; ///< runs while a request is under way
    Number m_lastNumber = 0;
};

} // namespace mullion::workbench

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/jobslot.h"
#include "core/analysis/roundtrip.h"

#include <QAbstractButton>
#include <QThreadPool>

#include <array>
#include <optional>

namespace mullion::workbench {

class Workspace;

/// Tells whether what a pane shows can be trusted: once a text is tokenized to its end, the tokens
/// are decoded in the background and compared with it. Green when the text comes back; red when it
/// does not, and then a click goes to the first byte that differs.
class RoundTripLamp final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class State
    {
        Off,      ///< no text or no tokenizer
        Waiting,  ///< not tokenized to the end
        Checking, ///< being decoded
        Equal,
        Differs,
        Failed ///< could not be decoded at all
    };

    RoundTripLamp(Workspace* workspace, int pane, QWidget* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// What the state means, in one or two sentences; also the tool tip.
    [[nodiscard]] QString sentence() const { return toolTip(); }
    /// The first byte that does not come back, where that is known.
    [[nodiscard]] std::optional<BytePos> place() const { return m_place; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void stateChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void follow();
    void check();
    void take(const Result<TracedRoundTrip>& checked);
    void show(State state, const QString& sentence, std::optional<BytePos> place = {});
    void paintSign(QPainter& painter, const QRectF& rect) const;
    [[nodiscard]] QColor color() const;

    Workspace* m_workspace;
    int m_pane;
    State m_state = State::Off;
    std::optional<BytePos> m_place;
    // A check of a large text must not keep others waiting: it has threads of its own, two, so
    // that a new one need not wait for the old one to stop. The slot goes first: it stops them.
    QThreadPool m_threads;
    JobSlot m_job;
};

/// What became of a round trip, in words: `trace` is of the tokens that were decoded.
QString roundTripSentence(const TracedRoundTrip& checked, const Trace& trace);

} // namespace mullion::workbench

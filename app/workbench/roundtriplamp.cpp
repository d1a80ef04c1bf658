// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/roundtriplamp.h"

#include "app/workbench/selectionbus.h"
#include "app/workbench/workspace.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionFocusRect>

#include <algorithm>
#include <array>
#include <cmath>

namespace mullion::workbench {

namespace {

constexpr int kGap = 5;

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

QString shortText(RoundTripLamp::State state)
{
    switch (state) {
    case RoundTripLamp::State::Off:
        return {};
    case RoundTripLamp::State::Waiting:
        return RoundTripLamp::tr("Not checked");
    case RoundTripLamp::State::Checking:
        return RoundTripLamp::tr("Checking");
    case RoundTripLamp::State::Equal:
        return RoundTripLamp::tr("Comes back");
    case RoundTripLamp::State::Differs:
        return RoundTripLamp::tr("Differs");
    case RoundTripLamp::State::Failed:
        return RoundTripLamp::tr("Not decoded");
    }
    return {};
}

/// "byte 12, token 5, window 2"
QString placeText(BytePos byte, const Trace& trace)
{
    if (trace.tokens().value() == 0)
        return RoundTripLamp::tr("byte %1").arg(number(byte.value()));
    const TokenPos token =
        trace.tokenAt(byte).value_or(TokenPos(trace.tokens().value()) - TokenCount(1));
    if (!trace.hasWindows())
        return RoundTripLamp::tr("byte %1 (token %2)")
            .arg(number(byte.value()), number(token.value()));
    return RoundTripLamp::tr("byte %1 (window %2, token %3)")
        .arg(number(byte.value()), number(trace.windowOf(token).value()), number(token.value()));
}

} // namespace

QString roundTripSentence(const TracedRoundTrip& checked, const Trace& trace)
{
    const bool lossless = trace.info().lossless;
    const QString unsure =
        RoundTripLamp::tr("This code is not uniquely decodable: different texts can get the same "
                          "tokens.");
    if (!checked.differsAt) {
        const QString all = RoundTripLamp::tr("The tokens were decoded, and every byte of the text "
                                              "came back.");
        return lossless ? all
                        : all + QLatin1Char(' ') + unsure + QLatin1Char(' ')
                              + RoundTripLamp::tr("Another text may not come back.");
    }
    QStringList parts;
    if (!lossless)
        parts << unsure;
    const std::uint64_t wrong = checked.trip.windows - checked.trip.rightWindows;
    if (checked.trip.windows > 0 && wrong > 0)
        parts << RoundTripLamp::tr("%1 of %2 windows (%3 %) decode to something else.")
                     .arg(number(wrong), number(checked.trip.windows),
                          QLocale().toString(100.0 * static_cast<double>(wrong)
                                                 / static_cast<double>(checked.trip.windows),
                                             'f', 2));
    parts << RoundTripLamp::tr("The first byte that does not come back is %1.")
                 .arg(placeText(*checked.differsAt, trace));
    if (lossless)
        parts << RoundTripLamp::tr("This tokenizer promises to lose nothing, so this is a fault: "
                                   "please report it with the text.");
    parts << RoundTripLamp::tr("Click, or press Enter, to go there.");
    return parts.join(QLatin1Char(' '));
}

RoundTripLamp::RoundTripLamp(Workspace* workspace, int pane, QWidget* parent)
    : QAbstractButton(parent)
    , m_workspace(workspace)
    , m_pane(pane)
    , m_job(&m_threads)
{
    m_threads.setMaxThreadCount(2);
    m_threads.setThreadPriority(QThread::LowPriority);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_place)
            m_workspace->bus()->select({*m_place, *m_place + ByteCount(1)});
    });
    connect(workspace, &Workspace::paneReset, this, [this](int changed) {
        if (changed == m_pane)
            follow();
    });
    connect(workspace, &Workspace::paneProgressed, this, [this](int changed) {
        if (changed == m_pane)
            follow();
    });
    follow();
}

void RoundTripLamp::follow()
{
    m_job.cancel();
    const PaneState& state = m_workspace->pane(m_pane);
    if (!state.trace || !m_workspace->hasText())
        show(State::Off, tr("Open a text and choose a tokenizer to check the round trip."));
    else if (state.progress == PaneState::Progress::Failed)
        show(State::Waiting,
             tr("The text was not tokenized to its end, so the round trip is not checked."));
    else if (state.progress != PaneState::Progress::Done)
        show(State::Waiting,
             tr("The round trip is checked as soon as the whole text is tokenized."));
    else
        check();
}

void RoundTripLamp::check()
{
    show(State::Checking, tr("The tokens are being decoded, to see whether the text comes back."));
    const PaneState& state = m_workspace->pane(m_pane);
    // A trace that is done does not change any more, so another thread may read it.
    m_job.run(
        [text = m_workspace->text().text, tokenizer = state.tokenizer,
         trace = state.trace](const std::stop_token& stop) {
            return checkRoundTrip(*tokenizer, text->view(), *trace, stop);
        },
        [this](const Result<TracedRoundTrip>& checked) { take(checked); });
}

void RoundTripLamp::take(const Result<TracedRoundTrip>& checked)
{
    if (!checked) {
        show(State::Failed, tr("The tokens could not be decoded: %1")
                                .arg(QString::fromStdString(checked.error().sentence())));
        return;
    }
    const QString sentence = roundTripSentence(*checked, *m_workspace->pane(m_pane).trace);
    show(checked->differsAt ? State::Differs : State::Equal, sentence, checked->differsAt);
}

void RoundTripLamp::show(State state, const QString& sentence, std::optional<BytePos> place)
{
    m_state = state;
    m_place = place;
    setVisible(state != State::Off);
    setToolTip(sentence);
    const QString which = m_pane == 0 ? tr("Round trip of the left tokenizer: %1")
                                      : tr("Round trip of the right tokenizer: %1");
    setAccessibleName(which.arg(state == State::Off ? tr("nothing to check") : shortText(state)));
    setAccessibleDescription(sentence);
    setCursor(m_place ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
    Q_EMIT stateChanged();
}

QSize RoundTripLamp::sizeHint() const
{
    // As wide as its longest text, so that nothing moves when the state changes.
    int width = 0;
    for (const State state :
         {State::Waiting, State::Checking, State::Equal, State::Differs, State::Failed})
        width = std::max(width, fontMetrics().horizontalAdvance(shortText(state)));
    const int height = fontMetrics().height();
    return {height + kGap + width + 8, height + 8};
}

QColor RoundTripLamp::color() const
{
    const bool dark = palette().color(QPalette::Window).lightness() < 128;
    switch (m_state) {
    case State::Equal:
        return dark ? QColor(0x3fae62) : QColor(0x1d7f41);
    case State::Differs:
    case State::Failed:
        return dark ? QColor(0xf0705f) : QColor(0xc02a1d);
    case State::Off:
    case State::Waiting:
    case State::Checking:
        break;
    }
    return palette().color(QPalette::PlaceholderText);
}

/// A ring: waiting; a ring with three dots: at work; a disc with a tick; an octagon with a cross,
/// or with an exclamation mark. Each can be told without its colour.
void RoundTripLamp::paintSign(QPainter& painter, const QRectF& rect) const
{
    const QColor ink = color();
    const QPointF middle = rect.center();
    const qreal radius = rect.width() / 2;
    const QPen sign(palette().color(QPalette::Window), radius * 0.28, Qt::SolidLine, Qt::RoundCap,
                    Qt::RoundJoin);
    const auto at = [&](qreal x, qreal y) { return middle + QPointF(x, y) * radius; };
    painter.setBrush(Qt::NoBrush);
    switch (m_state) {
    case State::Off:
        break;
    case State::Waiting:
    case State::Checking:
        painter.setPen(QPen(ink, radius * 0.2));
        painter.drawEllipse(middle, radius * 0.88, radius * 0.88);
        if (m_state == State::Checking) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            for (const qreal x : {-0.42, 0.0, 0.42})
                painter.drawEllipse(at(x, 0), radius * 0.14, radius * 0.14);
        }
        break;
    case State::Equal:
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(middle, radius, radius);
        painter.setPen(sign);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({at(-0.45, 0.05), at(-0.1, 0.4), at(0.48, -0.36)}));
        break;
    case State::Differs:
    case State::Failed: {
        QPolygonF octagon;
        for (int corner = 0; corner < 8; ++corner) {
            const qreal angle = (corner + 0.5) * M_PI / 4;
            octagon << at(1.06 * std::cos(angle), 1.06 * std::sin(angle));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPolygon(octagon);
        painter.setPen(sign);
        if (m_state == State::Differs) {
            painter.drawLine(at(-0.36, -0.36), at(0.36, 0.36));
            painter.drawLine(at(-0.36, 0.36), at(0.36, -0.36));
        } else {
            painter.drawLine(at(0, -0.5), at(0, 0.1));
            painter.drawPoint(at(0, 0.5));
        }
        break;
    }
    }
}

void RoundTripLamp::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal size = fontMetrics().height() * 0.86;
    const QRectF rect(4, (height() - size) / 2, size, size);
    paintSign(painter, rect);
    QFont words = font();
    words.setUnderline(m_place && underMouse());
    painter.setFont(words);
    painter.setPen(palette().color(m_state == State::Waiting || m_state == State::Checking
                                       ? QPalette::PlaceholderText
                                       : QPalette::WindowText));
    painter.drawText(QRectF(rect.right() + kGap, 0, width() - rect.right() - kGap, height()),
                     Qt::AlignVCenter | Qt::AlignLeft, shortText(m_state));
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = this->rect().adjusted(0, 0, -1, -1);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void RoundTripLamp::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void RoundTripLamp::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RoundTripLamp::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace mullion::workbench

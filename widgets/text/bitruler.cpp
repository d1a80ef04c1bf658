// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/bitruler.h"

#include "widgets/text/rulerlabel.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <climits>

#include <algorithm>
#include <cmath>

namespace mullion {

namespace {

constexpr int kMargin = 6;
constexpr double kLeastPerBit = 3;
constexpr double kMostPerBit = 96;

} // namespace

BitRuler::BitRuler(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Bit ruler"));
    setAccessibleDescription(tr("Bytes, code bits and tokens on one scale of bits. The left and "
                                "right arrow keys step from byte to byte."));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    horizontalScrollBar()->setAccessibleName(tr("Place on the bit ruler"));
    viewport()->setMouseTracking(true);
    updateStyle();
}

void BitRuler::setTrace(std::shared_ptr<const Text> text, std::shared_ptr<const Trace> trace)
{
    m_text = std::move(text);
    m_trace = std::move(trace);
    m_marks = {};
    horizontalScrollBar()->setValue(0);
    traceGrew();
}

void BitRuler::traceGrew()
{
    m_sceneStale = true;
    updateScrollBar();
    viewport()->update();
}

void BitRuler::updateStyle()
{
    m_painter.palette = TextPalette(palette());
    m_painter.font = font();
    m_unit = QFontMetricsF(font()).height() * 1.05;
    m_sceneStale = true;
    updateScrollBar();
    updateGeometry();
    viewport()->update();
}

QSize BitRuler::sizeHint() const
{
    const int height = static_cast<int>(std::ceil(RulerGeometry::heightFor(m_unit) + m_unit * 1.3))
                       + 2 * kMargin + horizontalScrollBar()->sizeHint().height()
                       + 2 * frameWidth();
    return {700, height};
}

QSize BitRuler::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

qreal BitRuler::labelWidth() const
{
    const QFontMetricsF metrics(font());
    return metrics.horizontalAdvance(tr("Bits in window")) + 8;
}

RulerGeometry BitRuler::geometry() const
{
    const QRectF rect(kMargin, kMargin, viewport()->width() - 2.0 * kMargin,
                      viewport()->height() - 2.0 * kMargin);
    RulerGeometry result(rect, m_unit, labelWidth());
    result.perBit = m_perBit;
    result.firstBit = horizontalScrollBar()->value();
    return result;
}

double BitRuler::totalBits() const
{
    return m_trace ? static_cast<double>(m_trace->codeBits().value()) : 0.0;
}

void BitRuler::updateScrollBar()
{
    const RulerGeometry g = geometry();
    const double page = (g.right - g.left) / m_perBit;
    const double most = std::clamp(totalBits() - page + 1, 0.0, static_cast<double>(INT_MAX));
    horizontalScrollBar()->setRange(0, static_cast<int>(most));
    horizontalScrollBar()->setPageStep(std::max(1, static_cast<int>(page)));
    horizontalScrollBar()->setSingleStep(std::max(1, static_cast<int>(page / 24)));
}

void BitRuler::updateScene()
{
    if (!m_sceneStale)
        return;
    m_sceneStale = false;
    m_scene = {};
    if (!m_trace || !m_text || m_trace->tokens().value() == 0)
        return;
    const RulerGeometry g = geometry();
    const double bits = std::max(1, m_trace->info().bitsPerToken);
    const TokenPos first(static_cast<std::uint64_t>(std::max(0.0, g.firstBit / bits)));
    const TokenPos last(static_cast<std::uint64_t>(g.lastBit() / bits) + 1);
    m_scene = rulerScene(m_text->view(), *m_trace, {first, last});
}

void BitRuler::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_painter.palette.base);
    if (!m_trace || !m_text) {
        paintHint(painter, tr("Choose a tokenizer to see where its bits go."));
        return;
    }
    if (m_trace->tokens().value() == 0) {
        paintHint(painter, m_text->view().empty() ? tr("The text is empty: there are no bits.")
                                                  : tr("Not tokenized yet."));
        return;
    }
    updateScene();
    const RulerGeometry g = geometry();
    m_painter.paint(painter, g, m_text->view(), *m_trace, m_scene, m_marks);
    const QString words = wordsForMarks();
    const QRectF line(kMargin, g.tokens.bottom() + m_unit * 0.2, viewport()->width() - 2 * kMargin,
                      m_unit * 1.2);
    painter.setFont(font());
    painter.setPen(words.isEmpty() ? m_painter.palette.pendingText : m_painter.palette.text);
    const QString shown =
        words.isEmpty() ? tr("Point at a byte or a token to see which bits they share.") : words;
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font()).elidedText(shown, Qt::ElideRight, line.width()));
}

void BitRuler::paintHint(QPainter& painter, const QString& hint)
{
    painter.setFont(font());
    painter.setPen(m_painter.palette.pendingText);
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, hint);
}

QString BitRuler::wordsForMarks()
{
    updateScene();
    for (const RulerToken& token : m_scene.tokens) {
        if (m_marks.token == token.token)
            return describeToken(m_text->view(), *m_trace, m_scene, token);
    }
    const RulerSymbol* symbol = m_marks.byte ? m_scene.symbolOf(*m_marks.byte) : nullptr;
    return symbol != nullptr ? describeSymbol(m_text->view(), *m_trace, m_scene, *symbol)
                             : QString();
}

QRectF BitRuler::rectOf(BytePos byte)
{
    updateScene();
    const RulerGeometry g = geometry();
    const RulerSymbol* symbol = m_scene.symbolOf(byte);
    if (symbol == nullptr)
        return {};
    return {g.x(symbol->begin), g.bytes.top(), (symbol->end - symbol->begin) * g.perBit,
            g.bytes.height()};
}

QRectF BitRuler::rectOf(TokenPos wanted)
{
    updateScene();
    const RulerGeometry g = geometry();
    for (const RulerToken& token : m_scene.tokens) {
        if (token.token == wanted)
            return {g.x(token.begin), g.tokens.top(), (token.end - token.begin) * g.perBit,
                    g.tokens.height()};
    }
    return {};
}

// ---- changes from outside -------------------------------------------------------------------

void BitRuler::setHovered(std::optional<BytePos> byte)
{
    // What this ruler has just told comes back by way of the other views: leave it as it is.
    const bool isEcho =
        m_marks.token ? byte && m_trace->tokenAt(*byte) == m_marks.token : byte == m_marks.byte;
    if (isEcho)
        return;
    m_marks.token.reset();
    m_marks.byte = byte;
    if (byte)
        scrollTo(*byte);
    viewport()->update();
}

void BitRuler::setSelection(ByteRange bytes)
{
    m_marks.selection = bytes;
    scrollTo(bytes.begin);
    viewport()->update();
}

void BitRuler::scrollTo(BytePos byte)
{
    if (!m_trace || !m_text)
        return;
    const auto place = rulerPlaceOf(m_text->view(), *m_trace, byte);
    if (!place)
        return;
    const RulerGeometry g = geometry();
    const double width = m_trace->bits(byte);
    if (*place >= g.firstBit && *place + width <= g.lastBit())
        return;
    const double page = g.lastBit() - g.firstBit;
    horizontalScrollBar()->setValue(static_cast<int>(std::max(0.0, *place - page * 0.4)));
}

void BitRuler::zoom(double factor)
{
    const RulerGeometry g = geometry();
    const double middle = (g.firstBit + g.lastBit()) / 2;
    m_perBit = std::clamp(m_perBit * factor, kLeastPerBit, kMostPerBit);
    m_sceneStale = true;
    updateScrollBar();
    const double page = (g.right - g.left) / m_perBit;
    horizontalScrollBar()->setValue(static_cast<int>(std::max(0.0, middle - page / 2)));
    viewport()->update();
}

void BitRuler::zoomIn()
{
    zoom(1.2);
}

void BitRuler::zoomOut()
{
    zoom(1 / 1.2);
}

void BitRuler::resizeEvent(QResizeEvent*)
{
    m_sceneStale = true;
    updateScrollBar();
}

void BitRuler::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateStyle();
}

void BitRuler::scrollContentsBy(int, int)
{
    m_sceneStale = true;
    viewport()->update();
}

// ---- mouse and keyboard ---------------------------------------------------------------------

BitRuler::Under BitRuler::under(const QPointF& point)
{
    updateScene();
    if (!m_trace || !m_text || m_scene.tokens.empty())
        return {};
    const RulerGeometry g = geometry();
    if (point.x() < g.left || point.x() > g.right)
        return {};
    const double bit = g.bit(point.x());
    Under result;
    if (point.y() >= g.characters.top() && point.y() < g.bytes.bottom()) {
        if (const RulerSymbol* symbol = m_scene.symbolAt(bit)) {
            if (!symbol->documentEnd)
                result.byte = symbol->byte;
            result.words = describeSymbol(m_text->view(), *m_trace, m_scene, *symbol);
        } else if (const RulerStretch* stretch = m_scene.stretchAt(bit)) {
            result.words = tr("%1 bits that carry no information: padding, or spared by the code")
                               .arg(QLocale().toString(stretch->end - stretch->used, 'f', 2));
        }
    } else if (point.y() >= g.bits.top() && point.y() < g.tokens.bottom()) {
        if (const RulerToken* token = m_scene.tokenAt(bit)) {
            result.token = token->token;
            result.words = describeToken(m_text->view(), *m_trace, m_scene, *token);
        }
    }
    return result;
}

void BitRuler::hover(const Under& place)
{
    const RulerMarks before = m_marks;
    m_marks.byte = place.byte;
    m_marks.token = place.token;
    if (before.byte == place.byte && before.token == place.token)
        return;
    viewport()->update();
    // Other views know bytes: a token is told to them by the first byte of its span.
    std::optional<BytePos> byte = place.byte;
    if (place.token && !m_trace->span(*place.token).empty())
        byte = m_trace->span(*place.token).begin;
    Q_EMIT hovered(byte);
    const auto token = place.token ? place.token : byte ? m_trace->tokenAt(*byte) : std::nullopt;
    Q_EMIT hoveredToken(token);
}

bool BitRuler::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString words = under(help->pos()).words;
        if (words.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), words, viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        hover({});
    return QAbstractScrollArea::viewportEvent(event);
}

void BitRuler::mouseMoveEvent(QMouseEvent* event)
{
    hover(under(event->position()));
}

void BitRuler::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Under place = under(event->position());
    ByteRange range;
    if (place.byte)
        range = {*place.byte, *place.byte + ByteCount(1)};
    else if (place.token)
        range = m_trace->span(*place.token);
    if (range.empty())
        return;
    m_marks.selection = range;
    viewport()->update();
    Q_EMIT selectionChanged(range);
}

void BitRuler::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    const double notches = (turn.y() != 0 ? turn.y() : turn.x()) / 120.0;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoom(std::pow(1.2, notches));
    } else {
        m_wheelRest += notches * 3 * horizontalScrollBar()->singleStep();
        const int bits = static_cast<int>(m_wheelRest);
        m_wheelRest -= bits;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - bits);
    }
    event->accept();
}

void BitRuler::stepTo(BytePos byte)
{
    if (!m_trace || byte.value() >= m_trace->bytes().value())
        return;
    m_marks.selection = {byte, byte + ByteCount(1)};
    m_marks.byte = byte;
    m_marks.token.reset();
    scrollTo(byte);
    viewport()->update();
    Q_EMIT selectionChanged(m_marks.selection);
}

void BitRuler::keyPressEvent(QKeyEvent* event)
{
    const BytePos at = m_marks.selection.begin;
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->matches(QKeySequence::ZoomIn) || (control && event->key() == Qt::Key_Equal))
        zoomIn();
    else if (event->matches(QKeySequence::ZoomOut))
        zoomOut();
    else if (event->key() == Qt::Key_Left && at.value() > 0)
        stepTo(at - ByteCount(1));
    else if (event->key() == Qt::Key_Right)
        stepTo(m_marks.selection.empty() ? at : at + ByteCount(1));
    else if (event->key() == Qt::Key_Home)
        stepTo(BytePos(0));
    else if (event->key() == Qt::Key_End && m_trace && m_trace->bytes().value() > 0)
        stepTo(BytePos(m_trace->bytes().value() - 1));
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace mullion

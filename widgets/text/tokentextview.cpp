// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/tokentextview.h"

#include "widgets/text/tokentextaccessible.h"
#include "widgets/text/tokentip.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <climits>

#include <algorithm>
#include <cmath>

namespace mullion {

namespace {

constexpr int kMargin = 8;
constexpr int kLeastColumns = 12;
/// Idle work between two events; far below the 16 ms of a frame.
constexpr int kSliceMs = 4;

} // namespace

TokenTextView::TokenTextView(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_text(std::make_shared<const Text>())
{
    installTokenTextAccessible();
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Text with tokens"));
    setAccessibleDescription(tr("The text, coloured by its tokens. Arrow keys move the cursor, "
                                "with Shift they select."));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setAccessibleName(tr("Place in the text"));
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);

    m_measureTimer.setInterval(0);
    connect(&m_measureTimer, &QTimer::timeout, this, &TokenTextView::measureSome);
    m_dragTimer.setInterval(40);
    connect(&m_dragTimer, &QTimer::timeout, this, [this] { selectFromMouse(m_dragPoint); });
    m_painter.palette = TextPalette(palette());
    updateMetrics();
}

TokenTextView::~TokenTextView() = default;

void TokenTextView::setText(std::shared_ptr<const Text> text)
{
    m_text = text ? std::move(text) : std::make_shared<const Text>();
    m_trace.reset();
    m_finds.clear();
    m_marks = {};
    m_anchor = m_cursor = m_topByte = BytePos(0);
    m_top = {};
    m_goalColumn.reset();
    m_layout.setText(m_text);
    invalidateVisible();
    updateScrollBar();
    m_measureTimer.start();
}

void TokenTextView::setTrace(std::shared_ptr<const Trace> trace)
{
    m_trace = std::move(trace);
    m_marks.hoveredToken.reset();
    invalidateVisible();
    traceGrew();
}

void TokenTextView::setPlaceholder(const QString& text)
{
    m_placeholder = text;
    viewport()->update();
}

void TokenTextView::setColorMode(ColorMode mode)
{
    m_painter.mode = mode;
    invalidateVisible();
}

void TokenTextView::setShowsBoundaries(bool on)
{
    m_painter.boundaries = on;
    viewport()->update();
}

void TokenTextView::setShowsBytes(bool on)
{
    LineOptions options = m_layout.options();
    options.bytesOnly = on;
    m_layout.setOptions(options);
    relayOut();
}

void TokenTextView::setFindResults(std::vector<ByteRange> results,
                                   std::optional<std::size_t> current)
{
    m_finds = std::move(results);
    m_marks.finds = m_finds;
    m_marks.currentFind = current;
    viewport()->update();
}

ByteRange TokenTextView::selection() const
{
    return {std::min(m_anchor, m_cursor), std::max(m_anchor, m_cursor)};
}

ByteRange TokenTextView::visibleBytes()
{
    updateVisible();
    if (m_visible.empty())
        return {};
    return {m_visible.front().prepared.line.bytes.begin, m_visible.back().prepared.line.bytes.end};
}

QString TokenTextView::textOf(ByteRange range) const
{
    const auto bytes =
        asChars(m_text->view().bytes.subspan(range.begin.value(), range.size().value()));
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString TokenTextView::selectedText() const
{
    return textOf(selection());
}

QString TokenTextView::cursorLine()
{
    return textOf(m_layout.line(m_layout.lineAt(m_cursor)).bytes);
}

QString TokenTextView::cursorTip() const
{
    return m_cursor.value() < m_text->bytes.size()
               ? tipForByte(m_text->view(), m_trace.get(), m_cursor)
               : QString();
}

void TokenTextView::copy()
{
    const ByteRange range = selection();
    if (range.empty())
        return;
    auto* copied = new QMimeData;
    copied->setText(selectedText());
    // Beside the text the bytes as they are: what is no UTF-8 would be lost otherwise.
    const auto bytes =
        asChars(m_text->view().bytes.subspan(range.begin.value(), range.size().value()));
    copied->setData(QStringLiteral("application/octet-stream"),
                    QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    QGuiApplication::clipboard()->setMimeData(copied);
}

QSize TokenTextView::sizeHint() const
{
    return {static_cast<int>(m_painter.metrics.column * 80) + 2 * kMargin,
            static_cast<int>(m_painter.metrics.line * 24) + 2 * kMargin};
}

void TokenTextView::traceGrew()
{
    if (m_marks.hoveredByte)
        m_marks.hoveredToken = m_trace ? m_trace->tokenAt(*m_marks.hoveredByte) : std::nullopt;
    // Blocks come many times a second: what is on the screen changes with few of them.
    const auto covered = [this](const TextLine& line) {
        return line.bytes.end.value() <= m_bytesWhenPrepared
               && line.firstEnd + line.ends <= m_endsWhenPrepared;
    };
    const bool screenCovered =
        !m_visibleStale && !m_visible.empty() && covered(m_visible.back().prepared.line);
    if (!screenCovered)
        invalidateVisible();
}

// ---- lines ----------------------------------------------------------------------------------

void TokenTextView::updateMetrics()
{
    QFont zoomed = font();
    zoomed.setPointSizeF(std::max(4.0, QFontInfo(zoomed).pointSizeF() * std::pow(1.1, m_zoom)));
    m_painter.metrics = TextMetrics(zoomed);
    m_painter.glyphs().forget();
    updateColumns();
}

void TokenTextView::updateColumns()
{
    LineOptions options = m_layout.options();
    // One column stays free for the mark of a newline that hangs over the edge.
    const double room = viewport()->width() - 2 * kMargin - m_painter.metrics.column;
    options.columns = std::max(kLeastColumns, static_cast<int>(room / m_painter.metrics.column));
    m_layout.setOptions(options);
    relayOut();
}

void TokenTextView::relayOut()
{
    m_top = m_layout.lineAt(m_topByte);
    invalidateVisible();
    updateScrollBar();
    if (isVisible() && !m_layout.isMeasured())
        m_measureTimer.start();
}

int TokenTextView::fullLines() const
{
    return std::max(1, static_cast<int>((viewport()->height() - kMargin) / m_painter.metrics.line));
}

void TokenTextView::updateScrollBar()
{
    const auto lines = static_cast<qint64>(m_layout.lineCount());
    const qint64 page = fullLines();
    const auto limited = [](qint64 n) { return static_cast<int>(std::min<qint64>(n, INT_MAX)); };
    m_settingScrollBar = true;
    verticalScrollBar()->setRange(0, limited(std::max<qint64>(0, lines - page)));
    verticalScrollBar()->setPageStep(limited(page));
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setValue(limited(static_cast<qint64>(m_layout.numberOf(m_top))));
    m_settingScrollBar = false;
}

void TokenTextView::measureSome()
{
    if (!isVisible()) {
        m_measureTimer.stop();
        return;
    }
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < kSliceMs) {
        if (!m_layout.measureNext()) {
            m_measureTimer.stop();
            break;
        }
    }
    if (!verticalScrollBar()->isSliderDown())
        updateScrollBar();
}

void TokenTextView::invalidateVisible()
{
    m_visibleStale = true;
    viewport()->update();
}

void TokenTextView::updateVisible()
{
    if (!m_visibleStale)
        return;
    m_visibleStale = false;
    m_bytesWhenPrepared = m_trace ? m_trace->bytes().value() : 0;
    m_endsWhenPrepared = m_trace ? m_trace->documentEnds() : 0;
    m_visible.clear();
    const int lines = fullLines() + 2;
    LinePlace place = m_top;
    for (int i = 0; i < lines; ++i) {
        const TextLine line = m_layout.line(place);
        m_visible.push_back({place, m_painter.prepare(line, m_layout.cells(place), m_trace.get()),
                             kMargin / 2.0 + i * m_painter.metrics.line});
        if (m_layout.isLast(place))
            break;
        place = m_layout.moved(place, 1);
    }
}

void TokenTextView::setTopPlace(const LinePlace& place)
{
    m_top = place;
    m_topByte = m_layout.line(place).bytes.begin;
    invalidateVisible();
}

void TokenTextView::scrollContentsBy(int, int)
{
    if (m_settingScrollBar)
        return;
    const int value = verticalScrollBar()->value();
    // While the number of lines is an estimate, the end of the bar still means the end.
    const bool atEnd = value > 0 && value == verticalScrollBar()->maximum();
    setTopPlace(
        atEnd ? m_layout.moved(m_layout.lineAt(BytePos(m_text->bytes.size())), 1 - fullLines())
              : m_layout.placeOf(static_cast<std::uint64_t>(value)));
    if (!m_layout.isMeasured() && !verticalScrollBar()->isSliderDown())
        updateScrollBar();
    Q_EMIT topChanged(m_topByte);
}

void TokenTextView::setTop(BytePos byte)
{
    const LinePlace wanted = m_layout.lineAt(byte);
    if (wanted == m_top)
        return;
    setTopPlace(wanted);
    updateScrollBar();
}

void TokenTextView::ensureVisible(BytePos byte)
{
    const LinePlace place = m_layout.lineAt(byte);
    if (place < m_top) {
        setTopPlace(place);
    } else {
        const LinePlace topmost = m_layout.moved(place, 1 - fullLines());
        if (topmost <= m_top)
            return;
        setTopPlace(topmost);
    }
    updateScrollBar();
    Q_EMIT topChanged(m_topByte);
}

void TokenTextView::scrollTo(BytePos byte)
{
    const LinePlace place = m_layout.lineAt(byte);
    if (place >= m_top && place <= m_layout.moved(m_top, fullLines() - 1))
        return;
    setTopPlace(m_layout.moved(place, -fullLines() / 3));
    updateScrollBar();
}

// ---- painting -------------------------------------------------------------------------------

QPointF TokenTextView::lineOrigin(const VisibleLine& line) const
{
    return {kMargin, line.top};
}

void TokenTextView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_painter.palette.base);
    if (m_text->view().empty()) {
        paintPlaceholder(painter);
        return;
    }
    updateVisible();
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (const VisibleLine& line : m_visible) {
        const QRectF rect(0, line.top, viewport()->width(), m_painter.metrics.line);
        if (!rect.intersects(event->rect()))
            continue;
        m_marks.selection = selection();
        m_painter.paint(painter, lineOrigin(line), m_text->view(), line.prepared, m_trace.get(),
                        m_marks);
        paintCursor(painter, line);
    }
    paintPendingHint(painter);
}

void TokenTextView::paintPlaceholder(QPainter& painter)
{
    painter.setPen(m_painter.palette.pendingText);
    painter.setFont(QGuiApplication::font());
    const QString text = m_placeholder.isEmpty() ? tr("This text is empty.") : m_placeholder;
    painter.drawText(viewport()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin),
                     Qt::AlignCenter | Qt::TextWordWrap, text);
}

void TokenTextView::paintCursor(QPainter& painter, const VisibleLine& line)
{
    if (!hasFocus() || m_layout.lineAt(m_cursor) != line.place)
        return;
    const double column = navigation::columnOfCaret(m_layout, m_cursor);
    const QRectF rect = m_painter.metrics.rect(lineOrigin(line), column, column);
    painter.fillRect(QRectF(rect.left() - 1, rect.top() - 1, 2, rect.height() + 2),
                     m_painter.palette.text);
}

void TokenTextView::paintPendingHint(QPainter& painter)
{
    const bool pending = m_trace && m_trace->bytes().value() < visibleBytes().end.value();
    if (!pending)
        return;
    const double share = 100.0 * static_cast<double>(m_trace->bytes().value())
                         / static_cast<double>(std::max<std::size_t>(1, m_text->bytes.size()));
    const QString hint = tr("Grey: not tokenized yet (%1 % done)").arg(static_cast<int>(share));
    painter.setFont(QGuiApplication::font());
    const QFontMetricsF metrics(painter.font());
    QRectF rect(0, 0, metrics.horizontalAdvance(hint) + 16, metrics.height() + 8);
    rect.moveBottomRight(QPointF(viewport()->width() - kMargin, viewport()->height() - kMargin));
    painter.setPen(QPen(m_painter.palette.box, 1));
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(rect, 4, 4);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(rect, Qt::AlignCenter, hint);
}

// ---- changes from outside -------------------------------------------------------------------

void TokenTextView::resizeEvent(QResizeEvent*)
{
    updateColumns();
}

void TokenTextView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    if (!m_layout.isMeasured())
        m_measureTimer.start();
}

void TokenTextView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_painter.palette = TextPalette(palette());
        viewport()->update();
    } else if (event->type() == QEvent::FontChange) {
        updateMetrics();
    }
}

void TokenTextView::setHovered(std::optional<BytePos> byte)
{
    if (byte && byte->value() >= m_text->bytes.size())
        byte.reset();
    if (byte == m_marks.hoveredByte)
        return;
    updateLinesOf(m_marks.hoveredToken, m_marks.hoveredByte);
    m_marks.hoveredByte = byte;
    m_marks.hoveredToken = byte && m_trace ? m_trace->tokenAt(*byte) : std::nullopt;
    updateLinesOf(m_marks.hoveredToken, m_marks.hoveredByte);
}

void TokenTextView::updateLinesOf(std::optional<TokenPos> token, std::optional<BytePos> byte)
{
    ByteRange bytes;
    if (token && m_trace && token->value() < m_trace->tokens().value())
        bytes = m_trace->span(*token);
    else if (byte)
        bytes = {*byte, *byte + ByteCount(1)};
    else
        return;
    const qreal overhang = m_painter.metrics.gap;
    for (const VisibleLine& line : m_visible) {
        const ByteRange here = line.prepared.line.bytes;
        if (here.overlaps(bytes) || here.begin == bytes.begin)
            viewport()->update(QRectF(0, line.top - overhang, viewport()->width(),
                                      m_painter.metrics.line + 2 * overhang)
                                   .toAlignedRect());
    }
}

void TokenTextView::setSelection(ByteRange bytes)
{
    const BytePos size(m_text->bytes.size());
    const BytePos begin = std::min(bytes.begin, size);
    const BytePos end = std::max(begin, std::min(bytes.end, size));
    if (selection() == ByteRange{begin, end})
        return;
    m_anchor = begin;
    m_cursor = end;
    m_goalColumn.reset();
    viewport()->update();
    scrollTo(begin);
}

void TokenTextView::changeZoom(int steps)
{
    m_zoom = std::clamp(m_zoom + steps, -6, 20);
    updateMetrics();
}

void TokenTextView::zoomIn()
{
    changeZoom(1);
}

void TokenTextView::zoomOut()
{
    changeZoom(-1);
}

void TokenTextView::resetZoom()
{
    changeZoom(-m_zoom);
}

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/rippleview.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace mullion {

namespace {

constexpr int kMargin = 6;

} // namespace

RippleView::RippleView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Tokens before and after the change"));
    setAccessibleDescription(tr("Two lines of tokens, one above the other. The left and right "
                                "arrow keys move the change to the next character."));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setAccessibleName(tr("Part of the change that is shown"));
    viewport()->setBackgroundRole(QPalette::Base);
    m_painter.words = {tr("Before"), tr("After"), tr("the same from here on")};
    updateStyle();
}

void RippleView::setRipple(const Ripple& ripple, const TextEdit& edit, const TokenizerInfo& info)
{
    m_scene = RippleScene(ripple, edit, info);
    m_info = info;
    m_message.clear();
    updateScrollBar();
    viewport()->update();
}

void RippleView::setMessage(const QString& message)
{
    m_scene = {};
    m_message = message;
    updateScrollBar();
    viewport()->update();
}

void RippleView::updateStyle()
{
    m_painter.metrics = TextMetrics(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_painter.palette = TextPalette(palette());
    m_painter.labelFont = font();
    m_painter.glyphs().forget();
    updateScrollBar();
    viewport()->update();
}

QSize RippleView::sizeHint() const
{
    const auto pair = m_painter.geometry(m_scene, 600).pairHeight;
    return {600, static_cast<int>(std::ceil(pair)) + 2 * kMargin + 2 * frameWidth()};
}

QSize RippleView::minimumSizeHint() const
{
    return {200, static_cast<int>(std::ceil(2 * m_painter.metrics.line)) + 2 * kMargin};
}

RipplePainter::Geometry RippleView::geometry() const
{
    return m_painter.geometry(m_scene, viewport()->width() - 2.0 * kMargin);
}

QPointF RippleView::origin() const
{
    return {kMargin, static_cast<qreal>(kMargin - verticalScrollBar()->value())};
}

void RippleView::updateScrollBar()
{
    const int height = static_cast<int>(std::ceil(geometry().height())) + 2 * kMargin;
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(static_cast<int>(m_painter.metrics.line));
}

void RippleView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_painter.palette.base);
    if (m_scene.empty()) {
        painter.setPen(m_painter.palette.pendingText);
        painter.drawText(viewport()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin),
                         Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    painter.setRenderHint(QPainter::TextAntialiasing);
    m_painter.paint(painter, origin(), geometry(), m_scene, QRectF(event->rect()));
}

void RippleView::resizeEvent(QResizeEvent*)
{
    updateScrollBar();
}

void RippleView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateStyle();
}

QString RippleView::tipAt(const QPoint& point) const
{
    const auto hit = m_painter.hitTest(QPointF(point) - origin(), geometry(), m_scene);
    if (!hit)
        return {};
    const RippleScene::Line& line = m_scene.line(hit->side);
    const auto token = line.trace ? line.trace->tokenAt(hit->byte) : std::nullopt;
    if (!token)
        return {};
    const QLocale locale;
    const QString id = locale.toString(qulonglong(line.trace->id(*token)));
    const QString byte = locale.toString(qulonglong(hit->byte.value() + line.firstByte));
    const QString place = hit->side == 0 ? tr("Byte %1 of the text").arg(byte)
                                         : tr("Byte %1 of the changed text").arg(byte);
    return place + QLatin1Char('\n')
           + (m_scene.isChanged(hit->side, *token)
                  ? tr("Token with id %1, changed").arg(id)
                  : tr("Token with id %1, the same in both").arg(id));
}

bool RippleView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void RippleView::mousePressEvent(QMouseEvent* event)
{
    const auto hit = m_painter.hitTest(event->position() - origin(), geometry(), m_scene);
    if (event->button() == Qt::LeftButton && hit && hit->side == 0)
        Q_EMIT placeChosen(BytePos(m_scene.line(0).firstByte + hit->byte.value()));
}

void RippleView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        Q_EMIT stepped(event->key() == Qt::Key_Left ? -1 : 1);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace mullion

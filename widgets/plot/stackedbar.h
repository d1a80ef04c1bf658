// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>
#include <QWidget>

#include <span>
#include <vector>

class QPainter;

namespace mullion {

/// One part of a stacked bar.
struct StackedPart
{
    QString name;
    double value = 0; ///< below zero: takes no room
    QColor color;
};

/// Paints the parts side by side, each as wide as its share of their sum. Anything above zero is at
/// least a hairline, so that it is not taken for nothing.
void paintStackedBar(QPainter& painter, const QRectF& rect, std::span<const StackedPart> parts);

/// A stacked bar whose parts name themselves under the pointer and can be clicked. A table beside
/// it must offer the same to the keyboard.
class StackedBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StackedBar(QWidget* parent = nullptr);

    void setParts(std::vector<StackedPart> parts);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void clicked(int part);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRectF barRect() const;
    [[nodiscard]] int partAt(QPointF place) const;

    std::vector<StackedPart> m_parts;
};

} // namespace mullion

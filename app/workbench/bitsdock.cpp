// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/bitsdock.h"

#include "app/workbench/selectionbus.h"
#include "app/workbench/workspace.h"
#include "widgets/plot/chart.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace mullion::workbench {

namespace {

constexpr int kGrowIntervalMs = 250;

QString noteText(double bytesPerPixel)
{
    const QLocale locale;
    if (bytesPerPixel < 1)
        return BitsDock::tr("Each byte stands on its own");
    return BitsDock::tr("One pixel stands for %1 bytes: the line is their mean, the band reaches "
                        "from the cheapest to the dearest byte")
        .arg(locale.toString(bytesPerPixel, 'f', bytesPerPixel < 10 ? 1 : 0));
}

} // namespace

BitsDock::BitsDock(Workspace* workspace, QWidget* parent)
    : QDockWidget(tr("Bits per Byte"), parent)
    , m_workspace(workspace)
    , m_chart(new Chart(this))
{
    setObjectName(QStringLiteral("bitsDock"));
    m_chart->setAccessibleName(tr("Bits per byte along the text"));
    m_chart->setEmptyText(tr("Open a text to see what each part of it costs"));
    setWidget(m_chart);
    m_growing.setInterval(kGrowIntervalMs);
    m_growing.setSingleShot(true);
    connect(&m_growing, &QTimer::timeout, this, &BitsDock::grow);
    connect(workspace, &Workspace::paneReset, this, &BitsDock::reset);
    connect(workspace, &Workspace::paneGrew, this, [this] {
        if (!m_growing.isActive())
            m_growing.start();
    });
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible)
            grow();
    });
    connect(m_chart, &Chart::clicked, this, [this](double x) {
        const std::uint64_t size =
            m_workspace->hasText() ? m_workspace->text().text->bytes.size() : 0;
        if (size == 0)
            return;
        const BytePos byte(
            static_cast<std::uint64_t>(std::clamp(x, 0.0, static_cast<double>(size - 1))));
        m_workspace->bus()->select({byte, byte + ByteCount(1)});
    });
    connect(workspace->bus(), &SelectionBus::selectedChanged, this, [this](ByteRange bytes) {
        m_chart->setMark(m_workspace->hasText() ? static_cast<double>(bytes.begin.value())
                                                : std::numeric_limits<double>::quiet_NaN());
    });
    reset();
}

void BitsDock::fill(Chart* chart, const OpenText& text, std::span<const PaneState> panes)
{
    std::vector<Chart::Line> lines;
    for (std::size_t pane = 0; pane < panes.size(); ++pane) {
        const PaneState& state = panes[pane];
        if (!state.trace)
            continue;
        lines.push_back({QString::fromStdString(state.tokenizer->info().name),
                         static_cast<int>(pane), [&state](double begin, double end, int count) {
                             return state.profile.columns(begin, end, count);
                         }});
    }
    const double size = text.text ? static_cast<double>(text.text->bytes.size()) : 0;
    chart->setLines(std::move(lines));
    chart->setNote(&noteText);
    chart->setAxes({tr("Place in the text (byte)"), 0, std::max(size, 1.0)},
                   {tr("Bits per byte"), 0, 0});
}

void BitsDock::reset()
{
    fill(m_chart, m_workspace->text(), m_workspace->panes());
}

void BitsDock::grow()
{
    if (isVisible())
        m_chart->refreshLines();
}

} // namespace mullion::workbench

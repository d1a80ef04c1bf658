// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/histogramdock.h"

#include "app/workbench/describe.h"
#include "widgets/plot/chart.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace mullion::workbench {

namespace {

constexpr double kBitsPerBar = 0.25;

} // namespace

HistogramDock::HistogramDock(QWidget* parent)
    : QDockWidget(tr("Codebook Histogram"), parent)
    , m_by(describe(new QComboBox(this), tr("Count by"),
                    tr("Count the strings by what they cost or by how long they are")))
    , m_chart(new Chart(this))
{
    setObjectName(QStringLiteral("histogramDock"));
    m_chart->setAccessibleName(tr("Histogram of the codebook"));
    m_chart->setEmptyText(tr("Choose an equal-info tokenizer to see what its strings cost"));
    m_by->addItems({tr("By cost"), tr("By length")});

    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(2);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(6, 0, 4, 0);
    auto* label = new QLabel(tr("Strings of the codebook"), content);
    top->addWidget(label);
    top->addWidget(m_by);
    top->addStretch(1);
    layout->addLayout(top);
    layout->addWidget(m_chart, 1);
    setWidget(content);
    connect(m_by, &QComboBox::currentIndexChanged, this, &HistogramDock::draw);
    draw();
}

void HistogramDock::setRows(Rows rows)
{
    m_rows = std::move(rows);
    draw();
}

void HistogramDock::draw()
{
    fill(m_chart, m_rows, m_by->currentIndex() == 0 ? By::Cost : By::Length);
}

void HistogramDock::fill(Chart* chart, const Rows& rows, By by)
{
    const double width = by == By::Cost ? kBitsPerBar : 1.0;
    std::map<long, double> counts;
    if (rows)
        for (const CodebookRow& row : *rows)
            ++counts[by == By::Cost ? std::lround(std::floor(double(row.bits) / width))
                                    : long(row.length)];
    Chart::Bars bars;
    bars.name = tr("Strings");
    bars.width = width * 0.9;
    double most = 1;
    double last = 1;
    for (const auto& [bar, count] : counts) {
        bars.x.push_back(by == By::Cost ? (static_cast<double>(bar) + 0.5) * width
                                        : static_cast<double>(bar));
        bars.y.push_back(count);
        most = std::max(most, count);
        last = std::max(last, bars.x.back() + width);
    }
    const auto strings = static_cast<qulonglong>(rows ? rows->size() : 0);
    if (counts.empty())
        chart->setBars({});
    else
        chart->setBars({std::move(bars)});
    chart->setNote([by, strings](double) {
        const QString count = QLocale().toString(strings);
        return by == By::Cost ? tr("%1 strings; one bar stands for a quarter of a bit").arg(count)
                              : tr("%1 strings; one bar stands for one byte").arg(count);
    });
    chart->setAxes(
        {by == By::Cost ? tr("Cost of a string (bits)") : tr("Length of a string (bytes)"), 0,
         last},
        {tr("Strings"), 0, most * 1.08});
}

} // namespace mullion::workbench

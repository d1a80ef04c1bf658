// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/tradeoffview.h"

#include "app/workbench/charts/chartnotice.h"
#include "app/workbench/charts/curvesdata.h"
#include "app/workbench/jobslot.h"
#include "core/runs/results/resulttable.h"
#include "widgets/plot/curvechart.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace mullion::workbench {

struct TradeoffDrawing
{
    std::vector<Curve> points;
    QStringList problems;
};

namespace {

std::optional<double> valueOf(const ResultRow& row, std::string_view column)
{
    const auto columns = resultColumns();
    const auto found = std::ranges::find_if(
        columns, [column](const ResultColumn& each) { return each.id == column; });
    const Moments& moments = row.values[static_cast<std::size_t>(found - columns.begin())];
    return moments.count > 0 ? std::optional(moments.mean) : std::nullopt;
}

TradeoffDrawing draw(const std::vector<ShownRun>& runs)
{
    TradeoffDrawing drawing;
    const auto say = [&drawing](const QString& name, const std::string& what) {
        drawing.problems << QStringLiteral("%1: %2.").arg(name, QString::fromStdString(what));
    };
    const std::vector<QString> names = runNames(runs);
    std::vector<RunCurves> curves;
    std::vector<std::size_t> shown; // which run each of the curves is
    for (std::size_t i = 0; i < runs.size(); ++i) {
        auto read = readCurves(runs[i].path);
        if (read) {
            curves.push_back(std::move(*read));
            shown.push_back(i);
        } else {
            say(names[i], read.error().sentence());
        }
    }
    const auto rows = resultTable(curves, {}, std::nullopt);
    if (!rows) { // not measured on the same text
        drawing.problems << QString::fromStdString(rows.error().sentence());
        return drawing;
    }
    for (std::size_t r = 0; r < rows->size(); ++r) {
        const ResultRow& row = (*rows)[r];
        const ShownRun& run = runs[shown[r]];
        const auto x = row.left.empty() ? valueOf(row, "bytes_per_token") : std::nullopt;
        const auto y = row.left.empty() ? valueOf(row, "bits_per_byte") : std::nullopt;
        if (!x || !y) {
            say(names[shown[r]],
                row.left.empty()
                    ? QCoreApplication::translate("Tradeoff", "has no bytes per token recorded")
                          .toStdString()
                    : row.left.front().substr(row.left.front().find(": ") + 2));
            continue;
        }
        auto data = std::make_shared<CurveData>();
        data->raw = SeriesPyramid({*x}, {*y});
        drawing.points.push_back({names[shown[r]], run.colorIndex, {}, std::move(data)});
    }
    return drawing;
}

} // namespace

TradeoffView::TradeoffView(QWidget* parent)
    : RunView(parent)
    , m_job(new JobSlot(this))
    , m_notice(new ChartNotice(this))
    , m_chart(new CurveChart(this))
{
    m_chart->setAccessibleName(tr("Compression against learnability"));
    m_chart->setAxes({tr("Text of a token (bytes/token)")}, {tr("Held-out loss (bits/byte)")});
    m_chart->setUnit(tr("bytes/token"));
    m_chart->setNote(tr("each point a finished run at its end, all measured on the same text"));
    m_chart->setEmptyText(tr("Choose finished runs of several tokenizers to compare them"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_notice);
    layout->addWidget(m_chart, 1);
    connect(m_chart, &CurveChart::viewChanged, this, &RunView::viewStateChanged);
}

TradeoffView::~TradeoffView() = default;

void TradeoffView::showRuns(const std::vector<ShownRun>& runs)
{
    m_job->run([runs](const std::stop_token&) { return draw(runs); },
               [this](const TradeoffDrawing& drawing) { take(drawing); });
}

void TradeoffView::take(const TradeoffDrawing& drawing)
{
    m_chart->setCurves(drawing.points);
    m_notice->setSentences(drawing.problems);
}

Result<> TradeoffView::prepare(const std::vector<ShownRun>& runs)
{
    m_job->cancel();
    const TradeoffDrawing drawing = draw(runs);
    take(drawing);
    m_chart->resize(size());
    m_chart->prepare();
    if (drawing.points.empty())
        return fail(ErrorCode::Input,
                    drawing.problems.join(QLatin1Char(' ')).chopped(1).toStdString(),
                    tr("Choose finished runs that were measured on the same text").toStdString());
    return {};
}

std::optional<FigureContent> TradeoffView::figure() const
{
    if (!m_chart->hasData())
        return std::nullopt;
    return m_chart->figure(tr("Compression against learnability"));
}

} // namespace mullion::workbench

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/textarea.h"

#include "app/workbench/colorbar.h"
#include "app/workbench/describe.h"
#include "app/workbench/findbar.h"
#include "app/workbench/pane.h"
#include "app/workbench/selectionbus.h"
#include "app/workbench/workspace.h"
#include "widgets/text/bitruler.h"
#include "widgets/text/tokentextview.h"

#include <QAction>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace mullion::workbench {

TextArea::TextArea(Workspace* workspace, FindBar* find, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_find(find)
    , m_colors(new ColorBar(this))
    , m_panes{new Pane(workspace, 0, this), new Pane(workspace, 1, this)}
    , m_rulers{new BitRuler(this), new BitRuler(this)}
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
{
    for (Pane* pane : m_panes) {
        m_sides->addWidget(pane);
        connect(pane, &Pane::tokenizerFileRequested, this, &TextArea::tokenizerFileRequested);
        connect(m_colors, &ColorBar::modeChanged, pane->view(), &TokenTextView::setColorMode);
    }
    m_sides->setChildrenCollapsible(false);
    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(m_sides);
    makeRulers();
    m_rows->setStretchFactor(0, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(find);
    layout->addWidget(m_rows, 1);

    connect(workspace, &Workspace::paneReset, this, &TextArea::showLegend);
    connect(find, &FindBar::searched, this, &TextArea::showFound);
    connect(workspace->bus(), &SelectionBus::selectedChanged, this, &TextArea::showFound);
    makeActions();
    linkScrolling();
}

void TextArea::makeActions()
{
    const auto add = [this](const QString& text, const QString& tip, const QKeySequence& shortcut,
                            auto slot) {
        auto* action = new QAction(text, this);
        action->setToolTip(tip);
        action->setStatusTip(tip);
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, slot);
        m_viewActions << action;
        return action;
    };
    const auto forViews = [this](auto slot) {
        return [this, slot] {
            for (Pane* pane : m_panes)
                (pane->view()->*slot)();
        };
    };
    add(tr("Zoom &In"), tr("Make the text larger"), QKeySequence::ZoomIn,
        forViews(&TokenTextView::zoomIn));
    add(tr("Zoom &Out"), tr("Make the text smaller"), QKeySequence::ZoomOut,
        forViews(&TokenTextView::zoomOut));
    add(tr("Usual &Size"), tr("Show the text in its usual size"),
        QKeySequence(Qt::CTRL | Qt::Key_0), forViews(&TokenTextView::resetZoom));
    m_together = add(tr("Scroll &Together"), tr("Both panes show the same place of the text"),
                     QKeySequence(Qt::CTRL | Qt::Key_L), [] {});
    m_together->setCheckable(true);
    m_together->setChecked(true);
    m_boundaries = add(tr("Token &Borders"), tr("Draw a bar where a token or a window begins"),
                       QKeySequence(Qt::CTRL | Qt::Key_B), [this] {
                           for (Pane* pane : m_panes)
                               pane->view()->setShowsBoundaries(m_boundaries->isChecked());
                       });
    m_boundaries->setCheckable(true);
    m_boundaries->setChecked(true);
    m_bytes = add(tr("Characters as B&ytes"),
                  tr("Show every byte above 7F on its own, so that tokens that cut a character "
                     "can be read exactly"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [this] {
                      for (Pane* pane : m_panes)
                          pane->view()->setShowsBytes(m_bytes->isChecked());
                  });
    m_bytes->setCheckable(true);
    m_showRulers =
        add(tr("Bit &Rulers"), tr("Show bytes, code bits and tokens on one scale below the text"),
            QKeySequence(Qt::CTRL | Qt::Key_R),
            [this] { m_rows->widget(1)->setVisible(m_showRulers->isChecked()); });
    m_showRulers->setCheckable(true);
    m_showRulers->setChecked(true);
}

void TextArea::makeRulers()
{
    // Each ruler stands below its pane, as wide as that.
    auto* both = new QSplitter(Qt::Horizontal, this);
    both->setChildrenCollapsible(false);
    connect(both, &QSplitter::splitterMoved, this,
            [this, both] { m_sides->setSizes(both->sizes()); });
    connect(m_sides, &QSplitter::splitterMoved, this,
            [this, both] { both->setSizes(m_sides->sizes()); });
    SelectionBus* bus = m_workspace->bus();
    for (int pane = 0; pane < Workspace::kPaneCount; ++pane) {
        BitRuler* ruler = m_rulers.at(static_cast<std::size_t>(pane));
        describe(ruler, pane == 0 ? tr("Left bit ruler") : tr("Right bit ruler"), {});
        both->addWidget(ruler);
        connect(ruler, &BitRuler::hovered, bus, &SelectionBus::hover);
        connect(ruler, &BitRuler::selectionChanged, bus, &SelectionBus::select);
        connect(bus, &SelectionBus::hoveredChanged, ruler, &BitRuler::setHovered);
        connect(bus, &SelectionBus::selectedChanged, ruler, &BitRuler::setSelection);
        connect(m_workspace, &Workspace::paneReset, ruler, [this, pane, ruler](int changed) {
            if (changed == pane)
                ruler->setTrace(m_workspace->text().text, m_workspace->pane(pane).trace);
        });
        connect(m_workspace, &Workspace::paneGrew, ruler, [pane, ruler](int changed) {
            if (changed == pane)
                ruler->traceGrew();
        });
    }
    m_rows->addWidget(both);
}

void TextArea::linkScrolling()
{
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        TokenTextView* other = m_panes.at(1 - i)->view();
        connect(m_panes.at(i)->view(), &TokenTextView::topChanged, this,
                [this, other](BytePos byte) {
                    if (m_together->isChecked())
                        other->setTop(byte);
                });
    }
}

void TextArea::setSecondPane(bool shown)
{
    m_panes[1]->setVisible(shown);
    m_rulers[1]->setVisible(shown);
    showLegend();
}

void TextArea::showLegend()
{
    // Of two tokenizers the one with more tokens in a window: its colours include the other's.
    std::optional<TokenizerInfo> shown;
    for (const PaneState& pane : m_workspace->panes())
        if (pane.trace && (!shown || pane.trace->info().tokensPerWindow > shown->tokensPerWindow))
            shown = pane.trace->info();
    m_colors->setTokenizer(shown);
}

void TextArea::showFound()
{
    const Found& found = m_find->found();
    std::vector<ByteRange> ranges;
    ranges.reserve(found.places.size());
    std::optional<std::size_t> current;
    for (std::size_t i = 0; i < found.places.size(); ++i) {
        ranges.push_back({found.places[i], found.places[i] + m_find->needleSize()});
        if (ranges.back() == m_workspace->bus()->selected())
            current = i;
    }
    for (Pane* pane : m_panes)
        pane->view()->setFindResults(ranges, current);
}

void TextArea::restore(const QSettings& settings)
{
    if (auto* rulers = qobject_cast<QSplitter*>(m_rows->widget(1)))
        rulers->restoreState(settings.value(QStringLiteral("area/sides")).toByteArray());
    m_sides->restoreState(settings.value(QStringLiteral("area/sides")).toByteArray());
    m_rows->restoreState(settings.value(QStringLiteral("area/rows")).toByteArray());
    m_together->setChecked(settings.value(QStringLiteral("area/together"), true).toBool());
    if (!settings.value(QStringLiteral("area/borders"), true).toBool())
        m_boundaries->trigger();
    if (!settings.value(QStringLiteral("area/rulers"), true).toBool())
        m_showRulers->trigger();
    m_colors->setMode(static_cast<ColorMode>(
        settings.value(QStringLiteral("area/color"), static_cast<int>(ColorMode::Token)).toInt()));
}

void TextArea::save(QSettings& settings) const
{
    settings.setValue(QStringLiteral("area/sides"), m_sides->saveState());
    settings.setValue(QStringLiteral("area/rows"), m_rows->saveState());
    settings.setValue(QStringLiteral("area/together"), m_together->isChecked());
    settings.setValue(QStringLiteral("area/borders"), m_boundaries->isChecked());
    settings.setValue(QStringLiteral("area/rulers"), m_showRulers->isChecked());
    settings.setValue(QStringLiteral("area/color"), static_cast<int>(m_colors->mode()));
}

} // namespace mullion::workbench

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/statusline.h"

#include "app/workbench/panechoice.h"
#include "app/workbench/selectionbus.h"
#include "app/workbench/workspace.h"
#include "widgets/models/bytetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace mullion::workbench {

StatusLine::StatusLine(Workspace* workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_place(new QLabel(this))
    , m_work(new QLabel(this))
{
    m_place->setToolTip(tr("The byte under the pointer, or the selected bytes"));
    m_place->setTextFormat(Qt::PlainText);
    m_work->setToolTip(tr("What is being read or tokenized"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->addWidget(m_place, 1);
    layout->addWidget(m_work);

    connect(workspace->bus(), &SelectionBus::hoveredChanged, this, &StatusLine::showPlace);
    connect(workspace->bus(), &SelectionBus::selectedChanged, this, &StatusLine::showPlace);
    connect(workspace, &Workspace::textChanged, this, &StatusLine::showPlace);
    connect(workspace, &Workspace::openingChanged, this, &StatusLine::showWork);
    connect(workspace, &Workspace::paneGrew, this, &StatusLine::showWork);
    connect(workspace, &Workspace::paneProgressed, this, &StatusLine::showWork);
}

void StatusLine::showPlace()
{
    if (!m_workspace->hasText()) {
        m_place->clear();
        return;
    }
    const ByteView bytes = m_workspace->text().text->bytes;
    const QLocale locale;
    const ByteRange selected = m_workspace->bus()->selected();
    const auto hovered = m_workspace->bus()->hovered();
    if (!hovered || hovered->value() >= bytes.size()) {
        const QString from = locale.toString(qulonglong(selected.begin.value()));
        if (selected.empty())
            m_place->clear();
        else if (selected.size() == ByteCount(1))
            m_place->setText(tr("Selected: byte %1").arg(from));
        else
            m_place->setText(tr("Selected: %1 bytes from byte %2")
                                 .arg(locale.toString(qulonglong(selected.size().value())), from));
        return;
    }
    const auto at = hovered->value();
    QStringList parts = {tr("Byte %1: %2 (hexadecimal %3)")
                             .arg(locale.toString(qulonglong(at)),
                                  printableBytes(bytes.subspan(at, 1)),
                                  hexBytes(bytes.subspan(at, 1)))};
    for (int pane = 0; pane < Workspace::kPaneCount; ++pane) {
        const auto& trace = m_workspace->pane(pane).trace;
        if (!trace)
            continue;
        const auto token = trace->tokenAt(*hovered);
        if (!token)
            continue;
        const QString name = QString::fromStdString(trace->info().name);
        parts << tr("%1: token %2, %3 bits")
                     .arg(name, locale.toString(qulonglong(token->value())),
                          locale.toString(double(trace->bits(*hovered)), 'f', 2));
    }
    m_place->setText(parts.join(QStringLiteral("   ")));
}

void StatusLine::showWork()
{
    if (m_workspace->isOpening()) {
        m_work->setText(tr("Opening"));
        return;
    }
    for (int pane = 0; pane < Workspace::kPaneCount; ++pane) {
        const PaneState& state = m_workspace->pane(pane);
        if (state.progress == PaneState::Progress::Opening) {
            m_work->setText(tr("Opening the tokenizer"));
            return;
        }
        if (state.progress == PaneState::Progress::Running && state.trace) {
            const double size = static_cast<double>(m_workspace->text().text->bytes.size());
            const double done = static_cast<double>(state.trace->bytes().value());
            m_work->setText(tr("Tokenizing: %1%").arg(size > 0 ? int(100 * done / size) : 100));
            return;
        }
    }
    m_work->clear();
}

} // namespace mullion::workbench

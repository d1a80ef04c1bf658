// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/figures.h"
#include "core/analysis/ledger.h"
#include "widgets/plot/figurefile.h"

#include <QCoreApplication>
#include <QPalette>

#include <memory>
#include <stop_token>
#include <vector>

namespace mullion::workbench {

/// The ledgers of the tokenizers of a figure, in their order. Takes a while: not for the window's
/// thread. Errors: those of measureLedger.
Result<std::vector<std::shared_ptr<const Ledger>>>
measureLedgers(const OpenText& text, const std::vector<PaneState>& panes,
               std::stop_token stop = {});

/// Where the bits of each tokenizer go: a stacked bar, as long as its bits per byte, over its
/// rows.
class LedgerFigure
{
    Q_DECLARE_TR_FUNCTIONS(LedgerFigure)

public:
    LedgerFigure(const FigureSubject& subject, const QPalette& palette);

    [[nodiscard]] double naturalHeightMm() const;
    [[nodiscard]] FigureContent content() const;

private:
    void paint(QPainter& painter, QSizeF size) const;
    void paintLedger(QPainter& painter, QRectF rect, const Ledger& ledger,
                     double mostPerByte) const;
    [[nodiscard]] std::string csv() const;

    std::vector<std::shared_ptr<const Ledger>> m_ledgers;
    QString m_textName;
    QPalette m_palette;
};

} // namespace mullion::workbench

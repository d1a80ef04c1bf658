// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <QTextEdit>

#include <vector>

namespace mullion {

/// Paragraphs of text, each character coloured by what a model pays for it. Cannot be changed; can
/// be read with the keyboard.
class CostText final : public QTextEdit
{
    Q_OBJECT

public:
    explicit CostText(QWidget* parent = nullptr);

    struct Paragraph
    {
        QString title;
        Bytes text;
        std::vector<double> bits; ///< of each byte; empty: not known, shown without colour
    };
    /// The place in the text stays when only titles and bits have changed.
    void setParagraphs(std::vector<Paragraph> paragraphs);

    /// The paragraph that the cursor is in; -1: there is none.
    [[nodiscard]] int currentParagraph() const;

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// A character, or a byte that is none.
    struct Cell
    {
        int position = 0; ///< in the document
        int length = 0;
        double bits = 0; ///< of all its bytes
        int bytes = 1;
        bool isKnown = false;
    };

    void layOut();
    void colour();
    [[nodiscard]] QString tipAt(int position) const;

    std::vector<Paragraph> m_paragraphs;
    std::vector<Cell> m_cells;
};

} // namespace mullion

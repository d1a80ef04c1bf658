// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/windowchoices.h"

namespace mullion {

Result<WindowChoices>
windowChoices(const WindowRule& rule, std::span<const Symbol> known,
              const std::function<Result<const Distribution*>(std::size_t)>& after)
{
    WindowEncoder encoder(rule);
    encoder.start(known);
    for (;;) {
        const auto next = after(encoder.depth());
        MULLION_TRY(next);
        if (!encoder.add(**next))
            break;
    }
    if (encoder.depth() < known.size())
        return WindowChoices{encoder.word(), encoder.word(), std::nullopt, encoder.symbols()};

    // All of it fits, and the window may go on. The encoder's own end does not count: it took the
    // end of what is known for the end of the example.
    WideInterval interval = WideGrid(rule.bits).whole();
    std::optional<WideInteger> reserved;
    std::optional<WideInteger> owned; // the cell of the longest prefix that has one ...
    std::size_t owner = 0;            // ... and its symbols
    for (std::size_t depth = 0; depth <= known.size(); ++depth) {
        const auto next = after(depth);
        MULLION_TRY(next);
        if (rule.code == WindowCode::Straddle && depth > 0) {
            auto cell = WideGrid::straddlingCell(interval, **next, reserved);
            if (!cell && depth == 1) {
                cell = WideGrid::lastCell(interval);
                reserved = cell;
            }
            if (cell) {
                owned = cell;
                owner = depth;
            }
        }
        if (depth < known.size())
            interval =
                WideGrid::part(interval, (*next)->low(known[depth]), (*next)->high(known[depth]));
    }
    WindowChoices choices;
    choices.first = WideGrid::firstCell(interval);
    choices.last = WideGrid::lastCell(interval);
    if (known.size() > 1 && reserved && *reserved == choices.last) {
        if (choices.first == choices.last)
            choices.first = choices.first + 1;
        else
            choices.last = choices.last - 1;
    }
    if (owned && owner < known.size())
        choices.shorter = owned;
    return choices;
}

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace mullion {

/// All numbers from one to another, both counted in, while they are read digit by digit. Digits are
/// bytes, highest first. Behind the last digits of the two anything may follow.
class DigitRange
{
public:
    /// `first` <= `last`, of the same length.
    DigitRange(Bytes first, Bytes last)
        : m_first(std::move(first))
        , m_last(std::move(last))
    {
    }

    /// Numbers that `count` more digits (at most 2) can be.
    struct Next
    {
        std::uint32_t smallest = 0;
        std::uint32_t largest = 0;
    };
    [[nodiscard]] Next next(int count) const
    {
        Next next;
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
            next.smallest = next.smallest << 8 | (m_atFirst ? digit(m_first, i, 0) : 0u);
            next.largest = next.largest << 8 | (m_atLast ? digit(m_last, i, 0xff) : 0xffu);
        }
        return next;
    }

    /// Reads a digit. False: no number of the range goes on with it.
    bool read(std::uint8_t value)
    {
        const std::uint8_t smallest = m_atFirst ? digit(m_first, 0, 0) : std::uint8_t(0);
        const std::uint8_t largest = m_atLast ? digit(m_last, 0, 0xff) : std::uint8_t(0xff);
        m_atFirst = m_atFirst && value == smallest;
        m_atLast = m_atLast && value == largest;
        ++m_read;
        return value >= smallest && value <= largest;
    }

    [[nodiscard]] std::size_t digitsRead() const { return m_read; }

    /// Whether all numbers that begin with the digits read are in the range.
    [[nodiscard]] bool holdsAll() const
    {
        for (std::size_t i = m_read; i < m_first.size(); ++i) {
            if ((m_atFirst && m_first[i] != 0) || (m_atLast && m_last[i] != 0xff))
                return false;
        }
        return true;
    }

private:
    [[nodiscard]] std::uint8_t digit(const Bytes& digits, std::size_t ahead,
                                     std::uint8_t behind) const
    {
        return m_read + ahead < digits.size() ? digits[m_read + ahead] : behind;
    }

    Bytes m_first;
    Bytes m_last;
    std::size_t m_read = 0;
    bool m_atFirst = true; ///< the digits read are those of m_first
    bool m_atLast = true;
};

} // namespace mullion

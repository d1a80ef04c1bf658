// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace mullion {

/// How many of something there are. Counts of one kind add up; kinds do not mix.
template <class Tag>
class Count
{
public:
    constexpr Count() = default;
    constexpr explicit Count(std::uint64_t value)
        : m_value(value)
    {
    }

    [[nodiscard]] constexpr std::uint64_t value() const { return m_value; }

    constexpr Count& operator+=(Count other)
    {
        m_value += other.m_value;
        return *this;
    }
    friend constexpr Count operator+(Count a, Count b) { return Count(a.m_value + b.m_value); }
    friend constexpr Count operator-(Count a, Count b) { return Count(a.m_value - b.m_value); }
    friend constexpr auto operator<=>(Count, Count) = default;

private:
    std::uint64_t m_value = 0;
};

/// Where something is, counted from zero. Position plus position does not compile.
template <class Tag>
class Position
{
public:
    constexpr Position() = default;
    constexpr explicit Position(std::uint64_t value)
        : m_value(value)
    {
    }

    [[nodiscard]] constexpr std::uint64_t value() const { return m_value; }

    constexpr Position& operator+=(Count<Tag> n)
    {
        m_value += n.value();
        return *this;
    }
    constexpr Position& operator++()
    {
        ++m_value;
        return *this;
    }
    friend constexpr Position operator+(Position p, Count<Tag> n)
    {
        return Position(p.m_value + n.value());
    }
    friend constexpr Position operator-(Position p, Count<Tag> n)
    {
        return Position(p.m_value - n.value());
    }
    friend constexpr Count<Tag> operator-(Position a, Position b)
    {
        return Count<Tag>(a.m_value - b.m_value);
    }
    friend constexpr auto operator<=>(Position, Position) = default;

private:
    std::uint64_t m_value = 0;
};

/// Half-open stretch [begin, end).
template <class Tag>
struct Range
{
    Position<Tag> begin;
    Position<Tag> end;

    [[nodiscard]] constexpr Count<Tag> size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return end <= begin; }
    [[nodiscard]] constexpr bool contains(Position<Tag> p) const { return begin <= p && p < end; }
    [[nodiscard]] constexpr bool overlaps(Range other) const
    {
        return begin < other.end && other.begin < end;
    }
    friend constexpr bool operator==(Range, Range) = default;
};

using BytePos = Position<struct ByteTag>;
using ByteCount = Count<struct ByteTag>;
using ByteRange = Range<struct ByteTag>;
using BitPos = Position<struct BitTag>;
using BitCount = Count<struct BitTag>;
using TokenPos = Position<struct TokenTag>;
using TokenCount = Count<struct TokenTag>;
using TokenRange = Range<struct TokenTag>;
using WindowIndex = Position<struct WindowTag>;
using WindowCount = Count<struct WindowTag>;
using Step = Position<struct StepTag>;
using StepCount = Count<struct StepTag>;

} // namespace mullion

template <class Tag>
struct std::hash<mullion::Position<Tag>>
{
    std::size_t operator()(mullion::Position<Tag> p) const noexcept
    {
        return std::hash<std::uint64_t>{}(p.value());
    }
};

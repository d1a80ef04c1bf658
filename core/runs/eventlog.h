// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/event.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mullion {

std::string toJsonLine(const Event& event);

/// Nothing for a line that is no event: torn by a crash, or of a newer version.
std::optional<Event> parseEvent(std::string_view line);

/// Appends events to a file, a line in one write each, so that a reader sees whole lines except
/// perhaps the last one after a crash.
class EventWriter
{
public:
    /// Goes on in an existing file; a torn last line is closed first.
    static Result<EventWriter> open(const std::filesystem::path& file);

    EventWriter(EventWriter&& other) noexcept;
    EventWriter& operator=(EventWriter&& other) noexcept;
    EventWriter(const EventWriter&) = delete;
    EventWriter& operator=(const EventWriter&) = delete;
    ~EventWriter();

    /// Stamps the time and appends.
    Result<> write(Event event);

    /// What was written so far survives a power cut. Error (`Output`).
    Result<> sync();

private:
    EventWriter() = default;

    std::filesystem::path m_path;
    int m_descriptor = -1;
    bool m_lineIsTorn = false; ///< the last write failed, perhaps half-way
};

/// Reads events.jsonl, again and again as it grows.
///
/// A run that was resumed from step n repeats the steps after n; `events` holds each step once, as
/// the last sitting made it, so that a curve has no seam. Order is that of the file: a clock that
/// was set back changes nothing but `atSeconds`.
class EventReader
{
public:
    /// `offset`: where to begin, the start of a line.
    explicit EventReader(std::filesystem::path file, std::uint64_t offset = 0)
        : m_path(std::move(file))
        , m_offset(offset)
    {
    }

    /// Takes in what was appended since the last call. A missing file has no events.
    Result<> update();

    [[nodiscard]] const std::vector<Event>& events() const { return m_events; }

    /// Hands over what was read and forgets it, for a reader of a long file who keeps numbers only.
    /// Who calls this drops superseded events by himself: a later sitting can no longer reach them.
    [[nodiscard]] std::vector<Event> takeEvents() { return std::exchange(m_events, {}); }
    /// How often the file was found to be another one under the old name: all of it is read again.
    [[nodiscard]] std::uint64_t replacements() const { return m_replacements; }

    /// Lines that are no events, but for those that a killed sitting tore.
    [[nodiscard]] std::uint64_t damagedLines() const { return m_damagedLines; }
    /// How many of the events read were taken back by a later sitting.
    [[nodiscard]] std::uint64_t supersededEvents() const { return m_supersededEvents; }
    /// Where the first line begins that is not complete yet.
    [[nodiscard]] std::uint64_t completeBytes() const { return m_offset - m_rest.size(); }

private:
    void take(std::string_view line);

    std::filesystem::path m_path;
    std::uint64_t m_offset = 0; ///< bytes read so far
    std::string m_rest;         ///< last line, as far as it was written
    std::vector<Event> m_events;
    std::uint64_t m_damagedLines = 0;
    std::uint64_t m_supersededEvents = 0;
    std::uint64_t m_replacements = 0;
    bool m_lastIsDamaged = false;
};

} // namespace mullion

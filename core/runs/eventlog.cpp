// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/eventlog.h"

#include "core/runs/jsonnumber.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>
#include <utility>

namespace mullion {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<RunChange, const char*>, 8> kChanges = {{
    {RunChange::Started, "started"},
    {RunChange::Resumed, "resumed"},
    {RunChange::Saved, "saved"},
    {RunChange::Paused, "paused"},
    {RunChange::Continued, "continued"},
    {RunChange::Stopped, "stopped"},
    {RunChange::Finished, "finished"},
    {RunChange::Failed, "failed"},
}};

struct Describe
{
    Json& json;

    void operator()(const MetricEvent& metric) const
    {
        json["event"] = "metric";
        json["name"] = metric.name;
        json["value"] = numberToJson(metric.value);
        json["unit"] = metric.unit;
        if (!metric.labels.empty())
            json["labels"] = metric.labels;
    }
    void operator()(const ProgressEvent& progress) const
    {
        json["event"] = "progress";
        json["all_steps"] = progress.allSteps;
        json["elapsed_s"] = numberToJson(progress.elapsedSeconds);
        json["remaining_s"] = numberToJson(progress.remainingSeconds);
    }
    void operator()(const WarningEvent& warning) const
    {
        json["event"] = "warning";
        json["message"] = warning.message;
    }
    void operator()(const ChangeEvent& change) const
    {
        json["event"] = "state";
        for (const auto& [value, name] : kChanges) {
            if (value == change.change)
                json["state"] = name;
        }
        if (!change.message.empty())
            json["message"] = change.message;
    }
};

std::optional<ChangeEvent> changeFromJson(const Json& json)
{
    const auto word = json.at("state").get<std::string>();
    for (const auto& [value, name] : kChanges) {
        if (word == name)
            return ChangeEvent{value, json.value("message", std::string())};
    }
    return std::nullopt;
}

tl::unexpected<Error> cannotWrite(const std::filesystem::path& path, int error)
{
    return fail(ErrorCode::Output,
                fmt::format("Cannot write '{}': {}", path.string(), std::strerror(error)),
                error == ENOSPC || error == EDQUOT
                    ? "Free some space, then resume the run"
                    : "Check that the run folder can be written, then resume the run");
}

Result<> writeAll(int descriptor, std::string_view text, const std::filesystem::path& path)
{
    while (!text.empty()) {
        const ssize_t n = ::write(descriptor, text.data(), text.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return cannotWrite(path, errno);
        text.remove_prefix(static_cast<std::size_t>(n));
    }
    return {};
}

} // namespace

std::string toJsonLine(const Event& event)
{
    Json json = {{"step", event.step}, {"at", event.atSeconds}};
    std::visit(Describe{json}, event.what);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<Event> parseEvent(std::string_view line)
try {
    const Json json = Json::parse(line);
    Event event;
    event.step = json.at("step").get<std::uint64_t>();
    event.atSeconds = json.at("at").get<double>();
    const auto kind = json.at("event").get<std::string>();
    if (kind == "metric") {
        MetricEvent metric{json.at("name").get<std::string>(),
                           numberFromJson(json.at("value")),
                           json.at("unit").get<std::string>(),
                           {}};
        if (json.contains("labels"))
            metric.labels = json["labels"].get<std::map<std::string, std::string>>();
        event.what = std::move(metric);
    } else if (kind == "progress") {
        event.what = ProgressEvent{json.at("all_steps").get<std::uint64_t>(),
                                   numberFromJson(json.at("elapsed_s")),
                                   numberFromJson(json.at("remaining_s"))};
    } else if (kind == "warning") {
        event.what = WarningEvent{json.at("message").get<std::string>()};
    } else if (kind == "state") {
        auto change = changeFromJson(json);
        if (!change)
            return std::nullopt;
        event.what = std::move(*change);
    } else {
        return std::nullopt;
    }
    return event;
} catch (const nlohmann::json::exception&) {
    return std::nullopt;
}

Result<EventWriter> EventWriter::open(const std::filesystem::path& file)
{
    EventWriter writer;
    writer.m_path = file;
    writer.m_descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (writer.m_descriptor < 0)
        return cannotWrite(file, errno);
    const off_t size = ::lseek(writer.m_descriptor, 0, SEEK_END);
    char last = '\n';
    if (size > 0 && ::pread(writer.m_descriptor, &last, 1, size - 1) == 1 && last != '\n')
        MULLION_TRY(writeAll(writer.m_descriptor, "\n", file));
    return writer;
}

EventWriter::EventWriter(EventWriter&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_lineIsTorn(other.m_lineIsTorn)
{
}

EventWriter& EventWriter::operator=(EventWriter&& other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_lineIsTorn, other.m_lineIsTorn);
    return *this;
}

EventWriter::~EventWriter()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<> EventWriter::write(Event event)
{
    using namespace std::chrono;
    event.atSeconds =
        duration_cast<duration<double>>(system_clock::now().time_since_epoch()).count();
    auto written = writeAll(m_descriptor, (m_lineIsTorn ? "\n" : "") + toJsonLine(event), m_path);
    m_lineIsTorn = !written;
    return written;
}

Result<> EventWriter::sync()
{
    // Not every file system can; what it does not keep over a power cut is a part of a curve.
    if (::fsync(m_descriptor) != 0 && (errno == EIO || errno == ENOSPC || errno == EDQUOT))
        return cannotWrite(m_path, errno);
    return {};
}

Result<> EventReader::update()
{
    std::error_code missing;
    const auto size = std::filesystem::file_size(m_path, missing);
    if (missing)
        return {};
    if (size < m_offset) { // another file under the old name
        const std::uint64_t replacements = m_replacements + 1;
        *this = EventReader(m_path, 0);
        m_replacements = replacements;
    }
    std::ifstream file(m_path, std::ios::binary);
    if (!file.seekg(static_cast<std::streamoff>(m_offset)))
        return fail(ErrorCode::Input, fmt::format("Cannot read '{}'", m_path.string()),
                    "Check its permissions");
    std::array<char, 1 << 16> buffer;
    while (file.read(buffer.data(), buffer.size()), file.gcount() > 0) {
        const auto n = static_cast<std::size_t>(file.gcount());
        m_offset += n;
        std::string_view piece(buffer.data(), n);
        for (auto end = piece.find('\n'); end != piece.npos; end = piece.find('\n')) {
            m_rest += piece.substr(0, end);
            take(m_rest);
            m_rest.clear();
            piece.remove_prefix(end + 1);
        }
        m_rest += piece;
    }
    return {};
}

void EventReader::take(std::string_view line)
{
    if (line.empty())
        return;
    auto event = parseEvent(line);
    if (!event) {
        ++m_damagedLines;
        m_lastIsDamaged = true;
        return;
    }
    const auto* change = std::get_if<ChangeEvent>(&event->what);
    const bool isNewSitting =
        change && (change->change == RunChange::Started || change->change == RunChange::Resumed);
    if (isNewSitting) {
        const bool fromNothing = change->change == RunChange::Started;
        const auto superseded = [&](const Event& e) { return fromNothing || e.step > event->step; };
        m_supersededEvents += std::erase_if(m_events, superseded);
        if (m_lastIsDamaged) // torn when the sitting before was killed
            --m_damagedLines;
    }
    m_lastIsDamaged = false;
    m_events.push_back(std::move(*event));
}

} // namespace mullion

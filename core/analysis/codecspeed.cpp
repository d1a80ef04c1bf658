// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/codecspeed.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>

namespace mullion {

namespace {

/// Enough to know whether a codec is slow.
constexpr std::uint64_t kProbeBytes = 1 << 15;
constexpr std::uint64_t kFewestBytes = 1 << 10;

/// Processor time of the whole process: a codec gains nothing by a second thread.
double processorSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

TextView firstBytes(TextView text, std::uint64_t bytes)
{
    const std::uint64_t size = std::min<std::uint64_t>(bytes, text.bytes.size());
    const auto end = std::ranges::upper_bound(text.documentEnds, BytePos(size));
    return {text.bytes.first(size),
            text.documentEnds.first(static_cast<std::size_t>(end - text.documentEnds.begin()))};
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// One codec and what has been measured of it.
class Contestant
{
public:
    explicit Contestant(Codec& codec)
        : m_codec(codec)
    {
    }

    /// Chooses what the codec will be measured on.
    Result<> prepare(TextView text, double mostSeconds)
    {
        m_text = firstBytes(text, kProbeBytes);
        MULLION_TRY(round());
        const double secondsPerByte = m_encodeSeconds.front() / static_cast<double>(size());
        m_encodeSeconds.clear();
        m_decodeSeconds.clear();
        m_text = firstBytes(text, bytesWithin(text.bytes.size(), secondsPerByte, mostSeconds));
        return {};
    }

    Result<> round()
    {
        m_codec.take(m_text);
        const double begin = processorSeconds();
        MULLION_TRY(m_codec.encode());
        const double encoded = processorSeconds();
        MULLION_TRY(m_codec.decode());
        const double decoded = processorSeconds();
        if (!m_codec.isBack())
            return fail(ErrorCode::Internal, "The text does not come back",
                        "Find the place with 'mullion analyze compression', and please report it");
        m_encodeSeconds.push_back(encoded - begin);
        m_decodeSeconds.push_back(decoded - encoded);
        return {};
    }

    [[nodiscard]] CodecSpeed speed() const
    {
        const auto symbols = static_cast<double>(m_text.symbolCount());
        CodecSpeed speed;
        speed.codec = m_codec.name();
        speed.bytes = m_text.bytes.size();
        speed.encodeMbPerSecond = megabytesPer(median(m_encodeSeconds));
        speed.decodeMbPerSecond = megabytesPer(median(m_decodeSeconds));
        if (const auto tokens = m_codec.tokens(); tokens && *tokens > 0)
            speed.bytesPerToken = symbols / static_cast<double>(*tokens);
        speed.bitsPerByte = static_cast<double>(m_codec.codeBits()) / symbols;
        return speed;
    }

private:
    [[nodiscard]] std::uint64_t size() const { return m_text.bytes.size(); }
    [[nodiscard]] double megabytesPer(double seconds) const
    {
        // The clock has steps of a nanosecond at best.
        return static_cast<double>(size()) / 1e6 / std::max(seconds, 1e-9);
    }

    Codec& m_codec;
    TextView m_text;
    std::vector<double> m_encodeSeconds;
    std::vector<double> m_decodeSeconds;
};

} // namespace

std::uint64_t bytesWithin(std::uint64_t bytes, double secondsPerByte, double mostSeconds)
{
    while (bytes / 10 >= kFewestBytes && static_cast<double>(bytes) * secondsPerByte > mostSeconds)
        bytes /= 10;
    return bytes;
}

Result<std::vector<CodecSpeed>> measureCodecs(std::span<const std::unique_ptr<Codec>> codecs,
                                              TextView text, const CodecSpeedOptions& options)
{
    if (text.bytes.empty() || options.rounds < 1)
        return fail(ErrorCode::Usage, "There is nothing to measure",
                    "Give a text, and at least one round");
    std::vector<Contestant> contestants;
    for (const auto& codec : codecs) {
        options.progress(fmt::format("Trying {}", codec->name()));
        Contestant& contestant = contestants.emplace_back(*codec);
        if (const auto done = contestant.prepare(text, options.mostSecondsPerRound); !done)
            return fail(done.error().within(codec->name()));
    }
    for (int round = 1; round <= options.rounds; ++round) {
        for (std::size_t i = 0; i < contestants.size(); ++i) {
            options.progress(
                fmt::format("Round {} of {}: {}", round, options.rounds, codecs[i]->name()));
            if (const auto done = contestants[i].round(); !done)
                return fail(done.error().within(codecs[i]->name()));
        }
    }
    std::vector<CodecSpeed> speeds;
    for (const Contestant& contestant : contestants)
        speeds.push_back(contestant.speed());
    return speeds;
}

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/bitstream.h"
#include "core/tokenize/examplelanes.h"
#include "core/tokenize/windowcoder.h"

#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace mullion {

/// When the byte model restarts, window by window.
class ResetRhythm
{
public:
    explicit ResetRhythm(ModelReset reset)
        : m_reset(reset)
    {
    }

    /// Whether the model restarts after the window that has just ended.
    bool endWindow()
    {
        ++m_windows;
        return m_reset == ModelReset::EachWindow
               || (m_reset == ModelReset::EveryOtherWindow && m_windows % 2 == 0);
    }

private:
    ModelReset m_reset;
    std::uint64_t m_windows = 0;
};

/// Encodes an example into windows.
class WindowEncodeJob final : public ExampleJob
{
public:
    /// `bitsPerToken`: 0, or where the spans of tokens are wanted.
    WindowEncodeJob(WindowRule rule, ModelReset reset, std::vector<Symbol> symbols,
                    int bitsPerToken = 0);

    Request proceed(const Distribution& next) override;

    [[nodiscard]] std::span<const Symbol> symbols() const { return m_symbols; }
    /// All windows, first bit highest.
    Bytes takeCode() { return m_code.finish(); }

    /// @name Where the spans are wanted
    /// @{
    [[nodiscard]] std::span<const float> costs() const { return m_costs; } ///< bits, per symbol
    /// Per token: symbols that are certain once it is read.
    [[nodiscard]] std::span<const std::uint32_t> certain() const { return m_certain; }
    /// @}

private:
    bool addToWindow(const Distribution& next);
    [[nodiscard]] Request append() const;
    void endWindow();
    void noteSpans();

    WindowRule m_rule;
    ResetRhythm m_rhythm;
    std::vector<Symbol> m_symbols;
    int m_bitsPerToken;
    WindowEncoder m_window;
    std::size_t m_start = 0; ///< of the window
    /// Where the model goes on: what follows 0, 1, ... symbols of the window. The encoder looks
    /// beyond the end of a window, and the next one needs to hear that again.
    std::deque<Distribution> m_ahead;
    BitWriter m_code;
    std::vector<float> m_costs;
    std::vector<std::uint32_t> m_certain;
};

/// Decodes the windows of an example.
class WindowDecodeJob final : public ExampleJob
{
public:
    /// `code`: windows, first bit highest; what is left over behind the last is padding.
    /// `symbols`: how many the example has. Under Paper, which may miss them, all windows are
    /// decoded and none is cut short.
    WindowDecodeJob(WindowRule rule, ModelReset reset, Bytes code, std::uint64_t symbols);

    Request proceed(const Distribution& next) override;

    [[nodiscard]] std::span<const Symbol> symbols() const { return m_symbols; }
    [[nodiscard]] std::uint64_t windowsLeft() const { return m_windowsLeft; }

private:
    [[nodiscard]] bool isComplete() const;
    void startWindow();

    WindowRule m_rule;
    ResetRhythm m_rhythm;
    Bytes m_code;
    BitReader m_reader;
    std::uint64_t m_windowsLeft;
    std::uint64_t m_wanted;
    WindowDecoder m_window;
    bool m_open = false;
    std::vector<Symbol> m_symbols;
};

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/symbol.h"
#include "core/coding/distribution.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace mullion {

/// Follows many texts through a byte model, each in a lane of its own, one symbol at a time.
///
/// What a lane predicts depends on the symbols in it since its last reset and on nothing else: not
/// on the other lanes, nor on how many go along in one step. For one thread.
class ByteModelLanes
{
public:
    struct Step
    {
        std::uint32_t lane = 0;
        Symbol symbol = 0;
    };

    virtual ~ByteModelLanes() = default;

    [[nodiscard]] virtual std::size_t count() const = 0;

    /// The lane forgets its text.
    virtual void reset(std::uint32_t lane) = 0;

    /// Appends a symbol to each lane named; none is named twice. `next[i]` is what follows then in
    /// the lane of `steps[i]`; `next` may be empty where nobody wants to know.
    /// Errors: `Resource` when memory or the device gives out.
    [[nodiscard]] virtual Result<> step(std::span<const Step> steps,
                                        std::span<Distribution> next) = 0;

    /// @name The memory of one symbol: what a step leaves in a lane for the steps that follow.
    /// It depends on the lane's text up to that symbol, so it can be kept and handed to another
    /// lane that has read the same text.
    /// @{
    /// In bytes; 0 where it cannot be taken out (then the two below are not to be called).
    [[nodiscard]] virtual std::size_t memorySize() const { return 0; }
    /// That of the last symbol of the lane.
    virtual void copyMemory(std::uint32_t lane, std::span<std::uint8_t> out) const
    {
        (void)lane;
        (void)out;
    }
    /// The same as stepping the symbol that left `memory`, without computing it again.
    virtual void appendMemory(std::uint32_t lane, std::span<const std::uint8_t> memory)
    {
        (void)lane;
        (void)memory;
    }
    /// @}
};

/// Predicts the next symbol of a text from the symbols before it: what feeds a coder. Immutable;
/// all functions may be called from several threads at once.
class ByteModel
{
public:
    virtual ~ByteModel() = default;

    /// Identity of the weights, for the provenance of what is built from the model.
    [[nodiscard]] virtual std::string identity() const = 0;

    /// Products and sums of one step of one lane, attention apart; 0 for what is no network.
    [[nodiscard]] virtual double flopsPerSymbol() const { return 0; }

    /// What follows the empty text: the state of a lane after a reset.
    [[nodiscard]] virtual const Distribution& first() const = 0;

    /// `count` lanes, all reset. `longest`: no lane gets more symbols than this between two resets
    /// (a hint for memory; 0 means any number). Errors: `Resource`.
    [[nodiscard]] virtual Result<std::unique_ptr<ByteModelLanes>>
    openLanes(std::size_t count, std::size_t longest = 0) const = 0;

    /// The model as bytes, for a file that has to carry it (`parseByteModel` reads it).
    /// Errors (`Usage`) for a model that has no such form.
    [[nodiscard]] virtual Result<Bytes> serialise() const = 0;
};

/// What follows each context: `contexts` holds next.size() contexts of `contextLength` symbols, one
/// after another. For trees of strings; whoever follows a text uses lanes.
Result<> predict(const ByteModel& model, std::span<const Symbol> contexts,
                 std::size_t contextLength, std::span<Distribution> next);

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/memoryerror.h"

#include <fmt/format.h>

#include <new>
#include <string_view>

namespace mullion {

namespace {

/// LibTorch has a type for a GPU's memory only, and only lately; its words have not changed.
bool tellsOfMemory(const std::exception& error)
{
    if (dynamic_cast<const std::bad_alloc*>(&error))
        return true;
    const std::string_view what = error.what();
    for (const char* words : {"out of memory", "not enough memory", "can't allocate memory"}) {
        if (what.find(words) != what.npos)
            return true;
    }
    return false;
}

/// ": you tried to allocate 64 bytes", or nothing.
std::string amountIn(std::string_view what)
{
    for (const std::string_view words : {"you tried to allocate ", "Tried to allocate "}) {
        const auto begin = what.find(words);
        if (begin == what.npos)
            continue;
        const std::string_view amount = what.substr(begin + words.size());
        // "3 bytes", "2.50 GiB": a number and a word.
        const auto blank = amount.find(' ');
        const auto end = amount.find_first_of(" .,;(\n", blank + 1);
        return blank == amount.npos
                   ? std::string()
                   : fmt::format(" ({} more were asked for)", amount.substr(0, end));
    }
    return {};
}

} // namespace

std::int64_t smallerMicroBatch(std::int64_t batch, std::int64_t microBatch)
{
    for (std::int64_t part = microBatch / 2; part > 0; --part) {
        if (batch % part == 0)
            return part;
    }
    return 0;
}

std::optional<Error> memoryError(const std::exception& error, const TrainingSettings& settings)
{
    if (!tellsOfMemory(error))
        return std::nullopt;
    const std::int64_t smaller = smallerMicroBatch(settings.batch, settings.microBatch);
    return Error{ErrorCode::Resource,
                 fmt::format("Device '{}' has not enough memory for {} example{} at once{}",
                             settings.device, settings.microBatch,
                             settings.microBatch == 1 ? "" : "s", amountIn(error.what())),
                 smaller > 0
                     ? fmt::format("Resume the run with --set micro_batch={}; the batch stays {}",
                                   smaller, settings.batch)
                     : std::string("Choose a smaller model or context, or another device")};
}

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace mullion {

/// Who has to act on an error. The command line maps `Usage` to exit code 2, the rest to 1.
enum class ErrorCode
{
    Usage,     ///< the request itself is wrong: unknown option, value out of range
    Input,     ///< a file or text that was given is missing, damaged or of the wrong kind
    Output,    ///< something could not be written: permissions, full disk
    Resource,  ///< memory, device or library that is not there
    Cancelled, ///< the user asked to stop; not a failure to report
    Internal   ///< a broken invariant of ours
};

/// One failure, told to a person: what failed with which value, and what to do about it.
///
/// `what` and `cure` are each one sentence without a final full stop.
struct [[nodiscard]] Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string what;
    std::string cure;

    /// "What. Cure." as it stands on standard error or in a message box.
    [[nodiscard]] std::string sentence() const;

    /// The same error seen from one level up: "context: what".
    [[nodiscard]] Error within(std::string_view context) const;
};

template <class T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string what, std::string cure)
{
    return tl::unexpected<Error>(Error{code, std::move(what), std::move(cure)});
}

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace mullion

/// Returns the error of `expression` from the calling function, if it has one.
#define MULLION_TRY(expression)                                                                    \
    do {                                                                                           \
        if (auto&& tryResult = (expression); !tryResult)                                           \
            return ::mullion::fail(std::move(tryResult).error());                                  \
    } while (false)

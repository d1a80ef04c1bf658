// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace mullion {

struct HttpRequest
{
    std::string url; ///< http or https
    std::vector<std::string> headers;
    std::string body;
    double timeoutSeconds = 120; ///< for the whole exchange
};

struct HttpReply
{
    int status = 0;
    std::string body;
};

/// Sends requests and waits for replies. May be used by several threads at once.
class HttpClient
{
public:
    virtual ~HttpClient() = default;

    /// A reply of any status; redirections are not followed, so that a key goes to nobody else.
    /// Errors: `Usage` for a URL that is none, `Resource` when no whole reply comes, or one of more
    /// than 16 MB.
    virtual Result<HttpReply> post(const HttpRequest& request) = 0;
};

/// libcurl, in a module of its own: most who start the program never need it, and it takes longer
/// to load than the rest. Errors: those of `loadModule`.
Result<HttpClient*> loadHttpClient();

/// The one symbol of the module; `version` guards against a module of another build.
inline constexpr const char* kHttpClientFactory = "mullionHttpClient";
inline constexpr int kHttpClientVersion = 1;
using HttpClientFactory = HttpClient* (*)(int version);

} // namespace mullion

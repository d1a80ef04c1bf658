// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/httpclient.h"

#include "core/base/module.h"

namespace mullion {

namespace {

Result<HttpClient*> load()
{
    const auto factory = loadModule({.file = "mullion-http.so",
                                     .variable = "MULLION_HTTP",
                                     .buildFolder = "core/judge",
                                     .factory = kHttpClientFactory,
                                     .purpose = "The module that speaks to an endpoint",
                                     .cure = "Install libcurl (Debian: libcurl4), or set "
                                             "MULLION_HTTP to Mullion's mullion-http.so"});
    MULLION_TRY(factory);
    if (auto* client = reinterpret_cast<HttpClientFactory>(*factory)(kHttpClientVersion))
        return client;
    return fail(ErrorCode::Resource, "mullion-http.so belongs to another version of Mullion",
                "Install program and modules from the same build");
}

} // namespace

Result<HttpClient*> loadHttpClient()
{
    static const Result<HttpClient*> client = load();
    return client;
}

} // namespace mullion

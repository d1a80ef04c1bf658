// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/httpclient.h"

#include <curl/curl.h>
#include <memory>

namespace mullion {

namespace {

constexpr std::size_t kLargestReply = 16 << 20;
constexpr long kConnectSeconds = 10;

struct EasyDeleter
{
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct HeadersDeleter
{
    void operator()(curl_slist* headers) const { curl_slist_free_all(headers); }
};

std::size_t appendReply(const char* data, std::size_t size, std::size_t count, void* to)
{
    auto& body = *static_cast<std::string*>(to);
    if (body.size() + size * count > kLargestReply)
        return 0;
    body.append(data, size * count);
    return size * count;
}

Error noReply(const HttpRequest& request, CURLcode code, const char* details)
{
    const std::string why = *details != '\0' ? details : curl_easy_strerror(code);
    if (code == CURLE_URL_MALFORMAT || code == CURLE_UNSUPPORTED_PROTOCOL)
        return {ErrorCode::Usage, "'" + request.url + "' is no address to send to: " + why,
                "Give one like http://localhost:8000/v1"};
    return {ErrorCode::Resource, "The endpoint '" + request.url + "' does not answer: " + why,
            "See whether it runs and the address is right"};
}

class CurlClient final : public HttpClient
{
public:
    CurlClient() { curl_global_init(CURL_GLOBAL_DEFAULT); }

    Result<HttpReply> post(const HttpRequest& request) override
    {
        const std::unique_ptr<CURL, EasyDeleter> easy(curl_easy_init());
        if (!easy)
            return fail(ErrorCode::Resource, "libcurl does not start", "Free some memory");
        std::unique_ptr<curl_slist, HeadersDeleter> headers;
        for (const std::string& header : request.headers) {
            if (curl_slist* longer = curl_slist_append(headers.get(), header.c_str())) {
                static_cast<void>(headers.release());
                headers.reset(longer);
            }
        }
        HttpReply reply;
        char details[CURL_ERROR_SIZE] = "";
        const auto set = [&](CURLoption option, auto value) {
            curl_easy_setopt(easy.get(), option, value);
        };
        set(CURLOPT_URL, request.url.c_str());
        set(CURLOPT_PROTOCOLS_STR, "http,https");
        set(CURLOPT_HTTPHEADER, headers.get());
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        set(CURLOPT_POSTFIELDS, request.body.data());
        set(CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
        set(CURLOPT_TIMEOUT_MS, static_cast<long>(1000 * request.timeoutSeconds));
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_WRITEFUNCTION, &appendReply);
        set(CURLOPT_WRITEDATA, &reply.body);
        set(CURLOPT_ERRORBUFFER, static_cast<char*>(details));
        const CURLcode code = curl_easy_perform(easy.get());
        if (code != CURLE_OK)
            return fail(noReply(request, code, details));
        long status = 0;
        curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
        reply.status = static_cast<int>(status);
        return reply;
    }
};

} // namespace

} // namespace mullion

extern "C" __attribute__((visibility("default"))) mullion::HttpClient*
mullionHttpClient(int version)
{
    static mullion::CurlClient client;
    return version == mullion::kHttpClientVersion ? &client : nullptr;
}

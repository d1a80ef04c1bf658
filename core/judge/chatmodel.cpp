// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/chatmodel.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <thread>

namespace mullion {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLongestQuote = 200;

bool mayWorkLater(int status)
{
    return status == 429 || status >= 500;
}

std::string chatUrl(std::string url)
{
    while (url.ends_with('/'))
        url.pop_back();
    return url.ends_with("/chat/completions") ? url : url + "/chat/completions";
}

/// What the endpoint says of its refusal, or the beginning of what it sent, in one line.
std::string reasonIn(const std::string& body)
{
    const Json json = Json::parse(body, nullptr, false);
    std::string reason = body;
    if (json.is_object() && json.contains("error")) {
        const Json& error = json["error"];
        if (error.is_string())
            reason = error.get<std::string>();
        else if (error.is_object() && error.contains("message") && error["message"].is_string())
            reason = error["message"].get<std::string>();
    }
    for (char& c : reason)
        c = static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    return reason.size() <= kLongestQuote ? reason : reason.substr(0, kLongestQuote) + "...";
}

/// choices[0].message.content, or nothing.
const Json* contentOf(const Json& json)
{
    if (!json.is_object() || !json.contains("choices") || !json["choices"].is_array()
        || json["choices"].empty())
        return nullptr;
    const Json& choice = json["choices"][0];
    if (!choice.is_object() || !choice.contains("message") || !choice["message"].is_object()
        || !choice["message"].contains("content"))
        return nullptr;
    const Json& content = choice["message"]["content"];
    return content.is_string() ? &content : nullptr;
}

} // namespace

Result<HttpReply> EndpointChatModel::postWithRetries(const HttpRequest& request)
{
    std::chrono::duration<double> wait(m_settings.waitSeconds);
    for (int left = m_settings.retries;; --left) {
        auto reply = m_client.post(request);
        const bool isPassing =
            reply ? mayWorkLater(reply->status) : reply.error().code == ErrorCode::Resource;
        if (!isPassing || left <= 0)
            return reply;
        std::this_thread::sleep_for(wait);
        wait *= 2;
    }
}

Result<std::string> EndpointChatModel::reply(std::span<const ChatMessage> messages)
{
    Json body = {{"model", m_settings.model}, {"temperature", 0}, {"messages", Json::array()}};
    for (const ChatMessage& message : messages)
        body["messages"].push_back({{"role", message.role}, {"content", message.content}});
    HttpRequest request;
    request.url = chatUrl(m_settings.url);
    request.headers = {"Content-Type: application/json"};
    if (!m_settings.key.empty())
        request.headers.push_back("Authorization: Bearer " + m_settings.key);
    request.body = body.dump(-1, ' ', false, Json::error_handler_t::replace);
    request.timeoutSeconds = m_settings.timeoutSeconds;

    const auto reply = postWithRetries(request);
    MULLION_TRY(reply);
    if (reply->status < 200 || reply->status >= 300)
        return fail(ErrorCode::Resource,
                    fmt::format("The endpoint '{}' refuses with status {}: {}", request.url,
                                reply->status, reasonIn(reply->body)),
                    reply->status == 401 || reply->status == 403
                        ? "Name the environment variable with the right key"
                        : "See whether address and model are right");
    const Json json = Json::parse(reply->body, nullptr, false);
    const Json* content = contentOf(json);
    if (!content)
        return fail(ErrorCode::Input,
                    fmt::format("What the endpoint '{}' sends is no chat completion: {}",
                                request.url, reasonIn(reply->body)),
                    "Give an endpoint that speaks like OpenAI's");
    return content->get<std::string>();
}

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/judge/httpclient.h"

#include <span>
#include <string>

namespace mullion {

struct ChatMessage
{
    std::string role; ///< "system", "user", "assistant"
    std::string content;
    friend bool operator==(const ChatMessage&, const ChatMessage&) = default;
};

/// A model that goes on with a conversation.
class ChatModel
{
public:
    virtual ~ChatModel() = default;
    virtual Result<std::string> reply(std::span<const ChatMessage> messages) = 0;
};

/// An endpoint that speaks like OpenAI's ("chat completions"), as most servers do.
struct EndpointSettings
{
    std::string url;   ///< up to and with the version: "http://localhost:8000/v1"
    std::string model; ///< as the endpoint calls it
    std::string key;   ///< sent as a bearer token, never shown; empty: none
    double timeoutSeconds = 120;
    int retries = 3;        ///< of a request that got no reply, or "too many" or "server error"
    double waitSeconds = 1; ///< before the first retry; twice as long each time
};

class EndpointChatModel final : public ChatModel
{
public:
    /// `client` must live on.
    EndpointChatModel(HttpClient& client, EndpointSettings settings)
        : m_client(client)
        , m_settings(std::move(settings))
    {
    }

    /// At temperature 0. Errors: those of the client; `Resource` for a refusal, with the endpoint's
    /// words; `Input` for a reply that is no chat completion.
    Result<std::string> reply(std::span<const ChatMessage> messages) override;

private:
    [[nodiscard]] Result<HttpReply> postWithRetries(const HttpRequest& request);

    HttpClient& m_client;
    EndpointSettings m_settings;
};

} // namespace mullion

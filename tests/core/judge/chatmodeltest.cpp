// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/chatmodel.h"

#include "tests/support/localendpoint.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace mullion {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using Json = nlohmann::json;

const std::vector<ChatMessage> kMessages = {{"system", "Be brief."}, {"user", "Who? \"Me\"\n"}};

std::string completion(const std::string& content)
{
    return Json{{"choices", {{{"message", {{"role", "assistant"}, {"content", content}}}}}}}.dump();
}

EndpointSettings settingsFor(const std::string& url)
{
    EndpointSettings settings;
    settings.url = url;
    settings.model = "judge-1";
    settings.key = "secret-key";
    settings.waitSeconds = 0.001;
    return settings;
}

Result<std::string> ask(const EndpointSettings& settings)
{
    return EndpointChatModel(*loadHttpClient().value(), settings).reply(kMessages);
}

TEST(Endpoint, SendsTheConversationAndReadsTheReply)
{
    const LocalEndpoint endpoint([](const auto&) {
        return LocalEndpoint::Reply{200, completion("You, \u00e9.")};
    });
    EXPECT_EQ(ask(settingsFor(endpoint.url() + "/")).value(), "You, \u00e9.");
    ASSERT_THAT(endpoint.requests(), SizeIs(1));
    const auto request = endpoint.requests()[0];
    EXPECT_THAT(request.head, HasSubstr("POST /v1/chat/completions HTTP/1.1"));
    EXPECT_THAT(request.head, HasSubstr("Authorization: Bearer secret-key"));
    const Json body = Json::parse(request.body);
    EXPECT_EQ(body["model"], "judge-1");
    EXPECT_EQ(body["temperature"], 0);
    EXPECT_EQ(body["messages"].size(), 2u);
    EXPECT_EQ(body["messages"][1]["role"], "user");
    EXPECT_EQ(body["messages"][1]["content"], "Who? \"Me\"\n");
}

TEST(Endpoint, WithoutAKeySendsNone)
{
    const LocalEndpoint endpoint([](const auto&) {
        return LocalEndpoint::Reply{200, completion("x")};
    });
    EndpointSettings settings = settingsFor(endpoint.url());
    settings.key.clear();
    EXPECT_TRUE(ask(settings));
    EXPECT_THAT(endpoint.requests()[0].head, Not(HasSubstr("Authorization")));
}

TEST(Endpoint, IsAskedAgainWhenItIsBusy)
{
    int asked = 0;
    const LocalEndpoint endpoint([&](const auto&) {
        ++asked;
        return asked == 1   ? LocalEndpoint::Reply{429, "slow down"}
               : asked == 2 ? LocalEndpoint::Reply{503, ""}
                            : LocalEndpoint::Reply{200, completion("now")};
    });
    EXPECT_EQ(ask(settingsFor(endpoint.url())).value(), "now");
    EXPECT_EQ(asked, 3);
}

TEST(Endpoint, GivesUpAfterTheRetries)
{
    int asked = 0;
    const LocalEndpoint endpoint([&](const auto&) {
        ++asked;
        return LocalEndpoint::Reply{500, R"({"error": {"message": "out of\nmemory"}})"};
    });
    EndpointSettings settings = settingsFor(endpoint.url());
    settings.retries = 2;
    const auto error = ask(settings).error();
    EXPECT_EQ(asked, 3);
    EXPECT_EQ(error.code, ErrorCode::Resource);
    EXPECT_THAT(error.what, HasSubstr("status 500: out of memory"));
}

TEST(Endpoint, IsNotAskedAgainWhenItRefuses)
{
    const LocalEndpoint endpoint([](const auto&) {
        return LocalEndpoint::Reply{401, R"({"error": {"message": "bad key"}})"};
    });
    const auto error = ask(settingsFor(endpoint.url())).error();
    EXPECT_THAT(endpoint.requests(), SizeIs(1));
    EXPECT_THAT(error.what, HasSubstr("status 401: bad key"));
    EXPECT_THAT(error.sentence(), Not(HasSubstr("secret-key")));
}

TEST(Endpoint, RedirectionsAreNotFollowed)
{
    const LocalEndpoint endpoint([](const auto&) {
        return LocalEndpoint::Reply{307, "elsewhere"};
    });
    EXPECT_THAT(ask(settingsFor(endpoint.url())).error().what, HasSubstr("status 307"));
}

TEST(Endpoint, ThatDoesNotAnswerGivesOneSentence)
{
    std::string url;
    {
        const LocalEndpoint gone([](const auto&) { return LocalEndpoint::Reply{}; });
        url = gone.url();
    }
    EndpointSettings settings = settingsFor(url);
    settings.retries = 1;
    const auto error = ask(settings).error();
    EXPECT_EQ(error.code, ErrorCode::Resource);
    EXPECT_THAT(error.what, HasSubstr("The endpoint '" + url));
    EXPECT_THAT(error.what, HasSubstr("does not answer"));
    EXPECT_THAT(error.what, Not(HasSubstr("\n")));
}

TEST(Endpoint, ThatIsSlowIsLeft)
{
    const LocalEndpoint endpoint([](const auto&) {
        return LocalEndpoint::Reply{200, completion("late"), 5000};
    });
    EndpointSettings settings = settingsFor(endpoint.url());
    settings.retries = 0;
    settings.timeoutSeconds = 0.2;
    EXPECT_THAT(ask(settings).error().what, HasSubstr("does not answer"));
}

TEST(Endpoint, WhatIsNoCompletionIsSaid)
{
    for (const std::string body : {"<html>", "{}", R"({"choices": []})",
                                   R"({"choices": [{"message": {"content": null}}]})"}) {
        const LocalEndpoint endpoint([&](const auto&) { return LocalEndpoint::Reply{200, body}; });
        const auto error = ask(settingsFor(endpoint.url())).error();
        EXPECT_EQ(error.code, ErrorCode::Input) << body;
        EXPECT_THAT(error.what, HasSubstr("no chat completion"));
    }
}

TEST(Endpoint, AddressesThatAreNoneAreUsageErrors)
{
    EXPECT_EQ(ask(settingsFor("file:///etc/passwd")).error().code, ErrorCode::Usage);
    EXPECT_EQ(ask(settingsFor("http://a b")).error().code, ErrorCode::Usage);
}

} // namespace
} // namespace mullion

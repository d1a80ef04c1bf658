// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/icaejudge.h"

#include "app/cli/output.h"
#include "app/cli/progressline.h"
#include "core/base/file.h"
#include "core/judge/answerpairs.h"
#include "core/judge/pairjudge.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>

namespace mullion::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Request
{
    SystemAnswers first{{}, "slots"};
    SystemAnswers second{{}, "context"};
    EndpointSettings endpoint;
    std::string keyVariable;
    std::string promptFile;
    std::string out;
    std::size_t most = 100;
    bool json = false;
};

Result<std::string> keyFrom(const std::string& variable)
{
    if (variable.empty())
        return std::string();
    const char* key = std::getenv(variable.c_str());
    if (!key || *key == '\0')
        return fail(ErrorCode::Usage,
                    fmt::format("The environment variable '{}' holds no key", variable),
                    "Set it, or leave out --key-env where the endpoint wants none");
    return std::string(key);
}

Result<JudgePrompt> promptFrom(const std::string& path)
{
    if (path.empty())
        return JudgePrompt::builtIn();
    const auto text = readFile(path);
    MULLION_TRY(text);
    return JudgePrompt::parse(asChars(*text));
}

/// Keeps each verdict as soon as it is there: what was paid for is not lost when the next one
/// fails.
class VerdictsFile
{
public:
    Result<> open(const std::string& path)
    {
        m_path = path;
        m_file.open(path, std::ios::binary | std::ios::trunc);
        return check();
    }

    Result<> add(const JudgedPair& pair, const Verdict& verdict)
    {
        Json line = {{"input", pair.context},
                     {"prompt", pair.prompt},
                     {"first", pair.first},
                     {"second", pair.second},
                     {"choice", verdict.choice ? Json(nameOf(*verdict.choice)) : Json(nullptr)},
                     {"orders_agree", verdict.ordersAgree},
                     {"replies", Json::array()}};
        for (const JudgeReply& reply : verdict.replies)
            line["replies"].push_back(
                {{"choice", reply.choice ? Json(nameOf(*reply.choice)) : Json(nullptr)},
                 {"reason", reply.reason},
                 {"text", reply.text}});
        m_file << line.dump(-1, ' ', false, Json::error_handler_t::replace) << std::endl;
        return check();
    }

private:
    [[nodiscard]] Result<> check() const
    {
        if (m_file)
            return {};
        return fail(ErrorCode::Output, fmt::format("Cannot write '{}'", m_path),
                    "Give a file in a folder that can be written to");
    }

    std::string m_path;
    std::ofstream m_file;
};

double percent(std::size_t part, std::size_t whole)
{
    return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

std::string countsText(const Request& request, const VerdictCounts& counts)
{
    const std::size_t all = counts.judged();
    return fmt::format(
        "'{}' of {} against '{}' of {}: {} pairs, judged by {}, each in both orders\n"
        "win      {:>6}  {:>5.1f} %\n"
        "lose     {:>6}  {:>5.1f} %\n"
        "tie      {:>6}  {:>5.1f} %  ({} where the orders disagree)\n"
        "on par   {:>6}  {:>5.1f} %  (win + tie)\n{}",
        request.first.system, request.first.file.filename().string(), request.second.system,
        request.second.file.filename().string(), all, request.endpoint.model, counts.wins,
        percent(counts.wins, all), counts.losses, percent(counts.losses, all), counts.ties,
        percent(counts.ties, all), counts.disagreements, counts.wins + counts.ties,
        100 * counts.onPar(),
        counts.unreadable == 0
            ? ""
            : fmt::format("{} pairs are not counted: a reply had no choice in it\n",
                          counts.unreadable));
}

std::string countsJson(const Request& request, const VerdictCounts& counts,
                       std::size_t withoutPartner)
{
    const Json json = {{"first", request.first.system},
                       {"second", request.second.system},
                       {"judge", request.endpoint.model},
                       {"pairs", counts.judged()},
                       {"wins", counts.wins},
                       {"losses", counts.losses},
                       {"ties", counts.ties},
                       {"orders_disagree", counts.disagreements},
                       {"on_par", counts.onPar()},
                       {"unreadable", counts.unreadable},
                       {"without_partner", withoutPartner}};
    return json.dump(2) + "\n";
}

Result<> judge(Request request)
{
    if (request.second.file.empty())
        request.second.file = request.first.file;
    auto key = keyFrom(request.keyVariable);
    MULLION_TRY(key);
    request.endpoint.key = std::move(*key);
    const auto prompt = promptFrom(request.promptFile);
    MULLION_TRY(prompt);
    const auto answers = pairAnswers(request.first, request.second);
    MULLION_TRY(answers);
    const auto client = loadHttpClient();
    MULLION_TRY(client);
    VerdictsFile verdicts;
    MULLION_TRY(verdicts.open(request.out));

    EndpointChatModel endpoint(**client, request.endpoint);
    VerdictCounts counts;
    {
        ProgressLine line;
        const std::size_t pairs = std::min(request.most, answers->pairs.size());
        for (std::size_t i = 0; i < pairs; ++i) {
            line.show(i, pairs, "pairs judged");
            const auto verdict = judgePair(endpoint, *prompt, answers->pairs[i]);
            MULLION_TRY(verdict);
            MULLION_TRY(verdicts.add(answers->pairs[i], *verdict));
            counts.add(*verdict);
        }
    }
    return printOut(request.json ? countsJson(request, counts, answers->withoutPartner)
                                 : countsText(request, counts));
}

} // namespace

void declareIcaeJudge(CLI::App& icae, Action& action)
{
    auto* command = icae.add_subcommand(
        "judge", "Let a language model choose the better of two systems' answers: sends texts and "
                 "answers to the endpoint that you name");
    const auto request = std::make_shared<Request>();
    command
        ->add_option("ANSWERS", request->first.file,
                     "Answers that 'icae evaluate --answers' has written")
        ->required()
        ->check(CLI::ExistingFile);
    command
        ->add_option("OTHER", request->second.file,
                     "Answers of the second system, where they are in another file")
        ->check(CLI::ExistingFile);
    command->add_option("--first", request->first.system, "Whose wins are counted")
        ->capture_default_str();
    command->add_option("--second", request->second.system, "Whom it is compared with")
        ->capture_default_str();
    command
        ->add_option("--url", request->endpoint.url,
                     "Endpoint that speaks like OpenAI's, such as http://localhost:8000/v1")
        ->required();
    command->add_option("--model", request->endpoint.model, "The judge, as the endpoint calls it")
        ->required();
    command
        ->add_option("--key-env", request->keyVariable,
                     "Environment variable that holds the endpoint's key")
        ->type_name("NAME");
    command
        ->add_option("--out", request->out,
                     "Where each verdict is kept with the judge's words, as JSON lines")
        ->required()
        ->type_name("FILE.jsonl");
    command
        ->add_option("--prompt", request->promptFile,
                     "Other words for the judge (default: core/judge/pairwise.txt)")
        ->check(CLI::ExistingFile)
        ->type_name("FILE");
    command->add_option("--most", request->most, "Judge the first so many pairs")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command
        ->add_option("--timeout", request->endpoint.timeoutSeconds, "Seconds to wait for a reply")
        ->check(CLI::Range(0.1, 86400.0))
        ->capture_default_str();
    command
        ->add_option("--retries", request->endpoint.retries,
                     "Ask so often again where no reply comes, waiting 1, 2, 4 ... seconds")
        ->check(CLI::Range(0, 20))
        ->capture_default_str();
    command->add_flag("--json", request->json, "Print JSON");
    command->callback([request, &action] { action = [request] { return judge(*request); }; });
}

} // namespace mullion::cli

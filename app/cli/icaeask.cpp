// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/icaeask.h"

#include "app/cli/icaetext.h"
#include "app/cli/output.h"
#include "app/cli/samplingchoice.h"
#include "core/icae/textslots.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace mullion::cli {

namespace {

Result<SlotsFile> slotsFor(const OpenedIcae& icae, const AskRequest& request)
{
    const auto bytes = readInput(request.context);
    MULLION_TRY(bytes);
    auto file = SlotsFile::isBeginOf(*bytes)
                    ? SlotsFile::parse(*bytes)
                    : slotsOfText(*icae.model, *icae.tokenizer, *bytes, {.slots = request.slots});
    if (!file)
        return fail(file.error().within(fmt::format("'{}'", request.context)));
    return file;
}

} // namespace

Result<> ask(const OpenedIcae& icae, const AskRequest& request)
{
    const auto file = slotsFor(icae, request);
    MULLION_TRY(file);
    const auto reply =
        replyTo(*icae.model, *icae.tokenizer, *file, asBytes(request.question), request.options);
    if (!reply)
        return fail(reply.error().within(fmt::format("'{}'", request.context)));
    if (!request.json) {
        MULLION_TRY(printOut(jsonText(reply->text) + '\n'));
        fmt::print(stderr, "{}: {}; prompt {} tokens, answer {} tokens{}\n", request.context,
                   slotsLine(*file), reply->promptTokens, reply->ids.size(),
                   reply->hasEnded ? "" : ", cut off at the limit");
        return {};
    }
    nlohmann::ordered_json json = {
        {"context", request.context},           {"question", request.question},
        {"answer", jsonText(reply->text)},      {"answer_tokens", reply->ids.size()},
        {"prompt_tokens", reply->promptTokens}, {"ended", reply->hasEnded}};
    json.update(slotsJson(*file));
    return printOut(json.dump(2) + '\n');
}

void declareIcaeAsk(CLI::App& parent, Action& action)
{
    auto* command = parent.add_subcommand("ask", "Ask about a text that lies in memory slots");
    auto request = std::make_shared<AskRequest>();
    command
        ->add_option("FILE.slots|TEXT", request->context,
                     "A file made by 'mullion icae compress', or a text that is compressed now; - "
                     "is standard input")
        ->required();
    command->add_option("QUESTION", request->question, "What the answer goes on from")->required();
    request->icae.declare(*command);
    command
        ->add_option("--slots", request->slots,
                     "Slots of each segment of a text, at most those of the ICAE; 0: as many")
        ->capture_default_str();
    command->add_option("--tokens", request->options.tokens, "Tokens of the answer, at most")
        ->capture_default_str();
    declareSampling(*command, request->options.sampling);
    command->add_flag("--json", request->json, "Print answer and figures as JSON");
    command->callback([request, &action] {
        action = [request]() -> Result<> {
            const auto icae = request->icae.open();
            MULLION_TRY(icae);
            return ask(*icae, *request);
        };
    });
}

} // namespace mullion::cli

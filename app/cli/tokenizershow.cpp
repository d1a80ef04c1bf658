// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tokenizershow.h"

#include "app/cli/escape.h"
#include "app/cli/output.h"
#include "core/tokenize/equalinfotokenizer.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace mullion::cli {

namespace {

struct Fact
{
    std::string label;
    nlohmann::ordered_json value;
};

std::size_t reachableCodes(const WindowTree& tree, WindowCode rule)
{
    const std::vector<bool> emitted = WindowCodes::derive(tree, rule).emitted();
    return static_cast<std::size_t>(std::count(emitted.begin(), emitted.end(), true));
}

void addTreeFacts(std::vector<Fact>& facts, const WindowTree& tree)
{
    facts.push_back({"nodes", tree.size() - 1}); // the empty string is no window
    std::uint16_t longest = 0;
    for (const WindowTree::Node& node : tree.nodes())
        longest = std::max(longest, node.depth);
    facts.push_back({"longest string", longest});
    for (const WindowCode rule : {WindowCode::Straddle, WindowCode::Delay, WindowCode::Paper})
        facts.push_back({fmt::format("codes {}", nameOf(rule)), reachableCodes(tree, rule)});
}

std::string valueText(const nlohmann::ordered_json& value)
{
    return value.is_string() ? escaped(asBytes(value.get_ref<const std::string&>())) : value.dump();
}

} // namespace

Result<> showTokenizer(const TokenizerFile& file, std::uint64_t fileBytes, bool json)
{
    const auto tokenizer = makeTokenizer(file);
    MULLION_TRY(tokenizer);
    const TokenizerInfo& info = (*tokenizer)->info();
    std::vector<Fact> facts = {{"name", info.name},
                               {"identity", info.identity},
                               {"vocabulary", info.vocabulary},
                               {"tokens per window", info.tokensPerWindow},
                               {"lossless", info.lossless},
                               {"file bytes", fileBytes},
                               {"self-test samples", file.samples.size()}};
    for (const auto& [key, value] : file.provenance)
        facts.push_back({key, value});
    if (const auto* windows = dynamic_cast<const EqualInfoTokenizer*>(tokenizer->get()))
        addTreeFacts(facts, windows->tree());

    std::string out;
    if (json) {
        nlohmann::ordered_json all;
        for (const Fact& fact : facts) {
            std::string key = fact.label;
            std::replace_if(
                key.begin(), key.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
            all[key] = fact.value;
        }
        out = all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    } else {
        for (const Fact& fact : facts)
            out += fmt::format("{:<18} {}\n", fact.label, valueText(fact.value));
    }
    return printOut(out);
}

} // namespace mullion::cli

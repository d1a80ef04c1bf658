// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inspect.h"

#include "app/cli/escape.h"
#include "app/cli/output.h"
#include "app/cli/totalstext.h"
#include "core/text/readtext.h"
#include "core/tokenize/registry.h"
#include "core/tokenize/totals.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace mullion::cli {

namespace {

struct Request
{
    std::string tokenizer;
    std::string file;
    std::optional<std::string> literal;
    bool json = false;
};

/// One line of the table.
struct Row
{
    std::uint64_t token = 0;
    TokenId id = 0;
    std::string code; ///< the token's bits
    std::optional<std::uint64_t> window;
    int position = 0;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::string text;
    double bits = 0.0;
};

/// Makes rows from the blocks of a trace and prints them as they come.
class Printer
{
public:
    Printer(const TokenizerInfo& info, const Text& text, bool json)
        : m_info(info)
        , m_text(text)
        , m_json(json)
    {
    }

    Result<> begin()
    {
        if (m_json)
            return printOut(fmt::format("{{\n\"tokenizer\": {},\n\"lossless\": {},\n\"tokens\": [",
                                        nlohmann::json(m_info.name).dump(), m_info.lossless));
        return printOut(fmt::format("{:>8}  {:>6}  {:<{}}  {:>8}  {:>3}  {:>19}  {:>8}  {}\n",
                                    "token", "id", "code", codeWidth(), "window", "pos", "bytes",
                                    "bits", "text"));
    }

    Result<> add(const TokenBlock& block)
    {
        std::string out;
        std::size_t byte = 0;
        std::size_t end = 0;
        for (std::size_t i = 0; i < block.ids.size(); ++i) {
            Row row;
            row.token = block.firstToken.value() + i;
            row.id = block.ids[i];
            row.code = fmt::format("{:0{}b}", row.id, m_info.bitsPerToken);
            row.position = block.position[i];
            if (m_info.tokensPerWindow > 0)
                row.window = row.token / static_cast<std::uint64_t>(m_info.tokensPerWindow);
            row.begin = m_byte;
            for (std::uint32_t n = 0; n < block.spanBytes[i]; ++n)
                row.bits += static_cast<double>(block.byteBits[byte++]);
            for (std::uint32_t n = 0; n < block.spanEnds[i]; ++n)
                row.bits += static_cast<double>(block.endBits[end++]);
            row.text = spanText(block.spanBytes[i], block.spanEnds[i]);
            row.end = m_byte;
            out += m_json ? jsonText(row) : tableText(row);
        }
        return printOut(out);
    }

    Result<> finish(const Totals& totals)
    {
        if (m_json)
            return printOut(fmt::format("\n],\n\"totals\": {}\n}}\n", totalsJson(totals).dump()));
        return printOut(fmt::format("{}: {}\n", m_info.name, totalsLine(totals)));
    }

private:
    [[nodiscard]] int codeWidth() const
    {
        return std::max(4, static_cast<int>(std::bit_width(m_info.vocabulary - 1)));
    }

    /// The text of the next `bytes` bytes and `ends` document ends.
    std::string spanText(std::uint32_t bytes, std::uint32_t ends)
    {
        std::string text;
        const std::uint64_t stop = m_byte + bytes;
        for (;;) {
            std::uint64_t next = stop;
            if (ends > 0)
                next = std::min(stop, m_text.documentEnds[m_end].value());
            text += escaped(ByteView(m_text.bytes).subspan(m_byte, next - m_byte));
            m_byte = next;
            if (ends == 0)
                return text;
            text += "\\end";
            ++m_end;
            --ends;
        }
    }

    [[nodiscard]] std::string tableText(const Row& row) const
    {
        return fmt::format("{:>8}  {:>6}  {:<{}}  {:>8}  {:>3}  {:>19}  {:>8.3f}  {}\n", row.token,
                           row.id, row.code, codeWidth(),
                           row.window ? std::to_string(*row.window) : "-", row.position,
                           fmt::format("{}-{}", row.begin, row.end), row.bits, row.text);
    }

    std::string jsonText(const Row& row)
    {
        nlohmann::ordered_json json = {{"token", row.token}, {"id", row.id}, {"code", row.code}};
        json["window"] = row.window ? nlohmann::ordered_json(*row.window) : nullptr;
        json.update({{"position", row.position},
                     {"begin", row.begin},
                     {"end", row.end},
                     {"text", row.text},
                     {"bits", row.bits}});
        return std::exchange(m_separator, ",\n") + json.dump();
    }

    const TokenizerInfo& m_info;
    const Text& m_text;
    bool m_json;
    std::string m_separator = "\n";
    std::uint64_t m_byte = 0; ///< what has been printed
    std::uint64_t m_end = 0;
};

Result<Text> readRequested(const Request& request)
{
    if (!request.literal && request.file != "-")
        return readTextFile(request.file);
    auto bytes = request.literal
                     ? Result<Bytes>(Bytes(request.literal->begin(), request.literal->end()))
                     : readInput("-");
    MULLION_TRY(bytes);
    Text text;
    text.bytes = std::move(*bytes);
    text.documentEnds.emplace_back(text.bytes.size());
    return text;
}

Result<> inspect(const Request& request)
{
    const auto tokenizer = openTokenizer(request.tokenizer);
    MULLION_TRY(tokenizer);
    const auto text = readRequested(request);
    MULLION_TRY(text);

    const TokenizerInfo& info = (*tokenizer)->info();
    Printer printer(info, *text, request.json);
    MULLION_TRY(printer.begin());
    std::uint64_t tokens = 0;
    Result<> printed;
    MULLION_TRY((*tokenizer)->trace(text->view(), [&](TokenBlock&& block) {
        tokens += block.ids.size();
        printed = printer.add(block);
        return printed.has_value();
    }));
    MULLION_TRY(printed);
    return printer.finish(totalsOf(info, text->view(), TokenCount(tokens)));
}

} // namespace

void declareInspect(CLI::App& parent, Action& action)
{
    auto* command = parent.add_subcommand(
        "inspect", "Show what each token of a text stands for, and at what cost");
    const auto request = std::make_shared<Request>();
    command
        ->add_option("-t,--tokenizer", request->tokenizer,
                     "Name of a built-in tokenizer or a .tokenizer file")
        ->required()
        ->type_name("T");
    auto* source = command->add_option_group("what to read");
    source->add_option("TEXT", request->file, "A file; - is standard input");
    source->add_option("--text", request->literal, "The text itself")->type_name("LITERAL");
    source->require_option(1);
    command->add_flag("--json", request->json, "Print JSON");
    command->callback([request, &action] { action = [request] { return inspect(*request); }; });
}

} // namespace mullion::cli

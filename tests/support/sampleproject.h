// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/tokenize/tokenizerfile.h"
#include "core/tokenize/windowtreebuilder.h"
#include "tests/support/countmodel.h"
#include "tests/support/temporaryfolder.h"

#include <string>

namespace mullion {

/// A small project with real Equal-Info tokenizers of a counting model, in a folder of its own.
class SampleProject
{
public:
    static constexpr std::string_view kText =
        "The window holds the text, and the text holds the window.\n"
        "The model reads the text; the window shows what the model reads.\n";

    SampleProject()
    {
        write("text.txt", kText);
        writeTokenizer("equal-info[b=16,v=65k]", "wide.tokenizer");
        writeTokenizer("equal-info[b=16,v=256]", "narrow.tokenizer");
        write("project.json", R"({"mullion-project": 1, "name": "Small", "texts": ["text.txt"],
            "tokenizers": ["bytes", "wide.tokenizer", "narrow.tokenizer"], "runs": [],
            "open": {"text": "text.txt", "tokenizers": ["wide.tokenizer", "narrow.tokenizer"]}})");
    }

    [[nodiscard]] std::filesystem::path path() const { return m_folder.path(); }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const
    {
        return m_folder / name;
    }

    std::filesystem::path write(const std::string& name, std::string_view content) const
    {
        const auto written = writeFileAtomically(m_folder / name, content);
        if (!written)
            throw std::runtime_error(written.error().what);
        return m_folder / name;
    }

private:
    void writeTokenizer(std::string_view name, const std::string& file) const
    {
        static const Bytes tree = [] {
            CountModel model(kText);
            return growWindowTree(model, 16).value().serialise();
        }();
        TokenizerFile content;
        content.name = TokenizerName::parse(name).value();
        content.payload = tree;
        if (!addSamples(content) || !writeTokenizerFile(m_folder / file, content))
            throw std::runtime_error("cannot write a tokenizer");
    }

    TemporaryFolder m_folder;
};

} // namespace mullion

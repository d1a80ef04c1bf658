// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/textinput.h"

#include <fmt/format.h>

namespace mullion::cli {

void TextInput::declare(CLI::App& command)
{
    auto* source = command.add_option_group("Text", "(one of these)");
    source
        ->add_option("--text", m_file, "A file, read as one document (a .jsonl file: one per line)")
        ->type_name("FILE");
    auto* corpus = source
                       ->add_option("--corpus", m_corpus.paths,
                                    "Files or folders of .txt, .jsonl, .ndjson (also .gz)")
                       ->type_name("PATH");
    source->require_option(1);

    command
        .add_option("--part", m_part,
                    "Part of the corpus; about one document in 100 is for validation")
        ->check(CLI::IsMember({"all", "training", "validation"}))
        ->type_name("PART")
        ->needs(corpus);
    command
        .add_option("--limit", m_options.limitBytes,
                    "Read at most so many bytes, such as 5MB (default: 1GiB)")
        ->transform(CLI::AsSizeValue(true))
        ->type_name("SIZE");
    command
        .add_option("--sample", m_options.sampleSeed,
                    "Draw the documents at random with this seed instead of from the front")
        ->type_name("SEED")
        ->needs(corpus);
    command.add_option("--field", m_corpus.jsonField, "Field of a JSON line that holds the text")
        ->capture_default_str();
}

CorpusPart TextInput::part() const
{
    if (m_part == "training")
        return CorpusPart::Training;
    return m_part == "validation" ? CorpusPart::Validation : CorpusPart::All;
}

Result<Text> TextInput::read() const
{
    if (!m_file.empty())
        return readTextFile(m_file, m_options.limitBytes, m_corpus.jsonField);
    ReadOptions options = m_options;
    options.part = part();
    return readText(m_corpus, options);
}

std::string TextInput::description() const
{
    if (!m_file.empty())
        return m_file.string();
    std::string text;
    for (const std::filesystem::path& path : m_corpus.paths)
        text += (text.empty() ? "" : ", ") + path.string();
    if (m_part != "all")
        text += fmt::format(", {} part", m_part);
    return text;
}

} // namespace mullion::cli

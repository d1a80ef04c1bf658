// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/textinput.h"

#include <fmt/format.h>

#include <map>

namespace mullion::cli {

namespace {

const std::map<std::string, CorpusPart>& partNames()
{
    static const std::map<std::string, CorpusPart> names = {{"all", CorpusPart::All},
                                                            {"training", CorpusPart::Training},
                                                            {"validation", CorpusPart::Validation}};
    return names;
}

} // namespace

void TextInput::declare(CLI::App& command)
{
    auto* source = command.add_option_group("text", "What to read");
    source
        ->add_option("--text", m_file, "A file, read as one document (a .jsonl file: one per line)")
        ->type_name("FILE");
    auto* corpus = source
                       ->add_option("--corpus", m_corpus.paths,
                                    "Files or folders of .txt, .jsonl, .ndjson (also .gz)")
                       ->type_name("PATH");
    source->require_option(1);

    command.add_option("--part", m_options.part, "Part of the corpus")
        ->transform(CLI::CheckedTransformer(partNames()))
        ->type_name("all|training|validation")
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

Result<Text> TextInput::read() const
{
    return m_file.empty() ? readText(m_corpus, m_options)
                          : readTextFile(m_file, m_options.limitBytes, m_corpus.jsonField);
}

std::string TextInput::description() const
{
    if (!m_file.empty())
        return m_file.string();
    std::string text;
    for (const std::filesystem::path& path : m_corpus.paths)
        text += (text.empty() ? "" : ", ") + path.string();
    for (const auto& [name, part] : partNames())
        if (part == m_options.part && part != CorpusPart::All)
            text += fmt::format(", {} part", name);
    return text;
}

} // namespace mullion::cli

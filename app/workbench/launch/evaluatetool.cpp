// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Declares the form of `mullion icae evaluate`.
#include "app/workbench/launch/toolkind.h"
#include "core/icae/evaluation/evaluationplan.h"

namespace mullion::workbench {

namespace {

std::string switchOf(EvaluationPart part)
{
    return "measure_" + nameOf(part);
}

Field numberOfTexts(std::string id, std::string label, std::string unit, std::int64_t initial,
                    std::string help)
{
    return {std::move(id), "Sizes", std::move(label), std::move(unit), FieldType::Whole, initial, 1,
            1 << 20,       {},      std::move(help)};
}

std::optional<Error> somethingIsMeasured(const FieldValues& values)
{
    for (const EvaluationPart part : kEvaluationParts)
        if (values.flag(switchOf(part)))
            return std::nullopt;
    return Error{ErrorCode::Usage, "There is nothing to measure",
                 "Switch measure_restoration on, or another"};
}

/// Questions need a file of their own, all the rest a corpus.
bool asks(EvaluationPart part)
{
    return part == EvaluationPart::Questions;
}

std::optional<Error> check(const FieldValues& values, const ToolPaths& paths)
{
    if (!paths.contains("icae"))
        return Error{ErrorCode::Usage, "There is no ICAE yet", "Choose the run folder of one"};
    for (const EvaluationPart part : kEvaluationParts) {
        if (!values.flag(switchOf(part)) || paths.contains(asks(part) ? "questions" : "corpus"))
            continue;
        return Error{ErrorCode::Usage,
                     asks(part) ? "There is no file of questions yet"
                                : "There is no text to measure on yet",
                     "Add one, or switch off what is not wanted"};
    }
    if (!paths.contains("out"))
        return Error{ErrorCode::Usage, "The tables have no file yet", "Choose where to write them"};
    return std::nullopt;
}

std::vector<std::string> arguments(const FieldValues& values, const ToolPaths& paths)
{
    std::vector<std::string> words = {"icae", "evaluate"};
    for (const auto& [id, list] : paths)
        for (const std::string& path : list) {
            words.push_back("--" + id);
            words.push_back(path);
        }
    std::string parts;
    for (const EvaluationPart part : kEvaluationParts)
        if (values.flag(switchOf(part)))
            parts += (parts.empty() ? "" : ",") + nameOf(part);
    const FieldValues usual(values.kind());
    words.insert(words.end(), {"--only", parts});
    for (const char* id : {"part", "device", "texts", "seed", "batch"}) {
        if (values.at(id) == usual.at(id))
            continue;
        words.push_back(std::string("--") + id);
        words.push_back(textOf(values.at(id)));
    }
    if (values.flag("untrained"))
        words.emplace_back("--untrained");
    return words;
}

ToolKind declare()
{
    ToolKind tool;
    tool.form.name = "icae-evaluate";
    tool.form.help = "How well texts come back from slots, what slots are worth and cost";
    for (const EvaluationPart part : kEvaluationParts) {
        const std::string name = nameOf(part);
        tool.form.fields.push_back({switchOf(part),
                                    "Tables",
                                    name,
                                    "",
                                    FieldType::Switch,
                                    !asks(part),
                                    0,
                                    0,
                                    {},
                                    "Make the table '" + name + "'"});
    }
    const EvaluationPlan plan;
    tool.form.fields.push_back(numberOfTexts("texts", "Texts", "texts",
                                             static_cast<std::int64_t>(plan.texts),
                                             "Texts of each row, at most"));
    tool.form.fields.push_back(
        numberOfTexts("batch", "Batch", "texts", 16, "Texts that go through the model together"));
    tool.form.fields.push_back(
        numberOfTexts("seed", "Seed", "", static_cast<std::int64_t>(plan.seed), "Draws the texts"));
    tool.form.fields.push_back({"part",
                                "Sizes",
                                "Part of the corpus",
                                "",
                                FieldType::Choice,
                                std::string("validation"),
                                0,
                                0,
                                {"validation", "training", "all"},
                                "Part of the corpus and of the questions"});
    tool.form.fields.push_back({"untrained",
                                "Sizes",
                                "Untrained beside it",
                                "",
                                FieldType::Switch,
                                false,
                                0,
                                0,
                                {},
                                "Beside it the same ICAE before its training"});
    tool.form.fields.push_back({"device",
                                "Sizes",
                                "Device",
                                "",
                                FieldType::Choice,
                                std::string("cpu"),
                                0,
                                0,
                                {"cpu", "cuda", "cuda:0", "cuda:1"},
                                "Where the models run"});
    tool.form.presets = {{"usual", "What the program takes when nothing is said", {}}};
    tool.form.rules = {somethingIsMeasured};
    tool.inputs = {
        {"icae", "ICAE", "Run folder or checkpoint of an ICAE", ToolInput::Takes::Folder},
        {"corpus", "Corpus", "Files or folders of text; their held-out part is measured",
         ToolInput::Takes::Texts},
        {"questions", "Questions", "JSON lines with input, prompt and answer",
         ToolInput::Takes::File, "JSON lines (*.jsonl *.jsonl.gz)"},
        {"out", "Tables", "All tables as one CSV file", ToolInput::Takes::NewFile, "CSV (*.csv)"},
    };
    tool.check = check;
    tool.arguments = arguments;
    return tool;
}

} // namespace

const ToolKind& evaluateTool()
{
    static const ToolKind tool = declare();
    return tool;
}

} // namespace mullion::workbench

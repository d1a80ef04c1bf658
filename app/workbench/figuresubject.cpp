// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/figuresubject.h"

#include "core/tokenize/registry.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mullion::workbench {

namespace {

Result<PaneState> traced(const OpenText& text, const std::string& source)
{
    auto tokenizer = openTokenizer(source);
    MULLION_TRY(tokenizer);
    PaneState pane;
    pane.source = source;
    pane.tokenizer = std::move(*tokenizer);
    auto trace = std::make_shared<Trace>(pane.tokenizer->info());
    pane.uses = CodeUses(pane.tokenizer->info());
    pane.profile = BitsProfile([trace](std::uint64_t byte) { return trace->bits(BytePos(byte)); });
    Result<> appended;
    const Result<> ran = pane.tokenizer->trace(text.text->view(), [&](TokenBlock&& block) {
        appended = trace->append(block);
        pane.profile.append(block);
        pane.uses.append(block);
        return appended.has_value();
    });
    MULLION_TRY(appended);
    MULLION_TRY(ran);
    pane.trace = std::move(trace);
    pane.progress = PaneState::Progress::Done;
    return pane;
}

} // namespace

std::shared_ptr<const Tokenizer> FigureSubject::withCodebook() const
{
    const auto found = std::ranges::find_if(
        panes, [](const PaneState& pane) { return pane.tokenizer->codebook() != nullptr; });
    return found == panes.end() ? nullptr : found->tokenizer;
}

Result<FigureSubject> makeSubject(const std::filesystem::path& from,
                                  const std::vector<std::string>& tokenizers)
{
    Result<Opened> opened = openPath(from);
    MULLION_TRY(opened);
    FigureSubject subject;
    std::vector<std::string> sources = tokenizers;
    if (const auto* project = std::get_if<Project>(&*opened)) {
        const std::filesystem::path text = !project->openText.empty() || project->texts.empty()
                                               ? project->openText
                                               : project->texts.front();
        if (text.empty())
            return fail(ErrorCode::Input,
                        fmt::format("The project '{}' has no text", from.string()),
                        "Add a text to the project, or give a text with --from");
        Result<Opened> inner = openPath(text);
        MULLION_TRY(inner);
        if (auto* read = std::get_if<OpenText>(&*inner))
            subject.text = std::move(*read);
        if (sources.empty())
            sources = project->openTokenizers;
    } else if (auto* text = std::get_if<OpenText>(&*opened)) {
        subject.text = std::move(*text);
    }
    if (!subject.text.text)
        return fail(ErrorCode::Usage, fmt::format("'{}' is no text and no project", from.string()),
                    "Give a text or a project folder with --from");
    if (sources.empty())
        sources = {"bytes"};
    for (const std::string& source : sources) {
        Result<PaneState> pane = traced(subject.text, source);
        MULLION_TRY(pane);
        subject.panes.push_back(std::move(*pane));
    }
    return subject;
}

} // namespace mullion::workbench

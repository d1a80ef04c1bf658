// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/languagemodel.h"

#include <functional>
#include <string>
#include <vector>

namespace mullion {

/// A language model whose logits are a function of the ids it has read.
class ScriptedModel final : public LanguageModel
{
public:
    using Logits = std::function<std::vector<float>(std::span<const std::uint32_t> read)>;

    ScriptedModel(std::uint32_t vocabulary, std::size_t context, Logits logits)
        : m_vocabulary(vocabulary)
        , m_context(context)
        , m_logits(std::move(logits))
    {
    }

    /// The most probable id of text n is script[n]; behind the script it is the last one's.
    static Logits saying(std::vector<std::uint32_t> script, std::uint32_t vocabulary)
    {
        return [script, vocabulary](std::span<const std::uint32_t> read) {
            std::vector<float> logits(vocabulary, 0.0F);
            logits[script[std::min(read.size(), script.size() - 1)]] = 5.0F;
            return logits;
        };
    }

    [[nodiscard]] std::uint32_t vocabulary() const override { return m_vocabulary; }
    [[nodiscard]] std::size_t context() const override { return m_context; }
    [[nodiscard]] const std::string& tokenizer() const override { return m_none; }
    [[nodiscard]] const std::string& tokenizerIdentity() const override { return m_none; }
    [[nodiscard]] Result<std::unique_ptr<LanguageModelState>> open() const override
    {
        ++opened;
        return std::make_unique<State>(*this);
    }

    mutable int opened = 0;
    mutable std::size_t longest = 0; ///< ids that a state has read

private:
    class State final : public LanguageModelState
    {
    public:
        explicit State(const ScriptedModel& model)
            : m_model(model)
        {
        }
        [[nodiscard]] Result<std::span<const float>>
        feed(std::span<const std::uint32_t> ids) override
        {
            m_read.insert(m_read.end(), ids.begin(), ids.end());
            m_model.longest = std::max(m_model.longest, m_read.size());
            m_logits = m_model.m_logits(m_read);
            return m_logits;
        }
        [[nodiscard]] std::size_t length() const override { return m_read.size(); }
        [[nodiscard]] Result<std::unique_ptr<LanguageModelState>> clone() const override
        {
            return std::make_unique<State>(*this);
        }

    private:
        const ScriptedModel& m_model;
        std::vector<std::uint32_t> m_read;
        std::vector<float> m_logits;
    };

    std::uint32_t m_vocabulary;
    std::size_t m_context;
    Logits m_logits;
    std::string m_none;
};

} // namespace mullion

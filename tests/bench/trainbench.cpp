// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Training steps of a byte model on random bytes: the half of trainbench.py that is ours.
//
//   trainbench WEIGHTS [key=value]...    writes the first weights there for the other half, then
//                                        takes as many steps as each line of standard input says
//                                        and answers with seconds, processor seconds, loss, memory
#include "core/model/device.h"
#include "core/model/tensorfile.h"
#include "core/model/transformer.h"
#include "core/train/optimizer.h"

#include <fmt/format.h>

#include <chrono>
#include <ctime>
#include <iostream>
#include <map>
#include <string>
#include <sys/resource.h>

namespace mullion {
namespace {

struct Settings
{
    std::map<std::string, std::int64_t> values{
        {"layers", 4},  {"d", 256},          {"ff", 1024},     {"length", 256}, {"batch", 16},
        {"threads", 1}, {"vocabulary", 257}, {"recompute", 0}, {"bf16", 0},     {"rope", 0}};

    std::int64_t operator[](const std::string& key) const { return values.at(key); }
};

ModelConfig configOf(const Settings& settings)
{
    ModelConfig config;
    config.vocabulary = settings["vocabulary"];
    config.inputVocabulary = config.vocabulary + 1;
    config.layers = settings["layers"];
    config.dModel = settings["d"];
    config.dFf = settings["ff"];
    config.heads = config.kvHeads = config.dModel / config.headDim;
    config.positions = settings["rope"] ? Positions::Rope : Positions::T5Relative;
    return config;
}

/// Ids of a step, the same in Python: those of a linear congruence.
at::Tensor idsOf(const Settings& settings, std::int64_t step)
{
    auto ids = at::empty({settings["batch"], settings["length"]}, at::TensorOptions(at::kLong));
    auto state = static_cast<std::uint32_t>(step + 1);
    for (std::int64_t i = 0; i < ids.numel(); ++i) {
        state = state * 1664525U + 1013904223U;
        ids.data_ptr<std::int64_t>()[i] = (state >> 16U) % settings["vocabulary"];
    }
    return ids;
}

class Training
{
public:
    explicit Training(const Settings& settings)
        : m_settings(settings)
        , m_model(configOf(settings), 1)
    {
        for (auto& [name, parameter] : m_model.parameters())
            parameter.requires_grad_(true);
        m_optimizer = makeAdamW(m_model.parameters());
    }

    [[nodiscard]] const Transformer& model() const { return m_model; }

    double step()
    {
        const auto targets = idsOf(m_settings, static_cast<std::int64_t>(m_step));
        const std::int64_t length = m_settings["length"];
        const auto begin = at::full({targets.size(0), 1}, m_settings["vocabulary"], at::kLong);
        const auto inputs = at::cat({begin, targets.narrow(1, 0, length - 1)}, 1);
        const auto compute = m_settings["bf16"] ? at::kBFloat16 : at::kFloat;
        for (auto& [name, parameter] : m_model.parameters())
            parameter.mutable_grad().reset();
        const auto count = static_cast<double>(targets.numel());
        const auto hidden =
            m_model.hidden(inputs, {.compute = compute, .recompute = m_settings["recompute"] != 0});
        const LossResult result = crossEntropyLoss(hidden, m_model.head(compute), targets,
                                                   {.zLoss = 1e-4, .scale = 1 / count});
        result.loss.backward();
        m_optimizer->update(m_step++, 1e-3);
        return result.nats.item<double>() / count;
    }

private:
    Settings m_settings;
    Transformer m_model;
    std::unique_ptr<Optimizer> m_optimizer;
    std::uint64_t m_step = 0;
};

int run(int argc, char** argv)
{
    Settings settings;
    for (int i = 2; i < argc; ++i) {
        const std::string word = argv[i];
        const auto equals = word.find('=');
        if (equals == word.npos || !settings.values.contains(word.substr(0, equals)))
            argc = 1;
        else
            settings.values[word.substr(0, equals)] = std::stoll(word.substr(equals + 1));
    }
    if (argc < 2) {
        fmt::print(stderr, "usage: trainbench WEIGHTS [key=value]...\n");
        return 2;
    }
    useThreads(static_cast<int>(settings["threads"]));
    keepFreedMemory();
    Training training(settings);
    if (const auto saved = saveTensors(argv[1], training.model().parameters()); !saved) {
        fmt::print(stderr, "trainbench: {}\n", saved.error().sentence());
        return 1;
    }
    fmt::print("ready: {} parameters\n", training.model().parameterCount());
    std::fflush(stdout);
    for (int steps = 0; std::cin >> steps;) {
        const auto begin = std::chrono::steady_clock::now();
        const std::clock_t processor = std::clock();
        double loss = 0;
        for (int i = 0; i < steps; ++i)
            loss = training.step();
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        fmt::print("{} {} {} {}\n", seconds.count(),
                   static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC, loss,
                   usage.ru_maxrss);
        std::fflush(stdout);
    }
    return 0;
}

} // namespace
} // namespace mullion

int main(int argc, char** argv)
try {
    return mullion::run(argc, argv);
} catch (const std::exception& error) {
    fmt::print(stderr, "trainbench: {}\n", error.what());
    return 1;
}

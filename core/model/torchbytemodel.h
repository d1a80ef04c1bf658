// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytemodel/bytemodel.h"
#include "core/model/transformer.h"

#include <filesystem>
#include <memory>

namespace mullion {

/// A trained M1 on LibTorch, in fp32: for building tables, not for coding text on two machines.
class TorchByteModel final : public ByteModel
{
public:
    TorchByteModel(Transformer model, std::string identity, at::Device device);

    [[nodiscard]] std::string identity() const override { return m_identity; }
    [[nodiscard]] const Distribution& first() const override { return m_first; }
    [[nodiscard]] Result<std::unique_ptr<ByteModelLanes>>
    openLanes(std::size_t count, std::size_t longest) const override;
    [[nodiscard]] Result<Bytes> serialise() const override;

private:
    Result<> predictSome(std::span<const Symbol> contexts, std::size_t contextLength,
                         std::span<Distribution> next) const;

    class Lanes;

    Transformer m_model;
    std::string m_identity;
    at::Device m_device;
    Distribution m_first;
};

/// Reads model.safetensors of a checkpoint; its metadata tells the shape of the model.
/// Errors (`Input`): no M1, damaged.
Result<std::unique_ptr<TorchByteModel>> openTorchByteModel(const std::filesystem::path& weights,
                                                           at::Device device);

} // namespace mullion

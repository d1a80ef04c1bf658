// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/tensorfile.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstring>
#include <optional>

namespace mullion {

namespace {

std::optional<TensorType> typeOf(at::ScalarType type)
{
    switch (type) {
    case at::kFloat:
        return TensorType::F32;
    case at::kDouble:
        return TensorType::F64;
    case at::kBFloat16:
        return TensorType::BF16;
    case at::kHalf:
        return TensorType::F16;
    case at::kLong:
        return TensorType::I64;
    case at::kInt:
        return TensorType::I32;
    case at::kByte:
        return TensorType::U8;
    default:
        return std::nullopt;
    }
}

ByteView bytesOf(const at::Tensor& tensor)
{
    return {static_cast<const std::uint8_t*>(tensor.data_ptr()), tensor.nbytes()};
}

} // namespace

Result<> saveTensors(const std::filesystem::path& path, const NamedTensors& tensors,
                     const std::map<std::string, std::string>& metadata)
{
    std::vector<at::Tensor> onCpu; // keeps alive what the views show
    std::vector<TensorView> views;
    for (const auto& [name, tensor] : tensors) {
        onCpu.push_back(tensor.detach().to(at::kCPU).contiguous());
        const auto type = typeOf(onCpu.back().scalar_type());
        if (!type)
            return fail(ErrorCode::Internal, fmt::format("Tensor '{}' cannot be stored", name), "");
        views.push_back({name, *type, onCpu.back().sizes().vec(), bytesOf(onCpu.back())});
    }
    return writeSafetensors(path, views, metadata);
}

Result<> loadTensors(const Safetensors& file, const std::string& origin,
                     const NamedTensors& tensors)
{
    const at::NoGradGuard noGrad;
    for (const auto& [name, tensor] : tensors) {
        const TensorView* stored = file.find(name);
        if (!stored || stored->shape != tensor.sizes().vec()
            || stored->type != typeOf(tensor.scalar_type()))
            return fail(ErrorCode::Input,
                        fmt::format("'{}' does not hold tensor '{}' with the shape [{}]", origin,
                                    name, fmt::join(tensor.sizes().vec(), ", ")),
                        "Use the file together with the spec it was trained with");
        auto copy = at::empty(tensor.sizes(), at::TensorOptions(tensor.scalar_type()));
        if (!stored->bytes.empty())
            std::memcpy(copy.data_ptr(), stored->bytes.data(), stored->bytes.size());
        tensor.copy_(copy);
    }
    if (file.tensors().size() != tensors.size())
        return fail(ErrorCode::Input,
                    fmt::format("'{}' holds {} tensors instead of {}", origin,
                                file.tensors().size(), tensors.size()),
                    "Use the file together with the spec it was trained with");
    return {};
}

} // namespace mullion

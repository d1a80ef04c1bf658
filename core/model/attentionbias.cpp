// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/attentionbias.h"

#include <algorithm>

namespace mullion {

namespace {

/// Stands for minus infinity in attention scores; finite, so that gradients stay finite too.
constexpr double kMasked = -1e9;

/// Distances on [length, length] from a value per distance: row i, column j gets
/// values[..., i - j], and kMasked where j > i. [..., length] to [..., length, length].
///
/// One row (values backwards, then the mask) of 2n numbers, repeated without gap and cut again
/// every 2n - 1 numbers, moves right by one in each row: no index tables, and a cheap gradient.
at::Tensor causalDiagonals(const at::Tensor& values)
{
    const std::int64_t n = values.size(-1);
    const auto row = at::cat({values.flip(-1), at::full_like(values, kMasked)}, -1);
    auto sizes = row.sizes().vec();
    sizes.insert(sizes.end() - 1, n);
    auto flat = row.unsqueeze(-2).expand(sizes).flatten(-2).narrow(-1, 0, n * (2 * n - 1));
    sizes.back() = 2 * n - 1;
    return flat.reshape(sizes).narrow(-1, n - 1, n);
}

/// From each of `length` positions back to each of `past` positions before them and to themselves,
/// negative to later ones: [length, past + length].
at::Tensor distancesBetween(std::int64_t length, std::int64_t past, const at::TensorOptions& like)
{
    const auto whole = like.dtype(at::kLong);
    return at::arange(past, past + length, whole).unsqueeze(1) - at::arange(past + length, whole);
}

at::Tensor isHidden(const at::Tensor& distances, std::int64_t window)
{
    return distances.lt(0).logical_or(distances.ge(window));
}

at::Tensor bucketsOf(std::int64_t distances)
{
    auto buckets = at::empty({distances}, at::TensorOptions(at::kLong));
    for (std::int64_t distance = 0; distance < distances; ++distance)
        buckets.data_ptr<std::int64_t>()[distance] = relativeBucket(distance);
    return buckets;
}

/// [layers, heads, n, past + n] from a value per distance: [layers, heads, distances].
at::Tensor relativeScores(const at::Tensor& values, std::int64_t length, std::int64_t past,
                          std::int64_t window)
{
    if (past == 0 && length <= window)
        return causalDiagonals(values);
    const auto between = distancesBetween(length, past, values.options());
    const auto known = between.clamp(0, values.size(2) - 1).flatten();
    return values.index_select(2, known)
        .view({values.size(0), values.size(1), length, past + length})
        .masked_fill(isHidden(between, window), kMasked);
}

/// The same from place to place: [layers, heads, n, n] for `places` [n]. A place that is further on
/// counts as the own one, later positions are hidden wherever they stand.
at::Tensor relativeScores(const at::Tensor& values, const at::Tensor& places)
{
    const std::int64_t n = places.size(0);
    const auto between = (places.unsqueeze(1) - places).clamp_min(0).flatten();
    const auto order = distancesBetween(n, 0, values.options());
    return values.index_select(2, between.to(values.device()))
        .view({values.size(0), values.size(1), n, n})
        .masked_fill(isHidden(order, n), kMasked);
}

std::int64_t distancesAmong(const at::Tensor& places)
{
    return places.max().item<std::int64_t>() + 1;
}

void addAngles(AttentionBias& bias, const ModelConfig& config, at::Device device,
               const at::Tensor& places)
{
    const auto doubles = at::TensorOptions(at::kDouble);
    const auto pairs = at::arange(0, config.headDim, 2, doubles);
    const auto speeds = at::pow(config.ropeBase, -pairs / config.headDim);
    const auto angles = at::outer(places.to(at::kCPU, at::kDouble), speeds).repeat({1, 2});
    bias.cosine = angles.cos().to(device, at::kFloat);
    bias.sine = angles.sin().to(device, at::kFloat);
}

at::Tensor placesOf(const AttentionPlaces& where)
{
    if (where.places.defined())
        return where.places;
    const std::int64_t first = where.cache ? where.cache->length() : 0;
    return at::arange(first, first + where.length, at::TensorOptions(at::kDouble));
}

} // namespace

AttentionBias attentionBias(const ModelConfig& config, const std::vector<at::Tensor>& tables,
                            at::Device device, const AttentionPlaces& where)
{
    const std::int64_t length = where.length;
    const std::int64_t past = where.cache ? where.cache->past() : 0;
    const std::int64_t window = where.cache ? where.cache->window() : length;
    AttentionBias bias;
    if (config.positions == Positions::T5Relative) {
        const auto buckets = bucketsOf(where.places.defined() ? distancesAmong(where.places)
                                                              : std::min(past + length, window));
        const auto values = at::stack(tables).index_select(2, buckets.to(device));
        auto scores = where.byDistance         ? values
                      : where.places.defined() ? relativeScores(values, where.places)
                                               : relativeScores(values, length, past, window);
        if (where.hidden.defined())
            scores = scores.masked_fill(where.hidden.to(device), kMasked);
        bias.perLayer = scores.unbind(0);
        return bias;
    }
    addAngles(bias, config, device, placesOf(where));
    at::Tensor mask;
    if (!where.byDistance) {
        const auto floats = at::TensorOptions(at::kFloat).device(device);
        auto hidden = isHidden(distancesBetween(length, past, floats), window);
        if (where.hidden.defined())
            hidden = hidden.logical_or(where.hidden.to(device));
        mask = at::zeros(hidden.sizes(), floats).masked_fill(hidden, kMasked).unsqueeze(0);
    }
    bias.perLayer.assign(static_cast<std::size_t>(config.layers), mask);
    return bias;
}

} // namespace mullion

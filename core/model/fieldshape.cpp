// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fieldshape.h"

#include "core/runs/fieldvalues.h"

namespace mullion {

ModelConfig shapeFromFields(const FieldValues& values)
{
    ModelConfig model;
    model.layers = values.whole("layers");
    model.dModel = values.whole("d_model");
    model.heads = values.whole("heads");
    model.kvHeads = values.whole("kv_heads") == 0 ? model.heads : values.whole("kv_heads");
    model.headDim = values.whole("head_dim");
    model.dFf = values.whole("d_ff");
    model.positions = values.text("positions") == "rope" ? Positions::Rope : Positions::T5Relative;
    model.feedForward =
        values.text("ffn") == "swiglu" ? FeedForward::SwiGlu : FeedForward::GatedRelu;
    model.normEpsilon = values.number("norm_epsilon");
    model.tiedEmbeddings = values.flag("tied");
    return model;
}

} // namespace mullion

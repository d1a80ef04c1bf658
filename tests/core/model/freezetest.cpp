// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/freeze.h"

#include "core/base/file.h"
#include "core/model/m1description.h"
#include "tests/support/temporaryfolder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

namespace mullion {
namespace {

/// The weights of the sample M1 as a list that can be altered.
struct AlterableWeights
{
    AlterableWeights()
    {
        const auto file =
            Safetensors::open(MULLION_SAMPLE "/m1/checkpoints/step-000000016000/model.safetensors");
        description = file->metadata();
        for (const TensorView& tensor : file->tensors()) {
            contents.emplace_back(tensor.bytes.begin(), tensor.bytes.end());
            tensors.push_back(tensor);
        }
    }

    Result<FrozenWeights> frozen()
    {
        const TemporaryFolder folder;
        for (std::size_t i = 0; i < tensors.size(); ++i)
            tensors[i].bytes = contents[i];
        EXPECT_TRUE(writeSafetensors(folder / "m", tensors, description));
        return freeze(Safetensors::open(folder / "m").value(), "altered");
    }

    std::map<std::string, std::string> description;
    std::vector<TensorView> tensors;
    std::vector<Bytes> contents;
};

TEST(Freeze, OnlyWhatCanBeFrozenIs)
{
    EXPECT_TRUE(AlterableWeights().frozen());
    for (const auto& [key, value] : {std::pair("positions", "rope"), std::pair("ffn", "swiglu"),
                                     std::pair("kv_heads", "1"), std::pair("d_model", "200")}) {
        AlterableWeights weights;
        weights.description[key] = value;
        const auto frozen = weights.frozen();
        ASSERT_FALSE(frozen) << key;
        EXPECT_EQ(frozen.error().code, ErrorCode::Usage) << key;
    }
    AlterableWeights foreign;
    foreign.description["format"] = "something";
    EXPECT_EQ(foreign.frozen().error().code, ErrorCode::Input);
}

TEST(Freeze, WeightsThatAreNoneAreNamed)
{
    AlterableWeights weights;
    const float bad = std::nanf("");
    std::memcpy(weights.contents[3].data() + 40, &bad, sizeof(bad));
    const auto frozen = weights.frozen();
    ASSERT_FALSE(frozen);
    EXPECT_NE(frozen.error().what.find(weights.tensors[3].name), std::string::npos)
        << frozen.error().what;

    AlterableWeights shorter;
    shorter.description["layers"] = "4";
    EXPECT_FALSE(shorter.frozen());
}

TEST(Freeze, PathsThatLeadNowhereAreInputErrors)
{
    const TemporaryFolder folder;
    EXPECT_EQ(openFrozenModel(folder / "nowhere").error().code, ErrorCode::Input);
    EXPECT_EQ(openFrozenModel(folder.path()).error().code, ErrorCode::Input);
    ASSERT_TRUE(writeFileAtomically(folder / "model.safetensors", std::string_view("no tensors")));
    EXPECT_EQ(openFrozenModel(folder / "model.safetensors").error().code, ErrorCode::Input);
}

} // namespace
} // namespace mullion

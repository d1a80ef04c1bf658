// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Stands in for libFuzzer: gives the target each file of the folders named on the command line, and
// some changed copies of it. Ends with a crash or not at all when the target is at fault.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr int kChangedCopies = 150;

Bytes changed(Bytes bytes, std::mt19937_64& random)
{
    for (std::uint64_t n = 1 + random() % 4; n > 0 && !bytes.empty(); --n) {
        const std::size_t place = random() % bytes.size();
        switch (random() % 4) {
        case 0:
            bytes[place] ^= static_cast<std::uint8_t>(1u << random() % 8);
            break;
        case 1:
            bytes[place] = static_cast<std::uint8_t>(random());
            break;
        case 2:
            bytes.resize(place);
            break;
        case 3:
            bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(place), 1 + random() % 9,
                         0xff);
            break;
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char** argv)
{
    int inputs = 0;
    std::mt19937_64 random(1);
    for (int i = 1; i < argc; ++i) {
        for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
            std::ifstream in(entry.path(), std::ios::binary);
            const Bytes bytes{std::istreambuf_iterator<char>(in), {}};
            LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
            for (int copy = 0; copy < kChangedCopies; ++copy) {
                const Bytes other = changed(bytes, random);
                LLVMFuzzerTestOneInput(other.data(), other.size());
            }
            ++inputs;
        }
    }
    std::printf("%d inputs, each with %d changed copies\n", inputs, kChangedCopies);
    return inputs > 0 ? 0 : 1;
}

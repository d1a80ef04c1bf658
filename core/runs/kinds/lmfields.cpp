// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/kinds/lmfields.h"

#include "core/runs/kinds/commonfields.h"

namespace mullion {

std::vector<Field> tokenDataFields()
{
    const std::string data = "Data";
    const std::string measure = "Measurement";
    return {
        wholeField("context", data, "Context", "tokens", 512, 2, 65536,
                   "Tokens of one training example"),
        wholeField("example_symbols", data, "Text of an example", "symbols", 10240, 0, 1 << 20,
                   "Text that is tokenized on its own to make one example: its first tokens fill "
                   "the context, the rest is dropped, a shorter one is padded. 0: as much as "
                   "most often fills the context"),
        wholeField("documents_per_sequence", data, "Documents per sequence", "documents", 128, 1,
                   1 << 20, "Documents joined into one long text before it is cut"),
        wholeField("shuffle", data, "Shuffle buffer", "texts", 4096, 1, 1 << 24,
                   "Texts kept in memory to draw the next one from"),
        wholeField("encoding_threads", data, "Encoding threads", "", 1, 1, 256,
                   "Threads that tokenize ahead of the training"),
        numberField("repeat_share", data, "Repeated passages", "", 0, 0, 1,
                    "Share of the examples in which each passage is said two or three times: a "
                    "small model that is to decode memory slots learns to copy only so. 0: text "
                    "as it is"),
        wholeField("validation_texts", measure, "Validation texts", "texts", 256, 1, 1 << 24,
                   "Held-out texts per measurement, at most; the same raw bytes for every "
                   "tokenizer"),
        wholeField("validation_symbols", measure, "Length of a validation text", "symbols", 4096, 2,
                   1 << 24, "Each is tokenized on its own and scored whole"),
        wholeField("baseline_examples", measure, "Baseline examples", "examples", 512, 1, 1 << 24,
                   "Training examples counted for the unigram baseline"),
    };
}

std::vector<InputRole> tokenInputs()
{
    return {
        {"tokenizer", "Tokenizer", "Name or file of the tokenizer whose tokens are learned", true},
        {"dataset", "Dataset",
         "Folder that 'mullion dataset' wrote: tokens made before. Validation text still comes "
         "from the corpus",
         false},
    };
}

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/piecelibrary.h"

#include "core/base/module.h"

namespace mullion {

namespace {

Result<PieceLibrary*> load()
{
    const auto factory = loadModule({.file = "mullion-pieces.so",
                                     .variable = "MULLION_PIECES",
                                     .buildFolder = "core/tokenize",
                                     .factory = kPieceLibraryFactory,
                                     .purpose = "The module for SentencePiece",
                                     .cure = "Install libsentencepiece (Debian: "
                                             "libsentencepiece0), or set MULLION_PIECES to "
                                             "Mullion's mullion-pieces.so"});
    MULLION_TRY(factory);
    if (auto* library = reinterpret_cast<PieceLibraryFactory>(*factory)(kPieceLibraryVersion))
        return library;
    return fail(ErrorCode::Resource, "mullion-pieces.so belongs to another version of Mullion",
                "Install program and modules from the same build");
}

} // namespace

Result<PieceLibrary*> loadPieceLibrary()
{
    static const Result<PieceLibrary*> library = load();
    return library;
}

} // namespace mullion

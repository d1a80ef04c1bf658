// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/ledgerwords.h"

#include <QCoreApplication>

namespace mullion {

namespace {

struct Words
{
    LedgerEntry entry;
    int color;
    const char* name;
    const char* places;
    const char* tip;
};

const Words kWords[] = {
    {LedgerEntry::Model, 0, QT_TRANSLATE_NOOP("Ledger", "Model"),
     QT_TRANSLATE_NOOP("Ledger", "Dearest symbols under the model"),
     QT_TRANSLATE_NOOP("Ledger", "Information of the text under the byte model: what a perfect "
                                 "coder would need for what the model did not foresee")},
    {LedgerEntry::Rounding, 3, QT_TRANSLATE_NOOP("Ledger", "Rounding"),
     QT_TRANSLATE_NOOP("Ledger", "Symbols that lose most by rounding"),
     QT_TRANSLATE_NOOP("Ledger", "What the model's probabilities cost more because the coder only "
                                 "knows multiples of 1/16,384, and every byte has at least one")},
    {LedgerEntry::RoundedModel, 0, QT_TRANSLATE_NOOP("Ledger", "Model and rounding"),
     QT_TRANSLATE_NOOP("Ledger", "Dearest symbols"),
     QT_TRANSLATE_NOOP("Ledger", "Information of the text under the byte model, with its "
                                 "probabilities rounded to multiples of 1/16,384. The tokenizer "
                                 "only keeps the rounded ones, so the two cannot be told apart "
                                 "here")},
    {LedgerEntry::Coder, 5, QT_TRANSLATE_NOOP("Ledger", "Coder"),
     QT_TRANSLATE_NOOP("Ledger", "Places where the coder loses most"),
     QT_TRANSLATE_NOOP("Ledger", "What the coder loses because it computes intervals in whole "
                                 "numbers; next to nothing")},
    {LedgerEntry::GivenBack, 4, QT_TRANSLATE_NOOP("Ledger", "Given back"),
     QT_TRANSLATE_NOOP("Ledger", "Windows that gave back most"),
     QT_TRANSLATE_NOOP("Ledger", "Symbols that would have fitted into the window, but were left "
                                 "to the next one so that the window can be decoded")},
    {LedgerEntry::Padding, 1, QT_TRANSLATE_NOOP("Ledger", "Window padding"),
     QT_TRANSLATE_NOOP("Ledger", "Windows with most padding"),
     QT_TRANSLATE_NOOP("Ledger", "Bits of the windows that stayed empty because the next symbol "
                                 "needed more than was left")},
    {LedgerEntry::OpenPadding, 1, QT_TRANSLATE_NOOP("Ledger", "Padding and coder"),
     QT_TRANSLATE_NOOP("Ledger", "Windows with most padding"),
     QT_TRANSLATE_NOOP("Ledger", "Bits of the windows that their symbols do not use: the next one "
                                 "did not fit, or was given back so that the window can be "
                                 "decoded")},
    {LedgerEntry::Dictionary, 1, QT_TRANSLATE_NOOP("Ledger", "Dictionary index"),
     QT_TRANSLATE_NOOP("Ledger", "Strings much cheaper than their index"),
     QT_TRANSLATE_NOOP("Ledger", "Every string of the dictionary has an index of the same length, "
                                 "however likely it is. Less than nothing where the strings used "
                                 "are dearer than that")},
    {LedgerEntry::End, 2, QT_TRANSLATE_NOOP("Ledger", "End"),
     QT_TRANSLATE_NOOP("Ledger", "Ends that take most"),
     QT_TRANSLATE_NOOP("Ledger", "Where a text or an example of 10,240 symbols ends: the rest of "
                                 "its last window, or the bits that fill up its last byte and "
                                 "token. Less than nothing where zero bytes are left out")},
    {LedgerEntry::Unexplained, 1, QT_TRANSLATE_NOOP("Ledger", "Beyond the model"),
     QT_TRANSLATE_NOOP("Ledger", "Parts with most of it"),
     QT_TRANSLATE_NOOP("Ledger", "Bits of the code beyond the information of the text; how they "
                                 "come about is not known for this tokenizer")},
    {LedgerEntry::Code, 0, QT_TRANSLATE_NOOP("Ledger", "Code"),
     QT_TRANSLATE_NOOP("Ledger", "Dearest symbols"),
     QT_TRANSLATE_NOOP("Ledger", "All bits of the tokens. This tokenizer has no model of "
                                 "probabilities, so they cannot be divided further")},
};

const Words& wordsOf(LedgerEntry entry)
{
    for (const Words& words : kWords)
        if (words.entry == entry)
            return words;
    return kWords[0];
}

} // namespace

QString entryName(LedgerEntry entry)
{
    return QCoreApplication::translate("Ledger", wordsOf(entry).name);
}

QString entryTip(LedgerEntry entry)
{
    return QCoreApplication::translate("Ledger", wordsOf(entry).tip);
}

QString entryPlacesTitle(LedgerEntry entry)
{
    return QCoreApplication::translate("Ledger", wordsOf(entry).places);
}

int entryColorIndex(LedgerEntry entry)
{
    return wordsOf(entry).color;
}

} // namespace mullion

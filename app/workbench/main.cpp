// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/program.h"

int main(int argc, char** argv)
{
    return mullion::workbench::runProgram(argc, argv);
}

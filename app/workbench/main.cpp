// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/program.h"
#include "core/runs/engine.h"

int main(int argc, char** argv)
{
    mullion::letWaitingThreadsSleep();
    return mullion::workbench::runProgram(argc, argv);
}

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QCustomPlot 2.1 is written with the short Qt keywords that the project switches off. This is the
// one place that includes it.
#include <QtGlobal>

#pragma push_macro("signals")
#pragma push_macro("slots")
#pragma push_macro("foreach")
#undef signals
#define signals Q_SIGNALS
#undef slots
#define slots Q_SLOTS
#undef foreach
#define foreach Q_FOREACH
#include <qcustomplot.h>
#pragma pop_macro("signals")
#pragma pop_macro("slots")
#pragma pop_macro("foreach")

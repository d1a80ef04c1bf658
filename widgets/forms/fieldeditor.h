// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/field.h"

#include <QWidget>

namespace mullion {

/// Edits one field of a declaration as text in the form that `parseField` reads; what is typed may
/// be wrong.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] virtual QString text() const = 0;
    /// Does not emit `edited`.
    virtual void setText(const QString& text) = 0;

    /// The editor that fits the type: a switch, a list, a line. `several`: a line whatever the
    /// type, for a list of values.
    static FieldEditor* make(const Field& field, bool several, QWidget* parent);

Q_SIGNALS:
    void edited(); ///< by the user

protected:
    using QWidget::QWidget;
};

} // namespace mullion

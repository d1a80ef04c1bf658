// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/jobslot.h"
#include "core/analysis/ripple.h"

#include <QDockWidget>
#include <QThreadPool>
#include <QTimer>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace mullion {
class RippleView;
}

namespace mullion::workbench {

class PaneChoice;
class Workspace;

/// What if one character of the text were another? Shows the tokens before and after such a change
/// at the selected place, and how far it reaches. The text itself stays as it is.
class RippleDock final : public QDockWidget
{
    Q_OBJECT

public:
    enum class Kind
    {
        Replace,
        Insert,
        Remove
    };

    explicit RippleDock(Workspace* workspace, QWidget* parent = nullptr);

    /// Shows the panel and lets the user type.
    void activate();
    void setKind(Kind kind);
    void setReplacement(const QString& text);

    [[nodiscard]] RippleView* view() const { return m_view; }
    /// The result in one or two sentences; empty while there is none.
    [[nodiscard]] QString sentence() const;
    /// The change that is asked for; nothing where there is nothing to change.
    [[nodiscard]] std::optional<TextEdit> edit() const;
    [[nodiscard]] bool isBusy() const { return m_soon.isActive() || m_job.isBusy(); }

private:
    /// Follows the change anew, once for several changes that come at the same time.
    void updateSoon();
    void update();
    void showNothing(const QString& why);
    void show(const Result<Ripple>& ripple, const TextEdit& edit);
    void step(int direction);
    [[nodiscard]] QString whyNot() const;

    Workspace* m_workspace;
    PaneChoice* m_choice;
    QComboBox* m_kind;
    QLineEdit* m_replacement;
    QLabel* m_place;
    QLabel* m_sentence;
    RippleView* m_view;
    QTimer m_soon;
    QTimer m_waiting;      ///< after a while of work the user is told of it
    QThreadPool m_threads; ///< not those of others, who may be long at work; outlives the slot
    JobSlot m_job;
};

/// What a change does, in words.
QString rippleSentence(const Ripple& ripple, const TokenizerInfo& info);

} // namespace mullion::workbench

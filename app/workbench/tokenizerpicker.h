// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include <vector>

namespace mullion::workbench {

/// A tokenizer that can be chosen: a built-in one by name, or a file.
struct TokenizerChoice
{
    QString source; ///< name or path, as `openTokenizer` takes it
    QString label;
    QString tip;
};

/// Chooses the tokenizer of a pane; its last entry opens a file.
class TokenizerPicker final : public QComboBox
{
    Q_OBJECT

public:
    explicit TokenizerPicker(QWidget* parent = nullptr);

    void setChoices(const std::vector<TokenizerChoice>& choices);
    /// Shows the choice without telling that it was chosen.
    void setCurrentSource(const QString& source);
    [[nodiscard]] QString currentSource() const { return m_source; }

Q_SIGNALS:
    void chosen(const QString& source);
    void fileRequested();

private:
    void showCurrent();

    QString m_source;
};

} // namespace mullion::workbench

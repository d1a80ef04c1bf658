// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace mullion::workbench {

/// What was open before, the newest first; kept between sessions.
class Recent final : public QObject
{
    Q_OBJECT

public:
    explicit Recent(QObject* parent = nullptr);

    [[nodiscard]] QStringList paths() const { return m_paths; }
    void add(const QString& path);
    void remove(const QString& path);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void save();

    QStringList m_paths;
};

} // namespace mullion::workbench

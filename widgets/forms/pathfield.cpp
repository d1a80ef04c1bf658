// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/pathfield.h"

#include "widgets/forms/problemlabel.h"

#include <QCompleter>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QToolButton>
#include <QVBoxLayout>

namespace mullion {

PathField::PathField(const QString& label, const QString& help, Takes takes, const QString& filter,
                     const QStringList& names, QWidget* parent)
    : QWidget(parent)
    , m_label(label)
    , m_takes(takes)
    , m_filter(filter)
    , m_line(new QLineEdit(this))
    , m_browse(new QToolButton(this))
    , m_problem(new ProblemLabel(this))
{
    setAcceptDrops(true);
    m_line->setAcceptDrops(false); // else a file becomes text behind what is there
    m_line->setAccessibleName(label);
    m_line->setToolTip(help);
    m_line->setWhatsThis(help);
    if (!names.isEmpty()) {
        auto* completer = new QCompleter(names, m_line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        m_line->setCompleter(completer);
        m_line->setPlaceholderText(tr("A file, or %1").arg(names.join(QStringLiteral(", "))));
    }
    m_browse->setText(QStringLiteral("…"));
    m_browse->setAccessibleName(tr("Choose: %1").arg(label));
    m_browse->setToolTip(takes == Takes::File || takes == Takes::NewFile ? tr("Choose a file")
                                                                         : tr("Choose a folder"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_line, 1);
    line->addWidget(m_browse);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &PathField::edited);
    if (QCompleter* completer = m_line->completer())
        connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
                &PathField::edited);
    connect(m_browse, &QToolButton::clicked, this, &PathField::choose);
}

QString PathField::text() const
{
    return m_line->text().trimmed();
}

void PathField::setText(const QString& text)
{
    m_line->setText(text);
}

void PathField::setProblem(const QString& sentence)
{
    m_problem->setProblem(sentence);
}

QString PathField::problem() const
{
    return m_problem->problem();
}

void PathField::choose()
{
    QString path;
    switch (m_takes) {
    case Takes::File:
        path = QFileDialog::getOpenFileName(this, m_label, text(), m_filter);
        break;
    case Takes::NewFile:
        path = QFileDialog::getSaveFileName(this, m_label, text(), m_filter);
        break;
    case Takes::Folder:
        path = QFileDialog::getExistingDirectory(this, m_label, text());
        break;
    case Takes::NewFolder: {
        QFileDialog dialog(this, m_label, QFileInfo(text()).path());
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setFileMode(QFileDialog::AnyFile);
        dialog.setOption(QFileDialog::ShowDirsOnly);
        dialog.selectFile(QFileInfo(text()).fileName());
        if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty())
            path = dialog.selectedFiles().constFirst();
        break;
    }
    }
    if (!path.isEmpty())
        take(path);
}

void PathField::take(const QString& path)
{
    m_line->setText(path);
    Q_EMIT edited();
}

void PathField::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void PathField::dropEvent(QDropEvent* event)
{
    take(event->mimeData()->urls().constFirst().toLocalFile());
    event->acceptProposedAction();
}

} // namespace mullion

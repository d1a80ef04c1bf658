// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/launch/commandlinebox.h"

#include "app/workbench/describe.h"
#include "widgets/forms/declaredtext.h"
#include "widgets/forms/problemlabel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mullion::workbench {

namespace {

constexpr int kShownLines = 4;

QPushButton* button(const QString& text, const QString& tip, QWidget* parent)
{
    auto* button =
        describe(new QPushButton(text, parent), QString(text).remove(QLatin1Char('&')), tip);
    button->setAutoDefault(false);
    return button;
}

} // namespace

CommandLineBox::CommandLineBox(QWidget* parent)
    : QWidget(parent)
    , m_text(describe(new QPlainTextEdit(this), tr("Command line"),
                      tr("What this form stands for, for a terminal or a script. Paste or type "
                         "another command here and the form follows")))
    , m_problem(new ProblemLabel(this))
    , m_back(button(tr("&Back to the Form"),
                    tr("Forget what is typed here and show again what the form stands for"), this))
    , m_paste(button(tr("&Paste"), tr("Put the command of the clipboard here"), this))
{
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setFixedHeight(kShownLines * m_text->fontMetrics().lineSpacing() + 14);
    auto* title = new QLabel(tr("Co&mmand line"), this);
    title->setBuddy(m_text);
    QPushButton* copy = button(tr("&Copy"), tr("Copy the command to the clipboard"), this);
    m_back->hide();
    auto* top = new QHBoxLayout;
    top->addWidget(title, 1);
    for (QPushButton* one : {m_back, copy, m_paste})
        top->addWidget(one);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addLayout(top);
    layout->addWidget(m_text);
    layout->addWidget(m_problem);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CommandLineBox::readAgain);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_paste, &QPushButton::clicked, this,
            [this] { m_text->setPlainText(QGuiApplication::clipboard()->text()); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        setProblem({});
        Q_EMIT formWanted();
    });
}

void CommandLineBox::showText(const QString& text)
{
    if (m_isReading) // what the user types stays as it is typed
        return;
    m_isShowing = true;
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    m_isShowing = false;
    setProblem({});
}

void CommandLineBox::setReadable(bool readable)
{
    m_text->setReadOnly(!readable);
    m_paste->setEnabled(readable);
}

QString CommandLineBox::problem() const
{
    return m_problem->problem();
}

void CommandLineBox::setProblem(const QString& sentence)
{
    const bool changes = sentence != problem();
    m_problem->setProblem(sentence);
    m_back->setVisible(!sentence.isEmpty());
    if (changes)
        Q_EMIT problemChanged();
}

void CommandLineBox::readAgain()
{
    if (m_isShowing)
        return;
    const auto command = fromText(m_text->toPlainText().toStdString());
    if (!command) {
        setProblem(sentenceOf(command.error()));
        return;
    }
    setProblem({});
    m_isReading = true;
    Q_EMIT read(*command);
    m_isReading = false;
}

} // namespace mullion::workbench

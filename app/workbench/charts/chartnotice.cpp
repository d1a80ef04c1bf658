// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/chartnotice.h"

#include "app/workbench/describe.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace mullion::workbench {

namespace {

/// More would take the chart's room.
constexpr qsizetype kMostShown = 2;

} // namespace

ChartNotice::ChartNotice(QWidget* parent)
    : QWidget(parent)
    , m_text(describe(new QLabel(this), tr("Remarks on the chart"),
                      tr("What to know about the runs that are shown, or are not")))
    , m_cure(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_cure->setToolTip(tr("Draw a quantity instead that can be compared"));
    m_cure->setAccessibleName(m_cure->toolTip());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_cure, 0, Qt::AlignTop);
    connect(m_cure, &QToolButton::clicked, this, &ChartNotice::cureChosen);
    setSentences({});
}

void ChartNotice::setSentences(const QStringList& sentences, const QString& cure)
{
    const QStringList shown = sentences.first(std::min(sentences.size(), kMostShown));
    const auto more = static_cast<int>(sentences.size() - shown.size());
    m_all = sentences.join(QLatin1Char('\n'));
    m_text->setText(more == 0 ? m_all
                              : shown.join(QLatin1Char('\n')) + QLatin1Char('\n')
                                    + tr("… and %n more; point here to read them", nullptr, more));
    m_text->setToolTip(more == 0 ? tr("What to know about the runs that are shown, or are not")
                                 : m_all);
    m_cure->setText(cure);
    m_cure->setVisible(!cure.isEmpty());
    setVisible(!sentences.isEmpty());
}

QString ChartNotice::text() const
{
    return m_all;
}

} // namespace mullion::workbench

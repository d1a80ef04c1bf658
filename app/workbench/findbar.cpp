// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/findbar.h"

#include "app/workbench/describe.h"
#include "app/workbench/icons.h"
#include "app/workbench/jobslot.h"
#include "app/workbench/selectionbus.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace mullion::workbench {

FindBar::FindBar(SelectionBus* bus, Icons* icons, QWidget* parent)
    : QWidget(parent)
    , m_bus(bus)
    , m_job(new JobSlot(this))
    , m_field(describe(new QLineEdit(this), tr("Find"), tr("What to look for in the text")))
    , m_kind(describe(new QComboBox(this), tr("Kind of search"),
                      tr("Look for a text, or for bytes given as hexadecimal pairs such as C3 A9")))
    , m_matchCase(describe(new QCheckBox(tr("Match &case"), this), tr("Match case"),
                           tr("Tell capital from small letters")))
    , m_previous(describe(new QToolButton(this), tr("Previous place"),
                          tr("Go to the previous place (Shift+F3)")))
    , m_next(describe(new QToolButton(this), tr("Next place"), tr("Go to the next place (F3)")))
    , m_count(new QLabel(this))
    , m_close(
          describe(new QToolButton(this), tr("Close the search"), tr("Close the search (Escape)")))
{
    m_field->setPlaceholderText(tr("Find in the text"));
    m_field->setClearButtonEnabled(true);
    m_kind->addItems({tr("Text"), tr("Hex bytes")});
    icons->set(m_previous, QStringLiteral("previous"));
    icons->set(m_next, QStringLiteral("next"));
    icons->set(m_close, QStringLiteral("close"));
    for (QToolButton* button : {m_previous, m_next, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    m_count->setMinimumWidth(
        fontMetrics().horizontalAdvance(tr("%1 of %2").arg("000,000", "000,000")));
    m_count->setToolTip(tr("Which of the places found is selected"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_kind);
    layout->addWidget(m_matchCase);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_count);
    layout->addWidget(m_close);

    connect(m_field, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int kind) {
        m_matchCase->setEnabled(kind == 0);
        search();
    });
    connect(m_matchCase, &QCheckBox::toggled, this, &FindBar::search);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(bus, &SelectionBus::selectedChanged, this, &FindBar::showCount);
    showCount();
    hide();
}

void FindBar::setText(std::shared_ptr<const Text> text)
{
    m_text = std::move(text);
    forget();
    if (isVisible())
        search();
    else
        showCount();
}

void FindBar::activate()
{
    const bool wasHidden = !isVisible();
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    if (wasHidden)
        search();
}

void FindBar::forget()
{
    m_job->cancel();
    if (m_found.places.empty())
        return;
    m_found = {};
    Q_EMIT searched();
}

void FindBar::search()
{
    forget();
    const QString asked = m_field->text();
    if (asked.isEmpty() || !m_text) {
        showCount();
        return;
    }
    const Result<Needle> needle = m_kind->currentIndex() == 0
                                      ? needleFromText(asked, m_matchCase->isChecked())
                                      : needleFromHex(asked);
    if (!needle) {
        showCount();
        m_count->setText(QString::fromStdString(needle.error().what));
        return;
    }
    m_needleSize = needle->bytes.size();
    m_count->setText(tr("Searching"));
    m_job->run([text = m_text, needle = *needle](
                   const std::stop_token& stop) { return findAll(text->bytes, needle, stop); },
               [this](Found found) {
                   m_found = std::move(found);
                   // While typing, the first place at or after the cursor is shown.
                   const auto place =
                       std::ranges::lower_bound(m_found.places, m_bus->selected().begin);
                   if (place != m_found.places.end())
                       go(static_cast<std::size_t>(place - m_found.places.begin()));
                   else if (!m_found.places.empty())
                       go(0);
                   showCount();
                   Q_EMIT searched();
               });
}

void FindBar::findNext()
{
    if (!isVisible())
        activate();
    if (m_found.places.empty())
        return;
    const auto place = std::ranges::upper_bound(m_found.places, m_bus->selected().begin);
    go(place == m_found.places.end() ? 0
                                     : static_cast<std::size_t>(place - m_found.places.begin()));
}

void FindBar::findPrevious()
{
    if (!isVisible())
        activate();
    if (m_found.places.empty())
        return;
    const auto place = std::ranges::lower_bound(m_found.places, m_bus->selected().begin);
    const auto at = static_cast<std::size_t>(place - m_found.places.begin());
    go(at == 0 ? m_found.places.size() - 1 : at - 1);
}

void FindBar::go(std::size_t place)
{
    const BytePos begin = m_found.places[place];
    m_bus->select({begin, begin + ByteCount(m_needleSize)});
}

void FindBar::showCount()
{
    const auto& places = m_found.places;
    m_previous->setEnabled(!places.empty());
    m_next->setEnabled(!places.empty());
    if (m_field->text().isEmpty() || !m_text) {
        m_count->clear();
        return;
    }
    if (m_job->isBusy())
        return;
    const QLocale locale;
    QString total = locale.toString(qulonglong(places.size()));
    if (!m_found.complete)
        total = tr("more than %1").arg(total);
    const auto place = std::ranges::lower_bound(places, m_bus->selected().begin);
    if (places.empty())
        m_count->setText(tr("Not found"));
    else if (place != places.end() && *place == m_bus->selected().begin)
        m_count->setText(
            tr("%1 of %2").arg(locale.toString(qlonglong(place - places.begin() + 1)), total));
    else
        m_count->setText(places.size() == 1 ? tr("1 place") : tr("%1 places").arg(total));
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        hide();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ShiftModifier)
            findPrevious();
        else
            findNext();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FindBar::hideEvent(QHideEvent* event)
{
    forget();
    QWidget::hideEvent(event);
}

} // namespace mullion::workbench

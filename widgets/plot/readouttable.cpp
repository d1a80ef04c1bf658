// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/readouttable.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>
#include <limits>

namespace mullion {

namespace {

constexpr int kColumns = 5;

/// Sorts by its number, those without one last.
class NumberItem final : public QTableWidgetItem
{
public:
    explicit NumberItem(double value)
        : m_value(value)
    {
        setText(std::isnan(value) ? QString() : QLocale().toString(value, 'g', 6));
        setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    bool operator<(const QTableWidgetItem& other) const override
    {
        const double right = static_cast<const NumberItem&>(other).m_value;
        return std::isnan(right) ? !std::isnan(m_value) : m_value < right;
    }

private:
    double m_value;
};

QIcon swatch(const QColor& color)
{
    QPixmap pixmap(12, 12);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.fillRect(0, 4, 12, 4, color);
    return QIcon(pixmap);
}

} // namespace

ReadoutTable::ReadoutTable(CurveChart* chart, QWidget* parent)
    : QWidget(parent)
    , m_chart(chart)
    , m_table(new QTableWidget(0, kColumns, this))
    , m_pin(new QToolButton(this))
    , m_pointer(std::numeric_limits<double>::quiet_NaN())
{
    m_table->setAccessibleName(tr("Values of the curves"));
    m_table->setToolTip(tr("Values at the pointer and at the cursors A and B; click a heading to "
                           "sort, Ctrl+C copies all"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->installEventFilter(this);
    m_pin->setText(tr("Pin"));
    m_pin->setCheckable(true);
    m_pin->setToolTip(tr("Hold the values where the pointer is (P)"));
    m_pin->setAccessibleName(tr("Pin the values"));
    m_pin->setShortcut(Qt::Key_P);
    auto* copyButton = new QToolButton(this);
    copyButton->setText(tr("Copy"));
    copyButton->setToolTip(tr("Copy the table, columns set apart by tabs (Ctrl+C in the table)"));
    copyButton->setAccessibleName(tr("Copy the values"));
    connect(copyButton, &QToolButton::clicked, this, &ReadoutTable::copy);

    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_pin);
    buttons->addWidget(copyButton);
    buttons->addStretch(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 4);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    connect(chart, &CurveChart::pointerMoved, this, &ReadoutTable::follow);
    connect(chart, &CurveChart::viewChanged, this, &ReadoutTable::refresh);
    refresh();
}

void ReadoutTable::setAxisName(const QString& name)
{
    m_axisName = name;
    refresh();
}

bool ReadoutTable::isPinned() const
{
    return m_pin->isChecked();
}

void ReadoutTable::setPinned(bool pinned)
{
    m_pin->setChecked(pinned);
}

void ReadoutTable::follow(double x)
{
    if (isPinned() || (std::isnan(x) && std::isnan(m_pointer)))
        return;
    m_pointer = x;
    refresh();
}

void ReadoutTable::refresh()
{
    const auto at = [this](const QString& what, std::optional<double> x) {
        return x && !std::isnan(*x)
                   ? tr("%1: %2 %3").arg(what, m_axisName, QLocale().toString(*x, 'g', 6))
                   : what;
    };
    const CurveChart::View view = m_chart->view();
    m_table->setSortingEnabled(false);
    m_table->setHorizontalHeaderLabels({tr("Curve"), at(tr("Pointer"), m_pointer),
                                        at(tr("A"), view.cursorA), at(tr("B"), view.cursorB),
                                        tr("B − A")});
    m_table->setColumnHidden(2, !view.cursorA);
    m_table->setColumnHidden(3, !view.cursorB);
    m_table->setColumnHidden(4, !view.cursorA || !view.cursorB);
    const auto readings = m_chart->readings(m_pointer);
    m_table->setRowCount(static_cast<int>(readings.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const CurveChart::Reading& reading = readings[static_cast<std::size_t>(row)];
        auto* name = new QTableWidgetItem(swatch(reading.color), reading.name);
        name->setToolTip(reading.name);
        m_table->setItem(row, 0, name);
        m_table->setItem(row, 1, new NumberItem(reading.atPointer));
        m_table->setItem(row, 2, new NumberItem(reading.atA));
        m_table->setItem(row, 3, new NumberItem(reading.atB));
        m_table->setItem(row, 4, new NumberItem(reading.atB - reading.atA));
    }
    m_table->setSortingEnabled(true);
}

QString ReadoutTable::text() const
{
    QString text;
    for (int row = -1; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < kColumns; ++column) {
            if (m_table->isColumnHidden(column))
                continue;
            cells << (row < 0 ? m_table->horizontalHeaderItem(column) : m_table->item(row, column))
                         ->text();
        }
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

void ReadoutTable::copy() const
{
    QApplication::clipboard()->setText(text());
}

bool ReadoutTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mullion

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/palette/commandpalette.h"

#include "app/workbench/describe.h"
#include "app/workbench/palette/palettequery.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace mullion::workbench {

namespace {

constexpr std::size_t kLines{200}; // with "=", lupdate 6.4 loses the class of the tr() below

QString wordOf(PaletteKind kind)
{
    switch (kind) {
    case PaletteKind::Command:
        return CommandPalette::tr("Command");
    case PaletteKind::Run:
        return CommandPalette::tr("Run");
    case PaletteKind::Text:
        return CommandPalette::tr("Text");
    case PaletteKind::Token:
        return CommandPalette::tr("Token");
    }
    return {};
}

} // namespace

CommandPalette::CommandPalette(std::vector<PaletteSource> sources, QWidget* parent)
    : QDialog(parent)
    , m_sources(std::move(sources))
    , m_line(
          describe(new QLineEdit(this), tr("What to find"),
                   tr("Words in any order. Begin with > for commands, @ for runs, / for texts, # "
                      "for tokens of the open text's tokenizer")))
    , m_list(describe(new QTreeWidget(this), tr("Found"),
                      tr("Choose with the arrow keys; Enter opens or does it")))
    , m_hint(new QLabel(tr("> commands   @ runs   / texts   # tokens"), this))
{
    setWindowTitle(tr("Command Palette"));
    m_line->setPlaceholderText(tr("Find a command, run, text or token"));
    m_line->setClearButtonEnabled(true);
    m_list->setColumnCount(4);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Interactive);
    m_list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(3, QHeaderView::ResizeToContents);
    m_list->header()->resizeSection(1, 240);
    m_hint->setEnabled(false);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_line);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    resize(680, 420);
    connect(m_line, &QLineEdit::textChanged, this, [this] { search(); });
    connect(m_line, &QLineEdit::returnPressed, this, [this] { choose(); });
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { choose(); });
    m_line->installEventFilter(this);
    search();
    m_line->setFocus();
}

void CommandPalette::search()
{
    const PaletteQuery query = PaletteQuery::parse(m_line->text());
    const QString words = query.words.join(QLatin1Char(' '));
    std::vector<PaletteEntry> all;
    for (const PaletteSource& source : m_sources)
        for (PaletteEntry& entry : source(words))
            all.push_back(std::move(entry));
    m_entries = bestEntries(query, std::move(all), kLines);
    m_list->clear();
    for (const PaletteEntry& entry : m_entries) {
        auto* item = new QTreeWidgetItem(
            m_list, {wordOf(entry.kind), entry.title, entry.detail, entry.keys});
        item->setToolTip(1, entry.title);
        item->setToolTip(2, entry.detail);
        item->setForeground(0, palette().placeholderText());
        item->setForeground(2, palette().placeholderText());
    }
    if (!m_entries.empty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_hint->setText(m_entries.empty() ? tr("Nothing fits. Try fewer letters.")
                                      : tr("> commands   @ runs   / texts   # tokens"));
}

void CommandPalette::choose()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0)
        return;
    const auto chosen = m_entries[static_cast<std::size_t>(row)].choose;
    accept();
    chosen();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        switch (static_cast<const QKeyEvent*>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            // The list moves while the words stay under the cursor.
            QCoreApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace mullion::workbench

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/restorationview.h"

#include "core/text/utf8line.h"
#include "widgets/text/textpalette.h"

#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace mullion {

namespace {

constexpr std::size_t kLongestCharacter = 4; ///< bytes of UTF-8
constexpr int kMissingColor = 0;
constexpr int kAddedColor = 1;

bool isControl(QChar character)
{
    const char16_t code = character.unicode();
    return code == 0x7f || (code < 0x20 && code != u'\n' && code != u'\t');
}

QString byteMark(std::uint8_t byte)
{
    return QStringLiteral("<%1>").arg(byte, 2, 16, QLatin1Char('0')).toUpper();
}

QWidget* withTitle(const QString& title, QPlainTextEdit* edit)
{
    auto* side = new QWidget;
    auto* label = new QLabel(title, side);
    label->setContentsMargins(6, 2, 6, 2);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(label);
    layout->addWidget(edit, 1);
    return side;
}

QPlainTextEdit* makeEdit(const QString& name, const QString& tip, QWidget* parent)
{
    auto* edit = new QPlainTextEdit(parent);
    edit->setReadOnly(true);
    edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    edit->setTabChangesFocus(true);
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit->setAccessibleName(name);
    edit->setToolTip(tip);
    return edit;
}

} // namespace

QString visibleText(ByteView bytes)
{
    QString text;
    while (!bytes.empty()) {
        const std::size_t length = utf8LineLength(bytes, std::max(bytes.size(), kLongestCharacter));
        for (const QChar character : QString::fromUtf8(reinterpret_cast<const char*>(bytes.data()),
                                                       static_cast<qsizetype>(length))) {
            if (isControl(character))
                text += byteMark(static_cast<std::uint8_t>(character.unicode()));
            else
                text += character;
        }
        if (length == 0)
            text += byteMark(bytes.front());
        bytes = bytes.subspan(std::max<std::size_t>(length, 1));
    }
    return text;
}

RestorationView::RestorationView(QWidget* parent)
    : QWidget(parent)
{
    m_source.edit =
        makeEdit(tr("Source"),
                 tr("What goes into the slots. Marked, with a dashed line below: what does not "
                    "come back"),
                 this);
    m_restored.edit =
        makeEdit(tr("Restoration"),
                 tr("What the decoder says when it has read the slots alone. Marked, with a wavy "
                    "line below: what is not in the source"),
                 this);
    auto* sides = new QSplitter(Qt::Horizontal, this);
    sides->addWidget(withTitle(tr("Source"), m_source.edit));
    sides->addWidget(withTitle(tr("Restored from slots"), m_restored.edit));
    sides->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(sides);
    connect(m_source.edit->verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this] { scroll(m_source, m_restored); });
    connect(m_restored.edit->verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this] { scroll(m_restored, m_source); });
}

void RestorationView::setTexts(ByteView source, ByteView restored,
                               const std::vector<AlignedStretch>& alignment)
{
    QString sourceText;
    QString restoredText;
    m_source.marks.clear();
    m_restored.marks.clear();
    const auto append = [](QString& text, ByteView bytes, Side& side, bool isMarked) {
        const QString part = visibleText(bytes);
        if (isMarked && !part.isEmpty())
            side.marks.push_back({static_cast<int>(text.size()), static_cast<int>(part.size())});
        text += part;
    };
    for (const AlignedStretch& stretch : alignment) {
        const bool isMarked = stretch.kind != AlignedStretch::Kind::Same;
        append(sourceText, source.subspan(stretch.sourceBegin, stretch.sourceBytes), m_source,
               isMarked);
        append(restoredText, restored.subspan(stretch.restoredBegin, stretch.restoredBytes),
               m_restored, isMarked);
    }
    m_source.edit->setPlainText(sourceText);
    m_restored.edit->setPlainText(restoredText);
    showMarks();
}

void RestorationView::clear()
{
    setTexts({}, {}, {});
}

void RestorationView::showMarks()
{
    const TextPalette colors(palette());
    const auto mark = [&](const Side& side, int color, QTextCharFormat::UnderlineStyle line) {
        QTextCharFormat format;
        format.setBackground(colors.category(static_cast<std::uint64_t>(color)));
        format.setForeground(colors.text);
        format.setUnderlineStyle(line);
        format.setUnderlineColor(colors.text);
        QList<QTextEdit::ExtraSelection> selections;
        for (const Mark& place : side.marks) {
            QTextCursor cursor(side.edit->document());
            cursor.setPosition(place.begin);
            cursor.setPosition(place.begin + place.length, QTextCursor::KeepAnchor);
            selections.append({cursor, format});
        }
        side.edit->setExtraSelections(selections);
    };
    mark(m_source, kMissingColor, QTextCharFormat::DashUnderline);
    mark(m_restored, kAddedColor, QTextCharFormat::WaveUnderline);
}

void RestorationView::scroll(const Side& from, const Side& to)
{
    if (m_scrolling)
        return;
    m_scrolling = true;
    const QScrollBar* bar = from.edit->verticalScrollBar();
    QScrollBar* other = to.edit->verticalScrollBar();
    if (bar->maximum() > 0)
        other->setValue(bar->value() * other->maximum() / bar->maximum());
    m_scrolling = false;
}

void RestorationView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showMarks();
    QWidget::changeEvent(event);
}

} // namespace mullion

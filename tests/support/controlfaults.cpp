// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/controlfaults.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>
#include <QTextEdit>
#include <QToolButton>

namespace mullion {

namespace {

template <class Parent>
bool isInside(const QWidget* widget)
{
    for (const QWidget* at = widget->parentWidget(); at; at = at->parentWidget())
        if (qobject_cast<const Parent*>(at))
            return true;
    return false;
}

/// Parts that Qt makes inside of a control, or that stand for a menu which the keyboard opens.
bool isPartOfAControl(const QWidget* widget)
{
    const QByteArray type = widget->metaObject()->className();
    return isInside<QComboBox>(widget) || isInside<QAbstractSpinBox>(widget)
           || isInside<QLineEdit>(widget) || isInside<QTabBar>(widget)
           || isInside<QHeaderView>(widget) || qobject_cast<const QHeaderView*>(widget)
           || qobject_cast<const QScrollBar*>(widget) || type == "QTableCornerButton"
           || type == "QDockWidgetTitleButton" || type == "QToolBarExtension"
           || widget->objectName().startsWith(QLatin1String("qt_"));
}

bool isControl(const QWidget* widget)
{
    if (isPartOfAControl(widget) || qobject_cast<const QMenu*>(widget))
        return false;
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget)
           || qobject_cast<const QAbstractSpinBox*>(widget)
           || qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QLineEdit*>(widget)
           || qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget)
           || qobject_cast<const QAbstractItemView*>(widget)
           || ((widget->focusPolicy() & Qt::ClickFocus) != 0 && !qobject_cast<const QLabel*>(widget)
               && !qobject_cast<const QTabBar*>(widget) && !qobject_cast<const QTabWidget*>(widget)
               && !widget->isWindow());
}

QString spokenName(const QWidget* widget)
{
    QAccessibleInterface* spoken =
        QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

bool isReached(const QWidget* widget)
{
    if ((widget->focusPolicy() & Qt::TabFocus) != 0 || widget->focusProxy())
        return true;
    const auto* button = qobject_cast<const QToolButton*>(widget);
    return button && button->defaultAction() && !button->defaultAction()->shortcut().isEmpty();
}

QString placeOf(const QWidget* widget)
{
    QStringList path;
    for (const QWidget* at = widget; at; at = at->parentWidget()) {
        QString step = QString::fromLatin1(at->metaObject()->className());
        step.remove(QStringLiteral("mullion::")).remove(QStringLiteral("workbench::"));
        if (!at->objectName().isEmpty())
            step += QLatin1Char('#') + at->objectName();
        path.prepend(step);
        if (path.size() == 4)
            break;
    }
    return path.join(QLatin1Char('/')) + QStringLiteral(" \"%1\"").arg(spokenName(widget));
}

QList<const QWidget*> allWidgets(const QWidget* root)
{
    QList<const QWidget*> all = {root};
    for (const QWidget* widget : root->findChildren<QWidget*>())
        all << widget;
    return all;
}

} // namespace

QStringList controlFaults(const QWidget* root)
{
    QStringList faults;
    for (const QWidget* widget : allWidgets(root)) {
        if (!isControl(widget))
            continue;
        // A view with a tip for each of its places describes itself to a screen reader.
        if (widget->toolTip().isEmpty() && widget->accessibleDescription().isEmpty())
            faults << QStringLiteral("no tool tip: ") + placeOf(widget);
        if (spokenName(widget).isEmpty())
            faults << QStringLiteral("no name: ") + placeOf(widget);
        if (!isReached(widget))
            faults << QStringLiteral("not reached by Tab: ") + placeOf(widget);
    }
    for (const QAction* action : root->findChildren<QAction*>()) {
        const bool isOurs = !action->isSeparator() && !action->menu() && !action->text().isEmpty();
        // Without a tip of its own an action has its text for one.
        const QString text = QString(action->text()).remove(QLatin1Char('&'));
        if (isOurs && (action->toolTip().isEmpty() || action->toolTip() == text))
            faults << QStringLiteral("no tool tip: action \"%1\"").arg(action->text());
    }
    faults.removeDuplicates();
    return faults;
}

QStringList doubleShortcuts(const QWidget* root)
{
    QMap<QString, QStringList> claims;
    const auto claim = [&](const QKeySequence& key, const QString& who, const QObject* where) {
        const QString scope =
            where ? QString::number(reinterpret_cast<quintptr>(where)) : QString();
        if (!key.isEmpty())
            claims[key.toString() + QLatin1Char('@') + scope] << who;
    };
    const auto isWide = [](Qt::ShortcutContext context) {
        return context == Qt::WindowShortcut || context == Qt::ApplicationShortcut;
    };
    for (const QAction* action : root->findChildren<QAction*>()) {
        QList<QKeySequence> keys = action->shortcuts(); // a key may be the second one of an action
        QStringList seen;
        for (const QKeySequence& key : keys)
            if (!seen.contains(key.toString())) {
                seen << key.toString();
                claim(key, action->text(),
                      isWide(action->shortcutContext()) ? nullptr : action->parent());
            }
    }
    for (const QShortcut* shortcut : root->findChildren<QShortcut*>())
        claim(shortcut->key(), QStringLiteral("shortcut of ") + shortcut->parent()->objectName(),
              isWide(shortcut->context()) ? nullptr : shortcut->parent());
    QStringList faults;
    for (auto it = claims.cbegin(); it != claims.cend(); ++it)
        if (it->size() > 1)
            faults << it.key().section(QLatin1Char('@'), 0, 0) + QStringLiteral(": ")
                          + it->join(QStringLiteral(", "));
    return faults;
}

QStringList shownTexts(const QWidget* root)
{
    QStringList texts;
    for (const QWidget* widget : allWidgets(root)) {
        texts << widget->windowTitle() << widget->toolTip() << widget->statusTip()
              << widget->accessibleName() << widget->accessibleDescription();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts << button->text();
        else if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts << label->text();
        else if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            texts << edit->placeholderText();
        else if (const auto* plain = qobject_cast<const QPlainTextEdit*>(widget))
            texts << plain->placeholderText();
        else if (const auto* menu = qobject_cast<const QMenu*>(widget))
            texts << menu->title();
        else if (const auto* combo = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                texts << combo->itemText(i) << combo->itemData(i, Qt::ToolTipRole).toString();
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i) << tabs->tabToolTip(i);
        } else if (const auto* head = qobject_cast<const QHeaderView*>(widget);
                   head && head->model())
            for (int i = 0; i < head->count(); ++i)
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)})
                    texts << head->model()->headerData(i, head->orientation(), role).toString();
    }
    for (const QAction* action : root->findChildren<QAction*>())
        texts << action->text() << action->toolTip() << action->statusTip();
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

} // namespace mullion

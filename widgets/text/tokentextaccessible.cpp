// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/tokentextaccessible.h"

#include "widgets/text/tokentextview.h"

#include <QAccessibleWidget>

namespace mullion {

namespace {

class TokenTextAccessible final : public QAccessibleWidget
{
public:
    explicit TokenTextAccessible(TokenTextView* view)
        : QAccessibleWidget(view, QAccessible::Document)
        , m_view(view)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return m_view->cursorLine();
        if (kind == QAccessible::Help)
            return m_view->cursorTip();
        return QAccessibleWidget::text(kind);
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

private:
    TokenTextView* m_view;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* view = qobject_cast<TokenTextView*>(object);
    return view != nullptr ? new TokenTextAccessible(view) : nullptr;
}

} // namespace

void installTokenTextAccessible()
{
    QAccessible::installFactory(&make); // the same factory is kept once
}

} // namespace mullion

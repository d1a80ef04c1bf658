// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/totalsline.h"

#include "app/workbench/panestate.h"
#include "core/tokenize/registry.h"
#include "tests/support/texts.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>
#include <gtest/gtest.h>

#include <string>

namespace mullion::workbench {
namespace {

/// A totals line in a window, as in a pane: the window's layout gives it its place.
struct TotalsLineTest : testing::Test
{
    TotalsLineTest()
    {
        auto* layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(line);
        layout->addStretch(1);
        setWidth(2000);
        window.show();
        settle();
    }

    void settle()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }

    void setWidth(int width)
    {
        window.resize(width, 200);
        settle();
    }

    void showText(std::size_t bytes)
    {
        text.text = std::make_shared<const Text>(textOf(std::string(bytes, 'e')));
        pane.tokenizer = openTokenizer("bytes").value();
        const auto trace = std::make_shared<Trace>(pane.tokenizer->info());
        const auto traced = pane.tokenizer->trace(text.text->view(), [&](TokenBlock&& block) {
            return trace->append(block).has_value();
        });
        EXPECT_TRUE(traced);
        pane.trace = trace;
        pane.progress = PaneState::Progress::Done;
        line->show(pane, text);
        settle();
    }

    void expectAllReadable(const char* when)
    {
        int shown = 0;
        for (const QLabel* figure : line->findChildren<QLabel*>()) {
            if (figure->isHidden() || figure->text().isEmpty())
                continue;
            ++shown;
            EXPECT_GE(figure->width(), figure->sizeHint().width())
                << when << ": " << figure->text().toStdString();
            EXPECT_GE(figure->height(), figure->sizeHint().height()) << when;
            EXPECT_TRUE(line->rect().contains(figure->geometry())) << when;
        }
        EXPECT_EQ(shown, 5) << when;
    }

    bool onOneLine() const
    {
        const auto figures = line->findChildren<QLabel*>();
        return figures.front()->y() == figures.at(4)->y();
    }

    PaneState pane;
    OpenText text;
    QWidget window;
    TotalsLine* line = new TotalsLine;
};

TEST_F(TotalsLineTest, BreaksWhenTheFiguresGrow)
{
    showText(8);
    setWidth(line->sizeHint().width());
    expectAllReadable("short");
    EXPECT_TRUE(onOneLine());
    showText(1'234'567);
    expectAllReadable("long");
    EXPECT_FALSE(onOneLine());
    showText(8);
    expectAllReadable("short again");
    EXPECT_TRUE(onOneLine());
}

TEST_F(TotalsLineTest, BreaksWhenTheFontGrows)
{
    showText(2'895);
    const int width = line->sizeHint().width();
    setWidth(width);
    EXPECT_TRUE(onOneLine());
    QFont larger = line->font();
    larger.setPointSizeF(larger.pointSizeF() * 1.3);
    line->setFont(larger);
    settle();
    EXPECT_EQ(line->width(), width);
    expectAllReadable("larger font");
    EXPECT_FALSE(onOneLine());
}

} // namespace
} // namespace mullion::workbench

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The engine knows no Qt, so what it declares for the forms (labels, units, help) is listed for the
// translators in a file of its own. With MULLION_WRITE_DECLARED set the test writes that file;
// `packaging/translate update` does so.
#include "app/workbench/launch/toolkind.h"
#include "core/runs/runkind.h"

#include <QFile>
#include <QStringList>
#include <gtest/gtest.h>

namespace mullion::workbench {
namespace {

const QString kFile = QStringLiteral(MULLION_SOURCE_FOLDER "/resources/translations/declared.h");

struct Texts
{
    void add(const std::string& text)
    {
        const QString shown = QString::fromStdString(text);
        if (!shown.isEmpty() && !list.contains(shown))
            list << shown;
    }

    void add(const RunKind& kind)
    {
        add(kind.help);
        for (const Field& field : kind.fields)
            for (const std::string* text : {&field.group, &field.label, &field.unit, &field.help})
                add(*text);
        for (const Preset& preset : kind.presets)
            add(preset.help);
        for (const InputRole& input : kind.inputs) {
            add(input.label);
            add(input.help);
        }
    }

    QStringList list;
};

QString listing(const QStringList& texts)
{
    QString file = QStringLiteral(
        "// SPDX-FileCopyrightText: 2026 The Mullion developers\n"
        "// SPDX-License-Identifier: GPL-3.0-or-later\n\n"
        "// Written by packaging/translate update: what the engine declares for the forms.\n"
        "// clang-format off\n");
    for (QString text : texts) {
        text.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
        text.replace(QLatin1Char('"'), QStringLiteral("\\\""));
        text.replace(QLatin1Char('\n'), QStringLiteral("\\n"));
        file += QStringLiteral("QT_TRANSLATE_NOOP(\"Declared\", \"%1\")\n").arg(text);
    }
    return file;
}

TEST(DeclaredTextsTest, AreListedForTheTranslators)
{
    Texts texts;
    for (const RunKind* kind : runKinds())
        texts.add(*kind);
    for (const ToolKind* tool : {&tokenizerTool(), &evaluateTool()}) {
        texts.add(tool->form);
        for (const ToolInput& input : tool->inputs)
            for (const std::string* text : {&input.label, &input.help, &input.filter})
                texts.add(*text);
    }
    ASSERT_GT(texts.list.size(), 50);
    QFile file(kFile);
    if (qEnvironmentVariableIsSet("MULLION_WRITE_DECLARED")) {
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(listing(texts.list).toUtf8());
        file.close();
    }
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(QString::fromUtf8(file.readAll()), listing(texts.list))
        << "run packaging/translate update";
}

} // namespace
} // namespace mullion::workbench

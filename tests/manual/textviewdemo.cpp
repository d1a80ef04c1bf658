// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Shows the views of widgets/text with a file and a tokenizer:
//   textviewdemo FILE [--tokenizer NAME|FILE|toy8|toy16] [--dark] [--mode
//   token|window|position|bits]
//                [--hover BYTE] [--select FROM-TO] [--bytes] [--cover SHARE] [--grab OUT.png]
//                [--measure FRAMES]   prints how long the GUI thread was held up by each action
#include "core/base/file.h"
#include "core/tokenize/registry.h"
#include "tests/support/toywindows.h"
#include "widgets/text/bitruler.h"
#include "widgets/text/tokentextview.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace mullion;

namespace {

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x2b2b2e));
    palette.setColor(QPalette::WindowText, QColor(0xe6e6e6));
    palette.setColor(QPalette::Base, QColor(0x1d1d20));
    palette.setColor(QPalette::AlternateBase, QColor(0x26262a));
    palette.setColor(QPalette::Text, QColor(0xe6e6e6));
    palette.setColor(QPalette::Button, QColor(0x36363a));
    palette.setColor(QPalette::ButtonText, QColor(0xe6e6e6));
    palette.setColor(QPalette::ToolTipBase, QColor(0x36363a));
    palette.setColor(QPalette::ToolTipText, QColor(0xe6e6e6));
    palette.setColor(QPalette::Highlight, QColor(0x3d7bd9));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

std::shared_ptr<const Trace> traceOf(const Text& text, const QString& name, double cover)
{
    const auto limit = static_cast<std::uint64_t>(cover * static_cast<double>(text.bytes.size()));
    if (name == "toy8" || name == "toy16")
        return std::make_shared<const Trace>(
            ToyWindows(name == "toy8" ? 8 : 16).trace(text.view(), cover < 1 ? limit : ~0ull));
    const auto tokenizer = openTokenizer(name.toStdString());
    if (!tokenizer) {
        std::fprintf(stderr, "%s\n", tokenizer.error().sentence().c_str());
        return nullptr;
    }
    auto trace = std::make_shared<Trace>((*tokenizer)->info());
    const auto done = (*tokenizer)->trace(text.view(), [&](TokenBlock&& block) {
        if (auto appended = trace->append(block); !appended)
            std::fprintf(stderr, "%s\n", appended.error().sentence().c_str());
        return trace->bytes().value() < limit;
    });
    if (!done)
        std::fprintf(stderr, "%s\n", done.error().sentence().c_str());
    return trace;
}

/// Processor time of this thread in ms: what an action costs, however busy the machine is.
double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Longest and mean time that a kind of action keeps the GUI thread from its next event.
template <class Action>
void measure(const char* name, int frames, Action action)
{
    double longest = 0;
    double sum = 0;
    for (int i = 0; i < frames; ++i) {
        const double start = threadMs();
        action(i);
        const double ms = threadMs() - start;
        longest = std::max(longest, ms);
        sum += ms;
    }
    std::printf("%-34s longest %7.2f ms, mean %7.2f ms of %d\n", name, longest, sum / frames,
                frames);
}

void measureAll(TokenTextView* view, BitRuler* ruler, const Text& text, int frames)
{
    const auto draw = [view] { view->viewport()->repaint(); };
    std::uint64_t seed = 1;
    const auto somewhere = [&] {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        return BytePos(text.bytes.empty() ? 0 : (seed >> 20) % text.bytes.size());
    };
    auto* bar = view->verticalScrollBar();
    measure("scroll by three lines", frames, [&](int) {
        bar->setValue(bar->value() + 3);
        draw();
    });
    measure("drag the scroll bar anywhere", frames, [&](int i) {
        bar->setValue(
            static_cast<int>(static_cast<qint64>(bar->maximum()) * (i * 37 % frames) / frames));
        draw();
    });
    measure("jump to a byte", frames, [&](int) {
        view->scrollTo(somewhere());
        draw();
    });
    measure("hover another token", frames, [&](int i) {
        const ByteRange seen = view->visibleBytes();
        const std::uint64_t offset = static_cast<std::uint64_t>(i) * 13 % seen.size().value();
        view->setHovered(seen.begin + ByteCount(offset));
        QCoreApplication::sendPostedEvents();
    });
    measure("change the width", 20, [&](int i) {
        view->window()->resize(900 + 20 * (i % 10), 700);
        draw();
    });
    measure("jump on the ruler", frames, [&](int) {
        ruler->setHovered(somewhere());
        ruler->viewport()->repaint();
    });
    measure("a slice of measuring lines", frames, [&](int) { QCoreApplication::processEvents(); });
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addPositionalArgument("file", "A text");
    options.addOption({"tokenizer", "Name, file, toy8 or toy16", "name", "toy8"});
    options.addOption({"dark", "Dark colours"});
    options.addOption({"mode", "none, token, window, position or bits", "mode", "token"});
    options.addOption({"hover", "Byte under the mouse", "byte"});
    options.addOption({"select", "Selected bytes", "from-to"});
    options.addOption({"find", "Text to mark", "text"});
    options.addOption({"bytes", "Show the bytes of characters"});
    options.addOption({"ends", "Put a document end at every '@' (which is left out)"});
    options.addOption({"cover", "Tokenize only this share of the text", "share", "1"});
    options.addOption({"zoom", "Steps of zoom", "n", "0"});
    options.addOption({"size", "Of the window", "WxH", "900x600"});
    options.addOption({"measure", "Print times and leave", "frames"});
    options.addOption({"grab", "Write a picture and leave", "file"});
    options.process(app);

    app.setStyle("Fusion");
    if (options.isSet("dark"))
        app.setPalette(darkPalette());

    auto text = std::make_shared<Text>();
    if (!options.positionalArguments().isEmpty()) {
        auto bytes = readFile(options.positionalArguments().first().toStdString());
        if (!bytes) {
            std::fprintf(stderr, "%s\n", bytes.error().sentence().c_str());
            return 1;
        }
        for (const std::uint8_t byte : *bytes) {
            if (byte == '@' && options.isSet("ends"))
                text->documentEnds.emplace_back(text->bytes.size());
            else
                text->bytes.push_back(byte);
        }
    }

    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* view = new TokenTextView;
    column->addWidget(view, 3);
    auto* ruler = new BitRuler;
    column->addWidget(ruler);
    QObject::connect(view, &TokenTextView::hovered, ruler, &BitRuler::setHovered);
    QObject::connect(view, &TokenTextView::selectionChanged, ruler, &BitRuler::setSelection);
    QObject::connect(ruler, &BitRuler::hovered, view, &TokenTextView::setHovered);
    QObject::connect(ruler, &BitRuler::selectionChanged, view, &TokenTextView::setSelection);
    const QStringList size = options.value("size").split('x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    const QStringList modes{"none", "token", "window", "position", "bits"};
    view->setColorMode(static_cast<ColorMode>(modes.indexOf(options.value("mode"))));

    QElapsedTimer clock;
    clock.start();
    view->setText(text);
    std::printf("text set in %.2f ms\n", static_cast<double>(clock.nsecsElapsed()) / 1e6);
    view->setTrace(traceOf(*text, options.value("tokenizer"), options.value("cover").toDouble()));
    ruler->setTrace(text, view->trace());
    std::printf("trace made in %lld ms\n", static_cast<long long>(clock.elapsed()));
    view->setShowsBytes(options.isSet("bytes"));
    for (int i = 0; i < options.value("zoom").toInt(); ++i)
        view->zoomIn();
    if (options.isSet("select")) {
        const QStringList ends = options.value("select").split('-');
        view->setSelection({BytePos(ends[0].toULongLong()), BytePos(ends[1].toULongLong())});
    }
    if (options.isSet("hover"))
        view->setHovered(BytePos(options.value("hover").toULongLong()));
    const auto markRuler = [&] {
        if (options.isSet("select"))
            ruler->setSelection(view->selection());
        if (options.isSet("hover"))
            ruler->setHovered(view->markedByte());
    };
    if (options.isSet("find")) {
        const std::string wanted = options.value("find").toStdString();
        const auto all = asChars(text->view().bytes);
        std::vector<ByteRange> found;
        for (auto at = all.find(wanted); at != std::string_view::npos;
             at = all.find(wanted, at + wanted.size()))
            found.push_back({BytePos(at), BytePos(at + wanted.size())});
        view->setFindResults(found, 0);
    }
    window.show();
    view->setFocus();
    if (options.isSet("measure")) {
        QTimer::singleShot(500, &window, [&] {
            measureAll(view, ruler, *text, options.value("measure").toInt());
            app.quit();
        });
    }
    if (options.isSet("grab")) {
        QTimer::singleShot(300, &window, [&] {
            markRuler();
            clock.restart();
            const QPixmap picture = window.grab();
            std::printf("painted in %lld ms\n", static_cast<long long>(clock.elapsed()));
            app.exit(picture.save(options.value("grab")) ? 0 : 1);
        });
    }
    return app.exec();
}

// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/finder.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace mullion::workbench {

namespace {

constexpr std::size_t kMostPlaces = 100'000;
constexpr std::size_t kBytesBetweenStopChecks = 4u << 20;

std::uint8_t lower(std::uint8_t byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<std::uint8_t>(byte + 32) : byte;
}

struct LowerHash
{
    std::size_t operator()(std::uint8_t byte) const { return lower(byte); }
};
struct LowerEqual
{
    bool operator()(std::uint8_t a, std::uint8_t b) const { return lower(a) == lower(b); }
};

template <class Searcher>
Found search(ByteView text, std::size_t length, const Searcher& searcher,
             const std::stop_token& stop)
{
    Found found;
    std::size_t at = 0;
    while (at + length <= text.size()) {
        if (stop.stop_requested())
            return found;
        // The stretch overlaps the next one by length - 1, so that no place is cut in two.
        const std::size_t end = std::min(text.size(), at + kBytesBetweenStopChecks + length - 1);
        auto from = text.begin() + static_cast<std::ptrdiff_t>(at);
        const auto to = text.begin() + static_cast<std::ptrdiff_t>(end);
        for (;;) {
            const auto place = std::search(from, to, searcher);
            if (place == to)
                break;
            if (found.places.size() == kMostPlaces) {
                found.complete = false;
                return found;
            }
            found.places.emplace_back(static_cast<std::uint64_t>(place - text.begin()));
            from = place + static_cast<std::ptrdiff_t>(length);
        }
        const auto reached = static_cast<std::size_t>(from - text.begin());
        if (end == text.size())
            break;
        at = std::max(reached, end - (length - 1));
    }
    return found;
}

} // namespace

Result<Needle> needleFromText(const QString& text, bool matchCase)
{
    const QByteArray utf8 = text.toUtf8();
    const ByteView bytes = asBytes({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    return Needle{{bytes.begin(), bytes.end()}, matchCase};
}

Result<Needle> needleFromHex(const QString& digits)
{
    Needle needle;
    int high = -1;
    for (const QChar c : digits) {
        if (c.isSpace() || c == QLatin1Char(','))
            continue;
        bool valid = false;
        const int digit = QString(c).toInt(&valid, 16);
        if (!valid)
            return fail(ErrorCode::Usage,
                        QCoreApplication::translate("Finder", "'%1' is no hexadecimal digit")
                            .arg(c)
                            .toStdString(),
                        "");
        if (high < 0) {
            high = digit;
        } else {
            needle.bytes.push_back(static_cast<std::uint8_t>(high * 16 + digit));
            high = -1;
        }
    }
    if (high >= 0)
        return fail(
            ErrorCode::Usage,
            QCoreApplication::translate("Finder", "The last byte needs two digits").toStdString(),
            "");
    return needle;
}

Found findAll(ByteView text, const Needle& needle, const std::stop_token& stop)
{
    const Bytes& bytes = needle.bytes;
    if (bytes.empty())
        return {};
    if (needle.matchCase)
        return search(text, bytes.size(),
                      std::boyer_moore_horspool_searcher(bytes.begin(), bytes.end()), stop);
    return search(
        text, bytes.size(),
        std::boyer_moore_horspool_searcher(bytes.begin(), bytes.end(), LowerHash{}, LowerEqual{}),
        stop);
}

} // namespace mullion::workbench
